// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mw {

namespace {

/// Where the plan runs the frontier's workload.
ChartSeries workingPoint(const ThroughputResults& serving, int colour)
{
    ChartSeries point{.name = "as planned", .colour = colour, .marks = true};
    if (!serving.planned || serving.planned->tokens_per_s_per_mw <= 0) return point;
    point.x.push_back(serving.planned->tokens_per_s_per_user);
    point.y.push_back(serving.planned->tokens_per_s_per_mw);
    return point;
}

/// Of prefill and decode apart, and together.
std::pair<ChartSeries, ChartSeries> frontierLines(const ThroughputResults& serving)
{
    std::pair<ChartSeries, ChartSeries> lines{{}, {.dashed = true}};
    for (const auto& point : serving.frontier) {
        auto& series = point.disaggregated ? lines.first : lines.second;
        series.x.push_back(point.tokens_per_s_per_user);
        series.y.push_back(point.tokens_per_s_per_mw);
    }
    return lines;
}

/// The accelerators of all pools that serve it.
Subject servesWorkload(const ThroughputResults& serving)
{
    std::vector<InstanceIndex> members;
    for (const PoolResult& pool : serving.pools)
        if (pool.workload == serving.frontierOf) members.insert(members.end(), pool.members.begin(), pool.members.end());
    return isOneOfThese(std::move(members));
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
    auto [apart, together] = frontierLines(*results.throughput.value);
    apart.name = "disaggregated", together.name = "aggregated", together.colour = 3;
    auto working = workingPoint(*results.throughput.value, 2);
    auto measuredApart = measuredSeries(*results.throughput.value, true), measuredTogether = measuredSeries(*results.throughput.value, false);
    const bool measured = !measuredApart.x.empty() || !measuredTogether.x.empty();
    for (auto* series : std::array{&apart, &together, &measuredApart, &measuredTogether, &working})
        if (!series->x.empty()) {
            data.subjects.push_back(series == &working ? servesWorkload(*results.throughput.value) : Subject{});
            data.series.push_back(std::move(*series));
        }
    if (!data.isEmpty()) data.note = frontierNote(*results.throughput.value, measured);
    return data;
}

/// One line of the legend: both ways to serve and where the scenario's plan runs, in one colour.
void addFrontier(ChartData& data, const Results& scenario, const std::string& title)
{
    constexpr int kColour = 4;
    if (!scenario.throughput) return;
    auto [apart, together] = frontierLines(*scenario.throughput.value);
    auto working = workingPoint(*scenario.throughput.value, kColour);
    bool named = false;
    for (auto* series : std::array{&apart, &together, &working}) {
        if (series->x.empty()) continue;
        series->name = named ? std::string() : title;
        series->colour = kColour;
        named = true;
        data.series.push_back(std::move(*series));
    }
}

}  // namespace mw
