// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_fabrics.h"

#include <cmath>

namespace mw {
namespace {

constexpr std::uint32_t kMostRadix = 256, kMostEndpoints = 1U << 20U;   // keeps a plan's links in memory

struct ClosCounts {
    std::uint32_t half{}, leaves{}, pods{1}, spinesPerPod{}, coresPerGroup{};
    std::uint32_t leafCables{1}, coreCables{};
    [[nodiscard]] std::uint32_t spines() const { return pods * spinesPerPod; }
    [[nodiscard]] std::uint32_t switches() const { return leaves + spines() + spinesPerPod * coresPerGroup; }
};

std::optional<ClosCounts> countsOf(const ClosPlan& plan)
{
    ClosCounts out;
    out.half = plan.radix / 2;
    if (plan.radix < 2 || plan.radix % 2 != 0 || plan.radix > kMostRadix || plan.endpoints > kMostEndpoints) return std::nullopt;
    if (plan.rails == 0 || plan.rails > kMostRadix || plan.endpoints == 0 || plan.endpoints % (out.half * plan.rails) != 0) return std::nullopt;
    out.leaves = plan.endpoints / out.half;
    if (out.leaves <= plan.radix) {
        out.spinesPerPod = out.leaves / 2;
        if (out.leaves % 2 != 0 || out.half % out.spinesPerPod != 0) return std::nullopt;
        out.leafCables = out.half / out.spinesPerPod;
        return out;
    }
    out.spinesPerPod = out.half;
    out.pods = out.leaves / out.half;
    if (out.leaves % out.half != 0 || out.pods > plan.radix || plan.radix % out.pods != 0 || out.pods % 2 != 0) return std::nullopt;
    out.coreCables = plan.radix / out.pods;
    out.coresPerGroup = out.half / out.coreCables;
    return out;
}

}  // namespace

Outcome<FabricGraph> closFabric(const ClosPlan& plan)
{
    const auto counts = countsOf(plan);
    if (!counts || !(plan.speed_gbps > 0) || plan.speed_gbps > 1e6)
        return Refusal{"network.clos", "ports, endpoints and rails do not make an even fabric of at most a million endpoints"};
    const ClosCounts& n = *counts;
    const std::int64_t mbps = std::llround(plan.speed_gbps * 1000.0);
    FabricGraph graph{n.switches(), plan.endpoints / plan.rails, {}};
    const auto join = [&](std::uint32_t a, std::uint32_t b, std::uint32_t cables) { graph.links.push_back({a, b, cables, cables * mbps}); };
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        for (std::uint32_t rail = 0; rail < plan.rails; ++rail) join(graph.switches + host, host / n.half * plan.rails + rail, 1);
    const std::uint32_t leavesPerPod = n.leaves / n.pods;
    for (std::uint32_t leaf = 0; leaf < n.leaves; ++leaf)
        for (std::uint32_t i = 0; i < n.spinesPerPod; ++i) join(leaf, n.leaves + leaf / leavesPerPod * n.spinesPerPod + i, n.leafCables);
    for (std::uint32_t spine = 0; spine < n.spines(); ++spine)
        for (std::uint32_t j = 0; j < n.coresPerGroup; ++j)
            join(n.leaves + spine, n.leaves + n.spines() + spine % n.spinesPerPod * n.coresPerGroup + j, n.coreCables);
    return graph;
}

NetworkTopology topologyOf(const FabricGraph& graph)
{
    NetworkTopology topology;
    topology.purposes = {"compute"};
    const auto end = [&](std::uint32_t node) { return NetworkTopology::End{node, graph.isHost(node) ? 0 : -1, !graph.isHost(node)}; };
    for (std::uint32_t node = 0; node < graph.switches + graph.hosts; ++node)
        topology.nodes.push_back({static_cast<InstanceIndex>(node), !graph.isHost(node)});
    for (const auto& link : graph.links) {
        const auto index = static_cast<LinkIndex>(topology.bundles.size());
        topology.bundles.push_back({index, end(link.a), end(link.b), link.count, static_cast<double>(link.capacity_mbps) / 1000.0 / link.count});
    }
    return topology;
}

}  // namespace mw
