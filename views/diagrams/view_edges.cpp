// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/view_edges.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace mw {

QRectF freeCornerOf(const QRectF& view, const std::vector<QRectF>& boxes, QSizeF label)
{
    constexpr double kAway_px = 8, kApart_px = 2;
    const QRectF in = view.adjusted(kAway_px, kAway_px, -kAway_px, -kAway_px);
    const double right = in.right() - label.width(), low = in.bottom() - label.height();
    for (const QPointF& corner : {QPointF(in.left(), low), in.topLeft(), QPointF(right, low), QPointF(right, in.top())}) {
        const QRectF place = QRectF(corner, label).adjusted(-kApart_px, -kApart_px, kApart_px, kApart_px);
        if (std::ranges::none_of(boxes, [&](const QRectF& box) { return box.intersects(place); })) return {corner, label};
    }
    return {QPointF(in.left(), low), label};
}

void paintFadedSides(QPainter& painter, const QRectF& view, const QRectF& diagram, const QColor& ground)
{
    constexpr double kFade_px = 28;
    QColor clear = ground;
    clear.setAlpha(0);
    const auto fade = [&](bool goesOn, QPointF edge, QPointF inwards) {
        if (!goesOn) return;
        QLinearGradient gradient(edge, edge + kFade_px * inwards);
        gradient.setColorAt(0, ground);
        gradient.setColorAt(1, clear);
        const QPointF to = edge + kFade_px * inwards;
        const QRectF strip = inwards.x() != 0 ? QRectF(std::min(edge.x(), to.x()), view.top(), kFade_px, view.height()) : QRectF(view.left(), std::min(edge.y(), to.y()), view.width(), kFade_px);
        painter.fillRect(strip, gradient);
    };
    fade(diagram.left() < view.left(), view.topLeft(), {1, 0});
    fade(diagram.right() > view.right(), view.topRight(), {-1, 0});
    fade(diagram.top() < view.top(), view.topLeft(), {0, 1});
    fade(diagram.bottom() > view.bottom(), view.bottomLeft(), {0, -1});
}

}  // namespace mw
