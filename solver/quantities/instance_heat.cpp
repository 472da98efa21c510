// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Heat and coolant of single instances.
#include "solver/quantities/instance_table.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

const CoolingNode* cooling(const Results& r, InstanceIndex i) { return r.cooling ? r.cooling->node(i) : nullptr; }

const LoopPart* loopPart(const Results& r, InstanceIndex i) { return r.coolant ? r.coolant->loops->part(i) : nullptr; }

Value coolantNeed(const Results& r, InstanceIndex i)
{
    const auto* part = loopPart(r, i);
    return part != nullptr && part->taker && part->need_l_min > 0 ? Value(part->need_l_min / std::max(part->flow_l_min, 1e-3 * part->need_l_min)) : std::nullopt;
}

/// Of cooling gear its own duty; of a rack that of the unit which takes its liquid heat.
Value coolingLoading(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    if (node == nullptr) return std::nullopt;
    if (node->loading || node->servedBy.empty()) return node->loading;
    const auto unit = r.facility->find(node->servedBy);
    const auto* by = unit ? cooling(r, *unit) : nullptr;
    return by != nullptr ? by->loading : std::nullopt;
}

Value supplyOfLimit(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr && node->supply_c && node->neededSupply_c && *node->neededSupply_c > 0 ? Value(std::max(*node->supply_c, 0.0) / *node->neededSupply_c) : std::nullopt;
}

Value takenInYear(const Results& r, InstanceIndex i)
{
    if (!r.coolant || !r.coolant->year) return std::nullopt;
    for (const TapYear& tap : r.coolant->year->taps)
        if (tap.instance == i) return tap.mean_kw;
    return std::nullopt;
}

constexpr std::array kHeatOverlays{
    InstanceQuantity{"heat", "Heat", Format::Power_kw, Sum::Add, "Heat it gives off, or takes up if it cools", &figureOf<&cooling, &CoolingNode::heat_kw>},
    InstanceQuantity{"liquid-heat", "Heat to liquid", Format::Power_kw, Sum::Add, "Heat carried by coolant", &figureOf<&cooling, &CoolingNode::liquid_kw>},
    InstanceQuantity{"air-heat", "Heat to air", Format::Power_kw, Sum::Add, "Heat carried by the hall's air", &figureOf<&cooling, &CoolingNode::air_kw>},
    InstanceQuantity{"coolant-flow", "Coolant flow", Format::Flow_l_min, Sum::Add, "Coolant through it", &figureOf<&cooling, &CoolingNode::flow_l_min>},
    InstanceQuantity{"loop-flow", "Flow in drawn loops", Format::Flow_l_min, Sum::Add, "Coolant through it by the drawn pipes, pumps and resistances", &figureOf<&loopPart, &LoopPart::flow_l_min>},
    InstanceQuantity{"coolant-pressure", "Coolant pressure", Format::Pressure_kpa, Sum::Worst, "Pressure that coolant loses in it; of a pump what it adds", &figureOf<&loopPart, &LoopPart::pressure_kpa>},
    InstanceQuantity{"coolant-need", "Coolant need over flow", Format::Share, Sum::Worst, "Coolant that it needs over what the drawn loop brings it: over 100 % it starves",
                     &coolantNeed, 1.0},
    InstanceQuantity{"cooling-loading", "Cooling load", Format::Share, Sum::Worst,
                     "The worse of heat over capacity and flow over maximum flow; of a rack, of the unit that cools it",
                     &coolingLoading, 1.0},
    InstanceQuantity{"coolant-margin", "Coolant supply of its limit", Format::Share, Sum::Worst,
                     "Supply temperature over the warmest that it, or what hangs on it, takes, both in °C: over 100 % it gets too warm", &supplyOfLimit, 1.0},
    InstanceQuantity{"year-taken", "Taken over the year", Format::Power_kw, Sum::Add, "Mean over the weather year of the heat that a heat network takes through it; of a thermal store, of the cold that it gives",
                     &takenInYear},
    InstanceQuantity{"supply-temperature", "Coolant supply", Format::Temperature_c, Sum::Worst, "Temperature of the coolant that comes in",
                     &figureOf<&cooling, &CoolingNode::supply_c>, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"return-temperature", "Coolant return", Format::Temperature_c, Sum::Worst, "Temperature of the coolant that goes back",
                     &figureOf<&cooling, &CoolingNode::return_c>, std::nullopt, ScaleStart::Least},
};

}  // namespace

std::span<const InstanceQuantity> heatOverlays() { return kHeatOverlays; }

}  // namespace mw
