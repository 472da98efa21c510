// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_painter.h"

#include <QPixmap>

namespace mw {

/// The whole hall small at the bottom right with the visible part marked. Keeps its picture of the hall until told that it
/// has changed - of a hall with thousands of things until renew(), which is no part of a frame then; folds away into a button.
class Minimap {
public:
    /// `other`: it is another hall, or in other colours.
    void invalidate(bool other)
    {
        m_stale = true;
        if (other) m_map = {};
    }
    /// Whether renew() is due.
    [[nodiscard]] bool isStale() const { return m_stale && !m_folded; }
    void renew(const PlanScene& scene, double dpr);
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

    QPixmap m_map{};
    bool m_folded{}, m_stale{true};
};

}  // namespace mw
