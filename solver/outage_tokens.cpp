// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/outage_tokens.h"

#include <algorithm>
#include <tuple>

namespace mw {

OutageTokens::OutageTokens(const ThroughputInput& input, const ThroughputResults& plan, const TrafficResults& traffic, const std::unordered_map<InstanceIndex, Host>& hosts)
{
    for (const WorkloadResult& workload : plan.workloads) {
        m_workloads.push_back(workload.training ? workload.training->tokens_per_s : workload.output_tokens_per_s.value_or(0));
        m_all += m_workloads.back();
    }
    for (const PoolResult& result : plan.pools) {
        const auto workload = std::ranges::find(plan.workloads, result.workload, &WorkloadResult::id);
        if (workload == plan.workloads.end() || result.members.empty()) continue;
        double linked_gbps = 0;
        for (const InstanceIndex member : result.members)
            if (const auto host = hosts.find(member); host != hosts.end()) linked_gbps += host->second.linked_gbps;
        Pool pool{&result, poolSlowdown(result, input, &*workload, traffic, linked_gbps), workload->training ? workload->training->tokens_per_s : result.tokens_per_s.value_or(0),
                  0};
        const auto of = static_cast<std::size_t>(workload - plan.workloads.begin());
        const auto role = std::ranges::find_if(m_roles, [&](const Role& one) { return one.workload == of && one.role == result.role; });
        pool.role = static_cast<std::size_t>(role - m_roles.begin());
        if (role == m_roles.end()) m_roles.push_back({of, result.role, 0});
        m_roles[pool.role].tokens_per_s += pool.tokens_per_s;
        const auto size = static_cast<std::size_t>(pool.slowdown.hostsPerReplica);
        const auto used = std::min(result.members.size(), static_cast<std::size_t>(pool.slowdown.hostsUsed));
        pool.wide.assign((used + size - 1) / size, 0);
        const auto leavesOf = [&](InstanceIndex member) {
            const auto host = hosts.find(member);
            return host != hosts.end() ? host->second.leaves : 0;
        };
        for (std::size_t i = 0; i < used; ++i) {
            const std::size_t group = i / size;
            if (leavesOf(result.members[i]) != leavesOf(result.members[group * size])) pool.wide[group] = 1;
            m_places[result.members[i]].push_back({static_cast<std::uint32_t>(m_pools.size()), static_cast<std::uint32_t>(group)});
        }
        for (const std::uint8_t wide : pool.wide) pool.wideGroups += wide;
        m_pools.push_back(std::move(pool));
    }
}

/// A group on one set of leaves sends caches away alone.
double OutageTokens::acrossLoss(const Pool& pool, bool wide, double across) const
{
    if (across >= 1) return 0;
    if (wide) return pool.slowdown.lost(across);
    if (!pool.slowdown.stopsAlone) return 0;
    return across > 0 ? 1 - 1 / std::max(1.0, pool.slowdown.load / across) : 1.0;
}

TokensLost OutageTokens::lost(std::span<const HostLeft> touched, double across) const
{
    std::vector<std::tuple<std::uint32_t, std::uint32_t, double>> hits;   // pool, group, left
    for (const HostLeft& host : touched)
        if (const auto at = m_places.find(host.host); at != m_places.end())
            for (const Place& place : at->second) hits.emplace_back(place.pool, place.group, host.left);
    TokensLost out;
    if (hits.empty() && across >= 1) return out;
    std::ranges::sort(hits);
    std::vector<double> lostOf(m_roles.size(), 0.0);   // tokens/s of its own sort
    auto hit = hits.begin();
    for (std::uint32_t p = 0; p < m_pools.size(); ++p) {
        const Pool& pool = m_pools[p];
        double lost = 0, wideHit = 0, narrowHit = 0;
        for (; hit != hits.end() && std::get<0>(*hit) == p; ++hit) {
            const auto [pool_, group, left] = *hit;
            if (hit != hits.begin() && std::get<0>(*(hit - 1)) == p && std::get<1>(*(hit - 1)) == group) continue;   // its worst host came first
            const bool wide = pool.wide[group] != 0;
            (wide ? wideHit : narrowHit) += 1;
            lost += left < 0 ? 1.0 : std::max(pool.slowdown.lost(left), acrossLoss(pool, wide, across));
        }
        const double groups = static_cast<double>(pool.wide.size());
        lost += (pool.wideGroups - wideHit) * acrossLoss(pool, true, across) + (groups - pool.wideGroups - narrowHit) * acrossLoss(pool, false, across);
        lostOf[pool.role] += pool.tokens_per_s * lost / groups;
        if (lost > 0) out.pools.push_back(pool.result->id);
    }
    std::vector<double> share(m_workloads.size(), 0);
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        if (m_roles[i].tokens_per_s > 0) share[m_roles[i].workload] = std::max(share[m_roles[i].workload], lostOf[i] / m_roles[i].tokens_per_s);
    for (std::size_t w = 0; w < share.size(); ++w) out.perSecond += m_workloads[w] * share[w];
    out.share = m_all > 0 ? out.perSecond / m_all : 0;
    return out;
}

}  // namespace mw
