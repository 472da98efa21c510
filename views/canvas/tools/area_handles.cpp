// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/area_handles.h"

#include "model/edit/areas.h"
#include "views/canvas/plan/area_names.h"
#include "views/canvas/tools/arrow_way.h"
#include "views/canvas/tools/snap.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kAreaGrab_px = 7, kAreaDragFrom_px = 4;
constexpr int kAreaNudge = 3;   ///< gesture: keys that follow each other are one step back
constexpr std::array kAreaEdges{QPoint(-1, -1), QPoint(0, -1), QPoint(1, -1), QPoint(-1, 0),
                                QPoint(1, 0),   QPoint(-1, 1), QPoint(0, 1),  QPoint(1, 1)};

QPointF handlePixel(const QRectF& rect, QPoint edge)
{
    return rect.center() + QPointF(edge.x() * rect.width() / 2, edge.y() * rect.height() / 2);
}

QPointF toCentimetre(QPointF m)
{
    return {std::round(m.x() * 100) / 100, std::round(m.y() * 100) / 100};
}

/// As MeasureTool's ends; but here the grid always takes what nothing else attracts.
Snap snapArea(const ToolHost& host, const QRectF& rect)
{
    const PlanScene scene = host.scene();
    const Hall* hall = scene.index.hall();
    SnapOptions options{.grid_m = hall ? hall->grid_m : 0, .reach_m = std::min(0.25, 8 / scene.view.scale)};
    options.around = scene.view.toMetre(scene.viewport);
    return snapTo(scene.index, rect, options);
}

void paintSizeTag(QPainter& painter, const Theme& theme, QPointF middle, const QString& text)
{
    QRectF tag(QPointF(), QSizeF(QFontMetricsF(painter.font()).horizontalAdvance(text) + 14, 20));
    tag.moveCenter(middle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(theme.textStrong);
    painter.drawText(tag, Qt::AlignCenter, text);
}

}  // namespace

QPointF snappedPoint(const ToolHost& host, const PointerEvent& event)
{
    if (event.modifiers.testFlag(Qt::AltModifier)) return toCentimetre(event.m);
    return event.m + snapArea(host, QRectF(event.m, QSizeF(0, 0))).by;
}

void paintHandle(QPainter& painter, const Theme& theme, QPointF pixel)
{
    QRectF square(0, 0, 9, 9);
    square.moveCenter(pixel);
    painter.setPen(QPen(theme.selection, 1.5));
    painter.setBrush(theme.card);
    painter.drawRect(square);
}

void paintSized(QPainter& painter, const PlanScene& scene, const QRectF& rect_m, bool good)
{
    const QRectF rect = scene.view.toPixel(rect_m);
    const QColor edge = good ? scene.theme.ghost : scene.theme.ghostBad;
    QColor ground = edge;
    ground.setAlpha(60);
    painter.setPen(QPen(edge, 2));
    painter.setBrush(ground);
    painter.drawRect(rect);
    painter.setFont(uiFont(11, QFont::DemiBold));
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintSizeTag(painter, scene.theme, QPointF(rect.center().x(), rect.top() - 14), lengthText(rect_m.width(), scene.units));
    paintSizeTag(painter, scene.theme, QPointF(rect.right() + 38, rect.center().y()), lengthText(rect_m.height(), scene.units));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

const Area* AreaHandles::area() const
{
    const Hall* hall = m_host.scene().index.hall();
    const auto index = m_host.selectedArea();
    return hall && index && *index < hall->areas.size() ? &hall->areas[*index] : nullptr;
}

bool AreaHandles::pick(QPointF m)
{
    const PlanScene scene = m_host.scene();
    const Hall* hall = scene.layers.areas ? scene.index.hall() : nullptr;
    const auto found = hall ? areaAt(*hall, m) : std::nullopt;
    m_host.selectArea(found);
    return found.has_value();
}

std::optional<QPoint> AreaHandles::handleAt(QPointF pixel) const
{
    const QRectF rect = m_host.scene().view.toPixel(rectOf(*area()));
    // A column that is a few pixels wide has room in its middle to be moved by.
    const double grab = std::clamp(std::min(rect.width(), rect.height()) / 4, 2.0, kAreaGrab_px);
    for (const QPoint edge : kAreaEdges) {
        const QPointF by = handlePixel(rect, edge) - pixel;
        if (std::abs(by.x()) <= grab && std::abs(by.y()) <= grab) return edge;
    }
    return std::nullopt;
}

bool AreaHandles::press(const PointerEvent& event, bool handlesOnly)
{
    const Area* taken = area();
    if (!taken || event.button != Qt::LeftButton) return false;
    const auto edge = handleAt(event.pixel);
    if (!edge && (handlesOnly || !rectOf(*taken).contains(event.m))) return false;
    m_edge = edge.value_or(QPoint());
    m_start = event;
    m_before = m_now = rectOf(*taken);
    m_refusal.clear();
    m_held = true;
    return true;
}

QRectF AreaHandles::dragged(const PointerEvent& event) const
{
    const bool freely = event.modifiers.testFlag(Qt::AltModifier);
    if (m_edge == QPoint()) {
        const QRectF moved = m_before.translated(event.m - m_start.m);
        return freely ? QRectF(toCentimetre(moved.topLeft()), moved.size()) : moved.translated(snapArea(m_host, moved).by);
    }
    const QPointF to = snappedPoint(m_host, event);
    QRectF rect = m_before;
    if (m_edge.x() < 0) rect.setLeft(to.x());
    if (m_edge.x() > 0) rect.setRight(to.x());
    if (m_edge.y() < 0) rect.setTop(to.y());
    if (m_edge.y() > 0) rect.setBottom(to.y());
    return rect.normalized();   // over the other edge it grows on that side
}

void AreaHandles::move(const PointerEvent& event)
{
    const QPointF way = event.pixel - m_start.pixel;
    if (m_now == m_before && std::hypot(way.x(), way.y()) < kAreaDragFrom_px) return;
    const QRectF now = dragged(event);
    const Area* taken = area();
    if (!taken || now == m_now) return;
    m_now = now;
    Document& document = m_host.document();
    const auto delta = edit::replaceArea(document.layout(), m_host.scene().index.hall()->id, *m_host.selectedArea(), placed(*taken, now));
    m_refusal = delta ? QString() : localText(delta.refusal().message);
    if (delta)
        document.preview(*delta);
    else
        document.clearPreview();
    const LengthUnit units = m_host.scene().units;
    m_host.hint(!m_refusal.isEmpty() ? m_refusal
                                     : QCoreApplication::translate("mw::Areas", "x %1, y %2, %3 by %4")
                                           .arg(lengthText(now.x(), units), lengthText(now.y(), units), lengthText(now.width(), units),
                                                lengthText(now.height(), units)));
    m_host.repaint();
}

void AreaHandles::release(const PointerEvent&)
{
    if (!m_held) return;
    const Area* taken = area();
    const QRectF now = m_now;
    const bool resized = m_edge != QPoint();
    cancel();
    if (!resized && now == m_before) pick(m_start.m);   // a click: what lies in it may have been meant
    if (!taken || now == m_before) return;
    Document& document = m_host.document();
    const auto delta = edit::replaceArea(document.layout(), m_host.scene().index.hall()->id, *m_host.selectedArea(), placed(*taken, now));
    if (!delta) return m_host.refuse(localText(delta.refusal().message));
    document.commit(*delta, (resized ? QCoreApplication::translate("mw::Areas", "Resize %1") : QCoreApplication::translate("mw::Areas", "Move %1"))
                                .arg(nameOf(taken->kind)));
}

void AreaHandles::cancel()
{
    if (!m_held) return;
    m_held = false;
    m_host.document().clearPreview();
    m_host.hint({});
    m_host.repaint();
}

bool AreaHandles::key(const QKeyEvent& event)
{
    if (!area() || m_held) return false;
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 0.01 : m_host.scene().index.hall()->grid_m;
    if (const auto way = arrowWay(event)) return nudge(*way * step), true;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_host.run("area-delete");
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_host.run("area-properties");
        return true;
    default:
        return false;
    }
}

void AreaHandles::nudge(QPointF by_m)
{
    const Area& taken = *area();
    Document& document = m_host.document();
    const auto delta = edit::replaceArea(document.layout(), m_host.scene().index.hall()->id, *m_host.selectedArea(),
                                         placed(taken, rectOf(taken).translated(by_m)));
    if (!delta) return m_host.refuse(localText(delta.refusal().message));
    document.commit(*delta, QCoreApplication::translate("mw::Areas", "Nudge %1").arg(nameOf(taken.kind)), kAreaNudge);
}

void AreaHandles::paint(QPainter& painter) const
{
    const Area* shown = area();
    const PlanScene scene = m_host.scene();
    if (!shown || !scene.layers.areas) return;
    if (m_held) return paintSized(painter, scene, m_now, m_refusal.isEmpty());
    const QRectF rect = scene.view.toPixel(rectOf(*shown));
    painter.setPen(QPen(scene.theme.selection, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    for (const QPoint edge : kAreaEdges) {
        const bool side = edge.x() == 0 || edge.y() == 0;
        const double along = edge.x() == 0 ? rect.width() : rect.height();
        if (side && along < 3 * kAreaGrab_px) continue;   // a short edge has its corners alone
        paintHandle(painter, scene.theme, handlePixel(rect, edge));
    }
}

}  // namespace mw
