// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/measure_tool.h"

#include "views/canvas/tools/arrow_way.h"
#include "views/canvas/tools/snap.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace mw {

namespace {

void paintTag(QPainter& painter, const PlanScene& scene, QPointF middle, const QString& text)
{
    painter.setFont(uiFont(11, QFont::DemiBold));
    QRectF tag(QPointF(), QSizeF(QFontMetricsF(painter.font()).horizontalAdvance(text) + 14, 20));
    tag.moveCenter(middle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.card);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(scene.theme.textStrong);
    painter.drawText(tag, Qt::AlignCenter, text);
}

/// The ways across and down, where the distance is slanted.
void paintLegs(QPainter& painter, const PlanScene& scene, QPointF from_m, QPointF to_m)
{
    const QPointF a = scene.view.toPixel(from_m), b = scene.view.toPixel(to_m), corner(b.x(), a.y());
    constexpr double kLeast_px = 40;
    if (std::abs(b.x() - a.x()) < kLeast_px || std::abs(b.y() - a.y()) < kLeast_px) return;
    painter.setPen(QPen(scene.theme.guide, 1, Qt::DashLine));
    painter.drawPolyline(QPolygonF{{a, corner, b}});
    const double up = b.y() > a.y() ? -14 : 14, out = b.x() > a.x() ? 36 : -36;
    paintTag(painter, scene, (a + corner) / 2 + QPointF(0, up), lengthText(std::abs(to_m.x() - from_m.x()), scene.units));
    paintTag(painter, scene, (corner + b) / 2 + QPointF(out, 0), lengthText(std::abs(to_m.y() - from_m.y()), scene.units));
}

}  // namespace

void paintDistance(QPainter& painter, const PlanScene& scene, QPointF from_m, QPointF to_m)
{
    const QPointF a = scene.view.toPixel(from_m), b = scene.view.toPixel(to_m);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(scene.theme.guide, 1.5));
    painter.drawLine(a, b);
    const QPointF along = b - a;
    const double size = std::hypot(along.x(), along.y());
    if (size < 2) return;
    const QPointF across = QPointF(-along.y(), along.x()) / size * 5;
    painter.drawLine(a - across, a + across);
    painter.drawLine(b - across, b + across);
    paintLegs(painter, scene, from_m, to_m);
    const QPointF by = to_m - from_m;
    paintTag(painter, scene, (a + b) / 2 + QPointF(0, -16), lengthText(std::hypot(by.x(), by.y()), scene.units));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void MeasureTool::press(const PointerEvent& event)
{
    m_cross.put({});
    m_pressed = event.pixel;
    m_to = attracted(event);
    if (std::exchange(m_held, !m_held)) return tell();   // the second of two clicks
    m_shown = true;
    m_from = m_to;
    host().repaint();
}

void MeasureTool::move(const PointerEvent& event)
{
    if (!m_held || m_cross.at()) return;
    m_to = attracted(event);
    tell();
}

void MeasureTool::tell()
{
    const QPointF by = m_to - m_from;
    host().hint(QCoreApplication::translate("mw::MeasureTool", "%1   (across %2, down %3)")
                    .arg(lengthText(std::hypot(by.x(), by.y()), host().scene().units),
                         lengthText(std::abs(by.x()), host().scene().units),
                         lengthText(std::abs(by.y()), host().scene().units)));
    host().repaint();
}

/// Dragged from end to end; a click where it begins leaves the other end to a second one.
void MeasureTool::release(const PointerEvent& event)
{
    constexpr double kDragFrom_px = 4;
    const QPointF by = event.pixel - m_pressed;
    if (std::hypot(by.x(), by.y()) >= kDragFrom_px) m_held = false;
}

bool MeasureTool::key(const QKeyEvent& event)
{
    const Hall* hall = host().scene().index.hall();
    if (!hall || event.modifiers().testFlag(Qt::ControlModifier)) return false;
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const double step = shift ? 0.01 : hall->grid_m;
    const auto move = [&](QPointF by_m) {
        if (m_cross.move(host().scene(), by_m)) m_held = false;
        follow();
        return true;
    };
    if (const auto way = arrowWay(event)) return move(*way * step);
    switch (event.key()) {
    case Qt::Key_N:
        toCorner(shift ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_cross.at()) return move({});
        m_held = !m_held;
        if (m_held) m_from = *m_cross.at(), m_shown = true;
        m_held ? follow() : tell();   // what was measured stays said
        return true;
    default:
        return false;
    }
}

/// The corner of the next component that is to the north and west: what distances to walls are asked of.
void MeasureTool::toCorner(int step)
{
    const PlanScene scene = host().scene();
    const auto count = static_cast<int>(scene.index.items().size());
    if (count == 0) return;
    m_corner = m_corner < 0 || m_corner >= count ? (step > 0 ? 0 : count - 1) : (m_corner + step + count) % count;
    const auto& item = scene.index.items()[static_cast<std::size_t>(m_corner)];
    if (!m_cross.at()) m_held = false;
    m_cross.put(item.rect.topLeft());
    follow();
}

/// Where the crosshair is, and what it measures from the end that was set.
void MeasureTool::follow()
{
    const LengthUnit units = host().scene().units;
    if (m_held) {
        m_to = *m_cross.at();
        return tell();
    }
    host().hint(QCoreApplication::translate("mw::MeasureTool", "x %1, y %2: Enter sets an end, N goes to the next component")
                    .arg(lengthText(m_cross.at()->x(), units), lengthText(m_cross.at()->y(), units)));
    host().repaint();
}

void MeasureTool::cancel()
{
    m_cross.put({});
    m_corner = -1;
    m_held = m_shown = false;
    host().hint({});
    host().repaint();
}

/// Edges, centres and walls attract, then the grid: what a drag of a point would snap to.
QPointF MeasureTool::attracted(const PointerEvent& event) const
{
    if (event.modifiers.testFlag(Qt::AltModifier)) return event.m;
    const PlanScene scene = host().scene();
    const double reach = 8 / scene.view.scale;
    const Hall* hall = scene.index.hall();
    const SnapOptions options{.grid_m = hall && hall->grid_m < 2 * reach ? 0 : (hall ? hall->grid_m : 0),
                              .reach_m = reach,
                              .around = scene.view.toMetre(scene.viewport)};
    QPointF by = snapTo(scene.index, QRectF(event.m, QSizeF(0, 0)), options).by;
    // The grid has no pull from afar: between its lines a point stays where it is.
    if (std::abs(by.x()) > reach) by.setX(0);
    if (std::abs(by.y()) > reach) by.setY(0);
    QPointF at = event.m + by;
    // Straight across or down within a few degrees is what was meant.
    if (m_held && event.modifiers.testFlag(Qt::ShiftModifier)) {
        if (std::abs(at.x() - m_from.x()) > std::abs(at.y() - m_from.y()))
            at.setY(m_from.y());
        else
            at.setX(m_from.x());
    }
    return at;
}

void MeasureTool::paint(QPainter& painter) const
{
    if (m_shown) paintDistance(painter, host().scene(), m_from, m_to);
    m_cross.paint(painter, host().scene());
}

QString MeasureTool::usage() const
{
    return QCoreApplication::translate(
        "mw::MeasureTool",
        "Drag from point to point, or click both; or arrow keys and Enter. Edges attract; Alt measures freely, Shift keeps it straight.");
}

}  // namespace mw
