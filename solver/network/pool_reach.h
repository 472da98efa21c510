// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// What hosts of one pool have of their links through the fabrics as they are drawn.
struct PoolReach {
    /// Hosts of the pool that reach each other with all of their links: the most of any set that hangs on the same leaves, or on the same part of the
    /// fabric below a tier by leaves that let all up that comes from below, as do enough switches above them. All of the pool where nothing is narrow.
    std::uint32_t near{};
    double wide{1};   ///< share of their links that the first half of the pool (as listed) has to the second, by max-flow
    double away{1};   ///< share of its links that the pool has to the hosts of all other pools, where those have as many; 1 without others
    bool operator==(const PoolReach&) const = default;
};

/// Halves are by the order of `pools`, whatever the links: taking a link between switches away lowers `wide` and `away`, or leaves them; `near` too below
/// one tier of spines (with more tiers, a cut below a narrow switch can leave enough room for the others). Hosts without a compute link count for nothing;
/// speeds that are not known limit nothing. `shapes` are those of the views.
[[nodiscard]] std::vector<PoolReach> poolReaches(const NetworkTopology& topology, std::span<const FabricView> views, std::span<const FabricShape> shapes,
                                                 std::span<const std::vector<InstanceIndex>> pools);

}  // namespace mw
