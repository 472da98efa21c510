// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/crosshair.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

bool Crosshair::move(const PlanScene& scene, QPointF by_m)
{
    const Hall& hall = *scene.index.hall();
    const QRectF room(0, 0, hall.width_m, hall.depth_m);
    const bool begins = !m_at;
    if (begins) {
        QRectF seen = scene.view.toMetre(scene.viewport).intersected(room);
        if (seen.isEmpty()) seen = room;
        m_at = QPointF(std::round(seen.center().x() / hall.grid_m), std::round(seen.center().y() / hall.grid_m)) * hall.grid_m;
    }
    const QPointF to = *m_at + by_m;
    m_at = QPointF(std::clamp(to.x(), 0.0, room.right()), std::clamp(to.y(), 0.0, room.bottom()));
    return begins;
}

void Crosshair::paint(QPainter& painter, const PlanScene& scene) const
{
    if (!m_at) return;
    const QPointF at = scene.view.toPixel(*m_at);
    painter.setPen(QPen(scene.theme.guide, 1, Qt::DashLine));
    painter.drawLine(QPointF(scene.viewport.left(), at.y()), QPointF(scene.viewport.right(), at.y()));
    painter.drawLine(QPointF(at.x(), scene.viewport.top()), QPointF(at.x(), scene.viewport.bottom()));
}

}  // namespace mw
