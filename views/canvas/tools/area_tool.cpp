// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/area_tool.h"

#include "model/edit/areas.h"
#include "views/canvas/plan/area_names.h"
#include "views/canvas/tools/arrow_way.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw {

namespace {

constexpr double kDrawFrom_px = 4;          ///< a click trembles less than this
constexpr double kChipHeight_px = 24;

QString capital(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

/// How much of the plan lies under a rectangle; gear counts ten times as much as bare floor.
double hidden_px2(const PlanScene& scene, const QRectF& under)
{
    const auto common = [&under](const QRectF& rect) {
        const QRectF both = rect.intersected(under);
        return both.width() * both.height();
    };
    const Hall* hall = scene.index.hall();
    double sum = hall != nullptr ? common(scene.view.toPixel(QRectF(0, 0, hall->width_m, hall->depth_m))) : 0;
    for (const ItemIndex i : scene.index.touching(scene.view.toMetre(under))) sum += 10 * common(scene.view.toPixel(scene.index.items()[i].rect));
    return sum;
}

}  // namespace

void AreaTool::setKind(Area::Kind kind)
{
    m_kind = kind;
    host().hint({});
    host().repaint();
}

/// Where the choices of a kind are on the plan, in pixels: in a row or a column, where they hide least of the hall and what stands in it.
AreaTool::Chips AreaTool::chips() const
{
    const PlanScene scene = host().scene();
    const QFontMetricsF metrics(uiFont(12, QFont::Medium));
    Chips sizes;
    double row = 0, widest = 0;
    for (std::size_t i = 0; i < kAreaKinds.size(); ++i) {
        sizes[i] = QRectF(0, 0, metrics.horizontalAdvance(capital(nameOf(kAreaKinds[i]))) + 22, kChipHeight_px);
        row += sizes[i].width(), widest = std::max(widest, sizes[i].width());
    }
    const auto placed = [&](QPointF at, bool column) {
        Chips chips = sizes;
        for (QRectF& chip : chips) {
            if (column) chip.setWidth(widest);
            chip.moveTopLeft(at);
            at += column ? QPointF(0, kChipHeight_px) : QPointF(chip.width(), 0);
        }
        return chips;
    };
    const double left = kRulerLeft + 10, top = kRulerTop + 8, right = scene.viewport.right() - 10;
    const std::array places{placed({left, top}, false), placed({right - row, top}, false), placed({left, top}, true), placed({right - widest, top}, true)};
    return *std::ranges::min_element(places, {}, [&](const Chips& chips) { return hidden_px2(scene, chips.front().united(chips.back())); });
}

void AreaTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton || m_typing) return;
    const Chips kinds = chips();
    for (std::size_t i = 0; i < kAreaKinds.size(); ++i)
        if (kinds[i].contains(event.pixel)) return setKind(kAreaKinds[i]);
    m_cross.put({});
    m_from.reset();
    m_pressed = event.pixel;
    if (m_walls.press(event)) return;
    // Shift draws even where the area that is selected would be moved.
    if (!event.modifiers.testFlag(Qt::ShiftModifier) && m_handles.press(event, false)) return;
    if (!host().scene().index.hall())
        return host().refuse(QCoreApplication::translate("mw::AreaTool", "There is no hall to draw in: make one first (menu Hall)."));
    m_from = m_to = snappedPoint(host(), event);
    host().repaint();
}

void AreaTool::move(const PointerEvent& event)
{
    if (m_typing) return;
    if (m_walls.held()) return m_walls.move(event);
    if (m_handles.held()) return m_handles.move(event);
    if (m_from && !m_cross.at()) follow(snappedPoint(host(), event));
}

void AreaTool::follow(QPointF to)
{
    m_to = to;
    const LengthUnit units = host().scene().units;
    const QRectF rect = drawn();
    host().hint(QCoreApplication::translate("mw::AreaTool", "%1: %2 by %3, at x %4, y %5; digits enter the size")
                    .arg(capital(nameOf(m_kind)), lengthText(rect.width(), units), lengthText(rect.height(), units),
                         lengthText(rect.x(), units), lengthText(rect.y(), units)));
    host().repaint();
}

void AreaTool::release(const PointerEvent& event)
{
    if (m_typing) return;
    if (m_walls.held()) return m_walls.release(event);
    if (m_handles.held()) return m_handles.release(event);
    if (!m_from) return;
    const QPointF way = event.pixel - m_pressed;
    const QRectF rect = drawn();
    m_from.reset();
    host().hint({});
    if (std::hypot(way.x(), way.y()) < kDrawFrom_px)
        m_handles.pick(event.m);
    else
        add(rect);
    host().repaint();
}

void AreaTool::add(const QRectF& rect)
{
    const Hall* hall = host().scene().index.hall();
    if (!hall) return;
    Document& document = host().document();
    const auto delta = edit::addArea(document.layout(), hall->id, placed({.kind = m_kind}, rect));
    if (!delta) return host().refuse(localText(delta.refusal().message));
    document.commit(*delta, QCoreApplication::translate("mw::Areas", "Add %1").arg(nameOf(m_kind)));
    host().selectArea(host().scene().index.hall()->areas.size() - 1);
}

void AreaTool::doubleClick(const PointerEvent& event)
{
    m_from.reset();
    if (m_handles.pick(event.m)) host().run("area-properties");
}

bool AreaTool::key(const QKeyEvent& event)
{
    const Hall* hall = host().scene().index.hall();
    if (!hall || m_typing || event.modifiers().testFlag(Qt::ControlModifier)) return false;
    const QString text = event.text();
    if (m_from && text.size() == 1 && text[0].isDigit()) {
        typeSize(text);
        return true;
    }
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 0.01 : hall->grid_m;
    if (const auto way = arrowWay(event)) return moveCursor(*way * step), true;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_cross.at()) return m_handles.key(event);
        setCorner();
        return true;
    case Qt::Key_K: {
        const auto now = std::ranges::find(kAreaKinds, m_kind);
        setKind(now + 1 == kAreaKinds.end() ? kAreaKinds.front() : now[1]);
        return true;
    }
    default:
        return m_handles.key(event);
    }
}

void AreaTool::moveCursor(QPointF by_m)
{
    const PlanScene scene = host().scene();
    if (m_cross.move(scene, by_m)) m_from.reset();
    if (m_from) return follow(*m_cross.at());
    host().hint(QCoreApplication::translate("mw::AreaTool", "x %1, y %2: Enter sets the first corner")
                    .arg(lengthText(m_cross.at()->x(), scene.units), lengthText(m_cross.at()->y(), scene.units)));
    host().repaint();
}

void AreaTool::setCorner()
{
    if (!m_from) {
        m_from = m_cross.at();
        return follow(*m_cross.at());
    }
    const QRectF rect = drawn();
    const auto cross = m_cross.at();   // the next one is drawn from there
    m_from.reset();
    add(rect);
    m_cross.put(cross);
}

/// Digits typed while an area is drawn: its extent is entered, from the first corner on.
void AreaTool::typeSize(const QString& typed)
{
    const PlanScene scene = host().scene();
    const double unit = metresIn(scene.units);
    const QString suffix = u' ' + nameOf(scene.units);
    const QPointF way(m_to.x() < m_from->x() ? -1 : 1, m_to.y() < m_from->y() ? -1 : 1);
    const QSizeF size = drawn().size();
    m_typing = true;
    host().ask({.title = QCoreApplication::translate("mw::AreaTool", "Size of the area"),
                .fields = {{.name = QStringLiteral("width"), .label = QCoreApplication::translate("mw::AreaTool", "Width"), .suffix = suffix,
                            .value = size.width() / unit, .least = 0},
                           {.name = QStringLiteral("depth"), .label = QCoreApplication::translate("mw::AreaTool", "Depth"), .suffix = suffix,
                            .value = size.height() / unit, .least = 0}},
                .beside = scene.view.toPixel(drawn()),
                .typed = typed,
                .changed =
                    [this, unit, way](const std::vector<double>& n) {
                        if (!m_from) return QString();
                        m_to = *m_from + QPointF(way.x() * n[0], way.y() * n[1]) * unit;
                        host().repaint();
                        const Hall* hall = host().scene().index.hall();
                        const auto delta = edit::addArea(host().document().layout(), hall->id, placed({.kind = m_kind}, drawn()));
                        return delta ? QString() : localText(delta.refusal().message);
                    },
                .done =
                    [this](bool accepted, const std::vector<double>&) {
                        if (!m_typing) return;
                        m_typing = false;
                        const auto from = std::exchange(m_from, std::nullopt);
                        if (accepted && from) add(QRectF(*from, m_to).normalized());
                        host().hint({});
                        host().repaint();
                    }});
}

void AreaTool::cancel()
{
    m_walls.cancel();
    m_handles.cancel();
    m_from.reset();
    m_cross.put({});
    m_typing = false;
    host().hint({});
    host().repaint();
}

void AreaTool::paint(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (!scene.index.hall()) return;
    if (!m_handles.held()) m_walls.paint(painter);
    if (!m_walls.held()) m_handles.paint(painter);
    if (m_from) paintSized(painter, scene, drawn(), true);
    m_cross.paint(painter, scene);
    paintChips(painter, scene);
}

/// Which kind is drawn; a click chooses another.
void AreaTool::paintChips(QPainter& painter, const PlanScene& scene) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(uiFont(12, QFont::Medium));
    const Chips kinds = chips();
    const QRectF all = kinds.front().united(kinds.back());
    painter.setPen(QPen(scene.theme.line, 1));
    painter.setBrush(scene.theme.card);
    painter.drawRoundedRect(all.adjusted(-3, -3, 3, 3), 6, 6);
    for (std::size_t i = 0; i < kAreaKinds.size(); ++i) {
        const bool chosen = kAreaKinds[i] == m_kind;
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen ? QBrush(scene.theme.accent) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(kinds[i], 4, 4);
        painter.setPen(chosen ? scene.theme.onAccent : scene.theme.text);
        painter.drawText(kinds[i], Qt::AlignCenter, capital(nameOf(kAreaKinds[i])));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QCursor AreaTool::cursor() const
{
    return m_handles.held() || m_walls.held() ? Qt::SizeAllCursor : Qt::CrossCursor;
}

QString AreaTool::usage() const
{
    return QCoreApplication::translate("mw::AreaTool", "Drag a %1 from corner to corner, or arrow keys and Enter. K: next kind, Alt freely; "
                                                       "a click selects one. Squares at the walls resize the hall.")
        .arg(nameOf(m_kind));
}

}  // namespace mw
