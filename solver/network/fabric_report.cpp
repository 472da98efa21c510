// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric_report.h"

#include "solver/network/cut_off.h"
#include "solver/network/link_lists.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace mw {
namespace {

/// Names of a view's elements.
class Placing {
public:
    Placing(const NetworkTopology& topology, const FabricView& view) : m_topology(topology), m_view(view) {}
    [[nodiscard]] InstanceIndex instance(std::uint32_t node) const { return m_topology.nodes[m_view.nodes[node]].instance; }
    [[nodiscard]] LinkIndex link(std::uint32_t link) const { return m_topology.bundles[m_view.bundles[link]].link; }

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

auto onlyLeavesOf(const FabricGraph& graph)
{
    const LinkLists links = hostLinksOf(graph);
    std::map<std::uint32_t, std::vector<std::uint32_t>> hosts;
    for (std::uint32_t host = 0; host < graph.hosts; ++host) {
        const auto ends = links.of(host);
        if (ends.empty() || std::ranges::any_of(ends, [&](const LinkEnd& end) { return end.to != ends.front().to; })) continue;
        hosts[ends.front().to].push_back(graph.switches + host);
    }
    return std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>>(hosts.begin(), hosts.end());
}

PlacedFailure placed(const FailureClass& one, const FabricStructure& structure, const Placing& place)
{
    const FabricFailure& e = one.example;
    PlacedFailure p{e.kind, kNoInstance, kNoLink, one.tier, one.count, e.hostsCutOff, e.bisectionLost, e.hostLost};
    if (e.kind == FabricElement::Switch) p.instance = place.instance(e.index);
    else if (e.kind == FabricElement::Plane) p.instance = place.instance(structure.planes[e.index].front());
    else p.link = place.link(e.index);
    return p;
}

void addPlaces(const FabricStructure& structure, const Placing& place, FabricDetail& out)
{
    for (const auto& plane : structure.planes) {
        out.planes.emplace_back();
        for (const std::uint32_t node : plane) out.planes.back().push_back(place.instance(node));
    }
    for (const FailureClass& one : structure.failures.classes) out.worst.push_back(placed(one, structure, place));
    for (const std::uint32_t node : structure.failures.singlePoints) out.singlePoints.push_back(place.instance(node));
    for (const std::uint32_t link : structure.failures.bridges) out.bridges.push_back(place.link(link));
    for (const auto& [leaf, hosts] : structure.onlyLeaves) {
        out.onlyLeaves.push_back({place.instance(leaf), {}});
        for (const std::uint32_t host : hosts) out.onlyLeaves.back().hosts.push_back(place.instance(host));
    }
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

FabricAvailability availabilityOf(const FabricGraph& graph, const FabricDetail& detail)
{
    std::vector<FailureRate> rates;
    for (const std::uint8_t copper : detail.copper) rates.push_back(copper != 0 ? copperCableRate() : opticalCableRate());
    return fabricAvailability(graph, detail.structure->failures, switchRate(), rates);
}

/// Of numbers that decide whether two fabrics are alike (FNV-1a); equal ones are compared in full.
std::uint64_t alikeness(const FabricGraph& graph)
{
    std::uint64_t hash = 14695981039346656037ULL;
    const auto take = [&](std::uint64_t number) { hash = (hash ^ number) * 1099511628211ULL; };
    take(graph.switches), take(graph.hosts);
    for (const auto& link : graph.links) take(link.a), take(link.b), take(link.count), take(static_cast<std::uint64_t>(link.capacity_mbps));
    return hash;
}

/// Structures found so far, by alikeness.
class KnownStructures {
public:
    void add(const FabricStudy& study, std::size_t at) { m_known.emplace(alikeness(study.views[at].graph), std::pair(&study, at)); }
    [[nodiscard]] std::shared_ptr<const FabricStructure> of(const FabricGraph& graph, const std::vector<int>& ports) const
    {
        const auto [begin, end] = m_known.equal_range(alikeness(graph));
        for (auto it = begin; it != end; ++it) {
            const auto& [study, at] = it->second;
            if (study->views[at].graph == graph && study->ports[at] == ports) return study->structures[at];
        }
        return nullptr;
    }

private:
    std::unordered_multimap<std::uint64_t, std::pair<const FabricStudy*, std::size_t>> m_known{};
};

}  // namespace

FabricStructure fabricStructure(const FabricGraph& graph, const FabricShape& shape, std::span<const int> ports, const std::stop_token& stop)
{
    FabricStructure out;
    out.planes = planesOf(graph);
    out.tiers = tiersOf(graph, shape);
    out.growth = fabricGrowth(graph, shape, ports);
    out.binds = bindingTier(out.growth);
    out.failures = fabricFailures(graph, shape, stop);
    out.onlyLeaves = onlyLeavesOf(graph);
    return out;
}

FabricStudy studyFabrics(const NetworkTopology& topology, const FabricSolution& solution, const FabricStudy* before, const std::stop_token& stop)
{
    FabricStudy study;
    KnownStructures known;
    for (std::size_t i = 0; before != nullptr && i < before->structures.size(); ++i) known.add(*before, i);
    study.views = fabricViews(topology, solution);
    for (std::size_t i = 0; i < study.views.size(); ++i) {
        const FabricView& view = study.views[i];
        study.shapes.push_back(shapeOf(view.graph, alreadyStopped()));
        study.ports.emplace_back();
        for (std::uint32_t node = 0; node < view.graph.switches; ++node) study.ports.back().push_back(topology.nodes[view.nodes[node]].ports);
        auto structure = known.of(view.graph, study.ports.back());
        const bool isNew = structure == nullptr;
        if (isNew) structure = std::make_shared<const FabricStructure>(fabricStructure(view.graph, study.shapes.back(), study.ports.back(), stop));
        study.structures.push_back(std::move(structure));
        if (isNew) known.add(study, i);
    }
    study.wiring = wiringFindings(topology, solution);
    return study;
}

bool isCopper(const Part& cable)
{
    const auto type = cable.fact("type");   // passive and active copper: direct attach, redriven, retimed, balanced pairs
    return type == "dac" || type == "acc" || type == "aec" || type == "copper pairs";
}

FabricResults fabricResults(const FabricStudy& study, const NetworkTopology& topology, const NetworkResults& network, const Catalog& catalog, const FabricResults* before)
{
    FabricResults out;
    std::unordered_map<std::string_view, bool> known;
    const auto copper = [&](const std::string& part) {
        const auto [at, isNew] = known.try_emplace(part, false);
        if (isNew)
            if (const Part* cable = catalog.find(part)) at->second = isCopper(*cable);
        return at->second;
    };
    for (std::size_t f = 0; f < study.views.size() && f < network.fabrics.size(); ++f) {
        const FabricView& view = study.views[f];
        FabricDetail detail{.name = network.fabrics[f].name, .purpose = network.fabrics[f].purpose, .structure = study.structures[f]};
        for (const std::uint32_t bundle : view.bundles) {
            const bool laid = bundle < network.links.size() && network.links[bundle].link == topology.bundles[bundle].link;
            detail.lengths_m.push_back(laid ? network.links[bundle].length_m : 0.0);
            detail.copper.push_back(laid && copper(network.links[bundle].part) ? 1 : 0);
        }
        addPlaces(*detail.structure, Placing(topology, view), detail);
        const FabricDetail* old = before != nullptr && f < before->fabrics.size() ? &before->fabrics[f] : nullptr;
        const bool same = old != nullptr && old->structure == detail.structure;
        detail.paths = same && old->lengths_m == detail.lengths_m ? old->paths : fabricPaths(view.graph, detail.lengths_m);
        detail.availability = same && old->copper == detail.copper ? old->availability : availabilityOf(view.graph, detail);
        out.fabrics.push_back(std::move(detail));
    }
    out.wiring = study.wiring;
    return out;
}

}  // namespace mw
