// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/growth.h"

#include "solver/network/cut_off.h"
#include "solver/network/link_lists.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mw {
namespace {

/// The most frequent of some numbers, the larger of equals; 0 of none.
std::int64_t commonest(const std::vector<std::int64_t>& numbers)
{
    std::map<std::int64_t, int> counts;
    for (const std::int64_t number : numbers) ++counts[number];
    std::int64_t best = 0;
    int most = 0;
    for (const auto& [number, count] : counts) {
        if (count < most) continue;
        most = count;
        best = number;
    }
    return best;
}

/// Sets of switches, by a number for each switch.
class Sets {
public:
    explicit Sets(std::uint32_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::uint32_t of(std::uint32_t node)
    {
        while (m_parent[node] != node) node = m_parent[node] = m_parent[m_parent[node]];
        return node;
    }
    void join(std::uint32_t a, std::uint32_t b) { m_parent[of(a)] = of(b); }

private:
    std::vector<std::uint32_t> m_parent;
};

/// What growth needs to know of a fabric, counted once.
class GrowthCount {
public:
    GrowthCount(const FabricGraph& graph, const FabricShape& shape, std::span<const int> ports)
        : m_graph(graph), m_shape(shape), m_hostLinks(hostLinksOf(graph)), m_used(graph.switches, 0), m_up(graph.switches, 0), m_ports(graph.switches, 0)
    {
        for (std::uint32_t node = 0; node < graph.switches && node < ports.size(); ++node) m_ports[node] = std::max(0, ports[node]);
        for (const auto& link : graph.links) {
            if (!joinsNodes(graph, link)) continue;
            for (const auto& [self, other] : {std::pair(link.a, link.b), std::pair(link.b, link.a)}) {
                if (graph.isHost(self)) continue;
                m_used[self] += link.count;
                if (!graph.isHost(other) && tier(other) > tier(self) && tier(self) > 0) m_up[self] += link.count;
            }
        }
    }

    void ports(FabricGrowth& out) const;
    void hostsNow(FabricGrowth& out) const;
    [[nodiscard]] std::int64_t onFreePorts(const FabricGrowth& growth) const;
    [[nodiscard]] std::int64_t onNewLeaves(const FabricGrowth& growth) const;
    [[nodiscard]] std::int64_t onNewPods(const FabricGrowth& growth) const;
    [[nodiscard]] std::optional<std::int64_t> largest(const FabricGrowth& growth) const;

private:
    [[nodiscard]] int tier(std::uint32_t node) const { return m_shape.tier[node]; }
    [[nodiscard]] std::int64_t free(std::uint32_t node) const { return std::max<std::int64_t>(0, m_ports[node] - m_used[node]); }
    /// Ports for hosts of the leaf that most are: what cables up leave.
    [[nodiscard]] std::int64_t hostPortsPerLeaf() const;
    [[nodiscard]] Sets pods() const;
    /// Of one pod (of two tiers: leaf) that most are: leaves, and cables to the tier above in all and to one switch.
    struct Unit {
        std::int64_t leaves{}, cables{}, toOne{};
    };
    [[nodiscard]] Unit commonUnit(int topOfUnit, Sets units) const;

    const FabricGraph& m_graph;
    const FabricShape& m_shape;
    LinkLists m_hostLinks;
    std::vector<std::int64_t> m_used, m_up, m_ports;   ///< cables at each switch, of these to higher tiers; ports, 0 where not known
};

void GrowthCount::ports(FabricGrowth& out) const
{
    out.tiers.resize(static_cast<std::size_t>(m_shape.tiers));
    for (std::size_t i = 0; i < out.tiers.size(); ++i) out.tiers[i].tier = static_cast<int>(i) + 1;
    int unknown = 0, over = 0;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node) {
        out.freePorts.push_back(m_ports[node] > 0 ? std::optional(static_cast<int>(free(node))) : std::nullopt);
        unknown += m_ports[node] == 0 ? 1 : 0;
        over += m_ports[node] > 0 && m_used[node] > m_ports[node] ? 1 : 0;
        if (tier(node) == 0 || m_ports[node] == 0) continue;
        TierPorts& counts = out.tiers[static_cast<std::size_t>(tier(node)) - 1];
        ++counts.switches;
        counts.ports += m_ports[node];
        counts.used += m_used[node];
        counts.free += free(node);
    }
    if (unknown > 0) out.notes.emplace_back("the ports of some switches are not known: these take nothing more");
    if (over > 0) out.notes.emplace_back("some switches have more cables than ports");
}

void GrowthCount::hostsNow(FabricGrowth& out) const
{
    std::vector<std::int64_t> ports, leaves, units;
    std::map<std::vector<std::uint32_t>, std::int64_t> onLeaves;
    for (std::uint32_t host = 0; host < m_graph.hosts; ++host) {
        std::int64_t cables = 0;
        std::vector<std::uint32_t> on;
        for (const LinkEnd& end : m_hostLinks.of(host)) {
            cables += m_graph.links[end.link].count;
            on.push_back(end.to);
        }
        std::ranges::sort(on);
        ports.push_back(cables);
        on.erase(std::unique(on.begin(), on.end()), on.end());
        leaves.push_back(static_cast<std::int64_t>(on.size()));
        if (!on.empty()) ++onLeaves[std::move(on)];
    }
    for (const auto& [on, hosts] : onLeaves) units.push_back(hosts);
    out.hostsPerUnit = units.empty() ? 0 : commonest(units);
    out.portsPerHost = static_cast<int>(commonest(ports));
    out.leavesPerHost = static_cast<int>(commonest(leaves));
}

/// Leaves that share hosts are a unit, where a new host may hang on any.
std::int64_t GrowthCount::onFreePorts(const FabricGrowth& growth) const
{
    Sets units(m_graph.switches);
    std::vector<std::uint8_t> isLeaf(m_graph.switches, 0);
    for (std::uint32_t host = 0; host < m_graph.hosts; ++host)
        for (const LinkEnd& end : m_hostLinks.of(host)) {
            isLeaf[end.to] = 1;
            units.join(end.to, m_hostLinks.of(host).front().to);
        }
    std::map<std::uint32_t, std::vector<std::int64_t>> freeOf;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (isLeaf[node] != 0) freeOf[units.of(node)].push_back(free(node));
    const std::int64_t toOne = (growth.portsPerHost + growth.leavesPerHost - 1) / growth.leavesPerHost;
    std::int64_t hosts = 0;
    for (const auto& [unit, ports] : freeOf) hosts += unitsThatFit(ports, growth.portsPerHost, toOne);
    return hosts;
}

std::int64_t GrowthCount::hostPortsPerLeaf() const
{
    std::vector<std::int64_t> down;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (tier(node) == 1 && m_ports[node] > 0) down.push_back(std::max<std::int64_t>(0, m_ports[node] - m_up[node]));
    return commonest(down);
}

/// What still hangs together without the top tier, over switches alone: a unit of rails without spines of its own is a leaf each.
Sets GrowthCount::pods() const
{
    Sets sets(m_graph.switches);
    for (const auto& link : m_graph.links) {
        if (!joinsNodes(m_graph, link) || m_graph.isHost(link.a) || m_graph.isHost(link.b)) continue;
        if (tier(link.a) < m_shape.tiers && tier(link.b) < m_shape.tiers) sets.join(link.a, link.b);
    }
    return sets;
}

GrowthCount::Unit GrowthCount::commonUnit(int topOfUnit, Sets units) const
{
    std::map<std::uint32_t, Unit> all;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> toOne;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (tier(node) == 1) ++all[units.of(node)].leaves;
    for (const auto& link : m_graph.links) {
        if (!joinsNodes(m_graph, link) || m_graph.isHost(link.a) || m_graph.isHost(link.b)) continue;
        const auto [low, high] = tier(link.a) < tier(link.b) ? std::pair(link.a, link.b) : std::pair(link.b, link.a);
        if (tier(low) == 0 || tier(low) > topOfUnit || tier(high) != topOfUnit + 1) continue;
        all[units.of(low)].cables += link.count;
        toOne[{units.of(low), high}] += link.count;
    }
    std::vector<std::int64_t> leaves, cables, most;
    for (const auto& [unit, counts] : all) {
        leaves.push_back(counts.leaves);
        cables.push_back(counts.cables);
    }
    for (const auto& [ends, count] : toOne) most.push_back(count);
    return {commonest(leaves), commonest(cables), commonest(most)};
}

/// In each pod, on free ports of its second tier.
std::int64_t GrowthCount::onNewLeaves(const FabricGrowth& growth) const
{
    if (m_shape.tiers < 3) return 0;
    Sets podOf = pods();
    const Unit leaf = commonUnit(1, Sets(m_graph.switches));
    std::map<std::uint32_t, std::vector<std::int64_t>> freeOf;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (tier(node) == 2) freeOf[podOf.of(node)].push_back(free(node));
    std::int64_t leaves = 0;
    for (const auto& [pod, ports] : freeOf) leaves += unitsThatFit(ports, leaf.cables, leaf.toOne);
    return leaves / growth.leavesPerHost * growth.leavesPerHost * hostPortsPerLeaf() / growth.portsPerHost;
}

std::int64_t GrowthCount::onNewPods(const FabricGrowth& growth) const
{
    if (m_shape.tiers < 2) return 0;
    const Unit pod = commonUnit(m_shape.tiers - 1, pods());
    std::vector<std::int64_t> ports;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (tier(node) == m_shape.tiers) ports.push_back(free(node));
    const std::int64_t leaves = unitsThatFit(ports, pod.cables, pod.toOne) * pod.leaves;
    return leaves / growth.leavesPerHost * growth.leavesPerHost * hostPortsPerLeaf() / growth.portsPerHost;
}

/// A top switch has a port for each pod. Planes of their own each take their part of a host's cables.
std::optional<std::int64_t> GrowthCount::largest(const FabricGrowth& growth) const
{
    std::vector<std::int64_t> top;
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (tier(node) == m_shape.tiers && m_ports[node] > 0) top.push_back(m_ports[node]);
    const auto planes = static_cast<std::int64_t>(std::max<std::size_t>(1, planesOf(m_graph).size()));
    if (top.empty() || growth.portsPerHost % planes != 0) return std::nullopt;
    const std::int64_t perPlane = growth.portsPerHost / planes;
    if (m_shape.tiers == 1) return commonest(top) / perPlane;
    const std::int64_t perPod = commonUnit(m_shape.tiers - 1, pods()).leaves * hostPortsPerLeaf();
    return perPod > 0 ? std::optional(commonest(top) * perPod / perPlane) : std::nullopt;
}

}  // namespace

std::int64_t unitsThatFit(std::span<const std::int64_t> free, std::int64_t each, std::int64_t most)
{
    if (each <= 0 || most <= 0) return 0;
    std::int64_t all = 0;
    for (const std::int64_t ports : free) all += std::max<std::int64_t>(0, ports);
    const auto fits = [&](std::int64_t units) {
        std::int64_t taken = 0;
        for (const std::int64_t ports : free) taken += std::clamp<std::int64_t>(ports, 0, units * most);
        return taken >= units * each;
    };
    std::int64_t low = 0, high = all / each + 1;   // fits(low), not fits(high)
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

FabricGrowth fabricGrowth(const FabricGraph& graph, const FabricShape& shape, std::span<const int> ports)
{
    FabricGrowth out;
    if (shape.tier.size() != graph.switches || std::ranges::any_of(shape.tier, [&](int tier) { return tier < 0 || tier > shape.tiers; })) {
        out.notes.emplace_back("the shape is not that of the fabric");
        return out;
    }
    const GrowthCount count(graph, shape, ports);
    count.ports(out);
    count.hostsNow(out);
    if (out.portsPerHost == 0 || out.leavesPerHost == 0) return out;
    out.onFreePorts = count.onFreePorts(out);
    out.onNewLeaves = count.onNewLeaves(out);
    out.onNewPods = count.onNewPods(out);
    out.largest = count.largest(out);
    return out;
}

}  // namespace mw
