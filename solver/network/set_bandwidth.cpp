// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/set_bandwidth.h"

#include "solver/network/link_lists.h"
#include "solver/network/max_flow.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::uint8_t kFrom = 1, kTo = 2;

/// Of each instance: the side that it, or what it stands in, is on.
std::vector<std::uint8_t> sidesOf(const Facility& facility, std::span<const InstanceIndex> from, std::span<const InstanceIndex> to)
{
    std::vector<std::uint8_t> side(facility.instances.size(), to.empty() ? kTo : std::uint8_t{0});
    for (const InstanceIndex instance : to) side[instance] = kTo;
    for (const InstanceIndex instance : from) side[instance] = kFrom;
    for (InstanceIndex i = 0; i < side.size(); ++i) {   // parents come before children
        const InstanceIndex parent = facility.instances[i].parent;
        if (parent == kNoInstance) continue;
        if (side[parent] == kFrom || (side[i] == 0 && side[parent] != 0)) side[i] = side[parent];
    }
    return side;
}

}  // namespace

SetFlow flowBetween(const FabricGraph& graph, std::span<const std::uint8_t> side)
{
    const std::uint32_t source = graph.switches + graph.hosts, sink = source + 1;
    FlowGraph flow{sink + 1, {}};
    std::int64_t all = 1;
    std::vector<std::uint8_t> used(graph.links.size(), 0);
    const auto sideOf = [&](std::uint32_t node) -> std::uint8_t { return graph.isHost(node) ? side[node - graph.switches] : std::uint8_t{0}; };
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        const auto& link = graph.links[i];
        if (!joinsNodes(graph, link)) continue;
        const auto carries = [&](std::uint32_t tail, std::uint32_t head) {
            if (graph.isHost(tail) && sideOf(tail) != kFrom) return;
            if (graph.isHost(head) && sideOf(head) != kTo) return;
            flow.arcs.push_back({tail, head, link.capacity_mbps});
            used[i] = 1;
        };
        carries(link.a, link.b);
        carries(link.b, link.a);
        all += link.capacity_mbps;
    }
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        if (side[host] == kFrom) flow.arcs.push_back({source, graph.switches + host, all});
        else if (side[host] == kTo) flow.arcs.push_back({graph.switches + host, sink, all});
    const FlowResult result = maxFlow(flow, source, sink);
    SetFlow out{result.value, {}};
    for (std::uint32_t i = 0; i < graph.links.size(); ++i)
        if (used[i] != 0 && result.sourceSide[graph.links[i].a] != result.sourceSide[graph.links[i].b]) out.cut.push_back(i);
    return out;
}

std::vector<SetBandwidth> bandwidthBetween(const Facility& facility, const Catalog& catalog, const NetworkResults& network,
                                           std::span<const InstanceIndex> from, std::span<const InstanceIndex> to)
{
    const auto sides = sidesOf(facility, from, to);
    const NetworkTopology topology = networkInput(facility, catalog).topology;
    const auto views = fabricViews(topology, network);
    std::vector<SetBandwidth> out;
    for (std::size_t f = 0; f < views.size(); ++f) {
        const FabricGraph& graph = views[f].graph;
        SetBandwidth one{f};
        std::vector<std::uint8_t> side(graph.hosts);
        for (std::uint32_t host = 0; host < graph.hosts; ++host) {
            side[host] = sides[topology.nodes[views[f].nodes[graph.switches + host]].instance];
            if (side[host] == kFrom) ++one.fromHosts;
            if (side[host] == kTo) ++one.toHosts;
        }
        if (one.fromHosts == 0 || one.toHosts == 0) continue;
        for (const auto& link : graph.links)
            for (const std::uint32_t node : {link.a, link.b})
                if (graph.isHost(node) && joinsNodes(graph, link)) {
                    const double gbps = static_cast<double>(link.capacity_mbps) / 1000;
                    if (side[node - graph.switches] == kFrom) one.from_gbps += gbps;
                    if (side[node - graph.switches] == kTo) one.to_gbps += gbps;
                }
        if (std::ranges::all_of(graph.links, [](const auto& link) { return link.capacity_mbps > 0; })) {
            const SetFlow flow = flowBetween(graph, side);
            one.gbps = static_cast<double>(flow.mbps) / 1000;
            for (const std::uint32_t link : flow.cut) one.narrow.push_back(topology.bundles[views[f].bundles[link]].link);
        }
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace mw
