// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings on the plan: a dot, and a mark in it where there is room, at the corner of what they are about.
#include "views/canvas/plan/plan_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

void paintBadge(QPainter& painter, const PlanScene& scene, ItemIndex index, const QRectF& rect)
{
    constexpr double kLeast_px = 5, kMarkFrom_px = 5;
    const QRectF& item = scene.index.items()[index].rect;
    const double side = std::min(item.width(), item.height()) * scene.view.scale;
    if (side < kLeast_px) return;
    const double radius = std::clamp(side / 4, 3.0, 7.0);
    const QPointF at(rect.right() - 2, rect.top() + 2);
    painter.setPen(QPen(scene.theme.floor, 1.5));
    painter.setBrush(scene.dress.badge[index] == 2 ? scene.theme.error : scene.theme.warning);
    painter.drawEllipse(at, radius, radius);
    if (radius < kMarkFrom_px) return;
    // Drawn, not written: a glyph of this size would not sit in the middle.
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.dark ? scene.theme.rackInk : scene.theme.panel);
    painter.drawRoundedRect(QRectF(at.x() - 0.9, at.y() - radius * 0.55, 1.8, radius * 0.7), 0.9, 0.9);
    painter.drawEllipse(at + QPointF(0, radius * 0.48), 1.05, 1.05);
}

}  // namespace

QRectF onWholePixels(const PlanScene& scene, ItemIndex item, double dpr)
{
    const QRectF px = scene.view.toPixel(scene.index.items()[item].rect);
    const auto whole = [&](double v) { return std::round(v * dpr) / dpr; };
    return {QPointF(whole(px.left()), whole(px.top())), QPointF(whole(px.right()), whole(px.bottom()))};
}

void paintBadges(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items)
{
    const double dpr = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const auto item : items)
        if (item < scene.dress.badge.size() && scene.dress.badge[item] != 0) paintBadge(painter, scene, item, onWholePixels(scene, item, dpr));
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
