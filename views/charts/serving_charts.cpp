// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <algorithm>

namespace mw {

namespace {

std::string_view whatIsMissing(const Results& results)
{
    if (results.layout && results.layout->workloads.empty()) return "No workload: add one under Workloads.";
    return "Nothing is served: the findings say why.";
}

/// "decode agents, out": the accelerators' own name, the same for all pools of a plan, would push the rest out of the chart.
std::string nameOf(const PoolResult& pool)
{
    const auto slash = pool.id.find('/');
    const std::string which = slash == std::string::npos ? pool.id : pool.id.substr(slash + 1);
    switch (pool.role) {
    case PoolRole::Prefill: return "prefill " + which + ", in";
    case PoolRole::Decode: return "decode " + which + ", out";
    default: return which + ", out";
    }
}

}  // namespace

ChartData tokensByPool(const Results& results)
{
    ChartData data;
    data.format = Format::TokensPerSecond;
    data.yLabel = "tokens/s";
    data.empty = whatIsMissing(results);
    if (!results.throughput) return data;
    for (const auto& pool : results.throughput->pools) {
        if (!pool.tokens_per_s) continue;
        addBar(data, nameOf(pool), *pool.tokens_per_s,
               [members = pool.members](const Results&, InstanceIndex i) { return std::find(members.begin(), members.end(), i) != members.end(); });
    }
    return data;
}

/// The results carry the time to the first token as a whole: how it splits into waiting, prefill and transfer stays inside the
/// engine, so it is one part here.
ChartData latencyBuildUp(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.format = Format::Milliseconds;
    data.yLabel = "ms";
    data.empty = whatIsMissing(results);
    if (!results.throughput || !results.layout) return data;
    ChartSeries first{.name = "first token", .colour = 0}, rest{.name = "decoding", .colour = 1};
    for (const auto& workload : results.throughput->workloads) {
        const auto* asked = results.layout->workloads.get(workload.id);
        if (asked == nullptr || !workload.ttft_ms || !workload.tpot_ms) continue;
        data.categories.push_back(workload.id);
        first.y.push_back(*workload.ttft_ms);
        rest.y.push_back(std::max(0.0, asked->output_tokens - 1) * *workload.tpot_ms);
    }
    if (!data.categories.empty()) data.series = {std::move(first), std::move(rest)};
    return data;
}

}  // namespace mw
