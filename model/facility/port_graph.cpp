// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/port_graph.h"

// Before the graph headers: their get() would hide the one for plain pointers that it uses.
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/topological_sort.hpp>
#include <numeric>
#include <utility>

namespace mw {

namespace {

using Digraph =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                       boost::no_property, InstanceIndex, LinkIndex>;
using Ends = std::pair<InstanceIndex, InstanceIndex>;

std::vector<Ends> endsOf(const Facility& facility, PortKind kind)
{
    const bool directed = kind == PortKind::Power || kind == PortKind::Coolant;
    std::vector<Ends> ends;
    for (const FacilityLink& link : facility.links) {
        if (link.kind != kind) continue;
        ends.emplace_back(link.from, link.to);
        if (!directed) ends.emplace_back(link.to, link.from);
    }
    return ends;
}

/// Instances that no order can hold are those left when sources are peeled off; one cycle is found by walking
/// back from
/// any of them through givers that are left too.
std::vector<InstanceIndex> findCycle(const Digraph& graph)
{
    const auto size = boost::num_vertices(graph);
    std::vector<std::uint32_t> open(size);
    std::vector<InstanceIndex> ready;
    for (InstanceIndex v = 0; v < size; ++v) {
        open[v] = static_cast<std::uint32_t>(boost::in_degree(v, graph));
        if (open[v] == 0) ready.push_back(v);
    }
    while (!ready.empty()) {
        const InstanceIndex v = ready.back();
        ready.pop_back();
        for (auto [e, end] = boost::out_edges(v, graph); e != end; ++e)
            if (--open[boost::target(*e, graph)] == 0) ready.push_back(boost::target(*e, graph));
    }
    const auto start = std::find_if(open.begin(), open.end(), [](auto n) { return n != 0; });
    std::vector<InstanceIndex> walk;
    std::vector<char> seen(size, 0);
    for (auto v = static_cast<InstanceIndex>(start - open.begin()); start != open.end();) {
        if (seen[v] != 0) {
            walk.erase(walk.begin(), std::find(walk.begin(), walk.end(), v));
            break;
        }
        seen[v] = 1;
        walk.push_back(v);
        for (auto [e, end] = boost::in_edges(v, graph); e != end; ++e)
            if (open[boost::source(*e, graph)] != 0) {
                v = boost::source(*e, graph);
                break;
            }
    }
    std::reverse(walk.begin(), walk.end());  // from giver to taker
    return walk;
}

template <class Graph>
std::vector<InstanceIndex> reachableIn(const Graph& graph, InstanceIndex start)
{
    std::vector<InstanceIndex> found{start};
    std::vector<char> seen(boost::num_vertices(graph), 0);
    seen[start] = 1;
    for (std::size_t i = 0; i < found.size(); ++i)
        for (auto [e, end] = boost::out_edges(found[i], graph); e != end; ++e) {
            const auto next = static_cast<InstanceIndex>(boost::target(*e, graph));
            if (std::exchange(seen[next], 1) == 0) found.push_back(next);
        }
    found.erase(found.begin());
    return found;
}

}  // namespace

struct PortGraph::Impl {
    explicit Impl(std::vector<Ends> ends, std::size_t size)
        : graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                static_cast<InstanceIndex>(size))
    {
    }
    Digraph graph;
};

PortGraph::PortGraph(const Facility& facility, PortKind kind)
    : m_impl(std::make_unique<Impl>(endsOf(facility, kind), facility.instances.size()))
{
}
PortGraph::~PortGraph() = default;
PortGraph::PortGraph(PortGraph&&) noexcept = default;
PortGraph& PortGraph::operator=(PortGraph&&) noexcept = default;

std::vector<std::uint32_t> PortGraph::connectedComponents() const
{
    const Digraph& graph = m_impl->graph;
    const auto size = boost::num_vertices(graph);
    std::vector<InstanceIndex> rank(size), parent(size);
    boost::disjoint_sets sets(rank.data(), parent.data());
    for (InstanceIndex v = 0; v < size; ++v) sets.make_set(v);
    for (auto [e, end] = boost::edges(graph); e != end; ++e)
        sets.union_set(boost::source(*e, graph), boost::target(*e, graph));

    std::vector<std::uint32_t> number(size, kNoInstance), result(size);
    std::uint32_t next = 0;
    for (InstanceIndex v = 0; v < size; ++v) {
        std::uint32_t& ofSet = number[sets.find_set(v)];
        if (ofSet == kNoInstance) ofSet = next++;
        result[v] = ofSet;
    }
    return result;
}

PortGraph::Order PortGraph::topologicalOrder() const
{
    Order result;
    std::vector<InstanceIndex> order;
    order.reserve(boost::num_vertices(m_impl->graph));
    try {
        boost::topological_sort(m_impl->graph, std::back_inserter(order));
        std::reverse(order.begin(), order.end());  // Boost gives takers first
        result.order = std::move(order);
    } catch (const boost::not_a_dag&) {
        result.cycle = findCycle(m_impl->graph);
    }
    return result;
}

std::vector<InstanceIndex> PortGraph::reachable(InstanceIndex start, bool upstream) const
{
    if (start >= boost::num_vertices(m_impl->graph)) return {};
    return upstream ? reachableIn(boost::make_reverse_graph(m_impl->graph), start)
                    : reachableIn(m_impl->graph, start);
}

}  // namespace mw
