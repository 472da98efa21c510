// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric_play.h"

#include "solver/network/cut_off.h"
#include "solver/network/fabric.h"
#include "solver/network/link_lists.h"

#include <algorithm>

namespace mw {
namespace {

constexpr std::uint32_t kAlone = 0xffffffffU;

/// Sets of switches that still reach each other; a switch that is gone is in none.
std::vector<std::uint32_t> switchSets(const FabricGraph& graph, const std::vector<std::uint8_t>& goneSwitches, const std::vector<std::uint8_t>& goneLinks)
{
    const LinkLists links = switchLinks(graph);
    std::vector<std::uint32_t> set(graph.switches, kAlone), open;
    for (std::uint32_t first = 0; first < graph.switches; ++first) {
        if (set[first] != kAlone || goneSwitches[first] != 0) continue;
        set[first] = first;
        open.assign(1, first);
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            for (const LinkEnd& end : links.of(at))
                if (goneLinks[end.link] == 0 && goneSwitches[end.to] == 0 && set[end.to] == kAlone) set[end.to] = first, open.push_back(end.to);
        }
    }
    return set;
}

/// 1 for the hosts on the set that has most of them.
std::vector<std::uint8_t> connectedHosts(const FabricGraph& graph, const LinkLists& hostLinks, const std::vector<std::uint8_t>& goneSwitches,
                                         const std::vector<std::uint8_t>& goneLinks)
{
    const std::vector<std::uint32_t> set = switchSets(graph, goneSwitches, goneLinks);
    std::vector<std::vector<std::uint32_t>> hosts(graph.switches);
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        for (const LinkEnd& end : hostLinks.of(host)) {
            if (goneLinks[end.link] != 0 || set[end.to] == kAlone) continue;
            auto& list = hosts[set[end.to]];
            if (list.empty() || list.back() != host) list.push_back(host);
        }
    std::vector<std::uint8_t> connected(graph.hosts);
    const auto most = std::ranges::max_element(hosts, {}, [](const auto& list) { return list.size(); });
    if (most != hosts.end())
        for (const std::uint32_t host : *most) connected[host] = 1;
    return connected;
}

}  // namespace

std::vector<std::uint32_t> hostsCutOff(const FabricGraph& graph, const std::vector<std::uint8_t>& goneSwitches, const std::vector<std::uint8_t>& goneLinks)
{
    const LinkLists hostLinks = hostLinksOf(graph);
    const auto before = connectedHosts(graph, hostLinks, std::vector<std::uint8_t>(graph.switches), std::vector<std::uint8_t>(graph.links.size()));
    const auto after = connectedHosts(graph, hostLinks, goneSwitches, goneLinks);
    std::vector<std::uint32_t> out;
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        if (before[host] != 0 && after[host] == 0) out.push_back(host);
    return out;
}

FabricPlay::FabricPlay(const Facility& facility, const Catalog& catalog, const NetworkResults& network) : m_topology(networkInput(facility, catalog).topology)
{
    FabricSolution solution;   // only what views are made from: fabrics are known
    solution.fabrics = network.fabrics;
    for (const NetworkLink& link : network.links) solution.fabricOfBundle.push_back(link.fabric);
    m_views = fabricViews(m_topology, solution);
}

PlayedFabricFailure FabricPlay::play(std::size_t fabric, const PlacedFailure& failure) const
{
    PlayedFabricFailure out;
    if (fabric >= m_views.size()) return out;
    const FabricView& view = m_views[fabric];
    const FabricGraph& graph = view.graph;
    const auto instanceOf = [&](std::uint32_t node) { return m_topology.nodes[view.nodes[node]].instance; };
    std::vector<std::uint8_t> goneSwitches(graph.switches), goneLinks(graph.links.size());
    for (std::uint32_t node = 0; node < graph.switches; ++node)
        if (failure.instance != kNoInstance && instanceOf(node) == failure.instance) goneSwitches[node] = 1;
    if (failure.kind == FabricElement::Plane)
        for (const auto& plane : planesOf(graph))
            if (std::ranges::any_of(plane, [&](std::uint32_t node) { return goneSwitches[node] != 0; }))
                for (const std::uint32_t node : plane) goneSwitches[node] = 1;
    std::vector<std::uint8_t> fewer(graph.hosts);
    const auto gone = [&](std::uint32_t node) { return !graph.isHost(node) && goneSwitches[node] != 0; };
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        const auto& link = graph.links[i];
        const LinkIndex drawn = m_topology.bundles[view.bundles[i]].link;
        const bool named = failure.link != kNoLink && drawn == failure.link;
        if (!named && !gone(link.a) && !gone(link.b)) continue;
        out.lost.push_back(drawn);
        if (!named || failure.kind != FabricElement::Cable || link.count <= 1) goneLinks[i] = 1;   // others of the bundle still carry
        for (const std::uint32_t end : {link.a, link.b})
            if (graph.isHost(end)) fewer[end - graph.switches] = 1;
    }
    for (std::uint32_t node = 0; node < graph.switches; ++node)
        if (goneSwitches[node] != 0) out.failed.push_back(instanceOf(node));
    const auto outside = hostsCutOff(graph, goneSwitches, goneLinks);
    for (const std::uint32_t host : outside) fewer[host] = 0, out.cutOff.push_back(instanceOf(graph.switches + host));
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        if (fewer[host] != 0) out.narrowed.push_back(instanceOf(graph.switches + host));
    return out;
}

}  // namespace mw
