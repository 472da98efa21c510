// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/network.
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace mw {

/// Entries by node in compressed form.
template <class Entry>
struct ByNode {
    std::vector<std::uint32_t> start{0};
    std::vector<Entry> entries{};
    [[nodiscard]] std::span<const Entry> of(std::uint32_t node) const { return {entries.data() + start[node], entries.data() + start[node + 1U]}; }
    [[nodiscard]] std::span<Entry> of(std::uint32_t node) { return {entries.data() + start[node], entries.data() + start[node + 1U]}; }
};
/// visit(put) is called twice, to count and to place: put(node, entry). Entries of a node keep their order.
template <class Entry, class Visit>
[[nodiscard]] ByNode<Entry> byNode(std::size_t nodes, const Visit& visit)
{
    ByNode<Entry> out;
    out.start.assign(nodes + 1, 0);
    visit([&](std::uint32_t node, const Entry&) { ++out.start[node + 1U]; });
    std::partial_sum(out.start.begin(), out.start.end(), out.start.begin());
    out.entries.resize(out.start.back());
    std::vector<std::uint32_t> at(out.start.begin(), out.start.end() - 1);
    visit([&](std::uint32_t node, const Entry& entry) { out.entries[at[node]++] = entry; });
    return out;
}

/// A link seen from one end.
struct LinkEnd {
    std::uint32_t to{}, link{};
};
using LinkLists = ByNode<LinkEnd>;

[[nodiscard]] inline bool joinsNodes(const FabricGraph& graph, const FabricGraph::Link& link)
{
    return link.a != link.b && link.a < graph.switches + graph.hosts && link.b < graph.switches + graph.hosts;
}

/// Links between switches, by switch.
[[nodiscard]] inline LinkLists switchLinks(const FabricGraph& graph)
{
    return byNode<LinkEnd>(graph.switches, [&](const auto& put) {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if (!joinsNodes(graph, link) || graph.isHost(link.a) || graph.isHost(link.b)) continue;
            put(link.a, {link.b, i});
            put(link.b, {link.a, i});
        }
    });
}

/// Links of hosts to switches, by host counted from the first.
[[nodiscard]] inline LinkLists hostLinksOf(const FabricGraph& graph)
{
    return byNode<LinkEnd>(graph.hosts, [&](const auto& put) {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if (!joinsNodes(graph, link) || graph.isHost(link.a) == graph.isHost(link.b)) continue;
            put(graph.isHost(link.a) ? link.a - graph.switches : link.b - graph.switches, {graph.isHost(link.a) ? link.b : link.a, i});
        }
    });
}

}  // namespace mw
