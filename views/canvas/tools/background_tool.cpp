// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/background_tool.h"

#include "model/edit/background.h"
#include "views/canvas/tools/arrow_way.h"
#include "views/canvas/tools/measure_tool.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace mw {

namespace {

constexpr double kDragFrom_px = 6;  ///< two clicks, or one drag from point to point
constexpr int kNudgeGesture = 2;

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::BackgroundTool", text);
}

double length(QPointF by)
{
    return std::hypot(by.x(), by.y());
}

edit::PointM pointOf(QPointF m)
{
    return {m.x(), m.y()};
}

}  // namespace

void BackgroundTool::start(Does does, std::function<void()> then)
{
    cancel();
    m_does = does;
    m_then = std::move(then);
    host().hint({});
    host().repaint();
}

const Hall* BackgroundTool::hall() const
{
    const Hall* hall = host().scene().index.hall();
    return hall && hall->background ? hall : nullptr;
}

void BackgroundTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton || !hall()) return;
    m_pressed = event.pixel;
    m_now = event.m;
    if (m_does == Does::Move || !m_first) {
        m_first = event.m;
    } else {
        m_second = event.m;
        askDistance();
    }
    host().repaint();
}

void BackgroundTool::move(const PointerEvent& event)
{
    if (!m_first || m_second) return;
    m_now = event.m;
    const LengthUnit units = host().scene().units;
    if (m_does == Does::Move) {
        const QPointF by = m_now - *m_first;
        host().hint(tr("Plan moved %1 east, %2 south").arg(lengthText(by.x(), units), lengthText(by.y(), units)));
        if (const auto delta = edit::setBackground(host().document().layout(), hall()->id, moved(by)))
            host().document().preview(*delta);
    } else {
        host().hint(tr("Now %1 apart; choose the second point").arg(lengthText(length(m_now - *m_first), units)));
    }
    host().repaint();
}

void BackgroundTool::release(const PointerEvent& event)
{
    if (!m_first || m_second) return;
    if (m_does == Does::Move) {
        const Background there = moved(event.m - *m_first);
        m_first.reset();
        commit(there, tr("Move background plan"));
    } else if (length(event.pixel - m_pressed) >= kDragFrom_px) {
        m_second = event.m;
        askDistance();
    }
}

Background BackgroundTool::moved(QPointF by_m) const
{
    Background there = *hall()->background;
    there.x_m += by_m.x();
    there.y_m += by_m.y();
    return there;
}

void BackgroundTool::commit(const Background& background, const QString& title, int gesture)
{
    const auto delta = edit::setBackground(host().document().layout(), hall()->id, background);
    host().document().clearPreview();
    if (delta) host().document().commit(*delta, title, gesture);
    host().hint({});
    host().repaint();
}

/// The points stand; their real distance is typed, and the plan follows while it is.
void BackgroundTool::askDistance()
{
    const PlanScene scene = host().scene();
    const double unit = metresIn(scene.units);
    constexpr double kTag_px = 28;   // what is drawn at the line stays in sight
    const QRectF beside = scene.view.toPixel(QRectF(*m_first, *m_second).normalized()).adjusted(0, -kTag_px, 0, 0);
    const auto scaled = [this, unit](const std::vector<double>& n) {
        return edit::scaledByTwoPoints(*hall()->background, pointOf(*m_first), pointOf(*m_second), n[0] * unit);
    };
    host().hint(tr("Enter how far these points really are from each other"));
    host().ask({.title = tr("Scale of the background plan"),
                .fields = {{.name = QStringLiteral("distance"),
                            .label = tr("Real distance of the points"),
                            .suffix = u' ' + nameOf(scene.units),
                            .value = length(*m_second - *m_first) / unit,
                            .least = 0,
                            .most = 1e5}},
                .beside = beside,
                .changed =
                    [this, scaled](const std::vector<double>& n) {
                        const auto background = scaled(n);
                        if (!background) return localText(background.refusal().message);
                        if (const auto delta =
                                edit::setBackground(host().document().layout(), hall()->id, *background))
                            host().document().preview(*delta);
                        return QString();
                    },
                .done =
                    [this, scaled](bool accepted, const std::vector<double>& n) {
                        if (!m_second || !hall()) return;
                        const auto background = scaled(n);
                        host().document().clearPreview();
                        m_first.reset();
                        m_second.reset();
                        if (!accepted || !background) return host().repaint();
                        m_does = Does::Nothing;
                        commit(*background, tr("Scale background plan"));
                        if (const auto then = m_then) then();
                    }});
}

bool BackgroundTool::key(const QKeyEvent& event)
{
    if (m_does != Does::Move || !hall()) return false;
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 0.01 : 0.1;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) return start(Does::Nothing), true;
    const auto way = arrowWay(event);
    if (way) commit(moved(*way * step), tr("Move background plan"), kNudgeGesture);
    return way.has_value();
}

void BackgroundTool::cancel()
{
    if (m_does == Does::Nothing) return;
    m_first.reset();
    m_second.reset();
    host().document().clearPreview();
    host().hint({});
    host().repaint();
}

void BackgroundTool::paint(QPainter& painter) const
{
    if (m_does == Does::Scale && m_first)
        paintDistance(painter, host().scene(), *m_first, m_second.value_or(m_now));
}

QCursor BackgroundTool::cursor() const
{
    return m_does == Does::Move ? Qt::SizeAllCursor : Qt::CrossCursor;
}

QString BackgroundTool::usage() const
{
    if (m_does == Does::Move)
        return tr("Drag the background plan, or move it by the arrow keys (Shift: finely). Enter or Esc ends.");
    return tr("Click two points of the background plan whose distance you know. Esc leaves its scale as it is.");
}

}  // namespace mw
