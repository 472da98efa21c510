// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/nodes.h"

#include "model/core/find_sorted.h"

#include <algorithm>

namespace mw {
namespace {

/// Manifolds and pumps are on the way; the unit that serves is behind them.
const std::string& servingUnit(const CoolingInput& input, const HeatNetwork& net, std::uint32_t gear)
{
    while (input.gear[gear].role == CoolingRole::Pass && !net.giversOfGear(gear).empty())
        gear = net.giversOfGear(gear).front().gear;
    return input.gear[gear].path;
}

CoolingNode unitNode(const CoolingInput& input, const HeatNetwork& net, const std::vector<Duty>& duties,
                     std::uint32_t u)
{
    const HeatUnit& unit = input.units[u];
    CoolingNode node;
    node.instance = unit.instance;
    node.heat_kw = unit.liquid_kw + unit.air_kw;
    node.liquid_kw = unit.liquid_kw;
    node.air_kw = unit.air_kw;
    if (unit.liquid_kw <= 0) return node;
    node.flow_l_min = unit.flow_l_min;
    node.neededSupply_c = unit.supplyMax_c;
    const auto givers = net.giversOfUnit(u);
    node.supply_c = meanSupply_c(givers, duties);
    if (node.supply_c && unit.flow_l_min > 0)
        node.return_c = *node.supply_c + unit.liquid_kw / (kPg25_kw_per_lpm_k * unit.flow_l_min);
    if (!givers.empty()) node.servedBy = servingUnit(input, net, givers.front().gear);
    return node;
}

CoolingNode gearNode(const CoolingGear& gear, const Duty& duty)
{
    CoolingNode node;
    node.instance = gear.instance;
    node.heat_kw = duty.heat_kw;
    (isAirSide(gear.role) ? node.air_kw : node.liquid_kw) = duty.heat_kw;
    node.power_kw = duty.power_kw;
    node.supply_c = duty.supply_c;
    node.neededSupply_c = isAirSide(gear.role) ? gear.needs_c : duty.needed_c;
    if (gear.capacity_kw > 0) {
        node.capacity_kw = gear.capacity_kw;
        node.loading = duty.heat_kw / gear.capacity_kw;
    }
    if (gear.role != CoolingRole::Cdu && gear.role != CoolingRole::LiquidToAir) return node;
    node.flow_l_min = duty.flow_l_min;
    // A CDU may run out of litres before kilowatts.
    if (gear.flowMax_l_min > 0)
        node.loading = std::max(duty.flow_l_min / gear.flowMax_l_min, node.loading.value_or(0.0));
    if (node.supply_c && duty.flow_l_min > 0)
        node.return_c = *node.supply_c + duty.heat_kw / (kPg25_kw_per_lpm_k * duty.flow_l_min);
    return node;
}

}  // namespace

std::optional<double> meanSupply_c(std::span<const HeatNetwork::Giver> givers,
                                   const std::vector<Duty>& duties)
{
    double sum = 0;
    double pipes = 0;
    for (const auto& giver : givers) {
        if (!duties[giver.gear].supply_c) return std::nullopt;
        sum += *duties[giver.gear].supply_c * giver.pipes;
        pipes += giver.pipes;
    }
    if (pipes <= 0) return std::nullopt;
    return sum / pipes;
}

std::vector<CoolingNode> coolingNodes(const CoolingInput& input, const HeatNetwork& net,
                                      const std::vector<Duty>& duties)
{
    std::vector<CoolingNode> nodes;
    nodes.reserve(input.units.size() + input.gear.size());
    // Both stand by instance: one merge orders them.
    std::uint32_t g = 0;
    const auto addGearBelow = [&](InstanceIndex instance) {
        for (; g < input.gear.size() && input.gear[g].instance < instance; ++g) {
            nodes.push_back(gearNode(input.gear[g], duties[g]));
            nodes.back().pumpDrawn = !input.drawnPumps.empty() && input.drawnPumps[g].has_value();
        }
    };
    for (std::uint32_t u = 0; u < input.units.size(); ++u) {
        addGearBelow(input.units[u].instance);
        nodes.push_back(unitNode(input, net, duties, u));
    }
    addGearBelow(kNoInstance);
    return nodes;
}

std::vector<InstanceIndex> dryUnits(const CoolingResults& cooling)
{
    std::vector<InstanceIndex> dry;
    bool anyServed = false;
    for (const CoolingNode& node : cooling.nodes) {
        if (node.capacity_kw || node.liquid_kw <= 1e-9) continue;   // gear, and what gives no heat to liquid
        if (node.servedBy.empty()) dry.push_back(node.instance);
        else anyServed = true;
    }
    return anyServed ? dry : std::vector<InstanceIndex>{};
}

const CoolingNode* CoolingResults::node(InstanceIndex instance) const
{
    return findSorted(nodes, instance, [](const CoolingNode& node) { return node.instance; });
}

}  // namespace mw
