// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_index.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace mw {

/// Where something that is moved comes to rest.
struct Snap {
    QPointF by{};                  ///< add to the rectangle that was asked about, metres
    std::vector<QLineF> guides{};  ///< lines along which it is aligned, hall metres
    QString note{};                ///< what it follows, for the status bar: "row pitch 0.80 m"
};

struct SnapOptions {
    double grid_m{0.6};                 ///< pitch of the north-west corner; 0: none
    double reach_m{0.1};                ///< how near an edge must be to attract
    QRectF around{};                    ///< edges inside this area only (what is visible)
    const std::vector<bool>* moving{};  ///< by item: what is itself being moved; null: nothing
};

/// Neighbours' edges first (in line with, against, or on with the pitch of their row), then centres and walls, else the grid
/// of the hall; each axis on its own.
[[nodiscard]] Snap snapTo(const PlanIndex& index, const QRectF& rect, const SnapOptions& options);

}  // namespace mw
