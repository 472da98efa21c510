// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/solve.h"

#include "solver/throughput/plan/groups.h"
#include "solver/throughput/plan/mix_groups.h"
#include "solver/throughput/plan/plan_memo.h"
#include "solver/throughput/serving/agent_demand.h"
#include "solver/throughput/serving/capped.h"
#include "solver/throughput/serving/tool_gaps.h"
#include "solver/throughput/step/training_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mw {

namespace {

using namespace throughput;

constexpr std::size_t kFrontierPoints = 30;

class Solver {
public:
    Solver(const ThroughputInput& input, std::stop_token stop) : m_input(input)
    {
        m_context.constants = input.constants.get();
        m_context.engine = input.constants->engine(input.engine);
        m_context.roundRobin = input.routing == Serving::Routing::RoundRobin;
        m_context.stop = std::move(stop);
        m_context.memo = &m_memo;
        m_shares = demandShares(input.workloads);
    }

    ThroughputResults solve()
    {
        const std::vector<GroupPlan> plans = plan();
        adviseGaps(m_input, m_results);
        addTraining(m_input, m_context, m_results);
        for (PoolResult& pool : m_results.pools) {
            if (pool.role == PoolRole::Training) continue;
            addRange(pool);
            drawAtDemand(pool);
        }
        addTotals();
        addFrontier(plans);
        dropRepeatedIssues();
        return std::move(m_results);
    }

    /// As solve() finds them, without what they do not need: training, ranges, the frontier.
    ThroughputResults solveServing()
    {
        plan();
        addTotals();
        return std::move(m_results);
    }

private:
    std::vector<GroupPlan> plan()
    {
        m_results.issues = m_input.issues;
        std::vector<GroupPlan> plans;
        if (anyWorkload()) plans = planGroups();
        for (const GroupPlan& plan : plans) {
            m_results.issues.insert(m_results.issues.end(), plan.issues.begin(), plan.issues.end());
            m_results.disaggregated |= plan.disaggregated && plan.output > 0;
        }
        for (std::size_t i = 0; i < m_input.workloads.size(); ++i) addWorkload(plans, i);
        const std::vector<double> parts = limitByTools(m_input, m_results);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i] < 1) m_duty.try_emplace(m_input.workloads[i].id, 1.0).first->second *= parts[i];
        for (const GroupPlan& plan : plans)
            m_results.pools.insert(m_results.pools.end(), plan.pools.begin(), plan.pools.end());
        return plans;
    }

    [[nodiscard]] bool anyWorkload() const
    {
        return std::any_of(m_input.workloads.begin(), m_input.workloads.end(),
                           [](const auto& w) { return w.model != nullptr && !w.training; });
    }

    [[nodiscard]] std::vector<Task> tasksFor(const PoolInput& pool) const
    {
        std::vector<Task> tasks;
        for (std::size_t i = 0; i < m_input.workloads.size(); ++i) {
            const WorkloadInput& w = m_input.workloads[i];
            if (serves(pool, w) && m_shares[i] > 0) tasks.push_back({&w, i, m_shares[i]});
        }
        return tasks;
    }

    /// What a prefill pool serves alone.
    [[nodiscard]] std::vector<Task> promptTasks(const PoolInput& pool) const
    {
        std::vector<Task> tasks = tasksFor(pool);
        std::erase_if(tasks, [](const Task& task) { return !task.workload->promptsOnly; });
        return tasks;
    }

    /// Of all pools that serve.
    [[nodiscard]] std::vector<Task> allTasks(const MixedPools& pools) const
    {
        std::map<std::size_t, Task> tasks;
        for (const PoolInput* pool : pools.prefill)
            for (const Task& task : promptTasks(*pool)) tasks.emplace(task.index, task);
        for (const auto* some : {&pools.decode, &pools.both})
            for (const PoolInput* pool : *some)
                for (const Task& task : tasksFor(*pool)) tasks.emplace(task.index, task);
        std::vector<Task> all;
        for (const auto& [index, task] : tasks) all.push_back(task);
        return all;
    }

    /// Prompts alone need no decode pool, but accelerators that compute prompts: of role both or prefill. `shared`: prefill pools are dealt out among workloads.
    void tellPromptsWithoutPool(const MixedPools& pools, bool shared)
    {
        for (const WorkloadInput& w : m_input.workloads) {
            const auto able = [&](const PoolInput* pool) { return serves(*pool, w); };
            if (!w.promptsOnly || !w.model || w.training || m_input.pools.empty() || std::any_of(pools.both.begin(), pools.both.end(), able)) continue;
            if (!shared || std::none_of(pools.prefill.begin(), pools.prefill.end(), able))
                m_results.issues.push_back({"throughput.prompts-without-pool", {w.id}, fmt::format("{} answers prompts alone, and no pool is free to compute them: give it a pool of role both or prefill", w.id), 0, 1, "pools"});
        }
    }

    /// Prefill pools that no other workload needs serve prompts alone; a pool of one half of serving without the other does nothing else.
    void planHalves(const MixedPools& pools, bool promptsToo, std::vector<GroupPlan>& plans) const
    {
        std::vector<Task> whole = pools.decode.empty() ? std::vector<Task>{} : tasksFor(*pools.decode.front());
        std::erase_if(whole, [](const Task& task) { return task.workload->promptsOnly; });
        const bool apart = !pools.prefill.empty() && !pools.decode.empty();
        if (apart && !whole.empty()) return plans.push_back(disaggregatedGroup(pools.prefill, pools.decode, whole, m_context));
        bool used = false;
        for (const PoolInput* pool : pools.prefill)
            if (const auto tasks = promptTasks(*pool); promptsToo && !tasks.empty()) plans.push_back(aggregatedGroup(*pool, tasks, m_context)), used = true;
        if (used || apart || (pools.prefill.empty() && pools.decode.empty())) return;
        GroupPlan alone;
        alone.issues.push_back({"throughput.pool-without-partner",
                                {(pools.prefill.empty() ? pools.decode : pools.prefill).front()->id},
                                "A prefill pool needs a decode pool and the other way round",
                                0,
                                1,
                                "pools"});
        plans.push_back(std::move(alone));
    }

    std::vector<GroupPlan> planGroups()
    {
        std::vector<GroupPlan> plans;
        MixedPools pools{.mode = m_input.mode};
        auto& prefill = pools.prefill;
        auto& decode = pools.decode;
        auto& both = pools.both;
        for (const PoolInput& pool : m_input.pools) {
            if (pool.role == PoolRole::Prefill)
                prefill.push_back(&pool);
            else if (pool.role == PoolRole::Decode)
                decode.push_back(&pool);
            else if (pool.role == PoolRole::Both)
                both.push_back(&pool);
        }
        const auto tasks = allTasks(pools);
        tellPromptsWithoutPool(pools, canMix(pools) || tasks.size() < 2);
        const bool mixed = tasks.size() > 1 && canMix(pools);
        if (mixed) {
            MixedPlan mix = mixedGroups(pools, tasks, m_context);
            plans = std::move(mix.groups), m_duty = std::move(mix.duty);
            m_results.issues.insert(m_results.issues.end(), mix.issues.begin(), mix.issues.end());
            both.clear();
            if (!prefill.empty() && !decode.empty()) return plans;
        }
        if (!mixed || prefill.empty() || promptTasks(*prefill.front()).empty()) planHalves(pools, !mixed, plans);
        for (const PoolInput* pool : both) plans.push_back(planBoth(*pool));
        return plans;
    }

    /// One kind of accelerators that may do both: as asked, or in auto mode what serves more tokens within
    /// the limits.
    GroupPlan planBoth(const PoolInput& pool)
    {
        const std::vector<Task> tasks = tasksFor(pool);
        const bool parts = std::any_of(tasks.begin(), tasks.end(), [](const Task& task) { return !task.workload->promptsOnly; });
        if (!parts) return aggregatedGroup(pool, tasks, m_context);
        if (m_input.mode == Serving::Mode::Disaggregated) return splitGroup(pool, tasks, m_context);
        GroupPlan together = aggregatedGroup(pool, tasks, m_context);
        if (m_input.mode == Serving::Mode::Aggregated || pool.declared || m_context.stop.stop_requested())
            return together;
        GroupPlan apart = splitGroup(pool, tasks, m_context);
        const auto metBy = [](const GroupPlan& plan) {
            return std::count_if(plan.served.begin(), plan.served.end(),
                                 [](const Served& served) { return served.meets; });
        };
        const bool better =
            metBy(apart) != metBy(together) ? metBy(apart) > metBy(together) : apart.output > together.output;
        GroupPlan& best = better ? apart : together;
        // The frontier is of both ways, whichever serves more at the limits.
        best.prefillCost = apart.prefillCost;
        best.bothWays = true;
        return std::move(best);
    }

    void addWorkload(const std::vector<GroupPlan>& plans, std::size_t index)
    {
        const WorkloadInput& w = m_input.workloads[index];
        WorkloadResult result;
        result.id = w.id;
        std::optional<LatencyLines> lines;
        double output = 0, ttft = 0, tpot = 0, prefill = 0, late = 0;
        bool known = false, met = true;
        for (const GroupPlan& plan : plans)
            for (const Served& served : plan.served) {
                if (served.workload != index) continue;
                known = true, met &= served.meets;
                const double weight = served.meets ? served.output : 0;
                output += weight, ttft += weight * served.ttft_ms, tpot += weight * served.tpot_ms;
                prefill += weight * served.prefill_ms, late += weight * served.late_ms;
                if (!result.tpot_ms || served.meets) {
                    // A plan that misses its limits may not have got as far as both times.
                    result.ttft_ms = served.ttft_ms > 0 ? std::optional(served.ttft_ms) : std::nullopt;
                    result.tpot_ms = served.tpot_ms > 0 ? std::optional(served.tpot_ms) : std::nullopt;
                    result.bound = served.bound;
                    result.kvBytesPerRequest = served.kvBytes, result.kvTransfer_ms = served.kvTransfer_ms;
                    result.poisson = served.poisson, result.bursty = served.bursty;
                    result.sessions = served.sessions, result.encode_ms = served.encode_ms, lines = served.lines;
                }
            }
        if (known) result.meetsSlo = met;
        if (output > 0) {
            result.ttft_ms = ttft / output, result.tpot_ms = tpot / output;
            result.prefill_ms = prefill / output, result.lateTransfer_ms = late / output;
            if (w.requests_per_s && *w.requests_per_s * w.output_tokens < output) {
                m_duty[w.id] = *w.requests_per_s * w.output_tokens / output;
                output = *w.requests_per_s * w.output_tokens, result.bound = "demand";
            }
            result.requests_per_s = output / w.output_tokens;
            if (result.sessions) result.sessions->idle = *result.requests_per_s * w.tool_gap_s;
            if (result.sessions && result.sessions->waitsIn == "dropped") adviseRoom(w, *result.sessions);
            if (w.tool_gap_s > 0) result.gap_s = w.tool_gap_s, result.turn_s = w.tool_gap_s + (*result.ttft_ms + (w.promptsOnly ? 0 : w.output_tokens * *result.tpot_ms)) / 1e3;
            if (w.promptsOnly) result.tpot_ms.reset();
            result.output_tokens_per_s = w.promptsOnly ? 0 : output;
            result.input_tokens_per_s = *result.requests_per_s * w.input_tokens * (1 - w.cached_share);
        }
        if (lines) m_results.lines.emplace_back(w.id, *lines);
        m_results.workloads.push_back(std::move(result));
    }

    void adviseRoom(const WorkloadInput& w, const SessionResult& sessions)
    {
        m_results.issues.push_back({"throughput.sessions-recomputed",
                                    {w.id},
                                    fmt::format("Sessions of {} find no room for {:.2g} GB each while their tools work: every turn computes its prompt again. "
                                                "Add context memory, or servers with more host memory",
                                                w.id, sessions.bytes / 1e9),
                                    sessions.idle * sessions.bytes / 1e9,
                                    0,
                                    "GB"});
    }

    void addTotals()
    {
        double in = 0, out = 0;
        bool any = false;
        for (const WorkloadResult& w : m_results.workloads) {
            if (!w.output_tokens_per_s) continue;
            any = true, in += *w.input_tokens_per_s, out += *w.output_tokens_per_s;
        }
        if (!any) return;
        m_results.inputTokens_per_s = in, m_results.outputTokens_per_s = out,
        m_results.tokens_per_s = in + out;
    }

    /// Where measurements of the like would lie about the prediction; said where there are too few of its very kind.
    void addRange(PoolResult& pool)
    {
        const BandAnswer answer =
            bandFor(m_input.constants->bands, pool.family, pool.experts, pool.role != PoolRole::Both);
        pool.checkedCases = answer.cases;
        if (answer.band == nullptr || !pool.tokens_per_s) return;
        pool.low_tokens_per_s = *pool.tokens_per_s * answer.band->low;
        pool.high_tokens_per_s = *pool.tokens_per_s * answer.band->high;
        const FamilyConstants* family = m_input.constants->family(pool.family, "");
        if (answer.cases >= kFewestBandCases || (family != nullptr && !family->fitted && family->id == pool.family)) return;
        const auto of = std::ranges::find(m_input.pools, pool.accelerator, [](const PoolInput& one) -> const std::string& { return one.spec.part; });
        m_results.issues.push_back({"throughput.not-checked",
                                    {pool.id},
                                    fmt::format("{} published measurement{} of {} serving {} {}: the range of {} is that of all parts. Measure it, or "
                                                "take the low end",
                                                answer.cases == 0 ? "No" : std::to_string(answer.cases), answer.cases == 1 ? "" : "s", of == m_input.pools.end() ? pool.accelerator : of->spec.title(),
                                                pool.experts ? "a mixture of experts" : "a dense model",
                                                pool.role == PoolRole::Both ? "in one pool" : "in separate pools", pool.id),
                                    static_cast<double>(answer.cases),
                                    static_cast<double>(kFewestBandCases),
                                    "cases"});
    }

    /// With fewer requests than the plan could serve, accelerators idle for the rest of the time.
    void drawAtDemand(PoolResult& pool) const
    {
        const auto duty = m_duty.find(pool.workload);
        if (duty == m_duty.end() || !pool.draw_w) return;
        pool.draw_w = *pool.idle_w + duty->second * (*pool.draw_w - *pool.idle_w);
    }

    /// Of the workload with the largest share, on the group that serves most of it.
    void addFrontier(const std::vector<GroupPlan>& plans)
    {
        const GroupPlan* best = nullptr;
        const auto shareOf = [&](const GroupPlan& plan) {
            for (std::size_t i = 0; i < m_shares.size(); ++i)
                if (&m_input.workloads[i] == plan.main && !plan.main->promptsOnly) return m_shares[i];   // prompts alone have no frontier
            return 0.0;
        };
        for (const GroupPlan& plan : plans)
            if (plan.output > 0 && (best == nullptr || std::pair(shareOf(plan), plan.output) > std::pair(shareOf(*best), best->output))) best = &plan;
        if (best == nullptr || m_context.stop.stop_requested()) return;
        m_results.frontier = paretoFrontier(groupPoints(*best, m_context), kFrontierPoints);
        if (best->main == nullptr || best->main->promptsOnly) return;
        nameBounds(m_results.frontier, *best->pool, *best->main, m_context);
        m_results.frontierOf = best->main->id;
        m_results.planned = plannedPoint(*best);
    }

    /// On the scale of the frontier: its workload's rate for each accelerator that it takes, times all of the pool.
    [[nodiscard]] std::optional<FrontierPoint> plannedPoint(const GroupPlan& group) const
    {
        const bool separate = group.prefillLimit > 0;  // its frontier is of the decode pool
        double accelerators = 0, batch = 0;
        const PoolResult* decodes = nullptr;
        for (const PoolResult& pool : group.pools) {
            if (pool.workload != group.main->id || pool.role == PoolRole::FeedForward || (separate && pool.role == PoolRole::Prefill)) continue;
            accelerators += pool.accelerators;
            if (pool.role == PoolRole::Prefill) continue;
            batch = pool.batch, decodes = &pool;
        }
        for (const Served& served : group.served) {
            if (!served.meets || served.output <= 0 || accelerators <= 0 || m_input.workloads[served.workload].id != group.main->id) continue;
            FrontierPoint point;
            point.tokens_per_s_per_user = 1e3 / served.tpot_ms;
            point.tokens_per_s_per_accelerator = served.output / accelerators;
            point.tokens_per_s = point.tokens_per_s_per_accelerator * group.pool->accelerators;
            if (separate) point.tokens_per_s = std::min(point.tokens_per_s, group.prefillLimit);
            point.batch = batch, point.disaggregated = group.disaggregated;
            point.bound = served.bound;
            if (decodes != nullptr)
                point.tensor = decodes->tensor, point.pipeline = decodes->pipeline, point.expert = decodes->expert, point.data = decodes->data, point.precision = decodes->precision;
            return point;
        }
        return std::nullopt;
    }

    void dropRepeatedIssues()
    {
        std::map<std::pair<std::string, std::vector<std::string>>, bool> seen;
        std::erase_if(m_results.issues, [&](const ThroughputIssue& issue) {
            return !seen.emplace(std::make_pair(issue.rule, issue.subjects), true).second;
        });
    }

    const ThroughputInput& m_input;
    PlanMemo m_memo{};
    PlanContext m_context{};
    std::vector<double> m_shares{};
    std::map<std::string, double> m_duty{};  ///< of workloads: their requests over what the plan could serve, where fewer
    ThroughputResults m_results{};
};

}  // namespace

ThroughputResults solveThroughput(const ThroughputInput& input, std::stop_token stop)
{
    if (input.constants == nullptr || input.constants->engines.empty()) {
        ThroughputResults results;
        results.issues = input.issues;
        results.issues.push_back({"throughput.no-constants",
                                  {},
                                  "The constants of kernels and engines could not be read",
                                  {},
                                  {},
                                  {}});
        return results;
    }
    const auto solve = [&](const ThroughputInput& one) { return Solver(one, stop).solve(); };
    ThroughputResults results = withToolWaits(input, solve);
    return anyCap(input) ? withToolWaits(underCaps(input, results), solve) : results;
}

std::optional<double> outputTokens_per_s(const ThroughputInput& input, std::stop_token stop)
{
    if (input.constants == nullptr || input.constants->engines.empty()) return std::nullopt;
    const auto serve = [&](const ThroughputInput& one) { return Solver(one, stop).solveServing(); };
    if (!anyCap(input)) return withToolWaits(input, serve).outputTokens_per_s;
    const auto solve = [&](const ThroughputInput& one) { return Solver(one, stop).solve(); };
    return withToolWaits(underCaps(input, withToolWaits(input, solve)), serve).outputTokens_per_s;
}

}  // namespace mw
