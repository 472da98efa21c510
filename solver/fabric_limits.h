// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_report.h"
#include "solver/network/pool_reach.h"
#include "solver/throughput/input.h"

#include <memory>
#include <vector>

namespace mw {

/// Gives the pools of a serving plan what their hosts have through the fabrics as drawn, so that a cable that is cut costs tokens. Flows are found again only
/// where the fabrics or the members of pools differ. One for each pipeline; used by one thread at a time.
class FabricLimits {
public:
    /// `topology` and `study` belong together; both are compared by identity.
    void apply(ThroughputInput& input, const std::shared_ptr<const NetworkTopology>& topology, const std::shared_ptr<const FabricStudy>& study);

private:
    std::shared_ptr<const FabricStudy> m_study{};
    std::vector<std::vector<InstanceIndex>> m_pools{};
    std::vector<PoolReach> m_reaches{};
};

/// What a reach means for a pool: nothing where all of it is near and it reaches the others.
void limitPool(PoolInput& pool, const PoolReach& reach);

}  // namespace mw
