// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_painter.h"

#include <QPointF>

#include <optional>

class QPainter;

namespace mw {

/// The pointer of those who work by keys: arrow keys move it through the hall, Enter takes its place.
class Crosshair {
public:
    /// Hall metres; nothing: it is not in use.
    [[nodiscard]] const std::optional<QPointF>& at() const { return m_at; }
    void put(std::optional<QPointF> at_m) { m_at = at_m; }
    /// By a step, and never out of the hall. It begins in the middle of what is seen of the hall, on the grid; true: it did so now.
    bool move(const PlanScene& scene, QPointF by_m);
    void paint(QPainter& painter, const PlanScene& scene) const;

private:
    std::optional<QPointF> m_at{};
};

}  // namespace mw
