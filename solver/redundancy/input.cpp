// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/input.h"

#include <algorithm>
#include <map>

namespace mw {

RedundancyInput redundancyInput(const PowerInput& power, const AutonomyResults& autonomy, const Facility& facility)
{
    const auto& nodes = power.nodes.list();
    const auto nodeOf = [&](InstanceIndex instance) {
        const auto found = std::lower_bound(nodes.begin(), nodes.end(), instance, [](const PowerInputNode& node, InstanceIndex i) { return node.instance < i; });
        return found != nodes.end() && found->instance == instance ? found - nodes.begin() : std::ptrdiff_t{-1};
    };
    std::map<std::uint32_t, StoredEnergy> stores;
    for (const UnitAutonomy& unit : autonomy.units)
        for (InstanceIndex at = unit.carrier; at != kNoInstance; at = facility.instances[at].parent) {
            const auto node = nodeOf(at);
            if (node < 0) continue;
            const auto [known, isNew] = stores.try_emplace(static_cast<std::uint32_t>(node), unit.store);
            if (!isNew) known->second = joined(known->second, unit.store);
            break;
        }
    RedundancyInput input{.power = power};
    for (const auto& [node, store] : stores) input.batteries.push_back({node, store});
    return input;
}

}  // namespace mw
