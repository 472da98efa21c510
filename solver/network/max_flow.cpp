// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/max_flow.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

#include <algorithm>
#include <array>

namespace mw {
namespace {

using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                               boost::no_property, std::uint32_t, std::uint32_t>;
using CsrEdge = boost::graph_traits<Csr>::edge_descriptor;

/// The arcs, each with a zero-capacity reverse of its own, ordered by their first node. Two directions of one
/// link must not be each other's reverse: Boost's push-relabel then fails its own flow check.
struct Paired {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends{};
    std::vector<std::int64_t> capacity{};
    std::vector<CsrEdge> reverse{};
};

Paired paired(const FlowGraph& graph)
{
    std::vector<std::uint32_t> start(graph.nodes + 1U, 0);
    for (const FlowArc& arc : graph.arcs) {
        ++start[arc.from + 1U];
        ++start[arc.to + 1U];
    }
    for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
    Paired out;
    out.ends.resize(graph.arcs.size() * 2);
    out.capacity.resize(out.ends.size());
    out.reverse.resize(out.ends.size());
    for (const FlowArc& arc : graph.arcs) {
        const std::uint32_t there = start[arc.from]++;
        const std::uint32_t back = start[arc.to]++;
        out.ends[there] = {arc.from, arc.to};
        out.ends[back] = {arc.to, arc.from};
        out.capacity[there] = arc.capacity;
        out.reverse[there] = CsrEdge(arc.to, back);
        out.reverse[back] = CsrEdge(arc.from, there);
    }
    return out;
}

bool usable(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    if (source == sink || source >= graph.nodes || sink >= graph.nodes) return false;
    return std::ranges::all_of(graph.arcs, [&](const FlowArc& arc) {
        return arc.from < graph.nodes && arc.to < graph.nodes && arc.capacity >= 0;
    });
}

/// Sum of parallel arcs; loops and empty arcs dropped.
FlowGraph merged(FlowGraph graph)
{
    auto& arcs = graph.arcs;
    std::erase_if(arcs, [](const FlowArc& arc) { return arc.from == arc.to || arc.capacity == 0; });
    std::ranges::sort(arcs, {}, [](const FlowArc& arc) { return (std::uint64_t{arc.from} << 32U) | arc.to; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (kept > 0 && arcs[kept - 1].from == arcs[i].from && arcs[kept - 1].to == arcs[i].to)
            arcs[kept - 1].capacity += arcs[i].capacity;
        else
            arcs[kept++] = arcs[i];
    }
    arcs.resize(kept);
    return graph;
}

std::vector<std::uint8_t> reachableInResidual(const Paired& arcs, const std::vector<std::int64_t>& residual,
                                              std::uint32_t nodes, std::uint32_t source)
{
    std::vector<std::uint32_t> start(nodes + 1U, 0);
    for (const auto& [from, to] : arcs.ends) ++start[from + 1U];
    for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
    std::vector<std::uint8_t> seen(nodes, 0);
    std::vector<std::uint32_t> queue{source};
    seen[source] = 1;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (std::uint32_t e = start[queue[head]]; e < start[queue[head] + 1U]; ++e) {
            if (residual[e] <= 0 || seen[arcs.ends[e].second] != 0) continue;
            seen[arcs.ends[e].second] = 1;
            queue.push_back(arcs.ends[e].second);
        }
    }
    return seen;
}

}  // namespace

FlowResult maxFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    FlowResult result;
    result.sourceSide.assign(graph.nodes, 0);
    if (!usable(graph, source, sink)) return result;
    const Paired arcs = paired(merged(graph));
    const Csr csr(boost::edges_are_sorted, arcs.ends.begin(), arcs.ends.end(), graph.nodes);
    std::vector<std::int64_t> residual(arcs.ends.size(), 0);
    const auto index = boost::get(boost::edge_index, csr);
    result.value = boost::push_relabel_max_flow(
        csr, source, sink, boost::make_iterator_property_map(arcs.capacity.begin(), index),
        boost::make_iterator_property_map(residual.begin(), index),
        boost::make_iterator_property_map(arcs.reverse.begin(), index), boost::get(boost::vertex_index, csr));
    result.sourceSide = reachableInResidual(arcs, residual, graph.nodes, source);
    return result;
}

namespace {

/// Bit mixer of splitmix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// One round: nodes of one colour part where their capacities to or from some colour differ. Returns the
/// number of colours.
std::uint32_t refine(const FlowGraph& graph, std::vector<std::uint32_t>& colour)
{
    std::vector<std::uint64_t> key(graph.nodes);
    for (std::uint32_t v = 0; v < graph.nodes; ++v) key[v] = mixed(colour[v]);
    for (const FlowArc& arc : graph.arcs) {
        const auto weight = static_cast<std::uint64_t>(arc.capacity);
        key[arc.from] += weight * mixed(0x100000000ULL + colour[arc.to]);
        key[arc.to] += weight * mixed(0x200000000ULL + colour[arc.from]);
    }
    std::vector<std::uint64_t> distinct = key;
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (std::uint32_t v = 0; v < graph.nodes; ++v)
        colour[v] = static_cast<std::uint32_t>(std::ranges::lower_bound(distinct, key[v]) - distinct.begin());
    return static_cast<std::uint32_t>(distinct.size());
}

/// Capacity of each node to (or from) each colour, as a sorted list.
std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>>
profiles(const FlowGraph& graph, const std::vector<std::uint32_t>& colour, bool outgoing)
{
    std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>> all(graph.nodes);
    for (const FlowArc& arc : graph.arcs)
        all[outgoing ? arc.from : arc.to].emplace_back(colour[outgoing ? arc.to : arc.from], arc.capacity);
    for (auto& list : all) {
        std::ranges::sort(list);
        std::size_t kept = 0;
        for (const auto& entry : list) {
            if (kept > 0 && list[kept - 1].first == entry.first)
                list[kept - 1].second += entry.second;
            else
                list[kept++] = entry;
        }
        list.resize(kept);
    }
    return all;
}

/// The hashes of refine() may in theory collide; this check may not.
bool equitable(const FlowGraph& graph, const std::vector<std::uint32_t>& colour, std::uint32_t colours)
{
    for (const bool outgoing : {true, false}) {
        const auto all = profiles(graph, colour, outgoing);
        std::vector<std::int64_t> representative(colours, -1);
        for (std::uint32_t v = 0; v < graph.nodes; ++v) {
            auto& first = representative[colour[v]];
            if (first < 0)
                first = v;
            else if (all[v] != all[static_cast<std::size_t>(first)])
                return false;
        }
    }
    return true;
}

/// Colours of a stable partition, or nothing.
std::uint32_t stableColours(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink,
                            std::vector<std::uint32_t>& colour)
{
    colour.assign(graph.nodes, 2);
    colour[source] = 0;
    colour[sink] = 1;
    std::uint32_t colours = 0;
    for (int round = 0; round < 64; ++round) {
        const std::uint32_t now = refine(graph, colour);
        if (now == colours) return equitable(graph, colour, colours) ? colours : 0;
        colours = now;
    }
    return 0;
}

}  // namespace

FoldedFlow foldEqualNodes(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    FoldedFlow folded{merged(graph), source, sink, {}};
    if (!usable(graph, source, sink)) return folded;
    std::vector<std::uint32_t> colour;
    const std::uint32_t colours = stableColours(folded.graph, source, sink, colour);
    if (colours == 0) {
        folded.cell.resize(graph.nodes);
        for (std::uint32_t v = 0; v < graph.nodes; ++v) folded.cell[v] = v;
        return folded;
    }
    for (FlowArc& arc : folded.graph.arcs) arc = {colour[arc.from], colour[arc.to], arc.capacity};
    folded.graph.nodes = colours;
    folded.graph = merged(std::move(folded.graph));
    folded.source = colour[source];
    folded.sink = colour[sink];
    folded.cell = std::move(colour);
    return folded;
}

std::int64_t maxFlowFolded(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    const FoldedFlow folded = foldEqualNodes(graph, source, sink);
    return maxFlow(folded.graph, folded.source, folded.sink).value;
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
