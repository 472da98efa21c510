// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan_painter.h"

#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

void fillFrame(QPainter& painter, const QRectF& rect, const QColor& colour, double width)
{
    const QRect outer = rect.adjusted(-width / 2, -width / 2, width / 2, width / 2).toAlignedRect();
    const int thick = std::max(1, static_cast<int>(width));
    if (std::min(outer.width(), outer.height()) <= 2 * thick) return painter.fillRect(outer, colour);
    painter.fillRect(outer.left(), outer.top(), outer.width(), thick, colour);
    painter.fillRect(outer.left(), outer.bottom() + 1 - thick, outer.width(), thick, colour);
    painter.fillRect(outer.left(), outer.top() + thick, thick, outer.height() - 2 * thick, colour);
    painter.fillRect(outer.right() + 1 - thick, outer.top() + thick, thick, outer.height() - 2 * thick, colour);
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
        else fillFrame(painter, rect, colour, width);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
