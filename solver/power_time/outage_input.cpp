// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/outage_input.h"

#include "model/catalog/part_title.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace mw {

namespace {

/// Bits of PowerNode::systems, in the order of DrawSystem.
constexpr std::uint8_t kNetworkBit = 1U << 1U, kCoolingBit = 1U << 4U;

LoadSteps stepsOf(const Part& part, const StartAssumptions& assumptions)
{
    PerformanceClass performance = assumptions.performance;
    for (const auto& [name, stated] : {std::pair{"G1", PerformanceClass::G1}, {"G2", PerformanceClass::G2}, {"G3", PerformanceClass::G3}})
        if (part.fact("performance_class") == name) performance = stated;
    LoadSteps steps = loadSteps(performance);
    constexpr double kLeastShare = 0.05;   // twenty steps: smaller ones are a typing error
    if (const auto share = part.figure("load_step_share"); share && *share >= kLeastShare && *share <= 1) {
        steps.shares.assign(static_cast<std::size_t>(1 / *share), *share);
        const double rest = 1 - *share * static_cast<double>(steps.shares.size());
        if (rest > 1e-9) steps.shares.push_back(rest);
    }
    return steps;
}

std::optional<double> siteFuel_l(const Facility& facility)
{
    if (!facility.layout || !facility.layout->settings) return std::nullopt;
    for (const auto& [key, node] : facility.layout->settings->site.extras) {
        double litres = 0;
        if (key == "fuel_l" && std::from_chars(node.text.data(), node.text.data() + node.text.size(), litres).ec == std::errc() && litres > 0) return litres;
    }
    return std::nullopt;
}

void addSets(const Facility& facility, const StartAssumptions& assumptions, OutageInput& input, const Part*& first)
{
    double tanks_l = 0;
    std::unordered_set<const Part*> told;
    for (const Instance& instance : facility.instances) {
        const Part& part = *instance.part;
        if (part.kind != Kind::Generator) continue;
        const auto rating_kw = part.figure("rating_kw");
        if (!rating_kw || *rating_kw <= 0) {
            if (told.insert(&part).second) input.notes.push_back(fmt::format("{:s} gives no rating_kw and carries nothing", titleOf(part)));
            continue;
        }
        const auto start_s = part.figure("start_time_s");
        const double ready_s = start_s ? assumptions.detect_s + *start_s + assumptions.transfer_s : assumptions.type_s;
        if (first == nullptr) first = &part, input.steps = stepsOf(part, assumptions);
        if (!start_s && told.insert(&part).second)
            input.notes.push_back(
                fmt::format("{:s} gives no start_time_s: {:.0f} s from the loss to power at the load, NFPA 110 type 10", titleOf(part), assumptions.type_s));
        input.sets.push_back({*rating_kw, ready_s});
        tanks_l += part.figureOr("fuel_tank_l", 0);
    }
    std::sort(input.sets.begin(), input.sets.end(), [](const GeneratorSet& a, const GeneratorSet& b) { return a.ready_s < b.ready_s; });
    for (std::size_t i = 1; i < input.sets.size(); ++i) input.sets[i].ready_s += assumptions.synchronise_s;
    input.fuel_l = siteFuel_l(facility);
    if (!input.fuel_l && tanks_l > 0) input.fuel_l = tanks_l;
    if (!input.sets.empty() && !input.fuel_l) input.notes.push_back("neither generators (fuel_tank_l) nor the site (fuel_l) say how much fuel there is");
}

/// Everything that power from these givers reaches, without themselves unless another of them feeds them.
std::unordered_set<InstanceIndex> behind(const Facility& facility, const PowerResults& power, const std::vector<UnitAutonomy>& units)
{
    std::unordered_map<InstanceIndex, std::vector<InstanceIndex>> takers;
    for (const PowerLink& link : power.links)
        if (link.link < facility.links.size()) takers[facility.links[link.link].from].push_back(facility.links[link.link].to);
    // A supply inside a fed rack without drawn outlets feeds the rack that holds it.
    for (const PowerNode& node : power.nodes) {
        const Instance& instance = facility.instances[node.instance];
        const bool supply = instance.part->kind == Kind::RackPdu || instance.part->kind == Kind::PowerShelf || instance.part->kind == Kind::DcPower;
        if (supply && instance.parent != kNoInstance && !takers.contains(node.instance)) takers[node.instance].push_back(instance.parent);
    }
    std::unordered_set<InstanceIndex> reached;
    std::vector<InstanceIndex> open;
    for (const UnitAutonomy& unit : units) open.push_back(unit.carrier);
    while (!open.empty()) {
        const InstanceIndex at = open.back();
        open.pop_back();
        if (const auto found = takers.find(at); found != takers.end())
            for (const InstanceIndex taker : found->second)
                if (reached.insert(taker).second) open.push_back(taker);
    }
    return reached;
}

int orderOf(const PowerNode& node)
{
    return (node.systems & kCoolingBit) != 0 ? 0 : (node.systems & kNetworkBit) != 0 ? 2 : 3;
}

OutageLoad bridged(const PowerNode& node, const UnitAutonomy& unit)
{
    OutageLoad load{.instance = node.instance, .kw = node.in_kw, .battery_kw = unit.present_kw, .battery_kwh = unit.store.usable_kwh};
    if (unit.present_min && *unit.present_min <= 0) load.battery_kwh = 0;   // more is asked than it may give
    load.divisible = true, load.order = 1;
    return load;
}

void addLoads(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy, OutageInput& input)
{
    const auto reached = behind(facility, power, autonomy.units);
    for (const PowerNode& node : power.nodes) {
        if (reached.contains(node.instance)) continue;
        if (const UnitAutonomy* unit = autonomy.unit(node.instance); unit != nullptr && node.in_kw > 0)
            input.loads.push_back(bridged(node, *unit));
        else if (node.load_kw - node.unserved_kw > 0)
            input.loads.push_back({.instance = node.instance, .kw = node.load_kw - node.unserved_kw, .order = orderOf(node)});
    }
}

}  // namespace

OutageInput outageInput(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy, const StartAssumptions& assumptions)
{
    OutageInput input;
    const Part* first = nullptr;
    addSets(facility, assumptions, input, first);
    addLoads(facility, power, autonomy, input);
    if (first == nullptr) {
        input.notes.push_back("no generator is drawn: batteries run until they are empty");
        return input;
    }
    double load_kw = 0, rating_kw = 0;
    for (const OutageLoad& load : input.loads) load_kw += load.kw;
    for (const GeneratorSet& set : input.sets) rating_kw += set.rating_kw;
    input.fuel_l_per_kwh = fuel_l_per_kwh(*first, load_kw / rating_kw);
    return input;
}

}  // namespace mw
