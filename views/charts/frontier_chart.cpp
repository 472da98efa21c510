// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <fmt/format.h>

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

/// Published runs of the same model on the same accelerators.
ChartSeries measuredSeries(const ThroughputResults& serving, bool disaggregated)
{
    ChartSeries series{.name = disaggregated ? "measured, apart" : "measured, together", .colour = disaggregated ? 0 : 3, .dashed = true, .marks = true};
    for (const MeasuredPoint& point : serving.measured) {
        if (point.disaggregated != disaggregated || point.tokens_per_s_per_mw <= 0) continue;
        series.x.push_back(point.tokens_per_s_per_user);
        series.y.push_back(point.tokens_per_s_per_mw);
    }
    return series;
}

/// What must be known of the points: whose they are, and what was measured.
std::string frontierNote(const ThroughputResults& serving, bool measured)
{
    const std::string whole = serving.workloads.size() > 1 ? serving.frontierOf + ", as if it had all" : std::string();
    if (!measured) return whole;
    const MeasuredPoint& run = serving.measured.front();
    const std::string runs = fmt::format("measured at {:.0f} + {:.0f} tokens, none cached", run.input_tokens, run.output_tokens);
    return whole.empty() ? runs : whole + "; " + runs;
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
    auto measuredApart = measuredSeries(*results.throughput.value, true), measuredTogether = measuredSeries(*results.throughput.value, false);
    const bool measured = !measuredApart.x.empty() || !measuredTogether.x.empty();
    for (auto* series : std::array{&apart, &together, &measuredApart, &measuredTogether, &working})
        if (!series->x.empty()) data.series.push_back(std::move(*series));
    if (!data.isEmpty()) data.note = frontierNote(*results.throughput.value, measured);
    return data;
}

}  // namespace mw
