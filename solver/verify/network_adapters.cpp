// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/cables.h"
#include "solver/network/reference_fabrics.h"
#include "solver/verify/adapters.h"

#include <array>

namespace mw {
namespace {

AdapterAnswer fatTreeIdentities(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const auto k = in.whole<std::int64_t>("k");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto counts = fatTreeCounts(k);
    if (!counts) return AdapterAnswer::none(counts.refusal().message);
    return CaseValue::Map{{"hosts", counts->hosts},
                          {"pods", counts->pods},
                          {"edge_switches", counts->edgeSwitches},
                          {"agg_switches", counts->aggSwitches},
                          {"core_switches", counts->coreSwitches},
                          {"switches", counts->switches},
                          {"host_links", counts->hostLinks},
                          {"edge_agg_links", counts->edgeAggLinks},
                          {"agg_core_links", counts->aggCoreLinks},
                          {"bisection_host_links", counts->bisectionHostLinks},
                          {"oversubscription", counts->oversubscription},
                          {"equal_cost_paths_between_pods", counts->equalCostPathsBetweenPods},
                          {"hops_between_pods_switches", counts->hopsBetweenPodsSwitches}};
}

AdapterAnswer fatTreeMaxFlow(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    FatTreePlan plan;
    plan.k = in.whole<std::uint32_t>("k");
    plan.hostsPerEdge = static_cast<std::uint32_t>(in.numberOr("hosts_per_edge", plan.k / 2));
    plan.failedCore = wordsAt(inputs, "failed_core");
    plan.failedAgg = wordsAt(inputs, "failed_agg");
    plan.failedLinks = wordsAt(inputs, "failed_links");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto flows = fatTreeFlows(plan);
    if (!flows) return AdapterAnswer::none(flows.refusal().message);
    return CaseValue::Map{{"maxflow_first_half_pods_to_rest", flows->firstHalfToRest},
                          {"maxflow_pod0_to_rest", flows->pod0ToRest},
                          {"bisection_ratio", flows->bisectionRatio}};
}

AdapterAnswer leafSpine(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    LeafSpinePlan plan;
    plan.leaves = in.whole<std::uint32_t>("leaves");
    plan.spines = in.whole<std::uint32_t>("spines");
    plan.hostsPerLeaf = in.whole<std::uint32_t>("hosts_per_leaf");
    plan.linksLeafToEachSpine = in.whole<std::uint32_t>("links_leaf_to_each_spine");
    plan.host_gbps = in.number("host_gbps");
    plan.uplink_gbps = in.number("uplink_gbps");
    plan.failedSpines = static_cast<std::uint32_t>(in.numberOr("failed_spines", 0));
    plan.failedUplinks = wordsAt(inputs, "failed_uplinks");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto flows = leafSpineFlows(plan);
    if (!flows) return AdapterAnswer::none(flows.refusal().message);
    return CaseValue::Map{{"oversubscription_design", flows->oversubscriptionDesign},
                          {"bisection_gbps_half_to_half", flows->bisection_gbps},
                          {"nonblocking_gbps", flows->nonblocking_gbps},
                          {"ratio", flows->ratio}};
}

AdapterAnswer railOptimised(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const RailOptimisedPlan plan{in.whole<std::int64_t>("scalable_units"), in.whole<std::int64_t>("nodes"),
                                 in.whole<std::int64_t>("gpus_per_node"),
                                 in.whole<std::int64_t>("leaf_ports")};
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto counts = railOptimisedCounts(plan);
    if (!counts) return AdapterAnswer::none(counts.refusal().message);
    return CaseValue::Map{{"gpus", counts->gpus},
                          {"leaf", counts->leaf},
                          {"spine", counts->spine},
                          {"core", counts->core},
                          {"cables_node_leaf", counts->cablesNodeLeaf},
                          {"cables_leaf_spine", counts->cablesLeafSpine},
                          {"cables_spine_core", counts->cablesSpineCore}};
}

AdapterAnswer generatedMaxFlow(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const FlowGraph graph =
        generatedFlowGraph(in.whole<std::uint32_t>("nodes"), in.whole<std::uint32_t>("arcs"),
                           in.whole<std::uint32_t>("seed"), in.whole<std::uint32_t>("capacity_max"));
    const auto source = in.whole<std::uint32_t>("source");
    const auto sink = in.whole<std::uint32_t>("sink");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{{"maxflow", maxFlow(graph, source, sink).value}};
}

/// The reach table belongs to the case file: its conventions, or the inputs themselves.
std::vector<ReachRow> reachTable(const YamlNode& inputs, const CaseContext& context)
{
    const YamlNode* table = inputs.find("reach_table");
    if (const YamlNode* conventions = context.file.find("conventions");
        table == nullptr && conventions != nullptr)
        table = conventions->find("reach_table");
    std::vector<ReachRow> rows;
    if (table == nullptr) return rows;
    for (const YamlNode& row : table->items)
        rows.push_back({wordAt(row, "kind").value_or(""), numberAt(row, "max_m").value_or(0)});
    return rows;
}

AdapterAnswer cableLength(const YamlNode& inputs, const CaseContext& context)
{
    CaseReader in(inputs);
    const auto from = numbersAt(inputs, "from_xyz_m");
    const auto to = numbersAt(inputs, "to_xyz_m");
    const double rise = in.number("tray_height_m") - in.number("port_height_m");
    const double slack = in.number("slack");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    if (from.size() != 3 || to.size() != 3) return AdapterAnswer::none("both ends need three coordinates");
    const bool sameRack = from[0] == to[0] && from[1] == to[1];
    const double length = sameRack ? sameRackLength_m(from[2] - to[2])
                                   : trayLength_m(from[0] - to[0], from[1] - to[1], rise, rise, slack);
    const auto table = reachTable(inputs, context);
    const std::string_view kind = firstThatReaches(table, length);
    return CaseValue::Map{{"length_m", length},
                          {"kind", kind.empty() ? CaseValue() : CaseValue(std::string(kind))}};
}

}  // namespace

std::span<const Adapter> networkAdapters()
{
    static constexpr std::array kAdapters{Adapter{"fat_tree_identities", "network", &fatTreeIdentities},
                                          Adapter{"fat_tree_maxflow", "network", &fatTreeMaxFlow},
                                          Adapter{"leaf_spine", "network", &leafSpine},
                                          Adapter{"rail_optimised_counts", "network", &railOptimised},
                                          Adapter{"maxflow_generated", "network", &generatedMaxFlow},
                                          Adapter{"cable_length", "network", &cableLength}};
    return kAdapters;
}

}  // namespace mw
