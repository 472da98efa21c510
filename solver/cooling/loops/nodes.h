// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/heat/heat_network.h"
#include "solver/cooling/input.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mw {

/// Heat that a piece of gear takes, and what it does with it.
struct Duty {
    double heat_kw{};     ///< arriving
    double flow_l_min{};  ///< technology coolant, at CDUs
    double power_kw{};
    std::optional<double> needed_c{};  ///< supply that what hangs on it needs
    std::optional<double> supply_c{};  ///< that it gives
    std::uint32_t waiting{};
    bool behind{};  ///< takes heat of plant: condenser loops
    bool pooled{};  ///< no giver drawn: shared over the plant of the site
};

[[nodiscard]] inline bool isAirSide(CoolingRole role)
{
    return role == CoolingRole::AirUnit || role == CoolingRole::RearDoor;
}

/// Mean supply temperature over givers, by pipes; empty if one of them is not known or there are none.
[[nodiscard]] std::optional<double> meanSupply_c(std::span<const HeatNetwork::Giver> givers,
                                                 const std::vector<Duty>& duties);

/// What is shown of every heat unit and piece of gear, by instance index.
[[nodiscard]] std::vector<CoolingNode> coolingNodes(const CoolingInput& input, const HeatNetwork& net,
                                                    const std::vector<Duty>& duties);

}  // namespace mw
