// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/wall_handles.h"

#include "model/edit/halls.h"
#include "views/canvas/tools/area_handles.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kWallGrab_px = 7;
constexpr std::array kWalls{QPoint(1, 0), QPoint(0, 1), QPoint(1, 1)};

QPointF wallPixel(const QRectF& room, QPoint wall)
{
    return {wall.x() ? room.right() : room.center().x(), wall.y() ? room.bottom() : room.center().y()};
}

QSizeF sizeOf(const Hall& hall)
{
    return {hall.width_m, hall.depth_m};
}

}  // namespace

bool WallHandles::press(const PointerEvent& event)
{
    const PlanScene scene = m_host.scene();
    const Hall* hall = scene.index.hall();
    if (!hall || event.button != Qt::LeftButton) return false;
    const QRectF room = scene.view.toPixel(QRectF(QPointF(), sizeOf(*hall)));
    const auto taken = std::ranges::find_if(kWalls, [&](QPoint wall) {
        const QPointF by = wallPixel(room, wall) - event.pixel;
        return std::abs(by.x()) <= kWallGrab_px && std::abs(by.y()) <= kWallGrab_px;
    });
    if (taken == kWalls.end()) return false;
    m_wall = *taken;
    m_now = sizeOf(*hall);
    m_refusal.clear();
    m_held = true;
    return true;
}

/// Whole pitches of the grid; with Alt the centimetre. Not by snappedPoint(): the wall itself would attract.
void WallHandles::move(const PointerEvent& event)
{
    const Hall& hall = *m_host.scene().index.hall();
    const double pitch = event.modifiers.testFlag(Qt::AltModifier) ? 0.01 : hall.grid_m;
    const auto snapped = [&](double m) { return std::max(pitch, std::round(m / pitch) * pitch); };
    QSizeF now = sizeOf(hall);
    if (m_wall.x()) now.setWidth(snapped(event.m.x()));
    if (m_wall.y()) now.setHeight(snapped(event.m.y()));
    if (now == m_now) return;
    m_now = now;
    Document& document = m_host.document();
    const auto delta = edit::resizeHall(document.layout(), *document.catalog(), hall.id, edit::tidy_m(now.width()), edit::tidy_m(now.height()));
    m_refusal = delta ? QString() : localText(delta.refusal().message);
    const LengthUnit units = m_host.scene().units;
    m_host.hint(m_refusal.isEmpty() ? QCoreApplication::translate("mw::Areas", "Hall of %1 by %2")
                                          .arg(lengthText(now.width(), units), lengthText(now.height(), units))
                                    : m_refusal);
    m_host.repaint();
}

void WallHandles::release(const PointerEvent&)
{
    if (!m_held) return;
    const Hall& hall = *m_host.scene().index.hall();
    const QSizeF now = m_now;
    cancel();
    if (now == sizeOf(hall)) return;
    Document& document = m_host.document();
    const auto delta = edit::resizeHall(document.layout(), *document.catalog(), hall.id, edit::tidy_m(now.width()), edit::tidy_m(now.height()));
    if (!delta) return m_host.refuse(localText(delta.refusal().message));
    document.commit(*delta, QCoreApplication::translate("mw::Areas", "Resize hall"));
}

void WallHandles::cancel()
{
    if (!m_held) return;
    m_held = false;
    m_host.hint({});
    m_host.repaint();
}

void WallHandles::paint(QPainter& painter) const
{
    const PlanScene scene = m_host.scene();
    const Hall* hall = scene.index.hall();
    if (!hall) return;
    if (m_held) return paintSized(painter, scene, QRectF(QPointF(), m_now), m_refusal.isEmpty());
    const QRectF room = scene.view.toPixel(QRectF(QPointF(), sizeOf(*hall)));
    for (const QPoint wall : kWalls) paintHandle(painter, scene.theme, wallPixel(room, wall));
}

}  // namespace mw
