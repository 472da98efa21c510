// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/solve.h"
#include "solver/network/cables.h"
#include "solver/network/fabric.h"
#include "solver/network/tray_routing.h"

#include <algorithm>
#include <utility>

namespace mw {

const NetworkLink* NetworkResults::link(LinkIndex index) const
{
    const auto at = std::ranges::lower_bound(links, index, {}, &NetworkLink::link);
    return at != links.end() && at->link == index ? &*at : nullptr;
}

const HostNetwork* NetworkResults::host(InstanceIndex index) const
{
    const auto at = std::ranges::lower_bound(hosts, index, {}, &HostNetwork::instance);
    return at != hosts.end() && at->instance == index ? &*at : nullptr;
}

namespace {

/// Cables over the trays of a graph, if any.
struct LaidCables {
    CableSchedule schedule{};
    std::shared_ptr<const TrayResults> trays{};
};

LaidCables laidCables(const NetworkInput& input, TrayGraph* graph)
{
    if (graph == nullptr) return {cableSchedule(input.geometry, input.media), nullptr};
    const TrayRoutes routes = routeOverTrays(*graph, input.geometry);
    LaidCables out{cableSchedule(input.geometry, input.media, {}, &routes), nullptr};
    out.trays = std::make_shared<const TrayResults>(trayResults(*graph, routes, input.geometry, out.schedule, input.media));
    return out;
}

NetworkResults assembled(const NetworkInput& input, FabricSolution fabrics, CableSchedule schedule)
{
    NetworkResults results;
    results.fabrics = std::move(fabrics.fabrics);
    results.hosts = std::move(fabrics.hosts);
    results.unconnectedPorts = fabrics.unconnectedPorts;
    results.links = std::move(schedule.links);
    results.notes = std::move(fabrics.notes);
    results.notes.insert(results.notes.end(), schedule.notes.begin(), schedule.notes.end());
    const std::size_t bundles =
        std::min({results.links.size(), input.topology.bundles.size(), fabrics.fabricOfBundle.size()});
    for (std::size_t i = 0; i < bundles; ++i) {
        NetworkLink& link = results.links[i];
        link.fabric = fabrics.fabricOfBundle[i];
        Fabric& fabric = results.fabrics[static_cast<std::size_t>(link.fabric)];
        const auto count = input.topology.bundles[i].count;
        fabric.cables += static_cast<int>(count);
        fabric.cable_m += link.length_m * count;
        fabric.optics_kw += link.power_kw;
        fabric.optics_usd += link.price_usd;
        results.optics_kw += link.power_kw;
        results.optics_usd += link.price_usd;
    }
    return results;
}

}  // namespace

NetworkResults solveNetwork(const NetworkInput& input, std::stop_token stop)
{
    return NetworkSolver().solve(input, std::move(stop));
}

NetworkResults NetworkSolver::solve(const NetworkInput& input, std::stop_token stop)
{
    const auto answer =
        m_fabrics.get(input.topology, [&](const NetworkTopology& t) { return solveFabrics(t, stop); }, stop);
    if (input.geometry.trays.empty()) m_graph.reset();
    else if (!m_graph || m_graph->pieces() != input.geometry.trays) m_graph = std::make_unique<TrayGraph>(input.geometry.trays);
    LaidCables laid = laidCables(input, m_graph.get());
    if (!stop.stop_requested()) m_trays = std::move(laid.trays);
    return assembled(input, *answer.value, std::move(laid.schedule));
}

}  // namespace mw
