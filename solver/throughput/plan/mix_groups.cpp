// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/mix_groups.h"

#include "solver/throughput/plan/group_parts.h"
#include "solver/throughput/plan/plan_memo.h"
#include "solver/throughput/serving/capped.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::throughput {

namespace {

constexpr std::size_t kMostSizes = 4;   // of workers that a mix chooses from, in one pool and stage

constexpr int kManyPairs = 8;           // of prefill and decode workers in a pool: then the better way alone is offered

enum class Sort { Together, Split, Given };

/// Output tokens/s of each accelerator where the stages are matched.
double rateOf(const MixWay& way)
{
    double cost = 0;
    for (const auto& stage : way.stages) {
        double least = INFINITY;
        for (const MixOption& worker : stage) least = std::min(least, worker.accelerators / worker.output);
        cost += least;
    }
    return 1 / cost;
}

/// A few workers of the slower way could fill what is left over, which is not worth serving a model in two ways.
void dropSlower(std::optional<MixWay>& together, std::optional<MixWay>& split, int accelerators)
{
    if (!together || !split) return;
    const int pair = split->stages[0].front().accelerators + split->stages[1].front().accelerators;
    if (accelerators < kManyPairs * pair) return;
    (rateOf(*together) < rateOf(*split) ? together : split).reset();
}

class Mix {
public:
    Mix(const MixedPools& pools, const std::vector<Task>& tasks, const PlanContext& context) : m_pools(pools), m_tasks(tasks), m_context(context)
    {
        const auto add = [&](const std::vector<const PoolInput*>& from, std::vector<MixPool>& into) {
            for (const PoolInput* pool : from) {
                into.push_back({pool, m_all.size()});
                m_all.push_back(pool);
                m_problem.pools.push_back(pool->accelerators);
            }
        };
        add(pools.prefill, m_prefill), add(pools.decode, m_decode), add(pools.both, m_both);
    }

    MixedPlan plan()
    {
        findWays();
        const MixPlan mix = planMix(m_problem);
        deal(mix);
        for (std::size_t i = 0; i < m_sorts.size() && !m_context.stop.stop_requested(); ++i)
            if (mix.wayOutput[i] > 0) serve(i);
        for (std::size_t t = 0; t < m_tasks.size(); ++t) explain(t, mix);
        keepShares();
        return std::move(m_out);
    }

private:
    void addWay(std::optional<MixWay> way, std::size_t task, Sort sort)
    {
        if (!way) return;
        way->workload = task;
        if (sort == Sort::Together && way->stages.front().size() > 1) {   // each size is a plan of its own
            for (const MixOption& worker : way->stages.front()) addWay(MixWay{task, {{worker}}}, task, sort);
            return;
        }
        m_problem.ways.push_back(std::move(*way));
        m_sorts.push_back(sort);
    }

    /// Accelerators of prefill per output token/s where the pool could be parted too: points of that are on its frontier as well.
    void addBothWays(GroupPlan& group, std::size_t i) const
    {
        for (std::size_t other = 0; other < m_sorts.size(); ++other) {
            const MixOption& first = m_problem.ways[other].stages.front().front();
            const bool like = m_problem.ways[other].workload == m_problem.ways[i].workload && first.pool == m_problem.ways[i].stages.front().front().pool;
            if (!like || m_sorts[other] != Sort::Split) continue;
            group.prefillCost = first.accelerators / first.output;
            group.bothWays = m_pools.mode == Serving::Mode::Auto;
        }
    }

    void findWays()
    {
        for (std::size_t t = 0; t < m_tasks.size(); ++t) {
            const Task& task = m_tasks[t];
            const WorkloadInput& w = *task.workload;
            std::optional<double> most;
            if (w.requests_per_s) most = *w.requests_per_s * w.output_tokens;
            m_problem.workloads.push_back({w.priority, most, task.share});
            const auto mine = [&](const std::vector<MixPool>& from) {
                std::vector<MixPool> some;
                for (const MixPool& pool : from)
                    if (serves(*pool.input, w)) some.push_back(pool);
                return some;
            };
            for (const MixPool& pool : mine(m_both)) {
                const bool mayPart = m_pools.mode == Serving::Mode::Disaggregated || (m_pools.mode == Serving::Mode::Auto && !pool.input->declared);
                auto together = m_pools.mode != Serving::Mode::Disaggregated || w.promptsOnly ? aggregatedWay(pool, task, m_context) : std::nullopt;
                auto split = mayPart ? splitWay(pool, task, m_context) : std::nullopt;
                dropSlower(together, split, pool.input->accelerators);
                addWay(std::move(together), t, Sort::Together), addWay(std::move(split), t, Sort::Split);
            }
            for (const MixPool& pool : mine(m_prefill))
                if (w.promptsOnly) addWay(aggregatedWay(pool, task, m_context), t, Sort::Together);
            if (!m_prefill.empty() && !m_decode.empty()) addWay(givenWay(mine(m_prefill), mine(m_decode), task, m_context), t, Sort::Given);
        }
    }

    /// Accelerators of each way in each pool: its workers', and its part of what no worker took in a pool that it uses.
    void deal(const MixPlan& mix)
    {
        m_dealt.assign(m_sorts.size(), std::vector<int>(m_all.size(), 0));
        for (std::size_t i = 0; i < m_sorts.size(); ++i)
            for (std::size_t s = 0; mix.wayOutput[i] > 0 && s < m_problem.ways[i].stages.size(); ++s)
                for (std::size_t o = 0; o < m_problem.ways[i].stages[s].size(); ++o) {
                    const MixOption& option = m_problem.ways[i].stages[s][o];
                    m_dealt[i][option.pool] += mix.workers[i][s][o] * option.accelerators;
                }
        for (std::size_t p = 0; p < m_all.size(); ++p) {
            int used = 0;
            for (const auto& dealt : m_dealt) used += dealt[p];
            const int left = m_all[p]->accelerators - used;
            for (auto& dealt : m_dealt)
                if (used > 0) dealt[p] += static_cast<int>(std::floor(static_cast<double>(left) * dealt[p] / used));
        }
    }

    [[nodiscard]] PoolInput part(std::size_t pool, std::size_t way) const
    {
        PoolInput copy = *m_all[pool];
        const double each = copy.systems > 0 ? static_cast<double>(copy.accelerators) / copy.systems : copy.accelerators;
        copy.accelerators = m_dealt[way][pool];
        if (copy.systems > 0) copy.systems = std::max(1, static_cast<int>(std::ceil(copy.accelerators / each)));
        return copy;
    }

    void serve(std::size_t i)
    {
        const std::size_t t = m_problem.ways[i].workload;
        std::vector<PoolInput> prefill, decode;
        GroupPlan group;
        const PoolInput* whole = nullptr;
        if (m_sorts[i] == Sort::Given) {
            const auto side = [&](const std::vector<MixPool>& from, std::vector<PoolInput>& into) {
                for (const MixPool& pool : from)
                    if (m_dealt[i][pool.index] > 0) into.push_back(part(pool.index, i));
                std::vector<const PoolInput*> pointers;
                for (const PoolInput& one : into) pointers.push_back(&one);
                return pointers;
            };
            const auto from = side(m_prefill, prefill), to = side(m_decode, decode);
            if (from.empty() || to.empty()) return;
            group = disaggregatedGroup(from, to, {m_tasks[t]}, m_context);
            whole = m_decode.front().input;
        } else {
            const std::size_t p = m_problem.ways[i].stages.front().front().pool;
            decode.push_back(part(p, i));
            group = m_sorts[i] == Sort::Split ? splitGroup(decode.front(), {m_tasks[t]}, m_context)
                                              : aggregatedGroup(decode.front(), {m_tasks[t]}, m_context);
            whole = m_all[p];
            addBothWays(group, i);
        }
        for (PoolResult& pool : group.pools) {
            const auto named = std::find_if(m_all.begin(), m_all.end(), [&](const PoolInput* one) { return one->id == pool.id; });
            const PoolInput* of = named != m_all.end() ? *named : whole;   // halves of a pool that is parted have names of their own
            pool.perMember = of->systems > 0 ? of->accelerators / of->systems : 0;
            pool.id = fmt::format("{}/{}", pool.id, m_tasks[t].workload->id);
            if (const int before = m_named[pool.id]++; before > 0) pool.id += fmt::format("-{}", before + 1);
        }
        group.pool = whole;
        m_out.groups.push_back(std::move(group));
    }

    /// Why a workload is not served: nothing can serve it alone, or others have taken what there is.
    void explain(std::size_t t, const MixPlan& mix)
    {
        const Task& task = m_tasks[t];
        const bool able = std::any_of(m_problem.ways.begin(), m_problem.ways.end(), [&](const MixWay& way) { return way.workload == t; });
        if (able && mix.served[t] > 0) return;
        if (able) {
            m_out.issues.push_back({"throughput.crowded-out",
                                    {task.workload->id},
                                    fmt::format("No accelerators are left for {}: workloads before it take them, or a replica of it is larger than what is left. "
                                                "Add accelerators, or give it a lower number as priority",
                                                task.workload->id),
                                    {},
                                    {},
                                    {}});
            GroupPlan none;
            none.served.push_back({.workload = task.index, .bound = "other workloads"});
            m_out.groups.push_back(std::move(none));
            return;
        }
        for (const PoolInput* pool : m_pools.both)
            if (serves(*pool, *task.workload))
                m_out.groups.push_back(m_pools.mode == Serving::Mode::Disaggregated && !task.workload->promptsOnly ? splitGroup(*pool, {task}, m_context) : aggregatedGroup(*pool, {task}, m_context));
        for (const PoolInput* pool : m_pools.prefill)
            if (task.workload->promptsOnly && serves(*pool, *task.workload)) m_out.groups.push_back(aggregatedGroup(*pool, {task}, m_context));
        if (!m_pools.prefill.empty() && !m_pools.decode.empty() && !task.workload->promptsOnly)
            m_out.groups.push_back(disaggregatedGroup(m_pools.prefill, m_pools.decode, {task}, m_context));
    }

    /// Whole workers carry a little more of one workload than of another: of those that ask for no number, what the shares allow is served.
    void keepShares()
    {
        std::map<int, double> total;   // for a share of 1, by priority
        const auto open = [&](const Task& task) { return !task.workload->requests_per_s && task.share > 0; };
        const auto could = [&](const Task& task) {
            double sum = 0;
            for (const GroupPlan& group : m_out.groups)
                for (const Served& served : group.served)
                    if (served.workload == task.index && served.meets) sum += served.output;
            return sum;
        };
        for (const Task& task : m_tasks)
            if (const double sum = could(task); open(task) && sum > 0) {
                double& most = total.try_emplace(task.workload->priority, INFINITY).first->second;
                most = std::min(most, sum / task.share);
            }
        for (const Task& task : m_tasks) {
            const double sum = could(task);
            if (!open(task) || sum <= 0) continue;
            const double duty = total[task.workload->priority] * task.share / sum;
            m_out.duty[task.workload->id] = duty;
            for (GroupPlan& group : m_out.groups)
                for (Served& served : group.served)
                    if (served.workload == task.index) reduce(group, served, duty);
        }
    }

    static void reduce(GroupPlan& group, Served& served, double duty)
    {
        group.output -= served.output * (1 - duty);
        served.output *= duty;
        for (PoolResult& pool : group.pools)
            if (pool.tokens_per_s) *pool.tokens_per_s *= duty;
    }

    const MixedPools& m_pools;
    const std::vector<Task>& m_tasks;
    const PlanContext& m_context;
    std::vector<const PoolInput*> m_all{};
    std::vector<MixPool> m_prefill{}, m_decode{}, m_both{};
    MixProblem m_problem{};
    std::vector<Sort> m_sorts{};                  ///< of each way
    std::vector<std::vector<int>> m_dealt{};      ///< accelerators by way and pool
    std::map<std::string, int> m_named{};
    MixedPlan m_out{};
};

}  // namespace

bool serves(const PoolInput& pool, const WorkloadInput& w)
{
    return w.model && !w.training && (pool.model.empty() || pool.model == w.modelId || pool.model == w.model->id);
}

bool canMix(const MixedPools& pools)
{
    return std::none_of(pools.decode.begin(), pools.decode.end(), [](const PoolInput* pool) { return pool->feedForward != nullptr; });
}

std::optional<MixWay> aggregatedWay(const MixPool& pool, const Task& task, const PlanContext& context)
{
    std::vector<PoolPlan> plans = plansOf(PoolRole::Both, *pool.input, *task.workload, context)->plans;
    std::sort(plans.begin(), plans.end(), [](const PoolPlan& a, const PoolPlan& b) {
        const int sizeA = a.config.parallel.accelerators(), sizeB = b.config.parallel.accelerators();
        return sizeA != sizeB ? sizeA < sizeB : a.rate > b.rate;
    });
    std::vector<MixOption> workers;   // larger ones only where each accelerator serves more
    double best = 0;
    for (const PoolPlan& plan : plans) {
        if (plan.rate <= best * 1.001) continue;
        best = plan.rate;
        const int size = plan.config.parallel.accelerators();
        workers.push_back({pool.index, size, plan.rate * size});
    }
    if (workers.empty()) return std::nullopt;
    if (workers.size() > kMostSizes) workers.erase(workers.begin(), workers.end() - kMostSizes);
    return MixWay{task.index, {workers}};
}

MixedPlan mixedGroups(const MixedPools& pools, const std::vector<Task>& tasks, const PlanContext& context)
{
    return Mix(pools, tasks, context).plan();
}

}  // namespace mw::throughput
