// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/placement.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace mw {

namespace {

/// How many accelerators of each system are taken; always the first ones.
using TakenOf = std::unordered_map<InstanceIndex, int>;

/// The pools of a plan that share a list of systems, placed in one of two orders.
class PoolPlacer {
public:
    PoolPlacer(const ThroughputResults& plan, const std::vector<std::uint32_t>& pools, TakenOf taken, bool largestFirst)
        : m_plan(plan), m_pools(pools), m_taken(std::move(taken)), m_largestFirst(largestFirst), m_placed(pools.size()), m_spread(pools.size())
    {
        const PoolResult& first = plan.pools[pools.front()];
        m_members = &first.members;
        m_each = first.perMember;
    }

    void place()
    {
        for (std::size_t i = 0; i < m_pools.size(); ++i)
            if (size(i) > m_each) placeLarge(i);
        for (std::size_t at = 0; at < m_members->size(); ++at) fill((*m_members)[at], at + 1);   // as many in each system
        for (const InstanceIndex member : *m_members) fill(member, m_members->size());             // wherever there is room
        for (std::size_t i = 0; i < m_pools.size(); ++i) placeRest(i);
    }

    [[nodiscard]] int spreadCount() const { return std::accumulate(m_spread.begin(), m_spread.end(), 0); }
    [[nodiscard]] int placedCount() const { return std::accumulate(m_placed.begin(), m_placed.end(), 0); }
    [[nodiscard]] const TakenOf& taken() const { return m_taken; }
    void addTo(PlanPlacement& placement) const
    {
        placement.runs.insert(placement.runs.end(), m_runs.begin(), m_runs.end());
        for (std::size_t i = 0; i < m_pools.size(); ++i) placement.replicas[m_pools[i]] = m_placed[i], placement.spread[m_pools[i]] = m_spread[i];
    }

private:
    [[nodiscard]] const PoolResult& pool(std::size_t i) const { return m_plan.pools[m_pools[i]]; }
    [[nodiscard]] int size(std::size_t i) const { return replicaSize(pool(i)); }
    [[nodiscard]] int missing(std::size_t i) const { return pool(i).replicas - m_placed[i]; }
    [[nodiscard]] int room(InstanceIndex member) { return m_each - m_taken[member]; }

    void take(std::size_t i, InstanceIndex member, int count, int rank)
    {
        int& taken = m_taken[member];
        m_runs.push_back({member, taken, count, m_pools[i], m_placed[i], rank});
        taken += count;
    }

    /// From a system that nothing stands in yet, over its neighbours.
    void placeLarge(std::size_t i)
    {
        const auto needed = static_cast<std::size_t>((size(i) + m_each - 1) / m_each);
        for (std::size_t at = 0; missing(i) > 0 && at + needed <= m_members->size();) {
            std::size_t empty = 0;
            while (empty < needed && m_taken[(*m_members)[at + empty]] == 0) ++empty;
            if (empty < needed) {
                at += empty + 1;
                continue;
            }
            for (int rank = 0; rank < size(i); rank += m_each, ++at) take(i, (*m_members)[at], std::min(m_each, size(i) - rank), rank);
            ++m_placed[i];
        }
    }

    /// Whole replicas into one system, of the pool that is furthest behind its count, up to the share of so many of the systems.
    void fill(InstanceIndex member, std::size_t systems)
    {
        const auto share = [&](std::size_t i) { return (systems * static_cast<std::size_t>(pool(i).replicas) + m_members->size() - 1) / m_members->size(); };
        for (;;) {
            std::size_t next = m_pools.size();
            for (std::size_t i = 0; i < m_pools.size(); ++i)
                if (missing(i) > 0 && size(i) <= room(member) && static_cast<std::size_t>(m_placed[i]) < share(i) && (next == m_pools.size() || before(i, next))) next = i;
            if (next == m_pools.size()) return;
            take(next, member, size(next), 0);
            ++m_placed[next];
        }
    }

    [[nodiscard]] bool before(std::size_t a, std::size_t b) const
    {
        const auto behind = [&](std::size_t i) { return (m_placed[i] + 0.5) / pool(i).replicas; };
        if (m_largestFirst) return size(a) > size(b);
        return std::tuple(behind(a), -size(a)) < std::tuple(behind(b), -size(b));
    }

    /// What is left in several systems together.
    void placeRest(std::size_t i)
    {
        int left = 0;
        if (missing(i) > 0)
            for (const InstanceIndex member : *m_members) left += room(member);
        for (std::size_t at = 0; missing(i) > 0 && left >= size(i); ++m_placed[i], left -= size(i)) {
            const std::size_t begin = m_runs.size();
            for (int rank = 0; rank < size(i);) {
                const InstanceIndex member = (*m_members)[at];
                const int count = std::min(room(member), size(i) - rank);
                if (count > 0) take(i, member, count, rank);
                rank += count;
                if (room(member) == 0) ++at;
            }
            m_spread[i] += size(i) <= m_each && m_runs.size() > begin + 1 ? 1 : 0;
        }
    }

    const ThroughputResults& m_plan;
    const std::vector<std::uint32_t>& m_pools;
    TakenOf m_taken;
    bool m_largestFirst;
    const std::vector<InstanceIndex>* m_members{};
    int m_each{};
    std::vector<int> m_placed, m_spread;
    std::vector<PlacedRun> m_runs{};
};

/// Positions of the pools that have accelerators, those of the same systems together.
std::vector<std::vector<std::uint32_t>> poolsBySystems(const ThroughputResults& plan)
{
    std::vector<std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < plan.pools.size(); ++i) {
        const PoolResult& pool = plan.pools[i];
        if (pool.members.empty() || pool.perMember <= 0 || pool.replicas <= 0) continue;
        const auto same = std::ranges::find_if(groups, [&](const auto& group) { return plan.pools[group.front()].members == pool.members; });
        if (same != groups.end()) same->push_back(i);
        else groups.push_back({i});
    }
    return groups;
}

}  // namespace

int replicaSize(const PoolResult& pool)
{
    return std::max(1, pool.tensor) * std::max(1, pool.pipeline) * std::max(1, pool.data) * std::max(1, pool.context);
}

RankPlace rankPlace(const PoolResult& pool, int rank)
{
    const int tensor = std::max(1, pool.tensor), context = std::max(1, pool.context), data = std::max(1, pool.data), stage = tensor * context * data;
    const int inStage = rank % stage, experts = std::clamp(pool.expert, 1, stage);
    return {.stage = rank / stage, .data = inStage / (tensor * context), .context = inStage / tensor % context, .tensor = inStage % tensor,
            .expert = static_cast<int>(static_cast<std::int64_t>(inStage) * experts / stage)};
}

std::span<const PlacedRun> PlanPlacement::of(InstanceIndex member) const
{
    const auto found = std::ranges::equal_range(runs, member, {}, &PlacedRun::member);
    return {found.begin(), found.end()};
}

PlanPlacement planPlacement(const ThroughputResults& plan)
{
    PlanPlacement placement;
    placement.replicas.assign(plan.pools.size(), 0);
    placement.spread.assign(plan.pools.size(), 0);
    TakenOf taken;   // of all pools: a system that two declared pools name is not given twice
    for (const auto& pools : poolsBySystems(plan)) {
        PoolPlacer even(plan, pools, taken, false), large(plan, pools, taken, true);
        even.place();
        const PoolPlacer* chosen = &even;
        if (even.spreadCount() > 0) {   // side by side leaves gaps: the largest first may leave fewer
            large.place();
            if (large.placedCount() >= even.placedCount() && large.spreadCount() < even.spreadCount()) chosen = &large;
        }
        chosen->addTo(placement);
        taken = chosen->taken();
    }
    std::ranges::sort(placement.runs, {}, [](const PlacedRun& run) { return std::tuple(run.member, run.first); });
    return placement;
}

}  // namespace mw
