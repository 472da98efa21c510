// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <vector>

namespace mw {

enum class WiringFault : std::uint8_t {
    Isolated,        ///< a host with compute ports, or a switch, that no link joins with any host's switch
    Loop,            ///< both ends of a link on one node
    RailCrossed,     ///< a host's i-th link ends on another leaf than the i-th of most hosts of its unit
    RailMissing,     ///< a host with free ports is not on a leaf (rail, plane) that most of its unit are on
    UplinkElsewhere, ///< more cables to a switch above than those beside have, and fewer to another: parallel cables to one spine
    UnevenUplinks    ///< more or fewer cables up than those beside have
};

/// A cable that is not where the others' are. Majorities decide: where none is, nothing is found.
struct WiringFinding {
    WiringFault fault{};
    LinkIndex link{kNoLink};              ///< the bundle; none where one is missing
    InstanceIndex node{kNoInstance};      ///< what is wired unlike the others
    InstanceIndex other{kNoInstance};     ///< where the bundle ends now
    InstanceIndex right{kNoInstance};     ///< where it would be right, or where a cable is missing
    std::uint32_t have{}, want{};         ///< cables of node to other, or up in all; leaves of a host
    bool operator==(const WiringFinding&) const = default;
};
/// All of a topology whose solution this is: by fabric, then by fault, then by node. A unit is hosts on the same set of leaves; a host with a link astray
/// belongs to the unit that most of its leaves serve. Linear in links but for sorting.
[[nodiscard]] std::vector<WiringFinding> wiringFindings(const NetworkTopology& topology, const FabricSolution& solution);

}  // namespace mw
