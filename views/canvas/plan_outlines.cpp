// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan_painter.h"

#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

/// A thin frame, or a veil where a frame would hide all that it is round.
void fillFrame(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    constexpr int kLeast_px = 4, kVeil = 120;
    const QRect outer = rect.toAlignedRect();
    if (std::min(outer.width(), outer.height()) <= kLeast_px) {
        QColor veil = colour;
        veil.setAlpha(kVeil);
        return painter.fillRect(outer, veil);
    }
    painter.fillRect(outer.left(), outer.top(), outer.width(), 1, colour);
    painter.fillRect(outer.left(), outer.bottom(), outer.width(), 1, colour);
    painter.fillRect(outer.left(), outer.top() + 1, 1, outer.height() - 2, colour);
    painter.fillRect(outer.right(), outer.top() + 1, 1, outer.height() - 2, colour);
}

}  // namespace

void paintOutlines(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items,
                   const QColor& colour, double width)
{
    constexpr double kSmall_px = 10;   // no corner is seen on what is smaller, and thousands of strokes take their time
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const auto index : items) {
        const QRectF rect = scene.view.toPixel(scene.index.items()[index].rect);
        if (!rect.intersects(scene.viewport)) continue;
        if (std::min(rect.width(), rect.height()) >= kSmall_px) painter.drawRoundedRect(rect, 3, 3);
        else fillFrame(painter, rect, colour);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
