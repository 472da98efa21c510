// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric.h"
#include "solver/network/max_flow.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mw {
namespace {

/// Neighbours in compressed form.
struct Adjacency {
    std::vector<std::uint32_t> start{}, next{};
};

Adjacency adjacencyOf(const FabricGraph& graph)
{
    Adjacency out;
    out.start.assign(graph.switches + graph.hosts + 1U, 0);
    for (const auto& link : graph.links) {
        ++out.start[link.a + 1U];
        ++out.start[link.b + 1U];
    }
    for (std::size_t i = 1; i < out.start.size(); ++i) out.start[i] += out.start[i - 1];
    out.next.resize(graph.links.size() * 2);
    std::vector<std::uint32_t> at(out.start.begin(), out.start.end() - 1);
    for (const auto& link : graph.links) {
        out.next[at[link.a]++] = link.b;
        out.next[at[link.b]++] = link.a;
    }
    return out;
}

/// Breadth first from all hosts at once, never through a host.
void findTiers(const FabricGraph& graph, const Adjacency& adjacency, FabricShape& shape)
{
    shape.tier.assign(graph.switches, 0);
    std::vector<std::uint32_t> queue(graph.hosts);
    std::iota(queue.begin(), queue.end(), graph.switches);
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::uint32_t node = queue[head];
        const int below = graph.isHost(node) ? 0 : shape.tier[node];
        for (std::uint32_t e = adjacency.start[node]; e < adjacency.start[node + 1U]; ++e) {
            const std::uint32_t other = adjacency.next[e];
            if (graph.isHost(other) || shape.tier[other] != 0) continue;
            shape.tier[other] = below + 1;
            queue.push_back(other);
        }
    }
    for (const int tier : shape.tier) shape.tiers = std::max(shape.tiers, tier);
    shape.switchesPerTier.assign(static_cast<std::size_t>(shape.tiers), 0);
    for (const int tier : shape.tier)
        if (tier > 0) ++shape.switchesPerTier[static_cast<std::size_t>(tier - 1)];
}

/// The number of leaves that most hosts spread over; 0 where that is one.
int railsOf(const FabricGraph& graph, const Adjacency& adjacency)
{
    std::map<int, int> hostsWith;
    std::vector<std::uint32_t> leaves;
    for (std::uint32_t host = graph.switches; host < graph.switches + graph.hosts; ++host) {
        leaves.assign(adjacency.next.begin() + adjacency.start[host],
                      adjacency.next.begin() + adjacency.start[host + 1U]);
        std::erase_if(leaves, [&](std::uint32_t node) { return graph.isHost(node); });
        std::ranges::sort(leaves);
        leaves.erase(std::unique(leaves.begin(), leaves.end()), leaves.end());
        ++hostsWith[static_cast<int>(leaves.size())];
    }
    int rails = 0;
    int most = 0;
    for (const auto& [count, hosts] : hostsWith) {
        if (hosts < most) continue;
        most = hosts;
        rails = count;
    }
    return rails > 1 ? rails : 0;
}

/// Host bandwidth over uplink bandwidth of the worst leaf. Uplinks go to a higher tier; where there is none,
/// to other leaves.
void findOversubscription(const FabricGraph& graph, FabricShape& shape)
{
    std::vector<std::int64_t> down(graph.switches, 0);
    std::vector<std::int64_t> up(graph.switches, 0);
    for (const auto& link : graph.links) {
        for (const auto& [self, other] : {std::pair(link.a, link.b), std::pair(link.b, link.a)}) {
            if (graph.isHost(self) || shape.tier[self] != 1) continue;
            if (graph.isHost(other))
                down[self] += link.capacity_mbps;
            else if (shape.tier[other] > 1 || shape.tiers == 1)
                up[self] += link.capacity_mbps;
        }
    }
    if (std::ranges::all_of(up, [](std::int64_t value) { return value == 0; })) {
        if (shape.tiers == 1)
            shape.oversubscription = 1.0;  // no switch sends anything on: each is non-blocking in itself
        return;
    }
    double worst = 0;
    for (std::uint32_t leaf = 0; leaf < graph.switches; ++leaf) {
        if (shape.tier[leaf] != 1 || down[leaf] == 0) continue;
        if (up[leaf] == 0) {
            shape.notes.emplace_back("a leaf switch has no uplink: its oversubscription has no bound");
            return;
        }
        worst = std::max(worst, static_cast<double>(down[leaf]) / static_cast<double>(up[leaf]));
    }
    shape.oversubscription = worst;
}

std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t node)
{
    while (parent[node] != node) node = parent[node] = parent[parent[node]];
    return node;
}

/// 1 for the hosts of the first half.
std::vector<std::uint8_t> firstHalf(const FabricGraph& graph, const FabricShape& shape)
{
    std::vector<std::uint32_t> parent(graph.switches + graph.hosts);
    std::iota(parent.begin(), parent.end(), 0U);
    const auto isTop = [&](std::uint32_t n) {
        return !graph.isHost(n) && shape.tiers > 1 && shape.tier[n] == shape.tiers;
    };
    for (const auto& link : graph.links)
        if (!isTop(link.a) && !isTop(link.b)) parent[rootOf(parent, link.a)] = rootOf(parent, link.b);
    std::vector<std::uint32_t> podOf(parent.size(), 0xffffffffU);
    std::vector<std::uint32_t> order(graph.hosts);
    std::iota(order.begin(), order.end(), graph.switches);
    for (const std::uint32_t host : order) {
        auto& first = podOf[rootOf(parent, host)];
        first = std::min(first, host);
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t host) { return podOf[rootOf(parent, host)]; });
    std::vector<std::uint8_t> half(graph.hosts, 0);
    for (std::size_t i = 0; i < order.size() / 2; ++i) half[order[i] - graph.switches] = 1;
    return half;
}

void findBisection(const FabricGraph& graph, FabricShape& shape)
{
    if (graph.hosts < 2) return;
    const auto half = firstHalf(graph, shape);
    const std::uint32_t source = graph.switches;
    const std::uint32_t sink = source + 1;
    std::int64_t full[2] = {0, 0};
    const auto flowNode = [&](std::uint32_t node) {
        return graph.isHost(node) ? (half[node - graph.switches] != 0 ? source : sink) : node;
    };
    FlowGraph flow{sink + 1, {}};
    std::vector<std::int64_t> fromSource(graph.switches, 0);
    std::vector<std::int64_t> toSink(graph.switches, 0);
    for (const auto& link : graph.links) {
        const std::uint32_t a = flowNode(link.a);
        const std::uint32_t b = flowNode(link.b);
        for (const std::uint32_t end : {a, b})
            if (end >= source) full[end - source] += link.capacity_mbps;
        const std::uint32_t low = std::min(a, b);
        const std::uint32_t high = std::max(a, b);
        if (low < source && high >= source) {
            (high == source ? fromSource : toSink)[low] += link.capacity_mbps;
        } else if (low != high) {
            flow.arcs.push_back({low, high, link.capacity_mbps});
            if (high < source) flow.arcs.push_back({high, low, link.capacity_mbps});
        }
    }
    for (std::uint32_t s = 0; s < graph.switches; ++s) {
        flow.arcs.push_back({source, s, fromSource[s]});
        flow.arcs.push_back({s, sink, toSink[s]});
    }
    shape.bisection_gbps = static_cast<double>(maxFlowFolded(flow, source, sink)) / 1000.0;
    shape.bisectionFull_gbps = static_cast<double>(std::min(full[0], full[1])) / 1000.0;
}

}  // namespace

FabricShape shapeOf(const FabricGraph& graph, std::stop_token stop)
{
    FabricShape shape;
    const Adjacency adjacency = adjacencyOf(graph);
    findTiers(graph, adjacency, shape);
    shape.rails = railsOf(graph, adjacency);
    const auto unknown = std::ranges::count(graph.links, 0, &FabricGraph::Link::capacity_mbps);
    if (unknown > 0) {
        shape.notes.emplace_back("some links have no speed: neither oversubscription nor bisection");
        return shape;
    }
    findOversubscription(graph, shape);
    if (!stop.stop_requested()) findBisection(graph, shape);
    return shape;
}

}  // namespace mw
