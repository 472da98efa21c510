// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <algorithm>
#include <cmath>

namespace mw {

[[nodiscard]] inline QRectF toQRect(const Rect& rect)
{
    return {rect.x_m, rect.y_m, rect.width_m, rect.depth_m};
}

/// Hall metres to logical pixels and back: pixel = (metre - origin) * scale.
struct PlanView {
    double scale{40};  ///< pixels per metre
    QPointF origin{};  ///< hall metres at pixel (0, 0)

    bool operator==(const PlanView&) const = default;

    static constexpr double kMinScale = 0.2, kMaxScale = 600;

    [[nodiscard]] QPointF toPixel(QPointF m) const { return (m - origin) * scale; }
    [[nodiscard]] QPointF toMetre(QPointF pixel) const { return pixel / scale + origin; }
    [[nodiscard]] QRectF toPixel(const QRectF& m) const { return {toPixel(m.topLeft()), m.size() * scale}; }
    [[nodiscard]] QRectF toMetre(const QRectF& pixel) const
    {
        return {toMetre(pixel.topLeft()), pixel.size() / scale};
    }

    /// Zooms so that the point under `pixel` stays there.
    void zoomAt(QPointF pixel, double factor)
    {
        const QPointF held = toMetre(pixel);
        scale = std::clamp(scale * factor, kMinScale, kMaxScale);
        origin = held - pixel / scale;
    }
    void panBy(QPointF pixels) { origin -= pixels / scale; }

    /// Shows `m` as large as it goes inside `pixels`, centred.
    void fit(const QRectF& m, const QRectF& pixels)
    {
        if (m.isEmpty() || pixels.isEmpty()) return;
        scale = std::clamp(std::min(pixels.width() / m.width(), pixels.height() / m.height()), kMinScale,
                           kMaxScale);
        origin = m.center() - pixels.center() / scale;
    }
};

}  // namespace mw
