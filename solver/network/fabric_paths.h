// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/collectives.h"
#include "solver/network/fabric.h"

#include <cstdint>
#include <span>

namespace mw {

/// Shortest ways between hosts.
struct FabricPaths {
    std::uint32_t hostsTried{};              ///< ways from so many hosts, spread evenly over all
    std::uint32_t apart{};                   ///< pairs of those that no switches join
    double meanSwitches{};                   ///< passed between two hosts
    std::uint32_t mostSwitches{};
    double fewestWays{}, mostWays{};         ///< shortest ways between two hosts, parallel cables each counted; most is at most 2^53
    double mean_s{}, longest_s{};            ///< latency of the network's part: switches, cables and one packet; endpoints not
    double longestCable_m{};                 ///< of the way with the longest latency
    double packet_s{};                       ///< of longest_s: sending one packet at the slower host link's speed
    bool operator==(const FabricPaths&) const = default;
};

/// Bytes of a packet whose sending counts: the largest payload of InfiniBand (InfiniBand Architecture Specification, volume 1, 4,096 B).
inline constexpr double kPacketBytes = 4096;

/// Breadth-first searches over switches from evenly spread hosts, as many as 200,000 visits of links allow, four at least (all where those are enough). Among
/// ways over as few switches as possible the latency is that of the least cable. `length_m` by link, of each cable; missing ones count as 0.
/// Switches pass packets on while they come in, so a packet's own time counts once.
[[nodiscard]] FabricPaths fabricPaths(const FabricGraph& graph, std::span<const double> length_m, const StepLatency& latency = {});

}  // namespace mw
