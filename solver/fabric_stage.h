// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/fabric_limits.h"
#include "solver/network/solve.h"
#include "solver/results.h"

#include <memory>
#include <stop_token>

namespace mw {

/// Fabrics in the slow lane: single failures only where the topology differs, ways and availability where cables do, traffic where the plan does.
/// One for each pipeline; used by one thread at a time.
class FabricStage {
public:
    /// After the network has been solved.
    void solve(Results& results, const NetworkSolver& network, const std::stop_token& stop);
    /// Before the serving plan is searched.
    void limit(ThroughputInput& input) { m_limits.apply(input, m_topology, m_study); }
    /// After it; `plan` is compared by identity.
    void route(Results& results, const ThroughputInput& input, const std::shared_ptr<const ThroughputResults>& plan, const std::stop_token& stop);
    /// After it: what single failures cost of the plan.
    void fail(Results& results, const ThroughputInput& input, const ThroughputResults& plan, const std::stop_token& stop);
    /// What was found last, for the quick lane.
    void stale(Results& results) const;

private:
    std::shared_ptr<const NetworkTopology> m_topology{};
    std::shared_ptr<const FabricSolution> m_solution{};
    std::shared_ptr<const FabricStudy> m_study{};
    std::shared_ptr<const NetworkResults> m_network{};
    std::shared_ptr<const FabricResults> m_fabric{};
    FabricLimits m_limits{};
    std::shared_ptr<const ThroughputResults> m_plan{};
    std::shared_ptr<const FabricStudy> m_routedOver{};
    std::shared_ptr<const TrafficResults> m_traffic{};
    std::shared_ptr<const TrafficResults> m_failedUnder{};
    std::shared_ptr<const FabricResults> m_failedOver{};
    std::shared_ptr<const FabricOutages> m_outages{};
};

}  // namespace mw
