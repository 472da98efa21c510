// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/input.h"

#include "model/core/number_text.h"

#include <algorithm>
#include <map>

namespace mw {
namespace {

bool says(const Part& part, std::string_view word)
{
    return part.fact("type").find(word) != std::string_view::npos;
}

bool takesCoolant(const Part& part)
{
    return std::any_of(part.ports.begin(), part.ports.end(), [](const PortGroup& p) {
        return p.kind == PortKind::Coolant && p.flow == PortFlow::In;
    });
}

bool givesCoolant(const Part& part)
{
    return std::any_of(part.ports.begin(), part.ports.end(), [](const PortGroup& p) {
        return p.kind == PortKind::Coolant && p.flow == PortFlow::Out;
    });
}

std::vector<CopPoint> copTable(const Part& part)
{
    std::vector<CopPoint> table;
    const auto found = std::find_if(part.extras.begin(), part.extras.end(),
                                    [](const auto& e) { return e.first == "cop_table"; });
    if (found == part.extras.end()) return table;
    const auto number = [](const YamlNode& row, std::string_view key) {
        const YamlNode* node = row.find(key);
        return node ? parseNumber(node->text) : std::nullopt;
    };
    for (const YamlNode& row : found->second.items) {
        const auto ambient = number(row, "ambient_c"), leaving = number(row, "leaving_c"),
                   cop = number(row, "cop");
        if (ambient && leaving && cop && *cop > 0) table.push_back({*ambient, *leaving, *cop});
    }
    return table;
}

/// Rated power of a pump: stated, else flow x head over its efficiencies (L/min and kPa).
double pumpPower_kw(const Part& part)
{
    if (const auto kw = part.figure("power_kw")) return *kw;
    const auto flow = part.figure("flow_lpm"), head = part.figure("head_kpa"),
               pump = part.figure("pump_efficiency");
    if (!flow || !head || !pump || *pump <= 0) return 0;
    return fluidPower_kw(*flow / 60000, *head * 1000, *pump, part.figureOr("motor_efficiency", 1), 1, 1);
}

std::optional<double> approachOf(const Part& part, CoolingRole role)
{
    if (role == CoolingRole::DryCooler)
        if (const auto dry = part.figure("approach_dry_k")) return dry;
    return part.figure("approach_k");
}

CoolingGear gearOf(const Part& part, CoolingRole role)
{
    CoolingGear gear{.role = role};
    gear.capacity_kw = std::max(0.0, part.figureOr("capacity_kw", 0));
    gear.flowMax_l_min = std::max(0.0, part.figureOr("secondary_flow_max_lpm", 0));
    gear.power_kw = role == CoolingRole::Pass ? pumpPower_kw(part) : part.figureOr("power_kw", 0);
    if (role == CoolingRole::FluidCooler) gear.power_kw = part.figureOr("spray_pump_kw", 0);
    gear.fan_kw = part.figureOr("fan_power_kw", 0);
    gear.approach_k = approachOf(part, role);
    gear.wetApproach_k = part.figure("approach_wet_bulb_k");
    gear.needs_c = part.figure("water_supply_c");
    gear.leaving_c = part.figure("rated_leaving_water_c");
    gear.cop = part.figure("cop_full_load");
    if (!gear.cop && gear.capacity_kw > 0 && gear.power_kw > 0 && isPlant(role) &&
        role <= CoolingRole::WaterChiller)
        gear.cop = gear.capacity_kw / gear.power_kw;
    gear.copTable = copTable(part);
    gear.freeCooling_k = part.figure("free_cooling_full_below_leaving_k");
    gear.evaporation_l_per_kwh = part.figure("evaporation_l_per_kwh_heat");
    gear.cycles = part.figure("cycles_of_concentration");
    return gear;
}

InstanceIndex standing(const Facility& facility, InstanceIndex i)
{
    while (facility.instances[i].parent != kNoInstance) i = facility.instances[i].parent;
    return i;
}

std::vector<std::pair<std::int32_t, double>> lossesByHall(const PowerResults& power, const Facility& facility)
{
    std::map<std::int32_t, double> losses;
    for (const PowerNode& node : power.nodes) {
        if (node.loss_kw <= 0 || node.instance >= facility.instances.size()) continue;
        const std::int32_t hall = facility.instances[node.instance].hall;
        if (hall >= 0 && !facility.layout->halls[static_cast<std::size_t>(hall)].outdoor) losses[hall] += node.loss_kw;
    }
    return {losses.begin(), losses.end()};
}

void addHeat(const Load& load, HeatUnit& unit)
{
    const bool bath = unit.immersed;
    unit.liquid_kw += bath ? load.it_kw : load.liquid_kw;  // of immersion, all heat goes to the fluid
    unit.air_kw += bath ? 0 : load.air_kw;
    unit.flow_l_min += load.flow_l_min;
    if (load.supplyMax_c) unit.supplyMax_c = std::min(*load.supplyMax_c, unit.supplyMax_c.value_or(*load.supplyMax_c));
}

/// Fills the heat of units that stand in instance order, and all that follows from loads, site and losses.
void fillHeat(CoolingInput& input, const Facility& facility, std::span<const Load> loads, const PowerResults* gearLosses)
{
    const Site& site = facility.layout->settings->site;
    input.dryBulb_c = site.designDryBulb_c;
    input.wetBulb_c = site.designWetBulb_c;
    input.it_kw = 0;
    input.notes.clear();
    for (HeatUnit& unit : input.units) unit = {.instance = unit.instance, .hall = unit.hall, .immersed = unit.immersed};
    std::size_t shareless = 0;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const Load& load = loads[i];
        addHeat(load, input.units[input.unitOfLoad[i]]);
        input.it_kw += load.it_kw;
        shareless += load.shareUnknown ? 1 : 0;
    }
    if (shareless == 1) input.notes.emplace_back("one liquid-cooled unit states no share of heat to the liquid: all of it is taken as air");
    if (shareless > 1)
        input.notes.push_back(std::to_string(shareless) +
                              " liquid-cooled units state no share of heat to the liquid: all of it is taken as air");
    input.gearLoss_kw = gearLosses ? lossesByHall(*gearLosses, facility) : decltype(input.gearLoss_kw){};
}

class InputBuilder {
public:
    explicit InputBuilder(const Facility& facility)
        : m_facility(facility), m_gear(facility.instances.size(), kNoUnit),
          m_unit(facility.instances.size(), kNoUnit)
    {
    }

    CoolingInput build(std::span<const Load> loads, const PowerResults* gearLosses)
    {
        addUnits(loads);
        addGear();
        m_facility.forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
            if (link.from != link.to) addLink(link);
        });
        m_input.gear = std::move(m_gearList);
        m_input.links = std::move(m_links);
        if (!m_taps.empty()) m_input.taps = std::move(m_taps);
        fillHeat(m_input, m_facility, loads, gearLosses);
        return std::move(m_input);
    }

private:
    void addUnits(std::span<const Load> loads)
    {
        for (const Load& load : loads) m_unit[standing(m_facility, load.instance)] = 0;
        m_input.units.reserve(loads.size());
        for (InstanceIndex i = 0; i < m_unit.size(); ++i) {
            if (m_unit[i] == kNoUnit) continue;
            m_unit[i] = static_cast<std::uint32_t>(m_input.units.size());
            m_input.units.push_back({.instance = i, .hall = m_facility.instances[i].hall, .immersed = m_facility.part(i).kind == Kind::Immersion});
        }
        std::vector<std::uint32_t> unitOfLoad;
        unitOfLoad.reserve(loads.size());
        for (const Load& load : loads) unitOfLoad.push_back(m_unit[standing(m_facility, load.instance)]);
        m_input.unitOfLoad = std::move(unitOfLoad);
    }

    void addGear()
    {
        const auto cools = [](const Instance& instance) { return info(instance.part->kind).category == Category::Cooling; };
        m_gearList.reserve(static_cast<std::size_t>(
            std::count_if(m_facility.instances.begin(), m_facility.instances.end(), cools)));
        for (InstanceIndex i = 0; i < m_gear.size(); ++i) {
            const Instance& instance = m_facility.instances[i];
            if (!cools(instance)) continue;
            if (instance.part != m_lastPart) {  // equal parts stand in runs
                m_lastPart = instance.part;
                const auto role = coolingRole(*instance.part);
                m_lastGear = role ? std::optional(gearOf(*instance.part, *role)) : std::nullopt;
            }
            if (!m_lastGear) continue;
            CoolingGear gear = *m_lastGear;
            gear.instance = i;
            gear.hall = instance.hall;
            gear.path = instance.path;
            if (instance.parent != kNoInstance) gear.unit = m_unit[standing(m_facility, i)];
            m_gear[i] = static_cast<std::uint32_t>(m_gearList.size());
            if (const auto tap = gear.role == CoolingRole::Pass ? heatTapOf(*instance.part, m_gear[i]) : std::nullopt) m_taps.push_back(*tap);
            m_gearList.push_back(std::move(gear));
        }
    }

    void addLink(const FacilityLink& link)
    {
        const std::uint32_t from = m_gear[link.from];
        if (from == kNoUnit) return;
        const std::uint32_t gear = m_gear[link.to];
        const std::uint32_t unit = m_unit[standing(m_facility, link.to)];
        if (gear != kNoUnit)
            m_links.push_back({from, gear, false, link.count});
        else if (unit != kNoUnit)
            m_links.push_back({from, unit, true, link.count});
    }

    const Facility& m_facility;
    CoolingInput m_input{};
    std::vector<CoolingGear> m_gearList{};
    std::vector<HeatTap> m_taps{};
    std::vector<CoolantLink> m_links{};
    const Part* m_lastPart{};
    std::optional<CoolingGear> m_lastGear{};
    std::vector<std::uint32_t> m_gear{}, m_unit{};  ///< gear and heat unit of an instance
};

}  // namespace

std::optional<CoolingRole> coolingRole(const Part& part)
{
    switch (part.kind) {
    case Kind::Cdu: {
        const bool toAir =
            says(part, "l2a") || says(part, "liquid-to-air") || (givesCoolant(part) && !takesCoolant(part));
        return toAir ? CoolingRole::LiquidToAir : CoolingRole::Cdu;
    }
    case Kind::Crah:
    case Kind::FanWall:
    case Kind::InRowCooler:
        return CoolingRole::AirUnit;
    case Kind::RearDoor:
        return CoolingRole::RearDoor;
    case Kind::Chiller: {
        const bool water = says(part, "water") || part.figure("rated_condenser_in_c") || takesCoolant(part);
        return water ? CoolingRole::WaterChiller : CoolingRole::AirChiller;
    }
    case Kind::DryCooler:
        return CoolingRole::DryCooler;
    case Kind::FluidCooler:
        return CoolingRole::FluidCooler;
    case Kind::CoolingTower:
        return CoolingRole::Tower;
    case Kind::OutdoorAir:
        return CoolingRole::OutdoorAir;
    case Kind::Pump:
    case Kind::HeatExchanger:
    case Kind::ThermalStorage:
    case Kind::CoolantPart:
        return CoolingRole::Pass;
    default:
        return std::nullopt;
    }
}

CoolingInput coolingInput(const Facility& facility, std::span<const Load> loads,
                          const PowerResults* gearLosses)
{
    return InputBuilder(facility).build(loads, gearLosses);
}

std::optional<CoolingInput> withLoads(const CoolingInput& before, const Facility& facility, const FacilityDifference& changed,
                                      std::span<const Load> loads, const PowerResults* gearLosses)
{
    const auto cools = [&](InstanceIndex i) {
        const Kind kind = facility.part(i).kind;
        return info(kind).category == Category::Cooling || kind == Kind::Immersion;
    };
    if (before.unitOfLoad.size() != loads.size() || changed.structure || changed.wiring || changed.halls ||
        std::any_of(changed.otherParts.begin(), changed.otherParts.end(), cools))
        return std::nullopt;
    CoolingInput input = before;
    fillHeat(input, facility, loads, gearLosses);
    return input;
}

}  // namespace mw
