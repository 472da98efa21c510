// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/serving_traffic.h"

#include "solver/network/link_lists.h"
#include "solver/network/traffic.h"
#include "solver/serving_demands.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace mw {

const LinkTraffic* TrafficResults::link(LinkIndex index) const
{
    const auto at = std::ranges::lower_bound(links, index, {}, &LinkTraffic::link);
    return at != links.end() && at->link == index ? &*at : nullptr;
}

std::optional<double> TrafficResults::busiestAt(InstanceIndex instance) const
{
    const auto at = std::ranges::lower_bound(busiest, instance, {}, &std::pair<InstanceIndex, double>::first);
    return at != busiest.end() && at->first == instance ? std::optional(at->second) : std::nullopt;
}

std::optional<std::uint32_t> TrafficResults::unitAt(InstanceIndex instance) const
{
    const auto at = std::ranges::lower_bound(units, instance, {}, &std::pair<InstanceIndex, std::uint32_t>::first);
    return at != units.end() && at->first == instance ? std::optional(at->second) : std::nullopt;
}

namespace {

constexpr std::size_t kHotLinks = 20, kMostUnits = 32;

/// The demands of one fabric, by its own numbers of hosts.
class FabricPart {
public:
    FabricPart(const NetworkTopology& topology, const FabricView& view) : m_view(view)
    {
        for (std::uint32_t node = view.graph.switches; node < view.nodes.size(); ++node) m_node[topology.nodes[view.nodes[node]].instance] = node;
    }
    [[nodiscard]] const FabricView& view() const { return m_view; }
    [[nodiscard]] const std::vector<TrafficDemand>& demands() const { return m_demands; }

    /// What of a demand has both ends here; no senders where nothing has. Senders spread over the receivers that their fabric joins them with.
    [[nodiscard]] PlanDemand within(const PlanDemand& demand) const
    {
        PlanDemand part = demand;
        if (demand.pattern == TrafficPattern::Pairs) {
            part.from.clear(), part.to.clear();
            for (std::size_t i = 0; i < demand.from.size(); ++i)
                if (m_node.contains(demand.from[i]) && m_node.contains(demand.to[i])) part.from.push_back(demand.from[i]), part.to.push_back(demand.to[i]);
        } else {
            const auto elsewhere = [&](InstanceIndex host) { return !m_node.contains(host); };
            std::erase_if(part.from, elsewhere);
            std::erase_if(part.to, elsewhere);
            if (part.to.empty() || (part.to.size() == 1 && part.from == part.to)) part.from.clear();
        }
        part.gbps = demand.gbps * static_cast<double>(part.from.size()) / static_cast<double>(demand.from.size());
        return part;
    }
    void add(const PlanDemand& part)
    {
        TrafficDemand demand{part.name, part.pattern, {}, {}, part.gbps};
        for (const InstanceIndex host : part.from) demand.from.push_back(m_node.at(host));
        for (const InstanceIndex host : part.to) demand.to.push_back(m_node.at(host));
        m_demands.push_back(std::move(demand));
    }

private:
    const FabricView& m_view;
    std::unordered_map<InstanceIndex, std::uint32_t> m_node{};
    std::vector<TrafficDemand> m_demands{};
};

/// Where each host is counted in the matrix.
class Units {
public:
    /// Units are hosts on the same leaves, in the order of the layout.
    Units(const NetworkTopology& topology, const std::vector<const FabricView*>& views, const Facility& facility)
    {
        std::map<std::pair<const FabricView*, std::vector<std::uint32_t>>, std::uint32_t> known;
        std::vector<std::vector<InstanceIndex>> hosts;
        for (const FabricView* view : views) {
            const LinkLists links = hostLinksOf(view->graph);
            for (std::uint32_t host = 0; host < view->graph.hosts; ++host) {
                std::vector<std::uint32_t> leaves;
                for (const LinkEnd& end : links.of(host)) leaves.push_back(end.to);
                std::ranges::sort(leaves);
                const auto [at, isNew] = known.try_emplace({view, std::move(leaves)}, static_cast<std::uint32_t>(hosts.size()));
                if (isNew) hosts.emplace_back();
                hosts[at->second].push_back(topology.nodes[view->nodes[view->graph.switches + host]].instance);
            }
        }
        const std::size_t run = (hosts.size() + kMostUnits - 1) / kMostUnits;
        for (std::size_t i = 0; i < hosts.size(); ++i) {
            if (i % std::max<std::size_t>(1, run) == 0) m_counts.push_back(0), m_names.push_back(facility.instances[hosts[i].front()].path);
            for (const InstanceIndex host : hosts[i]) m_unit[host] = m_counts.size() - 1, ++m_counts.back();
        }
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (m_counts[i] > 1) m_names[i] += fmt::format(" +{}", m_counts[i] - 1);
    }
    [[nodiscard]] TrafficMatrix empty() const { return {m_names, std::vector<double>(m_names.size() * m_names.size(), 0.0)}; }

    /// By instance, as results hold it.
    [[nodiscard]] std::vector<std::pair<InstanceIndex, std::uint32_t>> byHost() const
    {
        std::vector<std::pair<InstanceIndex, std::uint32_t>> out;
        for (const auto& [host, unit] : m_unit) out.emplace_back(host, static_cast<std::uint32_t>(unit));
        std::ranges::sort(out);
        return out;
    }

    void add(const PlanDemand& demand, TrafficMatrix& matrix) const
    {
        const double each = demand.gbps / static_cast<double>(demand.from.size());
        if (demand.pattern == TrafficPattern::Pairs) {
            for (std::size_t i = 0; i < demand.from.size(); ++i) put(matrix, demand.from[i], demand.to[i], each);
            return;
        }
        const bool among = demand.from == demand.to;
        const auto from = countsOf(demand.from), to = countsOf(demand.to);
        const double others = static_cast<double>(demand.to.size()) - (among ? 1 : 0);
        if (others <= 0) return;
        for (const auto& [u, senders] : from)
            for (const auto& [v, takers] : to) matrix.gbps[u * m_names.size() + v] += each * senders * (takers - (among && u == v ? 1 : 0)) / others;
    }

private:
    void put(TrafficMatrix& matrix, InstanceIndex from, InstanceIndex to, double gbps) const
    {
        const auto a = m_unit.find(from), b = m_unit.find(to);
        if (from != to && a != m_unit.end() && b != m_unit.end()) matrix.gbps[a->second * m_names.size() + b->second] += gbps;
    }
    [[nodiscard]] std::map<std::size_t, double> countsOf(const std::vector<InstanceIndex>& hosts) const
    {
        std::map<std::size_t, double> counts;
        for (const InstanceIndex host : hosts)
            if (const auto at = m_unit.find(host); at != m_unit.end()) counts[at->second] += 1;
        return counts;
    }

    std::unordered_map<InstanceIndex, std::size_t> m_unit{};
    std::vector<std::string> m_names{};
    std::vector<std::size_t> m_counts{};
};

void addLoads(const FabricPart& part, const NetworkTopology& topology, const TrafficLoads& loads, TrafficResults& out)
{
    for (std::size_t i = 0; i < loads.links.size(); ++i) {
        const auto& [ab, ba] = loads.links[i];
        const double capacity_gbps = static_cast<double>(part.view().graph.links[i].capacity_mbps) / 1000.0;
        if (capacity_gbps > 0 && std::max(ab, ba) > 0) out.links.push_back({topology.bundles[part.view().bundles[i]].link, ab, ba, std::max(ab, ba) / capacity_gbps});
    }
    out.notes.insert(out.notes.end(), loads.notes.begin(), loads.notes.end());
}

void findHot(TrafficResults& out)
{
    std::ranges::sort(out.links, {}, &LinkTraffic::link);
    out.hot = out.links;
    std::ranges::stable_sort(out.hot, [](const auto& a, const auto& b) { return a.load > b.load; });
    if (!out.hot.empty()) out.scale = 1 / out.hot.front().load;
    out.hot.resize(std::min(out.hot.size(), kHotLinks));
}

void findBusiest(const Facility& facility, TrafficResults& out)
{
    std::unordered_map<InstanceIndex, double> most;
    for (const LinkTraffic& link : out.links)
        for (const InstanceIndex end : {facility.links[link.link].from, facility.links[link.link].to}) {
            double& load = most[end];
            load = std::max(load, link.load);
        }
    out.busiest.assign(most.begin(), most.end());
    std::ranges::sort(out.busiest);
}

/// What collectives find in the fabric with most hosts: start-ups over its longest way, and switches that all reduce themselves.
struct CollectiveGround {
    double alpha_s{};
    bool inNetwork{};
};

/// `in_network_reduction` names how a switch reduces ("SHARPv3"); a tree of them needs it of every one.
bool allReduceThemselves(const NetworkTopology& topology, const FabricView& view, const Facility& facility)
{
    for (std::uint32_t node = 0; node < view.graph.switches; ++node)
        if (facility.part(topology.nodes[view.nodes[node]].instance).fact("in_network_reduction").empty()) return false;
    return view.graph.switches > 0;
}

CollectiveGround groundOf(const FabricResults& fabrics, const NetworkTopology& topology, std::span<const FabricView> views, const Facility& facility)
{
    std::optional<std::size_t> largest;
    for (std::size_t f = 0; f < fabrics.fabrics.size() && f < views.size(); ++f)
        if (fabrics.fabrics[f].purpose == "compute" && views[f].graph.hosts > (largest ? views[*largest].graph.hosts : 0)) largest = f;
    if (!largest) return {stepLatency_s({}, 0, 0), false};
    const FabricPaths& paths = fabrics.fabrics[*largest].paths;
    return {stepLatency_s({}, static_cast<int>(paths.mostSwitches), paths.longestCable_m), allReduceThemselves(topology, views[*largest], facility)};
}

PlanCollective timed(const PlanOperation& operation, const CollectiveGround& ground)
{
    PlanCollective out{operation.pool, operation.name, operation.kind, operation.processes, operation.bytes, operation.gb_s, ground.alpha_s, {}};
    if (operation.gb_s > 0)
        out.times = collectiveTimes(operation.kind, operation.processes, operation.bytes, {.alpha_s = ground.alpha_s, .gb_s = operation.gb_s, .launch_s = StepLatency{}.launch_s},
                                    ground.inNetwork);
    return out;
}

}  // namespace

std::vector<InstanceIndex> storageHosts(const Facility& facility)
{
    std::vector<InstanceIndex> out;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const Part& part = facility.part(i);
        if (info(part.kind).category == Category::Storage && std::ranges::any_of(part.ports, [](const PortGroup& g) { return g.kind == PortKind::Network; })) out.push_back(i);
    }
    return out;
}

TrafficResults servingTraffic(const ThroughputInput& input, const ThroughputResults& plan, const NetworkTopology& topology, const FabricStudy& study,
                              const FabricResults& fabrics, const Facility& facility, const std::stop_token& stop)
{
    TrafficResults out;
    PlanDemands demands = planDemands(input, plan, storageHosts(facility));
    out.notes = std::move(demands.notes);
    std::vector<FabricPart> parts;
    std::vector<const FabricView*> computeViews;
    for (std::size_t f = 0; f < study.views.size(); ++f) {
        parts.emplace_back(topology, study.views[f]);
        if (f < fabrics.fabrics.size() && fabrics.fabrics[f].purpose == "compute") computeViews.push_back(&study.views[f]);
    }
    const Units units(topology, computeViews, facility);
    out.matrix = units.empty();
    out.units = units.byHost();
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> flowOf;
    for (const PlanDemand& demand : demands.demands) {
        const auto [at, isNew] = flowOf.try_emplace({demand.name, demand.fromPool, demand.toPool}, out.flows.size());
        if (isNew) out.flows.push_back({demand.name, demand.fromPool, demand.toPool, {}, 0, 0, 0});
        PlanFlow& flow = out.flows[at->second];
        ++flow.groups;
        flow.gbps += demand.gbps;
        double routed = 0;
        for (std::size_t f = 0; f < parts.size() && f < fabrics.fabrics.size(); ++f) {
            if (fabrics.fabrics[f].purpose != demand.purpose) continue;
            const PlanDemand part = parts[f].within(demand);
            if (part.from.empty()) continue;
            parts[f].add(part);
            units.add(part, out.matrix);
            if (flow.fabric.empty()) flow.fabric = fabrics.fabrics[f].name;
            routed += part.gbps;
        }
        if (routed < demand.gbps * (1 - 1e-9)) flow.unroutable_gbps += demand.gbps - routed;
    }
    for (const FabricPart& part : parts)
        if (!part.demands().empty() && !stop.stop_requested()) addLoads(part, topology, routeTraffic(part.view().graph, part.demands(), kHotLinks, stop), out);
    findHot(out);
    findBusiest(facility, out);
    const CollectiveGround ground = groundOf(fabrics, topology, study.views, facility);
    for (const PlanOperation& operation : demands.operations) out.collectives.push_back(timed(operation, ground));
    return out;
}

}  // namespace mw
