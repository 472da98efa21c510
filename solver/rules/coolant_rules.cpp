// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_title.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/rules/tolerances.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

const CoolingNode* nodeOf(const RuleContext& c, InstanceIndex instance)
{
    const auto& nodes = c.cooling->nodes;
    const auto found =
        std::lower_bound(nodes.begin(), nodes.end(), instance,
                         [](const CoolingNode& node, InstanceIndex i) { return node.instance < i; });
    return found != nodes.end() && found->instance == instance ? &*found : nullptr;
}

bool isAirUnit(Kind kind)
{
    return kind == Kind::Crah || kind == Kind::FanWall || kind == Kind::InRowCooler ||
           kind == Kind::OutdoorAir;
}

bool isPlant(Kind kind)
{
    return kind == Kind::Chiller || kind == Kind::DryCooler || kind == Kind::CoolingTower ||
           kind == Kind::FluidCooler;
}

void checkLiquidUnserved(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    for (const Load& load : c.loads) {
        if (load.liquid_kw <= 1e-9) continue;
        const CoolingNode* node = nodeOf(c, load.instance);
        if (node != nullptr && !node->servedBy.empty()) continue;
        const std::string& path = pathOf(c.facility, load.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} gives {} to liquid and no coolant unit takes it up. Link its coolant port to a CDU.", path,
                                         figure::told(load.liquid_kw, "kW")),
                  .measured = load.liquid_kw,
                  .limit = 0,
                  .unit = "kW",
                  .fix = "link a CDU"});
    }
}

/// A CDU may run out of litres before kilowatts.
void checkCduHeat(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    for (const CoolingNode& node : c.cooling->nodes) {
        if (c.facility.part(node.instance).kind != Kind::Cdu || !node.capacity_kw) continue;
        const double heat = std::max(node.heat_kw, node.liquid_kw);
        if (heat <= *node.capacity_kw * kFull) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message =
                      fmt::format("{} takes up {}; it can take {}. Move racks to another CDU.", path, figure::told(heat, "kW", *node.capacity_kw),
                                  figure::told(*node.capacity_kw, "kW", heat)),
                  .measured = heat,
                  .limit = *node.capacity_kw,
                  .unit = "kW"});
    }
}

void checkCduFlow(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    for (const CoolingNode& node : c.cooling->nodes) {
        const Part& part = c.facility.part(node.instance);
        const auto limit = part.figure("secondary_flow_max_lpm");
        if (part.kind != Kind::Cdu || !limit || !node.flow_l_min || *node.flow_l_min <= *limit * kFull)
            continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} must move {}; it can move {}. Move racks to another CDU or supply colder coolant.", path,
                                         figure::told(*node.flow_l_min, "L/min", *limit), figure::told(*limit, "L/min", *node.flow_l_min)),
                  .measured = *node.flow_l_min,
                  .limit = *limit,
                  .unit = "L/min"});
    }
}

void checkUnitOver(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    for (const CoolingNode& node : c.cooling->nodes) {
        const Kind kind = c.facility.part(node.instance).kind;
        const bool said = kind == Kind::Cdu || info(kind).category != Category::Cooling;
        if (said || !node.loading || *node.loading <= kFull) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} is loaded to {} of its capacity. Add a unit beside it.", path, figure::told(*node.loading * 100, "%", 100)),
                  .measured = *node.loading * 100,
                  .limit = 100,
                  .unit = "%"});
    }
}

/// Air heat of a hall against the air units that stand in it; heat in liquid-cooled racks' air share counts.
void checkHallAir(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    struct AirSum {
        double heat_kw{}, capacity_kw{};
    };
    std::vector<AirSum> halls(c.layout.halls.size());
    const auto at = [&](InstanceIndex i) -> AirSum* {
        const std::int32_t hall = c.facility.instances[i].hall;
        return hall >= 0 && static_cast<std::size_t>(hall) < halls.size()
                   ? &halls[static_cast<std::size_t>(hall)]
                   : nullptr;
    };
    for (const CoolingNode& node : c.cooling->nodes)
        if (AirSum* hall = at(node.instance);
            hall != nullptr && isAirUnit(c.facility.part(node.instance).kind))
            hall->capacity_kw += node.capacity_kw.value_or(0);
    for (const Load& load : c.loads)
        if (AirSum* hall = at(load.instance)) hall->heat_kw += load.air_kw;
    for (std::size_t h = 0; h < halls.size(); ++h) {
        const double heat = std::min(halls[h].heat_kw, c.cooling->air_kw);
        if (c.cooling->airUnserved_kw <= 1e-6 || heat <= halls[h].capacity_kw * kFull ||
            c.layout.halls[h].outdoor)
            continue;
        const std::string& id = c.layout.halls[h].id;
        sink.add({.subjects = {id},
                  .message = fmt::format("{} gets {} of heat in its air; the air units in it can take {}. Add fan walls or air handlers for {}.", id,
                                         figure::told(heat, "kW", halls[h].capacity_kw), figure::told(halls[h].capacity_kw, "kW", heat),
                                         figure::told(heat - halls[h].capacity_kw, "kW")),
                  .measured = heat,
                  .limit = halls[h].capacity_kw,
                  .unit = "kW"});
    }
}

void checkPlant(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr || c.cooling->plantCapacity_kw <= 0) return;
    const double heat = c.cooling->plantHeat_kw;
    if (heat <= c.cooling->plantCapacity_kw * kFull) return;
    sink.add({.subjects = {"plant"},
              .message = fmt::format("The plant must reject {}; what is drawn can reject {}. Add chillers or coolers for {}.",
                                     figure::told(heat, "kW", c.cooling->plantCapacity_kw), figure::told(c.cooling->plantCapacity_kw, "kW", heat),
                                     figure::told(heat - c.cooling->plantCapacity_kw, "kW")),
              .measured = heat,
              .limit = c.cooling->plantCapacity_kw,
              .unit = "kW"});
}

std::size_t countKinds(const RuleContext& c, bool (*wanted)(Kind))
{
    std::size_t count = 0;
    for (const RuleIndex::UsedPart& used : c.index->parts())
        if (wanted(used.part->kind)) count += used.count;
    return count;
}

void checkNoPlant(const RuleContext& c, FindingSink& sink)
{
    const auto usesWater = [](Kind kind) { return kind == Kind::Cdu || isAirUnit(kind); };
    const auto gear = countKinds(c, usesWater);
    if (gear == 0 || countKinds(c, &isPlant) > 0) return;
    sink.add({.subjects = {"plant"},
              .message = gear == 1 ? "One coolant or air unit is drawn but no chiller, dry cooler or tower: its heat goes nowhere. Add a plant."
                                   : fmt::format("{} coolant or air units are drawn but no chiller, dry cooler or tower: their heat goes nowhere. Add a plant.", gear),
              .measured = 0,
              .limit = 1,
              .unit = "units"});
}

void checkSupplyTemperature(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    for (const Load& load : c.loads) {
        if (!load.supplyMax_c || load.liquid_kw <= 0) continue;
        const CoolingNode* node = nodeOf(c, load.instance);
        if (node == nullptr || !node->supply_c || *node->supply_c <= *load.supplyMax_c + 1e-6) continue;
        const std::string& path = pathOf(c.facility, load.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} gets coolant of {}; it takes at most {}. Lower the plant's supply or take a CDU with a closer approach.", path,
                                         figure::told(*node->supply_c, "C", *load.supplyMax_c), figure::told(*load.supplyMax_c, "C", *node->supply_c)),
                  .measured = *node->supply_c,
                  .limit = *load.supplyMax_c,
                  .unit = "C"});
    }
}

bool rejectsToAir(const Part& part)
{
    return part.fact("type").find("l2a") != std::string_view::npos ||
           part.fact("type").find("air") != std::string_view::npos || part.port("fws") == nullptr;
}

void checkCduOnPlant(const RuleContext& c, FindingSink& sink)
{
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        const Part& part = c.facility.part(i);
        if (part.kind != Kind::Cdu || rejectsToAir(part)) continue;
        const auto links = c.facility.linksOf(i);
        const bool fed = std::any_of(links.begin(), links.end(), [&](LinkIndex index) {
            const FacilityLink& link = c.facility.links[index];
            return link.kind == PortKind::Coolant && link.to == i &&
                   part.ports[link.toPort].flow == PortFlow::In;
        });
        if (fed) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = fmt::format(
                      "{} has no facility water: its fws port is not linked. Link it to the plant.", path),
                  .measured = 0,
                  .limit = 1,
                  .unit = "links",
                  .fix = "link fws to the plant"});
    }
}

/// Whether the rest carries the heat with the largest unit of a sort out.
void checkSpare(const RuleContext& c, FindingSink& sink, bool (*wanted)(Kind), double heat_kw,
                const char* what)
{
    double sum = 0, largest = 0;
    InstanceIndex unit = kNoInstance;
    for (const CoolingNode& node : c.cooling->nodes) {
        if (!wanted(c.facility.part(node.instance).kind) || !node.capacity_kw) continue;
        sum += *node.capacity_kw;
        if (*node.capacity_kw > largest) {
            largest = *node.capacity_kw;
            unit = node.instance;
        }
    }
    if (unit == kNoInstance || heat_kw <= 0 || heat_kw > sum * kFull || heat_kw <= (sum - largest) * kFull)
        return;
    const std::string& path = pathOf(c.facility, unit);
    sink.add({.subjects = {path},
              .message = fmt::format("Without {} the other {} can take {} of {}: there is no spare. Add a unit of {}.", path, what,
                                     figure::told(sum - largest, "kW", heat_kw), figure::told(heat_kw, "kW", sum - largest), figure::told(heat_kw - (sum - largest), "kW")),
              .measured = sum - largest,
              .limit = heat_kw,
              .unit = "kW"});
}

void checkSpareCdu(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    checkSpare(
        c, sink, [](Kind kind) { return kind == Kind::Cdu; },
        c.cooling->liquid_kw - c.cooling->liquidUnserved_kw, "CDUs");
}

void checkSpareAir(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    checkSpare(c, sink, &isAirUnit, c.cooling->air_kw - c.cooling->airUnserved_kw, "air units");
}

void checkSparePlant(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    checkSpare(c, sink, &isPlant, c.cooling->plantHeat_kw, "plant units");
}

/// One finding a part, with how many of it.
void checkFlowAssumed(const RuleContext& c, FindingSink& sink)
{
    std::unordered_map<const Part*, std::pair<std::size_t, double>> parts;
    for (const Load& load : c.loads)
        if (load.flowAssumed && load.liquid_kw > 0) {
            auto& [count, flow] = parts[&c.facility.part(load.instance)];
            ++count;
            flow = load.flow_l_min;
        }
    for (const RuleIndex::UsedPart& used : c.index->parts()) {
        const auto found = parts.find(used.part);
        if (found == parts.end()) continue;
        sink.add({.subjects = {used.part->id},
                  .message = found->second.first == 1
                                 ? fmt::format("{:s} gives no coolant flow; {} is taken for it (10 K rise). Give coolant_flow_lpm.", titleOf(*used.part),
                                               figure::told(found->second.second, "L/min"))
                                 : fmt::format("{:s} gives no coolant flow; {} each is taken for {} of them (10 K rise). Give coolant_flow_lpm.",
                                               titleOf(*used.part), figure::told(found->second.second, "L/min"), found->second.first),
                  .measured = found->second.second,
                  .unit = "L/min"});
    }
}

void checkHeatBalance(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    const double limit = kBalance * std::max(1.0, c.cooling->heat_kw);
    if (std::abs(c.cooling->balanceError_kw) <= limit) return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("The heat balance misses {} of {}: the cooling results cannot be trusted. Please report this layout.",
                                     figure::told(c.cooling->balanceError_kw, "kW"),
                                     figure::told(c.cooling->heat_kw, "kW")),
              .measured = std::abs(c.cooling->balanceError_kw),
              .limit = limit,
              .unit = "kW"});
}

constexpr std::array kCoolantRules{
    Rule{"cooling.liquid-unserved", Severity::Error, Lane::Slow, "Liquid-cooled gear without coolant",
         "every liquid load served", "conservation of heat", &checkLiquidUnserved, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.cdu-capacity", Severity::Error, Lane::Slow, "A CDU takes up more heat than it can",
         "capacity_kw", "datasheet of the CDU", &checkCduHeat, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.cdu-flow", Severity::Error, Lane::Slow, "A CDU must move more coolant than it can",
         "secondary_flow_max_lpm", "datasheet of the CDU", &checkCduFlow, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.unit-capacity", Severity::Error, Lane::Slow, "A cooling unit is overloaded",
         "its capacity or flow", "datasheet of the unit", &checkUnitOver, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.hall-air", Severity::Error, Lane::Slow, "A hall gets more heat in its air than it can take",
         "capacity of the air units in the hall", "ASHRAE TC 9.9: air inlet 18 to 27 C recommended",
         &checkHallAir, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.plant-capacity", Severity::Error, Lane::Slow, "The plant is too small",
         "capacity of the heat rejection", "datasheets of chillers, coolers and towers", &checkPlant, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.no-plant", Severity::Warning, Lane::Slow, "No heat rejection is drawn", "one unit at least",
         "conservation of heat", &checkNoPlant, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.supply-too-warm", Severity::Error, Lane::Slow, "Coolant is warmer than the gear takes",
         "coolant_supply_max_c", "datasheet; ASHRAE TC 9.9 liquid classes W17 to W45, S30 to S50",
         &checkSupplyTemperature, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.cdu-not-on-plant", Severity::Error, Lane::Slow, "A CDU has no facility water",
         "a link at fws", "the coolant network", &checkCduOnPlant, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.no-spare-cdu", Severity::Warning, Lane::Slow, "No spare CDU",
         "N+1: the largest out, the rest carries on", "Uptime Tier II and III; ANSI/TIA-942", &checkSpareCdu, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.no-spare-air", Severity::Advice, Lane::Slow, "No spare air unit", "N+1",
         "Uptime Tier II and III; ANSI/TIA-942", &checkSpareAir, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.no-spare-plant", Severity::Advice, Lane::Slow, "No spare plant unit", "N+1",
         "Uptime Tier II and III; ANSI/TIA-942", &checkSparePlant, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.flow-assumed", Severity::Advice, Lane::Slow, "A coolant flow is assumed",
         "coolant_flow_lpm given", "heat balance at 10 K rise", &checkFlowAssumed, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
    Rule{"cooling.balance", Severity::Error, Lane::Slow, "The heat balance does not close", "0.1 %",
         "conservation of energy, recomputed from the results alone", &checkHeatBalance, reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls},
};

}  // namespace

std::span<const Rule> coolantRules()
{
    return kCoolantRules;
}

}  // namespace mw
