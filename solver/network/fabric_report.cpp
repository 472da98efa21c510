// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric_report.h"

#include "solver/network/cut_off.h"
#include "solver/network/link_lists.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace mw {
namespace {

/// Names of a view's elements.
class Placing {
public:
    Placing(const NetworkTopology& topology, const FabricView& view) : m_topology(topology), m_view(view) {}
    [[nodiscard]] InstanceIndex instance(std::uint32_t node) const { return m_topology.nodes[m_view.nodes[node]].instance; }
    [[nodiscard]] LinkIndex link(std::uint32_t link) const { return m_topology.bundles[m_view.bundles[link]].link; }
    [[nodiscard]] int ports(std::uint32_t node) const { return m_topology.nodes[m_view.nodes[node]].ports; }

private:
    const NetworkTopology& m_topology;
    const FabricView& m_view;
};

/// A link between switches of one tier counts for neither, but where there is one tier alone: up for both.
std::vector<FabricTier> tiersOf(const FabricGraph& graph, const FabricShape& shape)
{
    std::vector<std::int64_t> down(graph.switches), up(graph.switches);
    const auto tier = [&](std::uint32_t node) { return graph.isHost(node) ? 0 : shape.tier[node]; };
    for (const auto& link : graph.links) {
        if (!joinsNodes(graph, link)) continue;
        for (const auto& [self, other] : {std::pair(link.a, link.b), std::pair(link.b, link.a)}) {
            if (graph.isHost(self) || tier(self) == 0 || (!graph.isHost(other) && tier(other) == 0)) continue;
            if (tier(other) < tier(self)) down[self] += link.capacity_mbps;
            else if (tier(other) > tier(self) || shape.tiers == 1) up[self] += link.capacity_mbps;
        }
    }
    std::vector<FabricTier> tiers;
    for (int t = 1; t <= shape.tiers; ++t) {
        FabricTier one{.tier = t};
        double worst = 0;
        for (std::uint32_t node = 0; node < graph.switches; ++node) {
            if (shape.tier[node] != t) continue;
            ++one.switches;
            one.down_gbps += static_cast<double>(down[node]) / 1000.0;
            one.up_gbps += static_cast<double>(up[node]) / 1000.0;
            if (down[node] > 0) worst = std::max(worst, up[node] > 0 ? static_cast<double>(down[node]) / static_cast<double>(up[node]) : std::numeric_limits<double>::infinity());
        }
        const bool ends = t == shape.tiers && one.up_gbps <= 0;
        if (!ends && worst > 0 && worst < std::numeric_limits<double>::infinity()) one.oversubscription = worst;
        tiers.push_back(one);
    }
    return tiers;
}

std::vector<OnlyLeaf> onlyLeavesOf(const FabricGraph& graph, const Placing& place)
{
    const LinkLists links = hostLinksOf(graph);
    std::unordered_map<std::uint32_t, std::vector<InstanceIndex>> hosts;
    for (std::uint32_t host = 0; host < graph.hosts; ++host) {
        const auto ends = links.of(host);
        if (ends.empty() || std::ranges::any_of(ends, [&](const LinkEnd& end) { return end.to != ends.front().to; })) continue;
        hosts[ends.front().to].push_back(place.instance(graph.switches + host));
    }
    std::vector<OnlyLeaf> out;
    for (std::uint32_t node = 0; node < graph.switches; ++node)
        if (const auto at = hosts.find(node); at != hosts.end()) out.push_back({place.instance(node), std::move(at->second)});
    return out;
}

std::vector<PlacedFailure> placed(const FabricFailures& failures, const std::vector<std::vector<std::uint32_t>>& planes, const Placing& place)
{
    std::vector<PlacedFailure> out;
    for (const FailureClass& one : failures.classes) {
        const FabricFailure& e = one.example;
        PlacedFailure p{e.kind, kNoInstance, kNoLink, one.tier, one.count, e.hostsCutOff, e.bisectionLost, e.hostLost};
        if (e.kind == FabricElement::Switch) p.instance = place.instance(e.index);
        else if (e.kind == FabricElement::Plane) p.instance = place.instance(planes[e.index].front());
        else p.link = place.link(e.index);
        out.push_back(p);
    }
    return out;
}

int bindingTier(const FabricGrowth& growth)
{
    for (const TierPorts& tier : growth.tiers)
        if (tier.ports > 0 && tier.free == 0) return tier.tier;
    return 0;
}

/// Bisections take time and are known.
std::stop_token alreadyStopped()
{
    std::stop_source source;
    source.request_stop();
    return source.get_token();
}

}  // namespace

FabricStructure fabricStructure(const NetworkTopology& topology, const FabricView& view, const FabricShape& shape, const std::stop_token& stop)
{
    const Placing place(topology, view);
    FabricStructure out;
    const auto planes = planesOf(view.graph);
    for (const auto& plane : planes) {
        out.planes.emplace_back();
        for (const std::uint32_t node : plane) out.planes.back().push_back(place.instance(node));
    }
    out.tiers = tiersOf(view.graph, shape);
    std::vector<int> ports;
    for (std::uint32_t node = 0; node < view.graph.switches; ++node) ports.push_back(place.ports(node));
    out.growth = fabricGrowth(view.graph, shape, ports);
    out.binds = bindingTier(out.growth);
    out.failures = fabricFailures(view.graph, shape, stop);
    out.worst = placed(out.failures, planes, place);
    for (const std::uint32_t node : out.failures.singlePoints) out.singlePoints.push_back(place.instance(node));
    for (const std::uint32_t link : out.failures.bridges) out.bridges.push_back(place.link(link));
    out.onlyLeaves = onlyLeavesOf(view.graph, place);
    return out;
}

FabricStudy studyFabrics(const NetworkTopology& topology, const FabricSolution& solution, const std::stop_token& stop)
{
    FabricStudy study;
    study.views = fabricViews(topology, solution);
    for (const FabricView& view : study.views) {
        study.shapes.push_back(shapeOf(view.graph, alreadyStopped()));
        study.structures.push_back(std::make_shared<const FabricStructure>(fabricStructure(topology, view, study.shapes.back(), stop)));
    }
    study.wiring = wiringFindings(topology, solution);
    return study;
}

bool isCopper(const Part& cable)
{
    const auto type = cable.fact("type");   // passive and active copper: direct attach, redriven, retimed
    return type == "dac" || type == "acc" || type == "aec";
}

FabricResults fabricResults(const FabricStudy& study, const NetworkTopology& topology, const NetworkResults& network, const Catalog& catalog)
{
    FabricResults out;
    std::unordered_map<std::string_view, bool> copper;
    const auto rateOf = [&](const std::string& part) {
        const auto [at, isNew] = copper.try_emplace(part, false);
        if (isNew)
            if (const Part* cable = catalog.find(part)) at->second = isCopper(*cable);
        return at->second ? copperCableRate() : opticalCableRate();
    };
    for (std::size_t f = 0; f < study.views.size() && f < network.fabrics.size(); ++f) {
        const FabricView& view = study.views[f];
        std::vector<double> lengths;
        std::vector<FailureRate> rates;
        for (const std::uint32_t bundle : view.bundles) {
            const bool known = bundle < network.links.size() && network.links[bundle].link == topology.bundles[bundle].link;
            lengths.push_back(known ? network.links[bundle].length_m : 0.0);
            rates.push_back(known ? rateOf(network.links[bundle].part) : opticalCableRate());
        }
        FabricDetail detail{network.fabrics[f].name, network.fabrics[f].purpose, study.structures[f], fabricPaths(view.graph, lengths), {}};
        detail.availability = fabricAvailability(view.graph, study.structures[f]->failures, switchRate(), rates);
        out.fabrics.push_back(std::move(detail));
    }
    out.wiring = study.wiring;
    return out;
}

}  // namespace mw
