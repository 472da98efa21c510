// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/fabric_limits.h"

#include <utility>

namespace mw {

void limitPool(PoolInput& pool, const PoolReach& reach)
{
    if (pool.spec.nic_gb_s <= 0 || pool.systems < 1) return;
    if (std::cmp_less(reach.near, pool.members.size())) {
        pool.spec.near = static_cast<int>(reach.near) * std::max(1, pool.accelerators / pool.systems);
        pool.spec.wide_gb_s = reach.wide * pool.spec.nic_gb_s;
    }
    if (reach.away < 1) pool.spec.away_gb_s = reach.away * pool.spec.nic_gb_s;
}

void FabricLimits::apply(ThroughputInput& input, const std::shared_ptr<const NetworkTopology>& topology, const std::shared_ptr<const FabricStudy>& study)
{
    if (!topology || !study) return;
    std::vector<std::vector<InstanceIndex>> pools;
    for (const PoolInput& pool : input.pools) pools.push_back(pool.members);
    if (m_study != study || m_pools != pools) {
        m_reaches = poolReaches(*topology, study->views, study->shapes, pools);
        m_study = study;
        m_pools = std::move(pools);
    }
    const auto limited = [&](const PoolInput& pool) {
        for (std::size_t i = 0; i < input.pools.size(); ++i)
            if (input.pools[i].id == pool.id) return m_reaches[i];
        return PoolReach{};
    };
    for (std::size_t i = 0; i < input.pools.size(); ++i) {
        PoolInput& pool = input.pools[i];
        limitPool(pool, m_reaches[i]);
        if (!pool.feedForward) continue;
        auto beside = std::make_shared<PoolInput>(*pool.feedForward);
        limitPool(*beside, limited(*beside));
        pool.feedForward = std::move(beside);
    }
}

}  // namespace mw
