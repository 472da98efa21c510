// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/figure.h"
#include "views/charts/chart_data.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mw {

namespace {

/// By what output is counted: for a facility megawatt, an accelerator or a dollar.
using Measure = double FrontierPoint::*;

/// "TP8 EP8, fp8, batch 96; limited by compute"
std::string noteOf(const FrontierPoint& point)
{
    std::string split;
    for (const auto& [name, size] : {std::pair{"TP", point.tensor}, {"PP", point.pipeline}, {"EP", point.expert}, {"DP", point.data}})
        if (size > 1) split += fmt::format("{}{}{}", split.empty() ? "" : " ", name, size);
    return fmt::format("{}, {}, batch {:.0f}; limited by {}", split.empty() ? "TP1" : split, point.precision, point.batch, point.bound);
}

void addPoint(ChartSeries& series, const FrontierPoint& point, Measure measure)
{
    if (point.*measure <= 0) return;
    series.x.push_back(point.tokens_per_s_per_user);
    series.y.push_back(point.*measure);
    series.notes.push_back(noteOf(point));
}

/// Where the plan runs the frontier's workload.
ChartSeries workingPoint(const ThroughputResults& serving, int colour, Measure measure)
{
    ChartSeries point{.name = "as planned", .colour = colour, .marks = true};
    if (serving.planned) addPoint(point, *serving.planned, measure);
    return point;
}

/// Of prefill and decode apart, and together.
std::pair<ChartSeries, ChartSeries> frontierLines(const ThroughputResults& serving, Measure measure)
{
    std::pair<ChartSeries, ChartSeries> lines{{}, {.dashed = true}};
    for (const auto& point : serving.frontier) addPoint(point.disaggregated ? lines.first : lines.second, point, measure);
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
ChartSeries measuredSeries(const ThroughputResults& serving, bool disaggregated, double MeasuredPoint::*measure)
{
    ChartSeries series{.name = disaggregated ? "measured, disaggregated" : "measured, aggregated", .colour = disaggregated ? 0 : 3, .dashed = true, .marks = true};
    for (const MeasuredPoint& point : serving.measured) {
        if (point.disaggregated != disaggregated || point.*measure <= 0) continue;
        series.x.push_back(point.tokens_per_s_per_user);
        series.y.push_back(point.*measure);
    }
    return series;
}

/// What must be known of the points: whose they are, and what was measured.
std::string frontierNote(const Results& results, bool measured)
{
    const ThroughputResults& serving = *results.throughput.value;
    const std::string whole = serving.workloads.size() > 1 ? fromQt(workloadName(results, serving.frontierOf)) + " alone" : std::string();
    if (!measured) return whole;
    const MeasuredPoint& run = serving.measured.front();
    const std::string runs = fmt::format("measured at {} + {} tokens, none cached", figure::count(run.input_tokens), figure::count(run.output_tokens));
    return whole.empty() ? runs : whole + "; " + runs;
}

std::string_view whatIsMissing(const Results& results)
{
    if (results.layout && results.layout->workloads.empty()) return "No workload: add one under Workloads.";
    if (results.summary.accelerators == 0) return "No accelerators: place a rack or a server with some.";
    return "No frontier: nothing that is placed can serve the workloads.";
}

/// `runs`: none, published runs are not shown.
ChartData frontierBy(const Results& results, Measure measure, double MeasuredPoint::*runs, const char* yLabel)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.format = Format::TokensPerSecond;
    data.xLabel = "tokens/s per user";
    data.yLabel = yLabel;
    data.empty = whatIsMissing(results);
    if (!results.throughput) return data;
    const ThroughputResults& serving = *results.throughput.value;
    auto [apart, together] = frontierLines(serving, measure);
    apart.name = "disaggregated", together.name = "aggregated", together.colour = 3;
    auto working = workingPoint(serving, 2, measure);
    ChartSeries measuredApart, measuredTogether;
    if (runs != nullptr) measuredApart = measuredSeries(serving, true, runs), measuredTogether = measuredSeries(serving, false, runs);
    const bool measured = !measuredApart.x.empty() || !measuredTogether.x.empty();
    for (auto* series : std::array{&apart, &together, &measuredApart, &measuredTogether, &working})
        if (!series->x.empty()) {
            data.subjects.push_back(series == &working ? servesWorkload(serving) : Subject{});
            data.series.push_back(std::move(*series));
        }
    if (!data.isEmpty()) data.note = frontierNote(results, measured);
    return data;
}

ChartData frontier(const Results& results)
{
    return frontierBy(results, &FrontierPoint::tokens_per_s_per_mw, &MeasuredPoint::tokens_per_s_per_mw, "tokens/s per MW");
}

ChartData frontierOfAccelerator(const Results& results)
{
    return frontierBy(results, &FrontierPoint::tokens_per_s_per_accelerator, &MeasuredPoint::tokens_per_s_per_accelerator, "tokens/s per accelerator");
}

ChartData frontierOfDollar(const Results& results)
{
    ChartData data = frontierBy(results, &FrontierPoint::output_tokens_per_usd, nullptr, "tokens per $");
    data.format = Format::Plain;   // no rate
    return data;
}

/// One line of the legend: both ways to serve and where the scenario's plan runs, in one colour.
void addFrontier(ChartData& data, const Results& scenario, const std::string& title)
{
    constexpr int kColour = 4;
    if (!scenario.throughput) return;
    auto [apart, together] = frontierLines(*scenario.throughput.value, &FrontierPoint::tokens_per_s_per_mw);
    auto working = workingPoint(*scenario.throughput.value, kColour, &FrontierPoint::tokens_per_s_per_mw);
    bool named = false;
    for (auto* series : std::array{&apart, &together, &working}) {
        if (series->x.empty()) continue;
        series->name = named ? std::string() : title;
        series->colour = kColour;
        series->broad = true;   // often the layout's own frontier
        named = true;
        data.series.push_back(std::move(*series));
    }
}

}  // namespace

const ChartDef kFrontier{"frontier", "Output against speed",
    "Output tokens/s per facility MW that the largest workload can have at a speed in tokens/s for each user, and where the plan runs "
    "it",
    &frontier, &olderThanLayout<&Results::throughput>, 2, &addFrontier};

const ChartDef kFrontierOfAccelerator{"frontier-accelerator", "Output of an accelerator against speed",
    "Output tokens/s for each accelerator that the largest workload can have at a speed in tokens/s for each user",
    &frontierOfAccelerator, &olderThanLayout<&Results::throughput>, 2};

const ChartDef kFrontierOfDollar{"frontier-dollar", "Output for a dollar against speed",
    "Output tokens for each dollar that serving costs at a speed in tokens/s for each user; buildings, hardware and energy as planned",
    &frontierOfDollar, &olderThanLayout<&Results::throughput>, 2};

}  // namespace mw
