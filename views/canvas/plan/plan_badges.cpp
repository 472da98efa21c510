// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings on the plan: a dot, and a mark in it where there is room, at the corner of what they are about.
#include "views/canvas/plan/plan_painter.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace mw {

namespace {

constexpr double kMost_px = 7;

/// 0: what it would stand on is too small to be seen.
double radiusOn(const PlanScene& scene, ItemIndex index)
{
    constexpr double kLeast_px = 5;
    const QRectF& item = scene.index.items()[index].rect;
    const double side = std::min(item.width(), item.height()) * scene.view.scale;
    return side < kLeast_px ? 0 : std::clamp(side / 4, 3.0, kMost_px);
}

/// Each kind of badge is drawn once and then copied: a failing hall has thousands, and a circle takes as long as a hundred copies.
class BadgePictures {
public:
    BadgePictures(const Theme& theme, double dpr) : m_theme(theme), m_dpr(dpr) {}

    void paint(QPainter& painter, bool error, double radius, QPointF at)
    {
        painter.drawPixmap(at - QPointF(kHalf_px, kHalf_px), picture(error, radius));
    }

private:
    static constexpr int kHalf_px = static_cast<int>(kMost_px) + 1;   ///< with its rim

    const QPixmap& picture(bool error, double radius)
    {
        const auto [at, isNew] = m_pictures.try_emplace({error, radius});
        if (!isNew) return at->second;
        QPixmap picture(QSize(2 * kHalf_px, 2 * kHalf_px) * m_dpr);
        picture.setDevicePixelRatio(m_dpr);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing, true);
        paintBadge(painter, m_theme, error, radius, {kHalf_px, kHalf_px});
        painter.end();
        return at->second = picture;
    }

    const Theme& m_theme;
    double m_dpr;
    std::map<std::pair<bool, double>, QPixmap> m_pictures{};
};

}  // namespace

void paintBadge(QPainter& painter, const Theme& theme, bool error, double radius, QPointF at)
{
    constexpr double kMarkFrom_px = 5;
    painter.setPen(QPen(theme.floor, 1.5));
    painter.setBrush(error ? theme.error : theme.warning);
    painter.drawEllipse(at, radius, radius);
    if (radius < kMarkFrom_px) return;
    // Drawn, not written: a glyph of this size would not sit in the middle.
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.dark ? theme.rackInk : theme.panel);
    painter.drawRoundedRect(QRectF(at.x() - 0.9, at.y() - radius * 0.55, 1.8, radius * 0.7), 0.9, 0.9);
    painter.drawEllipse(at + QPointF(0, radius * 0.48), 1.05, 1.05);
}

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
    const bool pixels = painter.paintEngine()->type() == QPaintEngine::Raster;   // a drawing in SVG or PDF stays one
    BadgePictures pictures(scene.theme, dpr);
    for (const auto item : items) {
        if (item >= scene.dress.badge.size() || scene.dress.badge[item] == 0) continue;
        const double radius = radiusOn(scene, item);
        if (radius == 0) continue;
        const QPointF at = onWholePixels(scene, item, dpr).topRight() + QPointF(-2, 2);
        const bool error = scene.dress.badge[item] == 2;
        pixels ? pictures.paint(painter, error, radius, at) : paintBadge(painter, scene.theme, error, radius, at);
    }
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
