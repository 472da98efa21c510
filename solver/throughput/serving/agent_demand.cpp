// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/agent_demand.h"

#include "model/catalog/catalog.h"
#include "model/io/range_notation.h"
#include "solver/throughput/serving/serving.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::throughput {

namespace {

std::size_t placeOf(const std::vector<WorkloadInput>& workloads, const std::string& id)
{
    return static_cast<std::size_t>(std::find_if(workloads.begin(), workloads.end(), [&](const WorkloadInput& w) { return w.id == id; }) - workloads.begin());
}

/// The agents at the head of a chain of calls.
std::size_t headOf(const std::vector<WorkloadInput>& workloads, std::size_t i)
{
    for (std::size_t steps = 0; steps < workloads.size() && !workloads[i].calledBy.empty(); ++steps)
        if (const std::size_t caller = placeOf(workloads, workloads[i].calledBy); caller < workloads.size()) i = caller;
    return i;
}

WorkloadResult* servedOf(ThroughputResults& results, const std::string& id)
{
    const auto found = std::find_if(results.workloads.begin(), results.workloads.end(), [&](const WorkloadResult& one) { return one.id == id; });
    return found == results.workloads.end() ? nullptr : &*found;
}

double coresInside(const Facility& facility, const Part& part, int times, int depth)
{
    if (part.kind == Kind::Cpu) return times * part.figureOr("cores", 0);
    double sum = 0;
    if (depth > 4) return sum;   // rack, tray, board: contents are at most three deep
    for (const Content& content : part.contents)
        if (const Part* inner = facility.catalog->find(content.part)) sum += coresInside(facility, *inner, times * content.count, depth + 1);
    return sum;
}

double coresOf(const Facility& facility, InstanceIndex instance)
{
    double sum = coresInside(facility, facility.part(instance), 1, 0);
    for (const InstanceIndex child : facility.childrenOf(instance)) sum += coresOf(facility, child);
    return sum;
}

bool isMember(const Facility& facility, const Pool& pool, InstanceIndex instance)
{
    return std::any_of(pool.members.begin(), pool.members.end(), [&](const std::string& pattern) { return matches(pattern, facility.instances[instance].path); });
}

void addFixedRates(const ThroughputInput& input, ThroughputResults& results)
{
    for (const WorkloadInput& w : input.workloads) {
        const WorkloadResult* served = w.rate_hz > 0 ? servedOf(results, w.id) : nullptr;
        if (served == nullptr || !served->requests_per_s || !served->ttft_ms) continue;
        const double tokens = w.promptsOnly ? 0 : w.output_tokens, answer_ms = *served->ttft_ms + tokens * served->tpot_ms.value_or(0);
        results.fixedRates.push_back({w.id, w.rate_hz, std::floor(*served->requests_per_s / w.rate_hz + 1e-9), answer_ms, served->poisson ? answerP99_ms(*served->poisson, tokens) : answer_ms});
    }
}

void reduce(WorkloadResult& served, double part)
{
    for (auto* rate : {&served.requests_per_s, &served.input_tokens_per_s, &served.output_tokens_per_s})
        if (*rate) **rate *= part;
    if (served.sessions) served.sessions->idle *= part;
    served.bound = "tools";
}

}  // namespace

std::vector<double> demandShares(const std::vector<WorkloadInput>& workloads)
{
    std::vector<double> shares(workloads.size());
    const auto own = [](const WorkloadInput& w) { return !w.training && w.calledBy.empty(); };
    const bool byLoad = std::all_of(workloads.begin(), workloads.end(), [&](const auto& w) { return !own(w) || (w.requests_per_s && !w.demandShare); });
    double stated = 0, sum = 0;
    std::size_t open = 0;
    for (const WorkloadInput& w : workloads) {
        if (!own(w)) continue;
        if (w.demandShare)
            stated += *w.demandShare;
        else
            ++open;
    }
    const double rest = stated < 1 ? 1 - stated : 0;
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        const WorkloadInput& w = workloads[i];
        if (!own(w)) continue;
        if (byLoad)
            shares[i] = *w.requests_per_s * w.output_tokens;
        else
            shares[i] = w.demandShare ? std::max(0.0, *w.demandShare) : rest / static_cast<double>(open);
    }
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        double calls = workloads[i].output_tokens;   // tokens for a turn of the agents at the head
        std::size_t at = i;
        for (std::size_t steps = 0; steps < workloads.size() && !workloads[at].calledBy.empty(); ++steps) {
            calls *= workloads[at].callsPerTurn;
            if (const std::size_t caller = placeOf(workloads, workloads[at].calledBy); caller < workloads.size()) at = caller;
        }
        if (at != i && !workloads[i].training) shares[i] = shares[at] * calls / workloads[at].output_tokens;
    }
    for (const double share : shares) sum += share;
    for (double& share : shares) share = sum > 0 ? share / sum : 0;
    return shares;
}

std::vector<double> limitByTools(const ThroughputInput& input, ThroughputResults& results)
{
    std::vector<double> part(input.workloads.size(), 1.0);
    double needed = 0, calls_per_s = 0;
    std::vector<std::string> users;
    for (const WorkloadInput& w : input.workloads) {
        const WorkloadResult* served = w.toolCpu_s > 0 ? servedOf(results, w.id) : nullptr;
        if (served == nullptr || !served->requests_per_s) continue;
        needed += *served->requests_per_s * w.toolCpu_s, calls_per_s += *served->requests_per_s;
        users.push_back(w.id);
    }
    const double cores = input.tools.cores;
    if (needed > 0 && cores <= 0)
        results.issues.push_back({"throughput.no-tools-pool", users,
                                  fmt::format("Tools take {:.0f} cores, and no pool of role tools has any: their time is taken as stated. Make a pool of the servers that run them", needed),
                                  needed, 0, "cores"});
    if (needed > 0 && cores > 0) {
        const double most = kHighestLoad * cores, fits = std::min(1.0, most / needed);
        if (fits < 1) {
            results.issues.push_back({"throughput.tools-busy", users,
                                      fmt::format("The accelerators could serve turns whose tools take {:.0f} cores; {} has {:.0f}: {:.0f} % of the turns are served. Add processors to the pool", needed,
                                                  fmt::join(input.tools.pools, ", "), cores, 100 * fits),
                                      needed, most, "cores"});
            for (std::size_t i = 0; i < input.workloads.size(); ++i) {
                const std::size_t head = headOf(input.workloads, i);
                for (std::size_t other = 0; other < input.workloads.size(); ++other)
                    if (input.workloads[other].toolCpu_s > 0 && headOf(input.workloads, other) == head) part[i] = fits;
                if (WorkloadResult* served = part[i] < 1 ? servedOf(results, input.workloads[i].id) : nullptr) reduce(*served, fits);
            }
        }
        const double load = std::min(needed / cores, kHighestLoad);
        const WaitDistribution wait = waitOf(load, 1e3 * needed / calls_per_s, std::max(1, static_cast<int>(cores)), kPoissonScv, 1);
        results.tools = ToolsResult{input.tools.pools, cores, load * cores, wait.overallMean_ms()};
    }
    addFixedRates(input, results);
    return part;
}

void adviseGaps(const ThroughputInput& input, ThroughputResults& results)
{
    for (const WorkloadInput& w : input.workloads) {
        const WorkloadResult* served = w.calledBy.empty() ? nullptr : servedOf(results, w.id);
        if (served == nullptr || !served->ttft_ms || !served->tpot_ms) continue;
        const WorkloadInput& caller = input.workloads[placeOf(input.workloads, w.calledBy)];
        const double turn_s = (*served->ttft_ms + w.output_tokens * *served->tpot_ms) / 1e3;
        if (turn_s <= caller.tool_gap_s) continue;
        results.issues.push_back({"throughput.gap-too-short", {caller.id, w.id},
                                  fmt::format("Agents of {} have {:.1f} s between turns; a turn of {}, which they call, takes {:.1f} s. Give them a longer tool_gap_s", caller.id, caller.tool_gap_s, w.id, turn_s),
                                  caller.tool_gap_s, turn_s, "s"});
    }
}

ToolsInput toolsInput(const Facility& facility)
{
    ToolsInput tools;
    for (const Pool& pool : facility.layout->settings->serving.pools) {
        if (pool.role != PoolRole::Tools) continue;
        tools.pools.push_back(pool.id);
        for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
            bool inside = false;   // of another member, which counts it
            for (InstanceIndex at = facility.instances[i].parent; at != kNoInstance && !inside; at = facility.instances[at].parent) inside = isMember(facility, pool, at);
            if (!inside && isMember(facility, pool, i)) tools.cores += coresOf(facility, i);
        }
    }
    return tools;
}

}  // namespace mw::throughput
