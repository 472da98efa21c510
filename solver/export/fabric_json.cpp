// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/fabric_json.h"

#include <array>
#include <string_view>

namespace mw {

namespace {

Json linkJson(const Facility& facility, LinkIndex link)
{
    return link == kNoLink ? Json(nullptr) : Json(facility.linkText(facility.links[link]));
}

std::string_view nameOf(FabricElement kind)
{
    static constexpr std::array<std::string_view, 4> kNames{"cable", "link", "switch", "plane"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(WiringFault fault)
{
    static constexpr std::array<std::string_view, 6> kNames{"isolated", "loop", "rail-crossed", "rail-missing", "uplink-elsewhere", "uneven-uplinks"};
    return kNames[static_cast<std::size_t>(fault)];
}

Json growthJson(const FabricStructure& structure)
{
    const FabricGrowth& growth = structure.growth;
    Json tiers = Json::array();
    for (const TierPorts& tier : growth.tiers) tiers.push_back({{"tier", tier.tier}, {"switches", tier.switches}, {"ports", tier.ports}, {"used", tier.used}, {"spare", tier.free}});
    return {{"hosts_on_spare_ports", growth.onFreePorts},
            {"hosts_on_new_leaves", growth.onNewLeaves},
            {"hosts_on_new_pods", growth.onNewPods},
            {"hosts_of_a_unit", growth.hostsPerUnit > 0 ? Json(growth.hostsPerUnit) : Json(nullptr)},
            {"more_units", growth.moreUnits()},
            {"largest_hosts", growth.largest ? Json(*growth.largest) : Json(nullptr)},
            {"full_tier", structure.binds > 0 ? Json(structure.binds) : Json(nullptr)},
            {"tiers", std::move(tiers)}};
}

Json detailJson(const FabricDetail& fabric, const Facility& facility)
{
    const FabricStructure& structure = *fabric.structure;
    Json tiers = Json::array(), failures = Json::array(), points = Json::array(), bridges = Json::array(), alone = Json::array();
    for (const FabricTier& tier : structure.tiers)
        tiers.push_back({{"tier", tier.tier}, {"switches", tier.switches}, {"down_gbps", number(tier.down_gbps)}, {"up_gbps", number(tier.up_gbps)},
                         {"oversubscription", number(tier.oversubscription)}});
    for (const PlacedFailure& one : fabric.worst)
        failures.push_back({{"element", nameOf(one.kind)}, {"tier", one.tier}, {"count", one.count},
                            {"example", one.link != kNoLink ? linkJson(facility, one.link) : pathJson(facility, one.instance)}, {"hosts_cut_off", one.hostsCutOff},
                            {"bisection_lost", number(one.bisectionLost)}, {"worst_host_lost", number(one.hostLost)}});
    for (const InstanceIndex node : fabric.singlePoints) points.push_back(pathJson(facility, node));
    for (const LinkIndex link : fabric.bridges) bridges.push_back(linkJson(facility, link));
    for (const OnlyLeaf& only : fabric.onlyLeaves) alone.push_back({{"leaf", pathJson(facility, only.leaf)}, {"hosts", only.hosts.size()}});
    const FabricPaths& p = fabric.paths;
    const FabricAvailability& a = fabric.availability;
    return {{"name", fabric.name},
            {"purpose", fabric.purpose},
            {"planes", structure.planes.size()},
            {"tiers", std::move(tiers)},
            {"paths", {{"mean_switches", number(p.meanSwitches)}, {"most_switches", p.mostSwitches}, {"fewest_ways", number(p.fewestWays)}, {"most_ways", number(p.mostWays)},
                       {"mean_latency_us", number(p.mean_s * 1e6)}, {"longest_latency_us", number(p.longest_s * 1e6)}, {"longest_cable_m", number(p.longestCable_m)},
                       {"pairs_apart", p.apart}, {"hosts_tried", p.hostsTried}}},
            {"growth", growthJson(structure)},
            {"failures", std::move(failures)},
            {"single_points", std::move(points)},
            {"bridges", std::move(bridges)},
            {"hosts_on_one_leaf", std::move(alone)},
            {"availability", {{"all_bandwidth", number(a.allBandwidth)}, {"expected_bandwidth", number(a.expectedBandwidth)}, {"no_host_cut_off", number(a.noHostCutOff)},
                              {"failures_per_year", number(a.failuresPerYear)}}}};
}

Json loadJson(const LinkTraffic& link, const Facility& facility)
{
    return {{"link", linkJson(facility, link.link)}, {"there_gbps", number(link.ab_gbps)}, {"back_gbps", number(link.ba_gbps)}, {"load", number(link.load)}};
}

}  // namespace

Json fabricJson(const FabricResults& results, const Facility& facility)
{
    Json fabrics = Json::array(), wiring = Json::array();
    for (const FabricDetail& fabric : results.fabrics) fabrics.push_back(detailJson(fabric, facility));
    for (const WiringFinding& one : results.wiring)
        wiring.push_back({{"fault", nameOf(one.fault)}, {"link", linkJson(facility, one.link)}, {"node", pathJson(facility, one.node)},
                          {"other", pathJson(facility, one.other)}, {"right", pathJson(facility, one.right)}});
    return {{"fabrics", std::move(fabrics)}, {"wiring", std::move(wiring)}};
}

Json trafficJson(const TrafficResults& results, const Facility& facility)
{
    Json flows = Json::array(), hot = Json::array(), rows = Json::array(), collectives = Json::array();
    for (const PlanFlow& flow : results.flows)
        flows.push_back({{"name", flow.name}, {"from", flow.fromPool}, {"to", flow.toPool}, {"fabric", text(flow.fabric)}, {"groups", flow.groups},
                         {"gbps", number(flow.gbps)}, {"unroutable_gbps", number(flow.unroutable_gbps)}});
    for (const LinkTraffic& link : results.hot) hot.push_back(loadJson(link, facility));
    const std::size_t n = results.matrix.units.size();
    for (std::size_t i = 0; i < n; ++i) {
        Json row = Json::array();
        for (std::size_t j = 0; j < n; ++j) row.push_back(number(results.matrix.at(i, j)));
        rows.push_back(std::move(row));
    }
    for (const PlanCollective& one : results.collectives) {
        Json times = Json::array();
        for (const CollectiveTime& time : one.times) times.push_back({{"method", toText(time.method)}, {"time_ms", number(time.time_s * 1e3)}});
        collectives.push_back({{"pool", one.pool}, {"name", one.name}, {"collective", toText(one.kind)}, {"processes", one.processes}, {"bytes", number(one.bytes)},
                               {"gb_s", number(one.gb_s)}, {"alpha_us", number(one.alpha_s * 1e6)}, {"times", std::move(times)}});
    }
    return {{"flows", std::move(flows)},
            {"loaded_links", results.links.size()},
            {"hot_links", std::move(hot)},
            {"headroom", number(results.scale)},
            {"matrix", {{"units", results.matrix.units}, {"gbps", std::move(rows)}}},
            {"collectives", std::move(collectives)},
            {"notes", results.notes}};
}

}  // namespace mw
