// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_painter.h"

#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

/// Thin frames, or veils where a frame would hide all that it is round: of thousands, all of a kind at once.
struct Frames {
    QList<QRect> bars{}, veils{};

    void add(const QRectF& rect)
    {
        constexpr int kLeast_px = 4;
        const QRect outer = rect.toAlignedRect();
        if (std::min(outer.width(), outer.height()) <= kLeast_px) return veils.push_back(outer);
        bars << QRect(outer.left(), outer.top(), outer.width(), 1) << QRect(outer.left(), outer.bottom(), outer.width(), 1)
             << QRect(outer.left(), outer.top() + 1, 1, outer.height() - 2) << QRect(outer.right(), outer.top() + 1, 1, outer.height() - 2);
    }
    void paint(QPainter& painter, const QColor& colour) const
    {
        constexpr int kVeil = 120;
        QColor veil = colour;
        veil.setAlpha(kVeil);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRects(bars);
        painter.setBrush(veil);
        painter.drawRects(veils);
    }
};

}  // namespace

void paintOutlines(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items,
                   const QColor& colour, double width)
{
    constexpr double kSmall_px = 10;   // no corner is seen on what is smaller, and thousands of strokes take their time
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.setRenderHint(QPainter::Antialiasing, true);
    Frames small;
    for (const auto index : items) {
        const QRectF rect = scene.view.toPixel(scene.index.items()[index].rect);
        if (!rect.intersects(scene.viewport)) continue;
        if (std::min(rect.width(), rect.height()) >= kSmall_px) painter.drawRoundedRect(rect, 3, 3);
        else small.add(rect);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    small.paint(painter, colour);
    painter.setBrush(Qt::NoBrush);
}

}  // namespace mw
