// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"

#include <QPainterPath>
#include <QRectF>

#include <vector>

namespace mw {

/// Where the boxes and bands of a Sankey lie. Columns are the longest ways from the sources; what ends stands at the right.
struct SankeyLayout {
    std::vector<QRectF> boxes{};          ///< by node
    std::vector<QPainterPath> bands{};    ///< by flow
    std::vector<QPainterPath> losses{};   ///< by node, empty where nothing is lost: leaves at the lower right of its box
    std::vector<int> column{};            ///< by node
    double pitch{};                       ///< from one column to the next
};

/// `gap`: least distance between boxes of a column, room for a label.
[[nodiscard]] SankeyLayout sankeyLayout(const ChartData& data, const QRectF& area, double gap);

}  // namespace mw
