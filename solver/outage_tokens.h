// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/pool_slowdown.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace mw {

/// A host that a failure touches: the share of its bandwidth that it keeps; below 0: the host itself is gone.
struct HostLeft {
    InstanceIndex host{};
    double left{1};
};
inline constexpr double kGone = -1;

/// What a failure takes from the plan.
struct TokensLost {
    double perSecond{}, share{};
    std::vector<std::string> pools{};
};

/// Tokens of a serving plan under failures. Hosts of a pool stand in groups that step together, in the order of its members: the slowest of a group sets its
/// pace. Of the pools that serve a workload one after the other (prefill, decode) the one that loses most sets the loss.
class OutageTokens {
public:
    /// `linked_gbps`: of each host, into the compute fabrics; `leaves`: a number for the set of leaves it is on.
    struct Host {
        double linked_gbps{};
        std::uint64_t leaves{};
    };
    OutageTokens(const ThroughputInput& input, const ThroughputResults& plan, const TrafficResults& traffic, const std::unordered_map<InstanceIndex, Host>& hosts);
    [[nodiscard]] bool anyTokens() const { return m_all > 0; }
    [[nodiscard]] double all_per_s() const { return m_all; }
    /// `across`: share of the bandwidth that is left between leaves.
    [[nodiscard]] TokensLost lost(std::span<const HostLeft> touched, double across) const;

private:
    struct Pool {
        const PoolResult* result{};
        PoolSlowdown slowdown{};
        double tokens_per_s{};            ///< of its own sort
        std::size_t role{};               ///< position in m_roles
        std::vector<std::uint8_t> wide{}; ///< groups that span leaves
        double wideGroups{};
    };
    struct Place {
        std::uint32_t pool{}, group{};
    };
    [[nodiscard]] double acrossLoss(const Pool& pool, bool wide, double across) const;

    /// Pools that serve a workload side by side.
    struct Role {
        std::size_t workload{};
        PoolRole role{};
        double tokens_per_s{};
    };

    std::vector<Pool> m_pools{};
    std::vector<Role> m_roles{};
    std::vector<double> m_workloads{};    ///< tokens/s of each
    std::unordered_map<InstanceIndex, std::vector<Place>> m_places{};
    double m_all{};
};

}  // namespace mw
