// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mw {

struct TierPorts {
    int tier{};
    int switches{};
    std::int64_t ports{}, used{}, free{};   ///< of switches whose number of ports is known
    bool operator==(const TierPorts&) const = default;
};

/// How many more hosts of the kind that most are a fabric takes, step by step. A port takes a cable, whatever its speed.
struct FabricGrowth {
    std::vector<std::optional<int>> freePorts{};   ///< by switch; nothing where the number of ports is not known
    std::vector<TierPorts> tiers{};
    int portsPerHost{}, leavesPerHost{};           ///< of most hosts
    std::int64_t onFreePorts{};                    ///< more hosts without any new switch
    std::int64_t onNewLeaves{};                    ///< further ones on new leaves in pods that have ports for them (three tiers and more)
    std::int64_t onNewPods{};                      ///< further ones on new pods (of two tiers: leaves) below the top switches there are
    std::optional<std::int64_t> largest{};         ///< hosts in all that so many tiers can have with such switches, one cable from each pod to each top switch
    std::int64_t hostsPerUnit{};                   ///< a unit: hosts on the same leaves, as many as most units have
    /// Whole units more before a new tier or larger switches are needed.
    [[nodiscard]] std::int64_t moreUnits() const { return hostsPerUnit > 0 ? (onFreePorts + onNewLeaves + onNewPods) / hostsPerUnit : 0; }
    std::vector<std::string> notes{};
    bool operator==(const FabricGrowth&) const = default;
};
/// `ports` of each switch, all of them (0: not known). A host's cables go to different leaves in equal shares, as those of most hosts do, and to
/// leaves that share hosts already. New leaves and pods are as most are now, with as many cables up; they fit while every switch above has ports for its part.
/// Numbers of ports only: whether the share of bandwidth stays is oversubscription's matter.
[[nodiscard]] FabricGrowth fabricGrowth(const FabricGraph& graph, const FabricShape& shape, std::span<const int> ports);

/// Most units that can be joined to switches with free ports, where each unit needs `each` cables on different switches, `most` on one: the largest n
/// with sum of min(n most, free) at least n each.
[[nodiscard]] std::int64_t unitsThatFit(std::span<const std::int64_t> free, std::int64_t each, std::int64_t most);

}  // namespace mw
