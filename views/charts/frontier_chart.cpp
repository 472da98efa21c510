// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <array>

namespace mw {

namespace {

/// Where the plan runs the frontier's workload.
ChartSeries workingPoint(const ThroughputResults& serving)
{
    ChartSeries point{.name = "as planned", .colour = 2, .marks = true};
    if (!serving.planned || serving.planned->tokens_per_s_per_mw <= 0) return point;
    point.x.push_back(serving.planned->tokens_per_s_per_user);
    point.y.push_back(serving.planned->tokens_per_s_per_mw);
    return point;
}

std::string_view whatIsMissing(const Results& results)
{
    if (results.layout && results.layout->workloads.empty()) return "No workload: add one under Workloads.";
    if (results.summary.accelerators == 0) return "No accelerators: place a rack or a server with some.";
    return "No frontier: nothing that is placed can serve the workloads.";
}

}  // namespace

ChartData frontier(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.format = Format::TokensPerSecond;
    data.xLabel = "tokens/s per user";
    data.yLabel = "tokens/s per MW";
    data.empty = whatIsMissing(results);
    if (!results.throughput) return data;
    ChartSeries apart{.name = "disaggregated", .colour = 0}, together{.name = "aggregated", .colour = 3, .dashed = true};
    for (const auto& point : results.throughput->frontier) {
        auto& series = point.disaggregated ? apart : together;
        series.x.push_back(point.tokens_per_s_per_user);
        series.y.push_back(point.tokens_per_s_per_mw);
    }
    auto working = workingPoint(*results.throughput.value);
    for (auto* series : std::array{&apart, &together, &working})
        if (!series->x.empty()) data.series.push_back(std::move(*series));
    if (results.throughput->workloads.size() > 1 && !data.isEmpty())
        data.note = results.throughput->frontierOf + ", as if it had all";
    return data;
}

}  // namespace mw
