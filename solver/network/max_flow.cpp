// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/max_flow.h"

#include "solver/network/residual.h"

#include <algorithm>

namespace mw {
namespace {

bool usable(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    if (source == sink || source >= graph.nodes || sink >= graph.nodes) return false;
    return std::ranges::all_of(graph.arcs, [&](const FlowArc& arc) {
        return arc.from < graph.nodes && arc.to < graph.nodes && arc.capacity >= 0;
    });
}

/// Two arcs that follow each other and are each other's way back become one link; every other arc a link with no way back.
std::vector<ResidualNetwork::Link> linksOf(const FlowGraph& graph)
{
    std::vector<ResidualNetwork::Link> links;
    links.reserve(graph.arcs.size());
    for (std::size_t i = 0; i < graph.arcs.size(); ++i) {
        const FlowArc& arc = graph.arcs[i];
        if (arc.from == arc.to) continue;
        links.push_back({arc.from, arc.to, arc.capacity, 0});
        if (i + 1 == graph.arcs.size() || graph.arcs[i + 1].from != arc.to || graph.arcs[i + 1].to != arc.from) continue;
        links.back().ba = graph.arcs[++i].capacity;
    }
    return links;
}

}  // namespace

FlowResult maxFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    FlowResult result;
    result.sourceSide.assign(graph.nodes, 0);
    if (!usable(graph, source, sink)) return result;
    ResidualNetwork network(graph.nodes, linksOf(graph));
    result.value = network.sendAll(source, sink);
    result.sourceSide = network.reachable(source);
    return result;
}

FlowGraph generatedFlowGraph(std::uint32_t nodes, std::uint32_t arcs, std::uint32_t seed,
                             std::uint32_t capacityMax)
{
    FlowGraph graph{nodes, {}};
    if (nodes == 0 || capacityMax == 0) return graph;
    std::uint64_t x = seed;
    const auto draw = [&x] {
        x = (1103515245ULL * x + 12345ULL) & 0x7fffffffULL;
        return x >> 8U;
    };
    graph.arcs.reserve(arcs);
    for (std::uint32_t i = 0; i < arcs; ++i) {
        const auto from = static_cast<std::uint32_t>(draw() % nodes);
        const auto to = static_cast<std::uint32_t>(draw() % nodes);
        const auto capacity = static_cast<std::int64_t>(1 + draw() % capacityMax);
        if (from != to) graph.arcs.push_back({from, to, capacity});
    }
    return graph;
}

}  // namespace mw
