// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

namespace mw {

ChartData frontier(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.format = Format::TokensPerSecond;
    data.xLabel = "tokens/s per user";
    data.yLabel = "tokens/s per MW";
    data.empty = "Add a workload and accelerators to see the frontier.";
    if (!results.throughput) return data;
    ChartSeries apart{"disaggregated", 0, {}, {}, false}, together{"aggregated", 3, {}, {}, true};
    for (const auto& point : results.throughput->frontier) {
        auto& series = point.disaggregated ? apart : together;
        series.x.push_back(point.tokens_per_s_per_user);
        series.y.push_back(point.tokens_per_s_per_mw);
    }
    for (auto* series : {&apart, &together})
        if (!series->x.empty()) data.series.push_back(std::move(*series));
    return data;
}

}  // namespace mw
