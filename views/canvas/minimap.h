// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan_painter.h"

#include <QPixmap>

namespace mw {

/// The whole hall small at the bottom right with the visible part marked. Keeps its picture of the hall until told that it
/// has changed; folds away into a button.
class Minimap {
public:
    void invalidate() { m_map = {}; }
    void setFolded(bool folded) { m_folded = folded; }
    [[nodiscard]] bool folded() const { return m_folded; }

    void paint(QPainter& painter, const PlanScene& scene);
    /// Its place on the canvas: of the card, or of the button that it is folded into.
    [[nodiscard]] QRectF rect(const PlanScene& scene) const;
    /// The button that folds and unfolds it.
    [[nodiscard]] QRectF button(const PlanScene& scene) const;
    /// Hall metres of a point on the map.
    [[nodiscard]] QPointF toMetre(const PlanScene& scene, QPointF pixel) const;

private:
    [[nodiscard]] PlanView mapView(const PlanScene& scene) const;
    void drawMap(const PlanScene& scene, double dpr);

    QPixmap m_map{};
    bool m_folded{};
};

}  // namespace mw
