// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_scene.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace mw {

/// One line of the legend: things that the plan draws alike.
struct KindEntry {
    Kind kind{}, look{};   ///< its symbol and name; its colours
    bool overhead{}, sideB{};
    QString title{};
};

/// What colours and symbols of the plan mean where no overlay colours it: a line for each kind that is there, one under the other at the bottom left.
struct KindLegend {
    std::vector<KindEntry> entries{};
    QRectF card{};
    int rows{};
    double column_px{};
};

/// Empty for a hall in which nothing stands. Pixels of the viewport.
[[nodiscard]] KindLegend kindLegend(const PlanIndex& index, const QRectF& viewport);
void paintKindLegend(QPainter& painter, const Theme& theme, const KindLegend& legend);

}  // namespace mw
