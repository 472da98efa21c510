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

FabricPlay::FabricPlay(const Facility& facility, const Catalog& catalog, const NetworkResults& network)
    : m_topology(networkInput(facility, catalog).topology), m_views(fabricViews(m_topology, network))
{
}

/// Of a fabric: what of it is gone, and which hosts that leaves outside or with fewer cables.
void FabricPlay::addTo(PlayedFabricFailure& out, const FabricView& view, Gone& gone) const
{
    const FabricGraph& graph = view.graph;
    const auto instanceOf = [&](std::uint32_t node) { return m_topology.nodes[view.nodes[node]].instance; };
    for (std::uint32_t node = 0; node < graph.switches; ++node)
        if (gone.switches[node] != 0) out.failed.push_back(instanceOf(node));
    const auto outside = hostsCutOff(graph, gone.switches, gone.links);
    for (const std::uint32_t host : outside) gone.narrowed[host] = 0, out.cutOff.push_back(instanceOf(graph.switches + host));
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        if (gone.narrowed[host] != 0) out.narrowed.push_back(instanceOf(graph.switches + host));
}

PlayedFabricFailure FabricPlay::play(std::size_t fabric, const PlacedFailure& failure) const
{
    PlayedFabricFailure out;
    if (fabric >= m_views.size()) return out;
    const FabricView& view = m_views[fabric];
    const FabricGraph& graph = view.graph;
    Gone gone{std::vector<std::uint8_t>(graph.switches), std::vector<std::uint8_t>(graph.links.size()), std::vector<std::uint8_t>(graph.hosts)};
    for (std::uint32_t node = 0; node < graph.switches; ++node)
        if (failure.instance != kNoInstance && m_topology.nodes[view.nodes[node]].instance == failure.instance) gone.switches[node] = 1;
    if (failure.kind == FabricElement::Plane)
        for (const auto& plane : planesOf(graph))
            if (std::ranges::any_of(plane, [&](std::uint32_t node) { return gone.switches[node] != 0; }))
                for (const std::uint32_t node : plane) gone.switches[node] = 1;
    const auto failed = [&](std::uint32_t node) { return !graph.isHost(node) && gone.switches[node] != 0; };
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        const auto& link = graph.links[i];
        const LinkIndex drawn = m_topology.bundles[view.bundles[i]].link;
        const bool named = failure.link != kNoLink && drawn == failure.link;
        if (!named && !failed(link.a) && !failed(link.b)) continue;
        out.lost.push_back(drawn);
        if (!named || failure.kind != FabricElement::Cable || link.count <= 1) gone.links[i] = 1;   // others of the bundle still carry
        for (const std::uint32_t end : {link.a, link.b})
            if (graph.isHost(end)) gone.narrowed[end - graph.switches] = 1;
    }
    addTo(out, view, gone);
    return out;
}

PlayedFabricFailure FabricPlay::playAll(const Facility& facility, InstanceIndex instance) const
{
    const auto isOf = [&](InstanceIndex at) {
        while (at != kNoInstance && at != instance) at = facility.instances[at].parent;
        return at == instance;
    };
    PlayedFabricFailure out;
    for (const FabricView& view : m_views) {
        const FabricGraph& graph = view.graph;
        Gone gone{std::vector<std::uint8_t>(graph.switches), std::vector<std::uint8_t>(graph.links.size()), std::vector<std::uint8_t>(graph.hosts)};
        for (std::uint32_t node = 0; node < graph.switches; ++node) gone.switches[node] = isOf(m_topology.nodes[view.nodes[node]].instance) ? 1 : 0;
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const FacilityLink& drawn = facility.links[m_topology.bundles[view.bundles[i]].link];
            if (!isOf(drawn.from) && !isOf(drawn.to)) continue;
            gone.links[i] = 1;
            out.lost.push_back(drawn.index);
            for (const std::uint32_t end : {graph.links[i].a, graph.links[i].b})
                if (graph.isHost(end)) gone.narrowed[end - graph.switches] = 1;
        }
        addTo(out, view, gone);
    }
    for (auto* list : {&out.cutOff, &out.narrowed}) {   // a host on several fabrics is one
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    std::erase_if(out.cutOff, [&](InstanceIndex at) { return std::ranges::find(out.failed, at) != out.failed.end(); });   // its management port is a host elsewhere
    return out;
}

}  // namespace mw
