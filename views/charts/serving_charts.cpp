// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/serving_quantity.h"
#include "views/charts/chart_data.h"
#include "views/session/text/format.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

std::string_view servingMissing(const Results& results)
{
    if (results.layout && results.layout->workloads.empty()) return "No workload: add one under Workloads.";
    return "Nothing is served: the findings say why.";
}

namespace {

/// As in the latency of a request: the prompt blue, what follows it green.
int colourOf(PoolRole role) { return role == PoolRole::Prefill || role == PoolRole::Training ? 0 : 1; }

ChartData tokensByPool(const Results& results)
{
    ChartData data;
    data.format = Format::TokensPerSecond;
    data.yLabel = "tokens/s";
    data.ownCategories = data.ownSeries = true;
    data.empty = servingMissing(results);
    if (!results.throughput) return data;
    for (const auto& pool : results.throughput->pools) {
        if (!pool.tokens_per_s) continue;
        addBar(data, fromQt(poolName(results, pool)), *pool.tokens_per_s, isOneOfThese(pool.members), colourOf(pool.role));
    }
    if (!data.isEmpty()) data.note = "prefill: tokens in; all others: tokens out";
    return data;
}

/// A request from its arrival to its second token: all tokens that follow, which take as long each, would hide what comes before.
ChartData latencyBuildUp(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.format = Format::Milliseconds;
    data.yLabel = "ms";
    data.ownCategories = true;
    data.empty = servingMissing(results);
    if (!results.throughput) return data;
    ChartSeries queue{.name = "queue", .colour = 3}, fetch{.name = "cache fetch", .colour = 2}, prefill{.name = "prefill", .colour = 0}, transfer{.name = "late transfer", .colour = 4},
        decode{.name = "next token", .colour = 1};
    for (const auto& workload : results.throughput->workloads) {
        if (!workload.ttft_ms || !workload.tpot_ms || !workload.prefill_ms || !workload.lateTransfer_ms) continue;
        data.categories.push_back(fromQt(workloadName(results, workload.id)));
        fetch.y.push_back(workload.sessions ? workload.sessions->fetch_ms : 0);
        queue.y.push_back(workloadQuantity("queue")->read(workload).value_or(0));
        prefill.y.push_back(*workload.prefill_ms);
        transfer.y.push_back(*workload.lateTransfer_ms);
        decode.y.push_back(*workload.tpot_ms);
    }
    if (data.categories.empty()) return data;
    data.note = "TTFT plus one TPOT";
    for (auto* series : {&queue, &fetch, &prefill, &transfer, &decode}) {
        const bool some = std::any_of(series->y.begin(), series->y.end(), [](double ms) { return ms > 0; });
        if (some || (series != &fetch && series != &transfer)) data.series.push_back(std::move(*series));
    }
    return data;
}

ChartData trainingStep(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.format = Format::Plain;
    data.yLabel = "seconds";
    data.ownCategories = true;
    data.empty = "No training run: add one under Workloads.";
    if (!results.throughput) return data;
    for (const auto& workload : results.throughput->workloads) {
        if (!workload.training) continue;
        data.categories.push_back(fromQt(workloadName(results, workload.id)));
        for (std::size_t i = 0; i < workload.training->parts.size(); ++i) {
            const TrainingPart& part = workload.training->parts[i];
            if (data.series.size() <= i) data.series.push_back({.name = part.name, .colour = static_cast<int>(i)});
            data.series[i].y.push_back(part.time_ms / 1e3);
        }
    }
    std::erase_if(data.series, [](const ChartSeries& series) { return std::all_of(series.y.begin(), series.y.end(), [](double s) { return s <= 0; }); });
    return data;
}

/// Shares: in gigabytes, what has half of one would have no bar beside what has hundreds.
ChartData memoryByPool(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.format = Format::Share;
    data.yLabel = "of an accelerator's memory";
    data.ownCategories = true;
    data.empty = servingMissing(results);
    if (!results.throughput) return data;
    ChartSeries weights{.name = "weights", .colour = 0}, cache{.name = "KV cache", .colour = 1}, activations{.name = "activations", .colour = 2}, runtime{.name = "runtime and collectives", .colour = 3},
        rest{.name = "free", .colour = kOtherColour};
    for (const auto& pool : results.throughput->pools) {
        if (pool.memory_gb <= 0 || pool.role == PoolRole::Training) continue;
        const auto add = [&pool](ChartSeries& series, double gb) { series.y.push_back(std::max(0.0, gb) / pool.memory_gb); };
        data.categories.push_back(fromQt(poolName(results, pool) + QStringLiteral(", ") + format::text(pool.memory_gb, Format::Memory_gb)));
        add(weights, pool.weights_gb);
        add(cache, pool.kv_gb);
        add(activations, pool.activations_gb);
        add(runtime, pool.reserved_gb - pool.activations_gb);
        add(rest, pool.memory_gb - pool.weights_gb - pool.kv_gb - pool.reserved_gb);
        data.subjects.push_back(isOneOfThese(pool.members));
    }
    if (!data.categories.empty()) data.series = {std::move(weights), std::move(cache), std::move(activations), std::move(runtime), std::move(rest)};
    return data;
}

}  // namespace

const ChartDef kTokensByPool{"pools", "Tokens by pool",
    "Tokens per second of each pool: input for prefill, output for all others",
    &tokensByPool, &olderThanLayout<&Results::throughput>};

const ChartDef kLatencyBuildUp{"latency", "Time to the second token",
    "Milliseconds that a request waits, that its prompt is computed, that cache is still on its way, and that each token after the "
    "first takes",
    &latencyBuildUp, &olderThanLayout<&Results::throughput>};

const ChartDef kMemoryByPool{"memory", "Memory of an accelerator",
    "Share of the memory of each pool's accelerators that weights and the cache of running requests take",
    &memoryByPool, &olderThanLayout<&Results::throughput>, 2};

const ChartDef kTrainingStep{"training", "Training step",
    "Seconds of an optimizer step of each training run, by what the accelerators spend them on",
    &trainingStep, &olderThanLayout<&Results::throughput>, 2};

}  // namespace mw
