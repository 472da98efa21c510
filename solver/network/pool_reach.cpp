// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/pool_reach.h"

#include "solver/network/capacity.h"
#include "solver/network/link_lists.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace mw {
namespace {

/// Switches of up to one tier that hang together, and which of them let all up that comes from below, over others that do.
struct Level {
    std::vector<std::uint32_t> set{};     ///< by switch
    std::vector<std::uint8_t> narrow{};   ///< by switch
};

std::uint32_t setOf(std::vector<std::uint32_t>& parent, std::uint32_t node)
{
    while (parent[node] != node) node = parent[node] = parent[parent[node]];
    return node;
}

/// `top`: the highest tier that counts. Links between leaves lead up where there are no higher tiers.
Level levelUpTo(const FabricGraph& graph, const FabricShape& shape, int top)
{
    const bool flat = shape.tiers == 1;
    std::vector<std::int64_t> down(graph.switches), up(graph.switches);
    Level level{std::vector<std::uint32_t>(graph.switches), std::vector<std::uint8_t>(graph.switches, 0)};
    std::iota(level.set.begin(), level.set.end(), 0U);
    for (const auto& link : graph.links) {
        if (!joinsNodes(graph, link)) continue;
        const bool hostLink = graph.isHost(link.a) || graph.isHost(link.b);
        if (!hostLink && shape.tier[link.a] <= top && shape.tier[link.b] <= top) level.set[setOf(level.set, link.a)] = setOf(level.set, link.b);
        for (const auto& [self, other] : {std::pair(link.a, link.b), std::pair(link.b, link.a)}) {
            if (graph.isHost(self)) continue;
            const int there = graph.isHost(other) ? 0 : shape.tier[other];
            if (graph.isHost(other) || (there > 0 && there < shape.tier[self])) down[self] += link.capacity_mbps;
            else if (flat || (there > shape.tier[self] && there <= top)) up[self] += link.capacity_mbps;
        }
    }
    for (std::uint32_t node = 0; node < graph.switches; ++node) level.set[node] = setOf(level.set, node);
    // From the top down: links to a switch that is narrow count for nothing.
    for (int tier = flat ? 1 : top - 1; tier >= 1; --tier) {
        for (const auto& link : graph.links) {
            if (flat || !joinsNodes(graph, link) || graph.isHost(link.a) || graph.isHost(link.b)) continue;
            for (const auto& [low, high] : {std::pair(link.a, link.b), std::pair(link.b, link.a)})
                if (shape.tier[low] == tier && shape.tier[high] > tier && shape.tier[high] <= top && level.narrow[high] != 0) up[low] -= link.capacity_mbps;
        }
        for (std::uint32_t node = 0; node < graph.switches; ++node)
            if (shape.tier[node] == tier && (!flat || up[node] > 0) && up[node] < down[node]) level.narrow[node] = 1;
    }
    return level;
}

/// One fabric as pools see it; made once for all of them.
class PoolFabric {
public:
    PoolFabric(const FabricView& view, const FabricShape& shape) : m_view(view), m_hostLinks(hostLinksOf(view.graph)), m_linked_mbps(view.graph.hosts)
    {
        for (std::uint32_t host = 0; host < view.graph.hosts; ++host)
            for (const LinkEnd& end : m_hostLinks.of(host)) m_linked_mbps[host] += view.graph.links[end.link].capacity_mbps;
        m_known = std::ranges::all_of(view.graph.links, [](const auto& link) { return link.capacity_mbps > 0; });
        for (int top = 2; top <= std::max(2, shape.tiers); ++top) m_levels.push_back(levelUpTo(view.graph, shape, top));
    }
    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] std::int64_t linked_mbps(std::uint32_t host) const { return m_linked_mbps[host]; }

    /// The most of some hosts that are joined as PoolReach::near says.
    [[nodiscard]] std::uint32_t near(std::span<const std::uint32_t> hosts, bool leavesOnly) const
    {
        std::uint32_t most = largest(hosts, [&](std::uint32_t leaf) { return leaf; }, {});
        if (leavesOnly) return most;
        for (const Level& level : m_levels)
            most = std::max(most, largest(hosts, [&](std::uint32_t leaf) { return level.set[leaf]; }, level.narrow));
        return most;
    }

    /// Largest flow from some hosts to others, the rest of the hosts being away.
    [[nodiscard]] std::int64_t flow_mbps(std::span<const std::uint8_t> side) const
    {
        FabricGraph graph = m_view.graph;
        std::vector<std::uint8_t> first(graph.hosts);
        for (std::uint32_t host = 0; host < graph.hosts; ++host) first[host] = side[host] == 1;
        std::erase_if(graph.links, [&](const auto& link) {
            const auto out = [&](std::uint32_t node) { return graph.isHost(node) && side[node - graph.switches] == 0; };
            return joinsNodes(graph, link) && (out(link.a) || out(link.b));
        });
        return FabricCapacity(graph, first).value_mbps();
    }

private:
    /// Hosts on a narrow leaf are left out; none is where `narrow` is empty.
    template <class SetOf>
    [[nodiscard]] std::uint32_t largest(std::span<const std::uint32_t> hosts, const SetOf& setOfLeaf, const std::vector<std::uint8_t>& narrow) const
    {
        std::map<std::vector<std::uint32_t>, std::uint32_t> counts;
        std::uint32_t most = 0;
        std::vector<std::uint32_t> sets;
        for (const std::uint32_t host : hosts) {
            sets.clear();
            bool spoilt = false;
            for (const LinkEnd& end : m_hostLinks.of(host)) {
                sets.push_back(setOfLeaf(end.to));
                spoilt |= !narrow.empty() && narrow[end.to] != 0;
            }
            std::ranges::sort(sets);
            sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
            if (sets.empty() || spoilt) continue;
            most = std::max(most, ++counts[sets]);
        }
        return most;
    }

    const FabricView& m_view;
    LinkLists m_hostLinks;
    std::vector<std::int64_t> m_linked_mbps;
    bool m_known{};
    std::vector<Level> m_levels{};
};

/// A host of a pool in a fabric.
struct Place {
    std::uint32_t fabric{}, host{};
};

class Reaches {
public:
    Reaches(const NetworkTopology& topology, std::span<const FabricView> views, std::span<const FabricShape> shapes)
    {
        const auto compute = static_cast<std::int32_t>(std::ranges::find(topology.purposes, "compute") - topology.purposes.begin());
        for (std::uint32_t f = 0; f < views.size(); ++f) {
            const FabricView& view = views[f];
            bool used = false;
            for (std::size_t i = 0; i < view.bundles.size(); ++i) {
                const auto& bundle = topology.bundles[view.bundles[i]];
                for (const auto& [end, node] : {std::pair(bundle.a, view.graph.links[i].a), std::pair(bundle.b, view.graph.links[i].b)}) {
                    if (end.throughSwitch || end.purpose != compute) continue;
                    m_place[topology.nodes[end.node].instance] = {static_cast<std::uint32_t>(m_fabrics.size()), node - view.graph.switches};
                    used = true;
                }
            }
            if (used) m_fabrics.emplace_back(view, shapes[f]);
            if (used) m_hosts.push_back(view.graph.hosts);
        }
    }

    [[nodiscard]] std::vector<Place> places(std::span<const InstanceIndex> pool) const
    {
        std::vector<Place> out;
        for (const InstanceIndex instance : pool)
            if (const auto at = m_place.find(instance); at != m_place.end()) out.push_back(at->second);
        return out;
    }
    [[nodiscard]] bool known(std::span<const Place> pool) const
    {
        return std::ranges::all_of(pool, [&](const Place& place) { return m_fabrics[place.fabric].known(); });
    }
    [[nodiscard]] std::uint32_t near(std::span<const Place> pool, bool leavesOnly) const
    {
        std::uint32_t most = 0;
        for (std::uint32_t f = 0; f < m_fabrics.size(); ++f) {
            std::vector<std::uint32_t> hosts;
            for (const Place& place : pool)
                if (place.fabric == f) hosts.push_back(place.host);
            if (hosts.size() > most) most = std::max(most, m_fabrics[f].near(hosts, leavesOnly));
        }
        return most;
    }
    /// Of the links of the smaller side; 1 where it has none.
    [[nodiscard]] double share(std::span<const Place> from, std::span<const Place> to) const
    {
        const std::int64_t full = std::min(linked_mbps(from), linked_mbps(to));
        if (full <= 0) return 1;
        std::int64_t flow = 0;
        for (std::uint32_t f = 0; f < m_fabrics.size(); ++f) {
            std::vector<std::uint8_t> side(m_hosts[f], 0);
            bool sends = false, takes = false;
            for (const Place& place : to)
                if (place.fabric == f) side[place.host] = 2, takes = true;
            for (const Place& place : from)
                if (place.fabric == f) side[place.host] = 1, sends = true;
            if (sends && takes) flow += m_fabrics[f].flow_mbps(side);
        }
        return std::min(1.0, static_cast<double>(flow) / static_cast<double>(full));
    }

private:
    [[nodiscard]] std::int64_t linked_mbps(std::span<const Place> hosts) const
    {
        std::int64_t sum = 0;
        for (const Place& place : hosts) sum += m_fabrics[place.fabric].linked_mbps(place.host);
        return sum;
    }

    std::vector<PoolFabric> m_fabrics{};
    std::vector<std::uint32_t> m_hosts{};
    std::unordered_map<InstanceIndex, Place> m_place{};
};

}  // namespace

std::vector<PoolReach> poolReaches(const NetworkTopology& topology, std::span<const FabricView> views, std::span<const FabricShape> shapes,
                                   std::span<const std::vector<InstanceIndex>> pools)
{
    const Reaches reaches(topology, views, shapes);
    std::vector<std::vector<Place>> all;
    for (const auto& pool : pools) all.push_back(reaches.places(pool));
    std::vector<PoolReach> out;
    for (std::size_t p = 0; p < pools.size(); ++p) {
        const std::span<const Place> own = all[p];
        PoolReach reach{.near = static_cast<std::uint32_t>(own.size())};
        if (reaches.known(own)) {
            const auto half = own.size() / 2;
            reach.near = reaches.near(own, false);
            reach.wide = half > 0 ? reaches.share(own.first(half), own.subspan(half)) : 1.0;
            // Every switch has enough up, but not to where the others are.
            if (reach.near == own.size() && reach.wide < 1) reach.near = reaches.near(own, true);
            std::vector<Place> others;
            for (std::size_t q = 0; q < pools.size(); ++q)
                if (q != p && pools[q] != pools[p] && reaches.known(all[q])) others.insert(others.end(), all[q].begin(), all[q].end());
            if (!others.empty() && !own.empty()) reach.away = reaches.share(own, others);
        }
        out.push_back(reach);
    }
    return out;
}

}  // namespace mw
