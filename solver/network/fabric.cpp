// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace mw {
namespace {

using Bundle = NetworkTopology::Bundle;
using End = NetworkTopology::End;

/// Vertices are switches and (host, purpose) pairs: a host joins its ports of one purpose into one fabric,
/// but never its compute and its storage fabric.
class Components {
public:
    explicit Components(const NetworkTopology& topology)
        : m_stride(static_cast<std::uint32_t>(topology.purposes.size()) + 2U),
          m_parent(topology.nodes.size() * m_stride)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
        for (const Bundle& bundle : topology.bundles) {
            const std::uint32_t a = root(vertex(bundle.a));
            const std::uint32_t b = root(vertex(bundle.b));
            m_parent[std::max(a, b)] = std::min(a, b);
        }
    }
    [[nodiscard]] std::uint32_t vertex(const End& end) const
    {
        return end.node * m_stride + (end.throughSwitch ? 0U : static_cast<std::uint32_t>(end.purpose + 2));
    }
    std::uint32_t root(std::uint32_t v)
    {
        while (m_parent[v] != v) v = m_parent[v] = m_parent[m_parent[v]];
        return v;
    }

private:
    std::uint32_t m_stride;
    std::vector<std::uint32_t> m_parent;
};

std::int64_t bundle_mbps(const Bundle& bundle)
{
    return std::llround(bundle.speed_gbps * 1000.0) * bundle.count;
}

/// The bundles of each component, components in order of their first bundle.
std::vector<std::vector<std::uint32_t>> groupBundles(const NetworkTopology& topology, Components& components)
{
    std::vector<std::vector<std::uint32_t>> groups;
    std::unordered_map<std::uint32_t, std::size_t> groupOf;
    for (std::uint32_t i = 0; i < topology.bundles.size(); ++i) {
        const std::uint32_t root = components.root(components.vertex(topology.bundles[i].a));
        const auto [at, isNew] = groupOf.try_emplace(root, groups.size());
        if (isNew) groups.emplace_back();
        groups[at->second].push_back(i);
    }
    return groups;
}

/// The purpose with the most bandwidth at the endpoints (by number of ports where speeds are unknown), and
/// all purposes found.
struct Purposes {
    std::int32_t main{-1};
    std::vector<std::int32_t> all{};
};

Purposes purposesOf(const NetworkTopology& topology, const std::vector<std::uint32_t>& bundles)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> weight(topology.purposes.size());
    for (const std::uint32_t i : bundles) {
        const Bundle& bundle = topology.bundles[i];
        for (const std::int32_t purpose : {bundle.a.purpose, bundle.b.purpose}) {
            if (purpose < 0) continue;
            auto& [bandwidth, ports] = weight[static_cast<std::size_t>(purpose)];
            bandwidth += bundle_mbps(bundle);
            ports += bundle.count;
        }
    }
    Purposes out;
    for (std::size_t purpose = 0; purpose < weight.size(); ++purpose) {
        if (weight[purpose].second == 0) continue;
        out.all.push_back(static_cast<std::int32_t>(purpose));
        if (out.main < 0 || weight[purpose] > weight[static_cast<std::size_t>(out.main)])
            out.main = out.all.back();
    }
    return out;
}

/// Numbers of a fabric's nodes: switches first, then hosts, each by node (instance) order. Kept between
/// fabrics, so that thousands of small ones cost no more than one large one.
class Numbering {
public:
    explicit Numbering(std::size_t nodes)
    {
        for (auto& number : m_number) number.assign(nodes, kNone);
    }

    void begin(const NetworkTopology& topology, const std::vector<std::uint32_t>& bundles)
    {
        for (auto* list : {&switches, &hosts}) list->clear();
        for (const std::uint32_t i : bundles) {
            mark(topology.bundles[i].a);
            mark(topology.bundles[i].b);
        }
        std::uint32_t next = 0;
        for (auto* list : {&switches, &hosts}) {
            std::ranges::sort(*list);
            for (const std::uint32_t node : *list) m_number[list == &hosts ? 1 : 0][node] = next++;
        }
    }
    void end()
    {
        for (const std::uint32_t node : switches) m_number[0][node] = kNone;
        for (const std::uint32_t node : hosts) m_number[1][node] = kNone;
    }
    [[nodiscard]] std::uint32_t of(const End& end) const
    {
        return m_number[end.throughSwitch ? 0 : 1][end.node];
    }
    std::vector<std::uint32_t> switches{}, hosts{};

private:
    static constexpr std::uint32_t kNone = 0xffffffffU;
    void mark(const End& end)
    {
        auto& number = m_number[end.throughSwitch ? 0 : 1][end.node];
        if (number != kNone) return;
        number = 0;
        (end.throughSwitch ? switches : hosts).push_back(end.node);
    }
    std::array<std::vector<std::uint32_t>, 2> m_number{};
};

FabricView viewOf(const NetworkTopology& topology, std::vector<std::uint32_t> bundles, Numbering& numbering)
{
    numbering.begin(topology, bundles);
    FabricView view;
    view.graph = {static_cast<std::uint32_t>(numbering.switches.size()), static_cast<std::uint32_t>(numbering.hosts.size()), {}};
    view.graph.links.reserve(bundles.size());
    for (const std::uint32_t i : bundles) {
        const Bundle& bundle = topology.bundles[i];
        view.graph.links.push_back({numbering.of(bundle.a), numbering.of(bundle.b), bundle.count, bundle_mbps(bundle)});
    }
    view.nodes = numbering.switches;
    view.nodes.insert(view.nodes.end(), numbering.hosts.begin(), numbering.hosts.end());
    numbering.end();
    view.bundles = std::move(bundles);
    return view;
}

void addMembers(const NetworkTopology& topology, const FabricView& view, Fabric& fabric)
{
    for (const auto& link : view.graph.links)
        for (const std::uint32_t end : {link.a, link.b})
            if (view.graph.isHost(end)) fabric.endpoints += static_cast<int>(link.count);
    for (const std::uint32_t node : view.nodes) fabric.members.push_back(topology.nodes[node].instance);
    std::ranges::sort(fabric.members);
    fabric.members.erase(std::unique(fabric.members.begin(), fabric.members.end()), fabric.members.end());
}

Fabric solvedFabric(const NetworkTopology& topology, const FabricView& view, std::vector<std::string>& notes, const std::stop_token& stop)
{
    Fabric fabric;
    const Purposes purposes = purposesOf(topology, view.bundles);
    fabric.purpose =
        purposes.main < 0 ? "network" : topology.purposes[static_cast<std::size_t>(purposes.main)];
    addMembers(topology, view, fabric);
    FabricShape shape = shapeOf(view.graph, stop);
    fabric.name = fabric.purpose;
    fabric.tiers = shape.tiers;
    fabric.switchesPerTier = std::move(shape.switchesPerTier);
    fabric.switches = static_cast<int>(shape.tier.size());
    fabric.rails = shape.rails;
    fabric.oversubscription = shape.oversubscription;
    fabric.bisection_gbps = shape.bisection_gbps;
    fabric.bisectionFull_gbps = shape.bisectionFull_gbps;
    for (const std::string& note : shape.notes) notes.push_back(fabric.purpose + ": " + note);
    for (const std::int32_t other : purposes.all)
        if (other != purposes.main)
            notes.push_back(fmt::format("The {} fabric joins ports for {} too", fabric.purpose,
                                        topology.purposes[static_cast<std::size_t>(other)]));
    return fabric;
}

std::size_t rank(const Fabric& fabric)
{
    static constexpr std::array<std::string_view, 5> kOrder{"compute", "storage", "front-end", "management",
                                                            "scale-up"};
    return static_cast<std::size_t>(std::ranges::find(kOrder, fabric.purpose) - kOrder.begin());
}

/// Known purposes first; several of one purpose are numbered from 2 on.
void orderAndName(FabricSolution& solution)
{
    auto& fabrics = solution.fabrics;
    std::vector<std::size_t> order(fabrics.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return std::pair(rank(fabrics[i]), fabrics[i].purpose); });
    std::vector<std::int32_t> place(fabrics.size());
    std::vector<Fabric> sorted;
    std::map<std::string, int> seen;
    for (const std::size_t i : order) {
        place[i] = static_cast<std::int32_t>(sorted.size());
        sorted.push_back(std::move(fabrics[i]));
        const int number = ++seen[sorted.back().purpose];
        if (number > 1) sorted.back().name += fmt::format("-{}", number);
    }
    fabrics = std::move(sorted);
    for (auto& fabric : solution.fabricOfBundle) fabric = place[static_cast<std::size_t>(fabric)];
}

/// GB/s and free ports of hosts with accelerators; 8 Gbit to the GB.
void findHosts(const NetworkTopology& topology, FabricSolution& solution)
{
    const auto compute = static_cast<std::int32_t>(std::ranges::find(topology.purposes, "compute") -
                                                   topology.purposes.begin());
    std::vector<double> gbps(topology.nodes.size(), 0.0);
    std::vector<int> linked(topology.nodes.size(), 0);
    for (const Bundle& bundle : topology.bundles) {
        for (const End& end : {bundle.a, bundle.b}) {
            if (end.throughSwitch || end.purpose != compute) continue;
            gbps[end.node] += bundle.speed_gbps * bundle.count;
            linked[end.node] += static_cast<int>(bundle.count);
        }
    }
    for (const auto& host : topology.hosts) {
        solution.unconnectedPorts += std::max(0, host.computePorts - linked[host.node]);
        solution.hosts.push_back(
            {topology.nodes[host.node].instance, gbps[host.node] / 8.0 / std::max(1, host.accelerators)});
    }
}

}  // namespace

FabricSolution solveFabrics(const NetworkTopology& topology, std::stop_token stop)
{
    FabricSolution solution;
    Components components(topology);
    Numbering numbering(topology.nodes.size());
    auto groups = groupBundles(topology, components);
    solution.fabricOfBundle.assign(topology.bundles.size(), -1);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const std::uint32_t bundle : groups[g])
            solution.fabricOfBundle[bundle] = static_cast<std::int32_t>(g);
        const FabricView view = viewOf(topology, std::move(groups[g]), numbering);
        solution.fabrics.push_back(solvedFabric(topology, view, solution.notes, stop));
    }
    // Hosts are instances with host ports; a switch's own management port does not make it one.
    for (auto& fabric : solution.fabrics)
        fabric.hosts = static_cast<int>(fabric.members.size()) - fabric.switches;
    orderAndName(solution);
    findHosts(topology, solution);
    return solution;
}

std::vector<FabricView> fabricViews(const NetworkTopology& topology, const NetworkResults& network)
{
    FabricSolution solution;   // only what views are made from: fabrics are known
    solution.fabrics = network.fabrics;
    for (const NetworkLink& link : network.links) solution.fabricOfBundle.push_back(link.fabric);
    return fabricViews(topology, solution);
}

std::vector<FabricView> fabricViews(const NetworkTopology& topology, const FabricSolution& solution)
{
    std::vector<std::vector<std::uint32_t>> bundles(solution.fabrics.size());
    for (std::uint32_t i = 0; i < std::min(topology.bundles.size(), solution.fabricOfBundle.size()); ++i) {
        const auto fabric = static_cast<std::size_t>(solution.fabricOfBundle[i]);
        if (fabric < bundles.size()) bundles[fabric].push_back(i);
    }
    Numbering numbering(topology.nodes.size());
    std::vector<FabricView> views;
    for (auto& list : bundles) views.push_back(viewOf(topology, std::move(list), numbering));
    return views;
}

}  // namespace mw
