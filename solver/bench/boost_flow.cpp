// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/boost_flow.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

#include <algorithm>
#include <numeric>

namespace mw {
namespace {

using FlowCsr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property, boost::no_property, std::uint32_t, std::uint32_t>;
using FlowCsrEdge = boost::graph_traits<FlowCsr>::edge_descriptor;

/// The arcs, each with a zero-capacity reverse of its own, ordered by their first node. Two directions of one
/// link must not be each other's reverse: Boost's push-relabel then fails its own flow check.
struct PairedArcs {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends{};
    std::vector<std::int64_t> capacity{};
    std::vector<FlowCsrEdge> reverse{};
};

PairedArcs pairedArcs(const FlowGraph& graph)
{
    std::vector<std::uint32_t> start(graph.nodes + 1U, 0);
    for (const FlowArc& arc : graph.arcs) {
        ++start[arc.from + 1U];
        ++start[arc.to + 1U];
    }
    std::partial_sum(start.begin(), start.end(), start.begin());
    PairedArcs out;
    out.ends.resize(graph.arcs.size() * 2);
    out.capacity.resize(out.ends.size());
    out.reverse.resize(out.ends.size());
    for (const FlowArc& arc : graph.arcs) {
        const std::uint32_t there = start[arc.from]++;
        const std::uint32_t back = start[arc.to]++;
        out.ends[there] = {arc.from, arc.to};
        out.ends[back] = {arc.to, arc.from};
        out.capacity[there] = arc.capacity;
        out.reverse[there] = FlowCsrEdge(arc.to, back);
        out.reverse[back] = FlowCsrEdge(arc.from, there);
    }
    return out;
}

}  // namespace

std::int64_t boostMaxFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    const auto usable = [&](const FlowArc& arc) { return arc.from < graph.nodes && arc.to < graph.nodes && arc.capacity >= 0; };
    if (source == sink || source >= graph.nodes || sink >= graph.nodes || !std::ranges::all_of(graph.arcs, usable)) return 0;
    const PairedArcs arcs = pairedArcs(graph);
    const FlowCsr csr(boost::edges_are_sorted, arcs.ends.begin(), arcs.ends.end(), graph.nodes);
    std::vector<std::int64_t> residual(arcs.ends.size(), 0);
    const auto index = boost::get(boost::edge_index, csr);
    return boost::push_relabel_max_flow(csr, source, sink, boost::make_iterator_property_map(arcs.capacity.begin(), index),
                                        boost::make_iterator_property_map(residual.begin(), index),
                                        boost::make_iterator_property_map(arcs.reverse.begin(), index), boost::get(boost::vertex_index, csr));
}

}  // namespace mw
