// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/group_parts.h"
#include "solver/throughput/plan/plan_memo.h"
#include "solver/throughput/serving/fixed_rate.h"
#include "solver/throughput/serving/rate_matching.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mw::throughput {

namespace {

/// Prefill and decode plans of one workload.
struct Pair {
    Task task{};
    PoolPlan prefill{}, decode{};
    double transferBytes{};  ///< cache that one request sends
    /// Accelerators per output token/s.
    [[nodiscard]] double prefillCost() const { return prefill.cost() / task.workload->output_tokens; }
    [[nodiscard]] double decodeCost() const { return decode.cost(); }
};

/// What a prompt sends to the decode pool: what that has not kept of it.
double transferBytes(const WorkloadInput& w, const PoolPlan& decode)
{
    return decode.config.model == nullptr ? 0 : promptBytes(decode, w.input_tokens * (decode.drops ? 1 : 1 - w.cached_share));
}

Pair makePair(const Task& task, PoolPlan prefill, PoolPlan decode)
{
    const double bytes = transferBytes(*task.workload, decode);
    return {task, std::move(prefill), std::move(decode), bytes};
}

double freshTokens(const WorkloadInput& w, double output)
{
    return output / w.output_tokens * w.input_tokens * (1 - w.cached_share);
}

/// The cache is sent layer by layer behind prefill, so only what prefill does not hide delays the first
/// token.
Served servedBy(const Pair& pair, double output, double path_gb_s, const ThroughputConstants& constants,
                const std::string& bound)
{
    const int lanes =
        std::min(pair.prefill.config.parallel.accelerators(), pair.decode.config.parallel.accelerators());
    const double transfer_ms = pair.transferBytes / (lanes * path_gb_s * constants.shared.kvLinkShare * 1e9) * 1e3;
    const BatchPoint& first = pair.prefill.point;
    const double late = std::max(0.0, std::max(transfer_ms, pair.decode.fetch_ms) - first.prefill_ms);
    Served served{pair.task.index,
            true,
            output,
            first.ttft_ms + late + pair.decode.point.tpot_ms / 2,
            pair.decode.point.tpot_ms,
            promptBytes(pair.decode, pair.task.workload->input_tokens),
            transfer_ms,
            bound,
            {},
            {}};
    addPercentiles(served, pair.prefill, pair.decode, constants);
    served.late_ms = late;
    return served;
}

/// Each side keeps its half of a period; cache that prefill does not hide may still make answers late.
void checkPeriod(Served& served, const WorkloadInput& w, const std::string& decodePool, std::vector<ThroughputIssue>& issues)
{
    const double period_ms = w.rate_hz > 0 ? 1e3 / w.rate_hz : INFINITY, answer_ms = answerP99_ms(*served.poisson, w.output_tokens);
    if (answer_ms <= period_ms * (1 + 1e-9)) return;
    served.meets = false;
    issues.push_back({"throughput.rate-not-met",
                      {w.id, decodePool},
                      fmt::format("{} comes {:.3g} times a second and needs its answer within {:.3g} ms; with {:.3g} ms for its cache to get to {}, one in a hundred takes {:.3g} ms", w.id, w.rate_hz, period_ms,
                                  served.late_ms, decodePool, answer_ms),
                      answer_ms, period_ms, "ms"});
}

ThroughputIssue noPath(const std::string& from, const std::string& to)
{
    return {"throughput.no-kv-path",
            {from, to},
            fmt::format("No network joins {} and {}: the cache of a prompt cannot get from prefill to decode",
                        from, to),
            0,
            {},
            "GB/s"};
}

// --- pools of given sizes

using Pools = std::vector<const PoolInput*>;

class GivenPools {
public:
    GivenPools(const Pools& prefill, const Pools& decode, const PlanContext& context)
        : m_prefill(prefill), m_decode(decode), m_context(context), m_shared(context.constants->shared)
    {
    }

    GroupPlan plan(const std::vector<Task>& tasks)
    {
        m_group.disaggregated = true;
        setMain(m_group, tasks, *m_decode.front());
        const double path = pathBandwidth();
        if (path <= 0) {
            m_group.issues.push_back(noPath(m_prefill.front()->id, m_decode.front()->id));
            for (const Task& task : tasks)
                m_group.served.push_back({task.index, false, 0, 0, 0, 0, std::nullopt, "link", {}, {}});
            return std::move(m_group);
        }
        for (const Task& task : tasks) addPair(task, path);
        if (!m_pairs.empty()) serve(path);
        return std::move(m_group);
    }

private:
    /// GB/s of the narrower side, one direction.
    [[nodiscard]] double pathBandwidth() const
    {
        // Two kinds of accelerators in the same single rack reach each other inside it.
        const auto& members = m_decode.front()->members;
        const bool inside =
            !members.empty() && m_prefill.front()->members == members && m_decode.front()->systems == 1;
        const auto sum = [&](const Pools& pools) {
            double bandwidth = 0;
            for (const PoolInput* pool : pools)
                bandwidth +=
                    pool->accelerators * std::max(pool->spec.awayOut_gb_s(), inside ? pool->spec.link_gb_s : 0);
            return bandwidth;
        };
        return std::min(sum(m_prefill), sum(m_decode));
    }

    /// The decode plan that serves most behind a path of so many GB/s.
    [[nodiscard]] PoolPlan bestDecode(const WorkloadInput& w, double path) const
    {
        PlanList list = punctualDecode(*m_decode.front(), w, m_context);
        for (PoolPlan& plan : list.plans) {
            const double linked = path * 1e9 * m_shared.kvLinkShare / transferBytes(w, plan) * w.output_tokens;
            plan.reach = std::min(plan.rate * plan.usable, linked / m_decode.front()->accelerators);
        }
        return list.best();
    }

    /// Plans of the first pool of each side decide which workloads are served; further pools add capacity.
    void addPair(const Task& task, double path)
    {
        const WorkloadInput& w = *task.workload;
        Pair pair = makePair(task, punctualPrefill(*m_prefill.front(), w, m_context).best(), bestDecode(w, path));
        const bool noPrefill = refused(pair.prefill, *m_prefill.front(), w, PoolRole::Prefill, m_context, m_group.issues);
        const bool noDecode = refused(pair.decode, *m_decode.front(), w, PoolRole::Decode, m_context, m_group.issues);
        if (!noPrefill && !noDecode) return m_pairs.push_back(std::move(pair));
        m_group.served.push_back(floorOf(task, noDecode ? pair.decode : pair.prefill));
        m_group.served.back().ttft_ms = pair.prefill.floorTtft_ms;
    }

    /// Output tokens/s for a share of 1 that the pools of one side carry.
    [[nodiscard]] double capacity(const Pools& pools, bool prefill) const
    {
        double rate = 0;
        for (const PoolInput* pool : pools) {
            double cost = 0;
            bool all = true;
            for (const Pair& pair : m_pairs) {
                const WorkloadInput& w = *pair.task.workload;
                PoolPlan own;
                if (pool != pools.front()) own = plansOf(prefill ? PoolRole::Prefill : PoolRole::Decode, *pool, w, m_context)->best();
                const PoolPlan& plan = pool != pools.front() ? own : prefill ? pair.prefill : pair.decode;
                all &= plan.meets;
                cost += pair.task.share * plan.cost() / (prefill ? w.output_tokens : 1);
            }
            if (all && cost > 0) rate += pool->accelerators / cost;
        }
        return rate;
    }

    void serve(double path)
    {
        double linkCost = 0, shares = 0, prefillCost = 0, decodeCost = 0;
        for (const Pair& pair : m_pairs) {
            prefillCost += pair.task.share * pair.prefillCost(), decodeCost += pair.task.share * pair.decodeCost();
            linkCost += pair.task.share * pair.transferBytes / pair.task.workload->output_tokens;
            shares += pair.task.share;
        }
        const double prefill = capacity(m_prefill, true), decode = capacity(m_decode, false);
        const double link = path * 1e9 * m_shared.kvLinkShare / linkCost;
        const double total = std::min({prefill, decode, link});
        m_group.prefillLimit = std::min(prefill, link) * shares;
        const double perAccelerator =
            path / std::max(m_prefill.front()->accelerators, m_decode.front()->accelerators);
        for (const Pair& pair : m_pairs) {
            const double output = total * pair.task.share;
            const std::string bound = total >= link     ? "link"
                                      : total >= decode ? pair.decode.bound
                                                        : "prefill";
            m_group.output += output;
            m_group.served.push_back(servedBy(pair, output, perAccelerator, *m_context.constants, bound));
            checkPeriod(m_group.served.back(), *pair.task.workload, m_decode.front()->id, m_group.issues);
            // Each workload has the accelerators that its tokens take.
            addPools(m_prefill, pair, PoolRole::Prefill, freshTokens(*pair.task.workload, output), pair.task.share * pair.prefillCost() / prefillCost);
            addPools(m_decode, pair, PoolRole::Decode, output, pair.task.share * pair.decodeCost() / decodeCost);
        }
    }

    void addPools(const Pools& pools, const Pair& pair, PoolRole role, double tokens, double share)
    {
        int all = 0;
        for (const PoolInput* pool : pools) all += pool->accelerators;
        const PoolPlan& plan = role == PoolRole::Prefill ? pair.prefill : pair.decode;
        for (const PoolInput* pool : pools) {
            m_group.pools.push_back(poolResult(*pool, plan, *pair.task.workload, role, pool->accelerators * share, tokens * pool->accelerators / all,
                                               m_pairs.size() == 1, m_context));
            if (!plan.feedForward || !pool->feedForward) continue;
            const double ofPlan = share * pool->accelerators / pools.front()->accelerators;   // the plan is of the first pool
            m_group.pools.push_back(feedForwardResult(*pool->feedForward, plan, m_group.pools.back(), ofPlan, m_pairs.size() == 1, m_context));
        }
    }

    const Pools& m_prefill;
    const Pools& m_decode;
    const PlanContext& m_context;
    const SharedConstants& m_shared;
    std::vector<Pair> m_pairs{};
    GroupPlan m_group{};
};

// --- one pool divided

/// Names the halves of a pool whose prefill and decode workers share it.
PoolInput part(const PoolInput& pool, PoolRole role)
{
    PoolInput copy = pool;
    copy.id = fmt::format("{}-{}", pool.id, toText(role));
    copy.role = role;
    return copy;
}

/// Workers are placed so that both ends share a scale-up domain where they fit into one.
double pathOf(const PoolInput& pool, const PoolPlan& prefill, const PoolPlan& decode)
{
    const int size = prefill.config.parallel.accelerators() + decode.config.parallel.accelerators();
    return size <= pool.spec.domain ? std::max(pool.spec.link_gb_s, pool.spec.nic_gb_s) : pool.spec.groupOut_gb_s(size);
}

Split divide(const PoolInput& pool, const Pair& pair, double accelerators, const SharedConstants& s)
{
    const double requests =
        pathOf(pool, pair.prefill, pair.decode) * 1e9 * s.kvLinkShare / pair.transferBytes;
    return matchRates(pair.prefill, pair.decode, accelerators, pair.task.workload->output_tokens, requests);
}

/// Every prefill plan against every decode plan: the fastest of each alone may leave no room for the other.
Pair bestPair(const PoolInput& pool, const Task& task, const PlanContext& context)
{
    const WorkloadInput& w = *task.workload;
    const auto prefill = plansOf(PoolRole::Prefill, pool, w, context), decode = plansOf(PoolRole::Decode, pool, w, context);
    std::vector<double> sent;   // by each decode plan's requests
    for (const PoolPlan& one : decode->plans) sent.push_back(transferBytes(w, one));
    const PoolPlan *p = nullptr, *d = nullptr;
    double output = 0;
    for (const PoolPlan& one : prefill->plans)
        for (std::size_t i = 0; i < decode->plans.size(); ++i) {
            const PoolPlan& other = decode->plans[i];
            // Of accelerators that could be divided at will, over an endless link, no more than that.
            if (pool.accelerators / (1 / (one.rate * w.output_tokens) + 1 / other.rate) <= output) continue;
            const double requests = pathOf(pool, one, other) * 1e9 * context.constants->shared.kvLinkShare / sent[i];
            const double now = matchRates(one, other, pool.accelerators, w.output_tokens, requests).output;
            if (now > output) output = now, p = &one, d = &other;
        }
    return p != nullptr ? makePair(task, *p, *d) : makePair(task, prefill->best(), decode->best());
}

/// The best plan and, as long as it takes more than half of the pool, the best of those that take at most half: other workloads need room beside a worker.
std::vector<PoolPlan> plansWithRoom(PlanList list, int accelerators)
{
    std::vector<PoolPlan> found;
    for (int most = accelerators; found.empty() || found.back().config.parallel.accelerators() > accelerators / 2; most = accelerators / 2) {
        std::erase_if(list.plans, [&](const PoolPlan& plan) { return plan.config.parallel.accelerators() > most; });
        if (list.plans.empty()) break;
        found.push_back(list.best());
    }
    return found;
}

void addSplit(GroupPlan& group, const PoolInput& pool, const Pair& pair, double accelerators, bool single,
              const PlanContext& context)
{
    const ThroughputConstants& constants = *context.constants;
    const WorkloadInput& w = *pair.task.workload;
    const PoolInput prefill = part(pool, PoolRole::Prefill), decode = part(pool, PoolRole::Decode);
    const double path = pathOf(pool, pair.prefill, pair.decode);
    if (path <= 0) {
        group.issues.push_back(noPath(prefill.id, decode.id));
        group.served.push_back({pair.task.index, false, 0, 0, 0, 0, std::nullopt, "link", {}, {}});
        return;
    }
    const Parallel& worker = pair.prefill.config.parallel;
    const auto ranksOf = [&](const Split& of) { return std::max(1, static_cast<int>(of.prefill / worker.accelerators() * worker.data)); };
    Pair sized = pair;  // prompts queue for the workers of this share alone; at a fixed rate, the fewer they are the emptier their queue must be
    Split split = divide(pool, sized, accelerators, constants.shared);
    for (int ranks = ranksOf(split); split.output > 0 && ranks < sized.prefill.servers; ranks = ranksOf(split)) {
        if (w.rate_hz <= 0)
            sized.prefill.servers = ranks;
        else
            split = holdPeriod(sized.prefill, ranks, w, context) ? divide(pool, sized, accelerators, constants.shared) : Split{};
    }
    if (split.output <= 0) {
        group.issues.push_back(
            {"throughput.too-few-accelerators",
             {pool.id, w.id},
             accelerators == 1 ? fmt::format("One accelerator of {} is too few for a prefill and a decode worker of {}", pool.id, w.modelId)
                               : fmt::format("{:.0f} accelerators of {} are too few for a prefill and a decode worker of {}", accelerators, pool.id, w.modelId),
             {},
             {},
             {}});
        group.served.push_back(floorOf(pair.task, pair.decode));
        return;
    }
    group.output += split.output;
    group.served.push_back(servedBy(sized, split.output, path, constants, split.bound));
    checkPeriod(group.served.back(), w, decode.id, group.issues);
    group.pools.push_back(poolResult(prefill, pair.prefill, w, PoolRole::Prefill, split.prefill,
                                     freshTokens(w, split.output), single, context));
    group.pools.push_back(
        poolResult(decode, pair.decode, w, PoolRole::Decode, split.decode, split.output, single, context));
    if (group.main == &w) group.prefillCost = pair.prefillCost();
}

}  // namespace

GroupPlan disaggregatedGroup(const std::vector<const PoolInput*>& prefill,
                             const std::vector<const PoolInput*>& decode, const std::vector<Task>& tasks,
                             const PlanContext& context)
{
    return GivenPools(prefill, decode, context).plan(tasks);
}

std::optional<MixWay> splitWay(const MixPool& pool, const Task& task, const PlanContext& context)
{
    if (task.workload->promptsOnly) return std::nullopt;
    const Pair pair = bestPair(*pool.input, task, context);
    const double path = pair.prefill.meets && pair.decode.meets ? pathOf(*pool.input, pair.prefill, pair.decode) : 0;
    if (path <= 0) return std::nullopt;
    const double perAccelerator = path * 1e9 * context.constants->shared.kvLinkShare / pair.transferBytes * task.workload->output_tokens;
    const auto worker = [&](const PoolPlan& plan, double rate) {
        const int size = plan.config.parallel.accelerators();
        return std::vector<MixOption>{{pool.index, size, size * std::min(rate, perAccelerator)}};
    };
    return MixWay{task.index, {worker(pair.prefill, pair.prefill.rate * task.workload->output_tokens), worker(pair.decode, pair.decode.rate)}};
}

std::optional<MixWay> givenWay(const std::vector<MixPool>& prefill, const std::vector<MixPool>& decode, const Task& task, const PlanContext& context)
{
    if (task.workload->promptsOnly) return std::nullopt;
    MixWay way{task.index, {{}, {}}};
    for (const std::size_t side : {0, 1})
        for (const MixPool& pool : side == 0 ? prefill : decode) {
            const WorkloadInput& w = *task.workload;
            if (pool.input->feedForward) continue;
            for (const PoolPlan& plan : plansWithRoom(side == 0 ? punctualPrefill(*pool.input, w, context) : punctualDecode(*pool.input, w, context), pool.input->accelerators)) {
                const int size = plan.config.parallel.accelerators();
                const double sent = promptBytes(plan, w.input_tokens * (1 - w.cached_share)) / w.output_tokens;   // bytes for each output token
                const double linked = std::max(pool.input->spec.awayOut_gb_s(), 1e-3) * 1e9 * context.constants->shared.kvLinkShare / sent;
                way.stages[side].push_back({pool.index, size, size * std::min(linked, plan.rate * (side == 0 ? w.output_tokens : 1))});
            }
        }
    return way.stages[0].empty() || way.stages[1].empty() ? std::nullopt : std::optional(way);
}

GroupPlan splitGroup(const PoolInput& pool, const std::vector<Task>& tasks, const PlanContext& context)
{
    GroupPlan group;
    group.disaggregated = true;
    setMain(group, tasks, pool);
    std::vector<Pair> pairs;
    double cost = 0;
    for (const Task& task : tasks) {
        if (task.workload->promptsOnly) continue;   // nothing to part
        Pair pair = bestPair(pool, task, context);
        const bool noPrefill = refused(pair.prefill, pool, *task.workload, PoolRole::Prefill, context, group.issues);
        if (refused(pair.decode, pool, *task.workload, PoolRole::Decode, context, group.issues) || noPrefill) {
            group.served.push_back(floorOf(task, noPrefill ? pair.prefill : pair.decode));
            continue;
        }
        cost += task.share * (pair.prefillCost() + pair.decodeCost());
        pairs.push_back(std::move(pair));
    }
    for (const Pair& pair : pairs) {
        const double mine =
            pool.accelerators * pair.task.share * (pair.prefillCost() + pair.decodeCost()) / cost;
        addSplit(group, pool, pair, mine, pairs.size() == 1, context);
    }
    return group;
}

}  // namespace mw::throughput
