// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/network_bench.h"

#include "app/cli/timing.h"
#include "solver/bench/boost_flow.h"
#include "solver/bench/boost_traversal.h"
#include "solver/bench/synthetic_fabrics.h"
#include "solver/network/capacity.h"
#include "solver/network/fabric_failures.h"
#include "solver/network/traffic.h"

#include <malloc.h>

#include <algorithm>
#include <numeric>
#include <stop_token>

namespace mw::cli {

namespace {

constexpr std::int64_t kEndpointsPerRack = 14;

double heap_bytes()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// Hosts melt into source and sink, as in FabricCapacity: the same graph for the yardstick.
FlowGraph meltedFlow(const FabricGraph& graph, const std::vector<std::uint8_t>& firstHalf)
{
    FlowGraph flow{graph.switches + 2, {}};
    std::vector<std::int64_t> hosts[2]{std::vector<std::int64_t>(graph.switches), std::vector<std::int64_t>(graph.switches)};
    for (const auto& link : graph.links) {
        if (graph.isHost(link.a) || graph.isHost(link.b)) {
            const auto [host, leaf] = graph.isHost(link.a) ? std::pair(link.a, link.b) : std::pair(link.b, link.a);
            hosts[firstHalf[host - graph.switches]][leaf] += link.capacity_mbps;
            continue;
        }
        flow.arcs.push_back({link.a, link.b, link.capacity_mbps});
        flow.arcs.push_back({link.b, link.a, link.capacity_mbps});
    }
    for (std::uint32_t node = 0; node < graph.switches; ++node) {
        if (hosts[1][node] > 0) flow.arcs.push_back({graph.switches, node, hosts[1][node]});
        if (hosts[0][node] > 0) flow.arcs.push_back({node, graph.switches + 1, hosts[0][node]});
    }
    return flow;
}

double recognition(const FabricGraph& graph)
{
    const NetworkTopology topology = topologyOf(graph);
    std::stop_source stopped;   // no bisection: it is timed apart
    stopped.request_stop();
    return median_ms([&] { (void)solveFabrics(topology, stopped.get_token()); });
}

double editTime(FabricCapacity& capacity, const FabricGraph& graph)
{
    std::vector<std::uint32_t> between;
    for (std::uint32_t i = 0; i < graph.links.size(); ++i)
        if (!graph.isHost(graph.links[i].a) && !graph.isHost(graph.links[i].b)) between.push_back(i);
    if (between.empty()) return 0;
    std::vector<double> times;
    constexpr std::size_t kEdits = 50;
    for (std::size_t e = 0; e < kEdits; ++e) {
        const std::uint32_t link = between[e * 7919 % between.size()];
        const std::int64_t whole = graph.links[link].capacity_mbps;
        times.push_back(timed_ms([&] {
            capacity.setCapacity(link, 0);
            capacity.setCapacity(link, whole);
        }) / 2);
    }
    return percentiles(std::move(times)).p50;
}

NetworkTimes timesOf(const ClosPlan& plan, const FabricGraph& graph)
{
    NetworkTimes times{.endpoints = plan.endpoints, .rails = plan.rails, .links = graph.links.size(), .switches = graph.switches};
    times.recognition_ms = recognition(graph);
    std::stop_source stopped;
    stopped.request_stop();
    const FabricShape shape = shapeOf(graph, stopped.get_token());
    const auto half = firstHalf(graph, shape);
    times.flow_ms = median_ms([&] { (void)FabricCapacity(graph, half).value_mbps(); });
    const double before = heap_bytes();
    FabricCapacity capacity(graph, half);
    times.bytesPerLink = (heap_bytes() - before) / static_cast<double>(graph.links.size());
    times.edit_ms = editTime(capacity, graph);
    times.boostTraversal_ms = median_ms([&] { (void)boostTraversal(graph); });
    if (boostTraversal(graph).tiers != shape.tiers) times.recognition_ms = times.boostTraversal_ms = 0;   // not the same fabric: no time
    const FlowGraph flow = meltedFlow(graph, half);
    std::int64_t value = 0;
    times.boostFlow_ms = timed_ms([&] { value = boostMaxFlow(flow, graph.switches, graph.switches + 1); });
    if (value != capacity.value_mbps()) times.flow_ms = times.boostFlow_ms = 0;   // not the same flow: no time
    std::vector<std::uint32_t> hosts(graph.hosts);
    std::iota(hosts.begin(), hosts.end(), graph.switches);
    const std::vector demands{allToAllTraffic("all to all", hosts, 1)};
    times.traffic_ms = median_ms([&] { (void)routeTraffic(graph, demands); });
    times.failures_ms = timed_ms([&] { times.failures = fabricFailures(graph, shape).all.size(); });
    return times;
}

}  // namespace

std::vector<NetworkTimes> networkTimes(int racks)
{
    std::vector<NetworkTimes> all;
    const auto most = std::max<std::int64_t>(8192, kEndpointsPerRack * racks);
    for (const ClosPlan& plan : kFabricSizes) {
        if (plan.endpoints > most) continue;
        if (const auto graph = closFabric(plan)) all.push_back(timesOf(plan, *graph));
    }
    return all;
}

}  // namespace mw::cli
