// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace mw {

/// A directed arc with capacity; an undirected link is two arcs. Capacities are whole numbers (Mb/s in
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

/// Largest flow from source to sink and a smallest cut (Boost.Graph push-relabel). 0 where source equals sink
/// or a node number is out of range.
[[nodiscard]] FlowResult maxFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink);

/// A graph with equal nodes merged.
struct FoldedFlow {
    FlowGraph graph{};
    std::uint32_t source{}, sink{};
    std::vector<std::uint32_t> cell{};  ///< of each node of the unfolded graph
};

/// Merges nodes that cannot be told apart: the coarsest partition in which every node of a cell has the same
/// total capacity to and from each other cell (colour refinement), with source and sink alone. The largest
/// flow stays the same: any flow summed over cells is a flow of the folded graph, and a folded flow spread in
/// proportion to capacity obeys conservation at every node because the partition is equitable. The partition
/// is checked exactly; where it does not settle in 64 rounds the graph is returned as it is, with parallel
/// arcs merged.
[[nodiscard]] FoldedFlow foldEqualNodes(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink);

/// Value of the largest flow by way of the folded graph.
[[nodiscard]] std::int64_t maxFlowFolded(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink);

/// Pseudo-random test graph: x <- (1103515245 x + 12345) mod 2^31 from the seed; an arc takes three draws of
/// (x >> 8): from mod nodes, to mod nodes, capacity 1 + draw mod capacityMax. Arcs with equal ends are
/// skipped.
[[nodiscard]] FlowGraph generatedFlowGraph(std::uint32_t nodes, std::uint32_t arcs, std::uint32_t seed,
                                           std::uint32_t capacityMax);

}  // namespace mw
