// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What one instance draws and gives off on the design basis: `power_max_kw`, what a designer should provision.
/// A rack with servers inside counts the servers' instances, not the rack. Gear (power, cooling) has no IT load here.
struct Load {
    InstanceIndex instance{};
    double it_kw{};
    double liquid_kw{}, air_kw{};          ///< heat, liquid_kw + air_kw == it_kw
    double flow_l_min{};                   ///< technology coolant it needs; 0 if the datasheet gives none and no liquid
    bool flowAssumed{};                    ///< flow worked out from heat at 10 K instead of a datasheet
    std::optional<double> supplyMax_c{};   ///< highest coolant supply it takes
    bool unknownPower{};                   ///< the part gives no power figure: taken as 0 and told by a finding
    char system{'c'};                      ///< c systems with accelerators, n network, s storage, o other (CPU servers)
    bool typicalOnly{};                    ///< only a typical draw is known: it_kw is that, so the design is short of it
    bool shareUnknown{};                   ///< liquid cooled by its words, but no share given: all heat taken as air
    bool operator==(const Load&) const = default;
};

/// Design loads of all instances that draw IT power, by instance index.
[[nodiscard]] std::vector<Load> designLoads(const Facility& facility);
/// Do both lists speak of the same instances?
[[nodiscard]] bool sameInstances(const std::vector<Load>& a, const std::vector<Load>& b);

}  // namespace mw
