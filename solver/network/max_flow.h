// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace mw {

/// A directed arc with capacity; an undirected link is two arcs, best next to each other. Capacities are whole numbers (Mb/s in
/// fabrics), so flows are exact.
struct FlowArc {
    std::uint32_t from{}, to{};
    std::int64_t capacity{};
    bool operator==(const FlowArc&) const = default;
};

struct FlowGraph {
    std::uint32_t nodes{};
    std::vector<FlowArc> arcs{};  ///< loops are ignored, parallel arcs add up
};

struct FlowResult {
    std::int64_t value{};
    std::vector<std::uint8_t> sourceSide{};  ///< 1: node lies on the source's side of a smallest cut
};

/// Largest flow from source to sink and a smallest cut, by Dinic's method on flat arrays (solver/network/residual.h). 0 where source
/// equals sink, a node number is out of range or a capacity is negative.
[[nodiscard]] FlowResult maxFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink);

/// Pseudo-random test graph: x <- (1103515245 x + 12345) mod 2^31 from the seed; an arc takes three draws of
/// (x >> 8): from mod nodes, to mod nodes, capacity 1 + draw mod capacityMax. Arcs with equal ends are
/// skipped.
[[nodiscard]] FlowGraph generatedFlowGraph(std::uint32_t nodes, std::uint32_t arcs, std::uint32_t seed,
                                           std::uint32_t capacityMax);

}  // namespace mw
