// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/input.h"
#include "solver/power_time/autonomy.h"

#include <memory>
#include <vector>

namespace mw {

/// A battery as a node of the network has it.
struct NodeBattery {
    std::uint32_t node{};   ///< position in the network's nodes
    StoredEnergy store{};
    bool operator==(const NodeBattery&) const = default;
};

/// All that redundancy sees: the network and what its nodes have in batteries.
struct RedundancyInput {
    PowerInput power{};
    std::vector<NodeBattery> batteries{};   ///< by node
    bool operator==(const RedundancyInput&) const = default;
};

/// The batteries of a power network from those that autonomy() found: a carrier outside the network lends its battery to the nearest
/// container that is in it.
[[nodiscard]] RedundancyInput redundancyInput(const PowerInput& power, const AutonomyResults& autonomy, const Facility& facility);

}  // namespace mw
