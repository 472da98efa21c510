// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace mw {

/// Id of the chart that says most about a facility quantity; empty where none shows what it is made of.
[[nodiscard]] std::string_view chartOfFigure(std::string_view quantity);
/// The figure that a value of a chart is, for its formula: "pool:decode#pool-tokens" of the serving plan; empty: none is told of it alone.
[[nodiscard]] std::string figureOfValue(std::string_view chart, const Results& results, const ChartData& data, std::size_t series, std::size_t category);
/// The other way round: the first of them that is known; empty: none.
[[nodiscard]] std::string figureOfChart(std::string_view chart, const Results& results);

}  // namespace mw
