// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/input.h"
#include "solver/network/results.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

/// All that follows from the topology alone; cable figures of the fabrics are still 0.
struct FabricSolution {
    std::vector<Fabric> fabrics{};
    std::vector<std::int32_t> fabricOfBundle{};
    std::vector<HostNetwork> hosts{};
    int unconnectedPorts{};
    std::vector<std::string> notes{};
    bool operator==(const FabricSolution&) const = default;
};
/// Pure, to be remembered apart from the cables.
[[nodiscard]] FabricSolution solveFabrics(const NetworkTopology& topology, std::stop_token stop = {});

/// One fabric, numbered densely: switches from 0, hosts after them.
struct FabricGraph {
    struct Link {
        std::uint32_t a{}, b{};
        std::uint32_t count{1};
        std::int64_t capacity_mbps{};  ///< of the whole bundle; 0: speed unknown
        bool operator==(const Link&) const = default;
    };
    std::uint32_t switches{}, hosts{};
    std::vector<Link> links{};
    [[nodiscard]] bool isHost(std::uint32_t node) const { return node >= switches; }
    bool operator==(const FabricGraph&) const = default;
};

/// A fabric's graph with what its nodes and links are in the topology.
struct FabricView {
    FabricGraph graph{};
    std::vector<std::uint32_t> nodes{};    ///< position in the topology's nodes, by node of the graph
    std::vector<std::uint32_t> bundles{};  ///< position in the topology's bundles, by link of the graph
};
/// Views of the fabrics of a solution, in their order.
[[nodiscard]] std::vector<FabricView> fabricViews(const NetworkTopology& topology, const FabricSolution& solution);
/// The same of results: of this topology.
[[nodiscard]] std::vector<FabricView> fabricViews(const NetworkTopology& topology, const NetworkResults& network);

/// What is read off a fabric's graph.
struct FabricShape {
    std::vector<int> tier{};  ///< of each switch: 1 = hosts are one hop away, except spines that hosts hang on; 0 = reaches no host
    int tiers{};
    std::vector<int> switchesPerTier{};
    int rails{};
    std::optional<double> oversubscription{}, bisection_gbps{}, bisectionFull_gbps{};
    std::vector<std::string> notes{};
};
/// Bisection: the largest flow between the halves of firstHalf(), exact (solver/network/capacity.h).
[[nodiscard]] FabricShape shapeOf(const FabricGraph& graph, std::stop_token stop = {});
/// 1 for the hosts of the first half: hosts are taken pod by pod (what still hangs together without the top tier), halved by number.
[[nodiscard]] std::vector<std::uint8_t> firstHalf(const FabricGraph& graph, const FabricShape& shape);

}  // namespace mw
