// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/boost_traversal.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace mw {

BoostTraversal boostTraversal(const FabricGraph& graph)
{
    const std::uint32_t nodes = graph.switches + graph.hosts, all = nodes;   // one more joins all hosts, so that one search starts from all of them
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(graph.links.size() + graph.hosts);
    for (const auto& link : graph.links) ends.emplace_back(link.a, link.b);
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    const Graph drawn(ends.begin(), ends.end(), nodes);
    std::vector<std::uint32_t> component(nodes);
    BoostTraversal out;
    out.components = boost::connected_components(drawn, component.data());
    for (std::uint32_t host = graph.switches; host < nodes; ++host) ends.emplace_back(all, host);
    const Graph fromHosts(ends.begin(), ends.end(), nodes + 1);
    std::vector<int> distance(nodes + 1);
    boost::breadth_first_search(fromHosts, all, boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge()))));
    for (std::uint32_t node = 0; node < graph.switches; ++node) out.tiers = std::max(out.tiers, distance[node] - 1);
    return out;
}

}  // namespace mw
