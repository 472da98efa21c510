// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/capacity.h"
#include "solver/network/fabric.h"
#include "solver/network/link_lists.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mw {
namespace {

/// Neighbours of all nodes, hosts included.
ByNode<std::uint32_t> neighboursOf(const FabricGraph& graph)
{
    return byNode<std::uint32_t>(graph.switches + graph.hosts, [&](const auto& put) {
        for (const auto& link : graph.links) {
            if (!joinsNodes(graph, link)) continue;
            put(link.a, link.b);
            put(link.b, link.a);
        }
    });
}

/// A spine that hosts hang on (storage, say) is one hop from them, as a leaf is: of two switches joined within a tier it stands above, since more than half of what
/// its cables carry goes to switches, and of a leaf's at least half comes from below. Switches that are alike, as in a mesh, stay side by side.
void raiseSpines(const FabricGraph& graph, FabricShape& shape)
{
    std::vector<std::int64_t> all(graph.switches), toSwitches(graph.switches);
    const auto eachEnd = [&](auto&& visit) {
        for (const auto& link : graph.links)
            if (joinsNodes(graph, link))
                for (const auto& [self, other] : {std::pair(link.a, link.b), std::pair(link.b, link.a)})
                    if (!graph.isHost(self)) visit(self, other, link.capacity_mbps);
    };
    eachEnd([&](std::uint32_t self, std::uint32_t other, std::int64_t mbps) {
        all[self] += mbps;
        if (!graph.isHost(other) && shape.tier[other] >= shape.tier[self]) toSwitches[self] += mbps;
    });
    const auto isSpine = [&](std::uint32_t node) { return toSwitches[node] > all[node] / 2; };
    std::vector<int> raised = shape.tier;
    eachEnd([&](std::uint32_t self, std::uint32_t other, std::int64_t) {
        if (!graph.isHost(other) && shape.tier[self] > 0 && shape.tier[self] == shape.tier[other] && isSpine(self) && !isSpine(other)) raised[self] = shape.tier[self] + 1;
    });
    shape.tier = std::move(raised);
}

/// Breadth first from all hosts at once, never through a host.
void findTiers(const FabricGraph& graph, const ByNode<std::uint32_t>& neighbours, FabricShape& shape)
{
    shape.tier.assign(graph.switches, 0);
    std::vector<std::uint32_t> queue(graph.hosts);
    std::iota(queue.begin(), queue.end(), graph.switches);
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::uint32_t node = queue[head];
        const int below = graph.isHost(node) ? 0 : shape.tier[node];
        for (const std::uint32_t other : neighbours.of(node)) {
            if (graph.isHost(other) || shape.tier[other] != 0) continue;
            shape.tier[other] = below + 1;
            queue.push_back(other);
        }
    }
    raiseSpines(graph, shape);
    for (const int tier : shape.tier) shape.tiers = std::max(shape.tiers, tier);
    shape.switchesPerTier.assign(static_cast<std::size_t>(shape.tiers), 0);
    for (const int tier : shape.tier)
        if (tier > 0) ++shape.switchesPerTier[static_cast<std::size_t>(tier - 1)];
}

/// The number of leaves that most hosts spread over; 0 where that is one. Hosts that hang on spines alone say nothing of it.
int railsOf(const FabricGraph& graph, const ByNode<std::uint32_t>& neighbours, const FabricShape& shape)
{
    std::map<int, int> hostsWith;
    std::vector<std::uint32_t> leaves;
    for (std::uint32_t host = graph.switches; host < graph.switches + graph.hosts; ++host) {
        leaves.clear();
        for (const std::uint32_t node : neighbours.of(host))
            if (!graph.isHost(node) && shape.tier[node] == 1) leaves.push_back(node);
        std::ranges::sort(leaves);
        leaves.erase(std::unique(leaves.begin(), leaves.end()), leaves.end());
        if (!leaves.empty()) ++hostsWith[static_cast<int>(leaves.size())];
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

}  // namespace

std::vector<std::uint8_t> firstHalf(const FabricGraph& graph, const FabricShape& shape)
{
    std::vector<std::uint32_t> parent(graph.switches + graph.hosts);
    std::iota(parent.begin(), parent.end(), 0U);
    const auto isTop = [&](std::uint32_t n) {
        return !graph.isHost(n) && shape.tiers > 1 && shape.tier[n] == shape.tiers;
    };
    for (const auto& link : graph.links)
        if (joinsNodes(graph, link) && !isTop(link.a) && !isTop(link.b)) parent[rootOf(parent, link.a)] = rootOf(parent, link.b);
    std::vector<std::uint32_t> podOf(parent.size(), 0xffffffffU);
    std::vector<std::uint32_t> order(graph.hosts);
    std::iota(order.begin(), order.end(), graph.switches);
    for (const std::uint32_t host : order) {
        const std::uint32_t root = rootOf(parent, host);
        podOf[root] = std::min(podOf[root], host);
        podOf[host] = podOf[root];
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t host) { return podOf[host]; });
    std::vector<std::uint8_t> half(graph.hosts, 0);
    for (std::size_t i = 0; i < order.size() / 2; ++i) half[order[i] - graph.switches] = 1;
    return half;
}

FabricShape shapeOf(const FabricGraph& graph, std::stop_token stop)
{
    FabricShape shape;
    const auto neighbours = neighboursOf(graph);
    findTiers(graph, neighbours, shape);
    shape.rails = railsOf(graph, neighbours, shape);
    const auto unknown = std::ranges::count(graph.links, 0, &FabricGraph::Link::capacity_mbps);
    if (unknown > 0) {
        shape.notes.emplace_back("some links have no speed: neither oversubscription nor bisection");
        return shape;
    }
    findOversubscription(graph, shape);
    if (stop.stop_requested() || graph.hosts < 2) return shape;
    const FabricCapacity capacity(graph, firstHalf(graph, shape));
    shape.bisection_gbps = static_cast<double>(capacity.value_mbps()) / 1000.0;
    shape.bisectionFull_gbps = static_cast<double>(capacity.full_mbps()) / 1000.0;
    return shape;
}

}  // namespace mw
