// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Temperatures of coolant: what comes from where at what temperature, and what heat adds to it. Rack units, which are counted alike.
#include "solver/cooling/loops/laws.h"
#include "solver/cooling/plant/plant.h"
#include "solver/quantities/rack_units.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr double kSameCelsius = 1e-9;

std::string placeOfInstance(const Results& r, InstanceIndex i) { return "path:" + r.facility->instances[i].path; }

Reason celsius(std::string label, double c, std::string from, std::string subject = {})
{
    return given(std::move(label), c, formatted(c, Format::Temperature_c), std::move(from), std::move(subject));
}

Reason kelvin(std::string label, double k, std::string from, std::string subject = {})
{
    return given(std::move(label), k, fmt::format("{:.2f} K", k), std::move(from), std::move(subject));
}

bool isSameCelsius(double a, double b) { return std::abs(a - b) <= kSameCelsius * std::max({std::abs(a), std::abs(b), 1.0}); }

/// What of a rack is piped tells no temperature, the rack does.
InstanceIndex tellerOf(const Results& r, InstanceIndex i)
{
    while (!r.cooling->node(i) && r.facility->instances[i].parent != kNoInstance) i = r.facility->instances[i].parent;
    return i;
}

struct CoolantGiver {
    InstanceIndex instance{};
    double pipes{};
    double supply_c{};
};

/// By the pipes that end at it, or in it.
std::vector<CoolantGiver> giversOf(const Results& r, InstanceIndex taker)
{
    std::vector<CoolantGiver> givers;
    std::vector<InstanceIndex> inside{taker};
    for (std::size_t at = 0; at < inside.size(); ++at) {
        for (const LinkIndex index : r.facility->linksOf(inside[at])) {
            const FacilityLink& link = r.facility->links[index];
            const auto* from = link.kind == PortKind::Coolant && link.to == inside[at] ? r.cooling->node(tellerOf(r, link.from)) : nullptr;
            if (from != nullptr && from->supply_c && from->instance != taker) givers.push_back({from->instance, static_cast<double>(link.count), *from->supply_c});
        }
        for (const InstanceIndex child : r.facility->childrenOf(inside[at]))
            if (tellerOf(r, child) == taker) inside.push_back(child);
    }
    return givers;
}

/// Mean of what its pipes bring, each kind of giver a line; nothing where the pipes do not tell it.
std::optional<Reason> arriving(const Results& r, InstanceIndex taker, double asked_c)
{
    const auto givers = giversOf(r, taker);
    double pipes = 0, sum = 0;
    for (const CoolantGiver& giver : givers) pipes += giver.pipes, sum += giver.pipes * giver.supply_c;
    if (pipes <= 0 || !isSameCelsius(sum / pipes, asked_c)) return std::nullopt;
    const bool alike = std::all_of(givers.begin(), givers.end(), [&](const CoolantGiver& giver) { return giver.supply_c == givers.front().supply_c; });
    const auto line = [&](const CoolantGiver& giver) {
        const std::string& path = r.facility->instances[giver.instance].path;
        return celsius("supply of " + path, giver.supply_c, "what it supplies", goOn(r, giver.instance, "supply-temperature", giver.supply_c));
    };
    if (alike) return line(givers.front());
    std::vector<Reason> shares;
    for (const CoolantGiver& giver : givers)
        shares.push_back(made(How::Product, r.facility->instances[giver.instance].path, Format::Temperature_c, "supply x its share of the pipes",
                              {line(giver), given("share of the pipes", giver.pipes / pipes, formatted(giver.pipes / pipes, Format::Share), "pipes as drawn", placeOfInstance(r, giver.instance))}));
    return made(How::Sum, "mean of its pipes", sum / pipes, Format::Temperature_c, "mean over its pipes", std::move(shares));
}

Reason approach(const Results& r, InstanceIndex i, double k, std::initializer_list<std::string_view> keys)
{
    const Part& part = r.facility->part(i);
    return kelvin("approach", k, sourceOf(part, *r.facility->catalog, keys), "part:" + part.id);
}

/// A cooler or a chiller: outdoor air and its approach, or what hangs on it asks for.
Reason plantSupply(const Results& r, InstanceIndex i)
{
    const double supply = *r.cooling->node(i)->supply_c;
    const Part& part = r.facility->part(i);
    const Site& site = r.layout->settings->site;
    const DesignWeather weather = designWeather(site.designDryBulb_c, site.designWetBulb_c);
    const std::string stated = "this layout: design ambient of the site", assumed = "no design ambient is given: 35 °C is taken";
    const auto over = [&](const char* label, double ambient, bool known, const char* field, std::initializer_list<std::string_view> keys) {
        return made(How::Sum, "Coolant supply", supply, Format::Temperature_c, "outdoor air + approach",
                    {celsius(label, ambient, known ? stated : assumed, std::string("field:site/") + field), approach(r, i, supply - ambient, keys)});
    };
    const auto wet = part.figure("approach_wet_bulb_k"), dry = part.figure("approach_dry_k") ? part.figure("approach_dry_k") : part.figure("approach_k");
    if (dry && isSameCelsius(weather.dryBulb_c + *dry, supply)) return over("dry bulb", weather.dryBulb_c, site.designDryBulb_c.has_value(), "design_dry_bulb_c", {"approach_dry_k", "approach_k"});
    if (wet && weather.wetBulb_c && isSameCelsius(*weather.wetBulb_c + *wet, supply)) return over("wet bulb", *weather.wetBulb_c, true, "design_wet_bulb_c", {"approach_wet_bulb_k"});
    if (part.figure("rated_leaving_water_c") == supply) return celsius("Coolant supply", supply, sourceOf(part, *r.facility->catalog, {"rated_leaving_water_c"}), "part:" + part.id);
    return celsius("Coolant supply", supply, "set to the warmest that what hangs on it takes, which fans and compressors then hold", placeOfInstance(r, i));
}

Reason supplyTold(const Results& r, InstanceIndex i)
{
    const CoolingNode& node = *r.cooling->node(i);
    const double supply = *node.supply_c, k = r.facility->part(i).figureOr("approach_k", 0);
    const bool gear = info(r.facility->part(i).kind).category == Category::Cooling;
    const double from = gear ? supply - k : supply;
    auto arrives = arriving(r, i, from);
    if (arrives && (!gear || k == 0)) return made(How::Sum, "Coolant supply", supply, Format::Temperature_c, "what its pipes bring", {std::move(*arrives)});
    if (arrives) return made(How::Sum, "Coolant supply", supply, Format::Temperature_c, "what its pipes bring + approach", {std::move(*arrives), approach(r, i, k, {"approach_k"})});
    if (gear && giversOf(r, i).empty() && r.cooling->plantSupply_c && isSameCelsius(*r.cooling->plantSupply_c, from))
        return made(How::Sum, "Coolant supply", supply, Format::Temperature_c, "facility water + approach",
                    {celsius("facility water", from, "the site's plant, mean by capacity, at the design point: nothing is piped to it"), approach(r, i, k, {"approach_k"})});
    return gear ? plantSupply(r, i) : celsius("Coolant supply", supply, "design ambient and the approaches of the units on the way", placeOfInstance(r, i));
}

/// Heat over flow, density and heat capacity.
Reason rise(const Results& r, InstanceIndex i)
{
    const CoolingNode& node = *r.cooling->node(i);
    const bool gear = info(r.facility->part(i).kind).category == Category::Cooling;
    const double kw = gear ? node.heat_kw : node.liquid_kw, flow = *node.flow_l_min;
    const char* quantity = gear ? "heat" : "liquid-heat";
    Reason carried = made(How::Product, "heat for each kelvin", kPg25_kw_per_lpm_k * flow, Format::Plain, "flow x density x heat capacity",
                          {given("flow", flow, formatted(flow, Format::Flow_l_min), "coolant through it", goOn(r, i, "coolant-flow", flow)),
                           given("density x heat capacity", kPg25_kw_per_lpm_k, fmt::format("{:.4f} kW/K in a L/min", kPg25_kw_per_lpm_k), "PG25 at about 40 °C: 1013 kg/m3, 3.95 kJ/(kg K)")});
    carried.text = fmt::format("{:.3g} kW/K", carried.value);
    Reason warmer = made(How::Quotient, "warmer by", *node.return_c - *node.supply_c, Format::Plain, "heat / (flow x density x heat capacity)",
                         {given("heat", kw, formatted(kw, Format::Power_kw), "what its coolant takes up", goOn(r, i, quantity, kw)), std::move(carried)});
    warmer.text = fmt::format("{:.2f} K", warmer.value);
    return warmer;
}

Reason returnTold(const Results& r, InstanceIndex i)
{
    const CoolingNode& node = *r.cooling->node(i);
    const double back = *node.return_c;
    if (!node.supply_c || !node.flow_l_min || *node.flow_l_min <= 0) return celsius("Coolant return", back, "supply temperature, and what its heat adds to the coolant through it", placeOfInstance(r, i));
    return made(How::Sum, "Coolant return", back, Format::Temperature_c, "supply + heat / (flow x density x heat capacity)",
                {celsius("supply", *node.supply_c, "what comes in", goOn(r, i, "supply-temperature", *node.supply_c)), rise(r, i)});
}

Reason unitsFilled(const Results& r, InstanceIndex i)
{
    const RackUnits units = rackUnits(*r.facility, i);
    const Part& rack = r.facility->part(i);
    std::vector<Share> shares;
    for (const InstanceIndex one : units.mounted) shares.push_back({one, static_cast<double>(unitsTaken(r.facility->part(one)))});
    return made(How::Quotient, "Rack units", static_cast<double>(units.used) / units.all, Format::Share, "units taken / units of the rack",
                {sumByPart(r, "units taken", Format::Count, "sum over what is mounted", shares, [](const Part& part, const Catalog& catalog) { return "height; " + sourceOf(part, catalog, {"u_height", "ou_height", "rack_units_ou"}); }),
                 given("units of the rack", units.all, fmt::format("{} U", units.all), sourceOf(rack, *r.facility->catalog, {"u_height", "ou_height", "rack_units_ou"}), "part:" + rack.id)});
}

}  // namespace

std::optional<Reason> ofCoolant(const Results& results, InstanceIndex instance, std::string_view quantity)
{
    if (quantity == "supply-temperature") return supplyTold(results, instance);
    if (quantity == "return-temperature") return returnTold(results, instance);
    if (quantity == "unit-fill") return unitsFilled(results, instance);
    return std::nullopt;
}

}  // namespace mw::reasons
