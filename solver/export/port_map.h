// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ports of every switch with what is on them: what a switch is configured and a panel is patched by.
#pragma once

#include "solver/results.h"

#include <functional>
#include <string>

namespace mw {

/// A port of a switch, or neighbouring ones with one bundle or none on them.
struct SwitchPorts {
    std::string device{}, place{};     ///< the switch, and what stands on the floor: itself or its rack
    std::string ports{};               ///< "port-073", "port-[073-080]"
    int count{1};
    std::string fabric{};              ///< of the cable; of a spare port that of the first cable in its group; empty: none
    int rail{}, plane{};               ///< from 1; 0: the fabric has none, or the switch is on none
    std::string cable{};               ///< first label of the cable list; empty: spare
    std::string peer{}, peerPlace{}, peerPorts{};
    double speed_gbps{}, length_m{};   ///< of the cable; a spare port's own speed
    std::string part{};                ///< medium
};

/// Switches in the order of the layout, ports by group and number; network and scale-up ports. A leaf's rail is the share of a host's ports that most of its
/// cables come from (port 19 to 36 of 72 on four rails: the second). Nothing without results of the network.
void eachSwitchPort(const Results& results, bool single, const std::function<void(const SwitchPorts&)>& visit);

/// One line a port, RFC 4180: switch, place, port, fabric, rail, plane, state ("used" or "spare"), cable, peer, peer_place, peer_port, part, speed_gbps, length_m.
[[nodiscard]] std::string portCsv(const Results& results);

}  // namespace mw
