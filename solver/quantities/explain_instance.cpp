// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of one instance are made of.
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

using How = Reason::How;
using namespace reasons;

std::string pathOf(const Results& r, InstanceIndex i)
{
    return "path:" + r.facility->instances[i].path;
}

std::string source(const Results& r, InstanceIndex i, std::initializer_list<std::string_view> keys)
{
    const auto& instance = r.facility->instances[i];
    for (const auto& [key, value] : instance.component->overrides)
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) return "override of this component";
    return sourceOf(*instance.part, *r.facility->catalog, keys);
}

/// Racks make their heat; cooling gear takes up that of others.
bool isGear(const Results& r, InstanceIndex i)
{
    return info(r.facility->part(i).kind).category == Category::Cooling;
}

Reason kilowatts(std::string label, double kw, std::string from, std::string subject = {})
{
    return given(std::move(label), kw, formatted(kw, Format::Power_kw), std::move(from), std::move(subject));
}

/// The share of the IT loads at or in an instance.
Reason ownDraw(const Results& r, InstanceIndex i, double kw)
{
    if (const auto* cooling = r.cooling ? r.cooling->node(i) : nullptr;
        cooling != nullptr && cooling->power_kw > 0 && cooling->power_kw == kw)
        return kilowatts("own draw", kw, dutyFormula(*cooling, r.facility->part(i).kind), pathOf(r, i));
    return kilowatts("own draw", kw,
                     source(r, i, {"power_max_kw", "power_max_w", "tdp_w", "power_typ_kw", "power_typ_w"}),
                     pathOf(r, i));
}

/// What hangs on it, by link. Contained supplies have no link: they stay one line.
Reason passedOn(const Results& r, InstanceIndex i, double out_kw)
{
    std::vector<Reason> inputs;
    double sum = 0;
    for (const auto index : r.facility->linksOf(i)) {
        const auto& link = r.facility->links[index];
        const auto* flow = link.kind == PortKind::Power && link.from == i ? r.power->link(index) : nullptr;
        if (flow == nullptr || flow->kw == 0) continue;
        sum += flow->kw;
        inputs.push_back(throughLink(r, index));
    }
    if (inputs.empty()) return kilowatts("passed on", out_kw, "power flow");
    if (std::abs(out_kw - sum) > 1e-9 * std::abs(out_kw))
        inputs.push_back(kilowatts("inside, without a link", out_kw - sum, "power flow"));
    return made(How::Sum, "passed on", out_kw, Format::Power_kw, "sum over what it feeds", std::move(inputs));
}

Reason power(const Results& r, InstanceIndex i)
{
    const auto& node = *r.power->node(i);
    std::vector<Reason> inputs;
    if (node.load_kw != 0) inputs.push_back(ownDraw(r, i, node.load_kw));
    if (node.out_kw != 0) inputs.push_back(passedOn(r, i, node.out_kw));
    if (node.loss_kw != 0)
        inputs.push_back(kilowatts(
            "lost in it", node.loss_kw,
            "loss curve of the part; " + source(r, i, {"efficiency", "efficiency_at_50"}), pathOf(r, i)));
    if (inputs.empty()) inputs.push_back(kilowatts("own draw", 0, "nothing is fed"));
    return made(How::Sum, "Power", node.drawn_kw(), Format::Power_kw, "own draw + passed on + lost",
                std::move(inputs));
}

Reason fromFeed(const Results& r, LinkIndex link, std::string label)
{
    Reason reason = throughLink(r, link);
    reason.label = std::move(label);
    return reason;
}

/// The fullest power link that ends here: what has no rating of its own is as full as that.
Reason fullestFeed(const Results& r, InstanceIndex i)
{
    const PowerLink* fullest = nullptr;
    for (const auto index : r.facility->linksOf(i)) {
        const auto* flow = r.facility->links[index].to == i ? r.power->link(index) : nullptr;
        if (flow != nullptr && flow->loading && (fullest == nullptr || *flow->loading > *fullest->loading)) fullest = flow;
    }
    if (fullest == nullptr) return {};
    const std::string from = r.facility->instances[r.facility->links[fullest->link].from].path;
    return made(How::Quotient, "Power load", *fullest->loading, Format::Share, "power through the fullest feed / its rating",
                {fromFeed(r, fullest->link, "through the feed from " + from),
                 kilowatts("rating of the feed", fullest->rating_kw.value_or(0), "ports and cables of the link",
                           "path:" + from)});
}

/// What place does to a rating: of a datasheet to one in its air.
Reason derated(const Surroundings& at, const Derating& rule, const std::string& part)
{
    return made(How::Product, "Rating in its air", rule.factor, Format::Share, "by temperature x by altitude",
                {given("by temperature", rule.byTemperature, formatted(rule.byTemperature, Format::Share), fmt::format("air of {:.1f} C, rated to {:.0f} C; {}", at.air_c, rule.rated_c, rule.source), part),
                 given("by altitude", rule.byAltitude, formatted(rule.byAltitude, Format::Share), fmt::format("{:.0f} m above the sea; {}", at.altitude_m, rule.source), part)});
}

Reason ratingShare(const Results& r, InstanceIndex i)
{
    const DeratedGear& gear = *r.circuits->deratedAt(i);
    return derated(gear.at, gear.rule, "part:" + r.facility->part(i).id);
}

Reason continuousRating(const Results& r, InstanceIndex i, double rating_kw)
{
    const Instance& instance = r.facility->instances[i];
    const Surroundings at = surroundings(*r.facility->layout, instance.hall);
    const Derating rule = derating(*instance.part, at);
    const double stated_kw = rule.factor > 0 ? rating_kw / rule.factor : rating_kw;
    auto stated = kilowatts(rule.factor < 1 ? "rating at rated conditions" : "continuous rating", stated_kw, source(r, i, {"rating_kw", "rating_mva", "rating_a"}), "part:" + instance.part->id);
    if (rule.factor >= 1 || rule.factor <= 0) return stated;
    return made(How::Product, "continuous rating", rating_kw, Format::Power_kw, "rating at rated conditions x rating in its air", {std::move(stated), derated(at, rule, "part:" + instance.part->id)});
}

Reason passesOn(const Results& r, InstanceIndex i) { return passedOn(r, i, r.power->node(i)->out_kw); }
Reason rating(const Results& r, InstanceIndex i) { return continuousRating(r, i, *r.power->node(i)->rating_kw); }

/// Of the sides that sources reach it by.
Reason feedSide(const Results& r, InstanceIndex i)
{
    const double side = *instanceQuantity("feed-side")->read(r, i);
    return given("Feed side", side, formatted(side, Format::FeedSide), "sides of the ports on its ways from sources, as drawn", pathOf(r, i));
}

Reason load(const Results& r, InstanceIndex i)
{
    const auto& node = *r.power->node(i);
    if (!node.loading) return fullestFeed(r, i);
    const double rating_kw = node.rating_kw.value_or(0), carried_kw = *node.loading * rating_kw;
    const bool input = std::abs(carried_kw - node.in_kw) <= std::abs(carried_kw - node.out_kw);
    return made(
        How::Quotient, "Power load", *node.loading, Format::Share, "power carried / continuous rating",
        {input ? power(r, i) : passedOn(r, i, node.out_kw),
         continuousRating(r, i, rating_kw)});
}

Reason failover(const Results& r, InstanceIndex i)
{
    const auto& node = *r.power->node(i);
    const double rating_kw = node.rating_kw.value_or(0), carried_kw = *node.failoverLoading * rating_kw;
    return made(
        How::Quotient, "Load with one side lost", *node.failoverLoading, Format::Share,
        "power carried / continuous rating",
        {kilowatts("carried with the worse side lost", carried_kw,
                   "power flow without side A, without side B"),
         continuousRating(r, i, rating_kw)});
}

Reason loss(const Results& r, InstanceIndex i)
{
    const double kw = r.power->node(i)->loss_kw;
    return kilowatts("Loss", kw,
                     "loss curve of the part at this load; " +
                         source(r, i, {"efficiency", "efficiency_at_50"}),
                     pathOf(r, i));
}

Reason liquid(const Results& r, InstanceIndex i)
{
    const auto& node = *r.cooling->node(i);
    if (isGear(r, i)) {
        auto served = takenUp(r, i, "Heat to liquid", node.liquid_kw, &CoolingNode::liquid_kw);
        return served ? std::move(*served) : kilowatts("Heat to liquid", node.liquid_kw, "heat network: what is linked to it", pathOf(r, i));
    }
    const double all = node.liquid_kw + node.air_kw;
    return made(
        How::Product, "Heat to liquid", node.liquid_kw, Format::Power_kw, "power x share to liquid",
        {kilowatts("power", all, source(r, i, {"power_max_kw", "power_max_w", "tdp_w"}), pathOf(r, i)),
         given("share to liquid", node.liquid_kw / all, formatted(node.liquid_kw / all, Format::Share),
               source(r, i, {"liquid_heat_share", "liquid_heat_kw"}), "part:" + r.facility->part(i).id)});
}

Reason air(const Results& r, InstanceIndex i)
{
    return kilowatts("Heat to air", r.cooling->node(i)->air_kw, isGear(r, i) ? "heat network: the hall's air" : "power - heat to liquid", pathOf(r, i));
}

Reason heat(const Results& r, InstanceIndex i)
{
    const auto& node = *r.cooling->node(i);
    std::vector<Reason> inputs;
    if (node.liquid_kw != 0) inputs.push_back(liquid(r, i));
    if (node.air_kw != 0) inputs.push_back(air(r, i));
    if (std::abs(node.heat_kw - node.liquid_kw - node.air_kw) > 1e-9 * std::abs(node.heat_kw) ||
        inputs.empty())
        inputs = {kilowatts("taken up", node.heat_kw, "heat network: what is linked to it and the hall's air",
                            pathOf(r, i))};
    return made(How::Sum, "Heat", node.heat_kw, Format::Power_kw, "to liquid + to air", std::move(inputs));
}

Reason flow(const Results& r, InstanceIndex i)
{
    const double l_min = *r.cooling->node(i)->flow_l_min;
    const auto& part = r.facility->part(i);
    const std::string from = part.find("coolant_flow_lpm") != nullptr ? source(r, i, {"coolant_flow_lpm"})
                             : isGear(r, i)                           ? "sum of what is linked to it"
                                            : "no flow is stated: PG25 at 10 K rise for its heat";
    return given("Coolant flow", l_min, formatted(l_min, Format::Flow_l_min), from, "part:" + part.id);
}

/// The engine keeps the worse of the two shares; the other is told only where its limit is known.
Reason coolingLoad(const Results& r, InstanceIndex i)
{
    const auto& node = *r.cooling->node(i);
    if (!node.loading) return coolingLoad(r, *r.facility->find(node.servedBy));  // a rack is as served as its unit
    const std::string part = "part:" + r.facility->part(i).id;
    const bool byHeat =
        node.capacity_kw && std::abs(*node.loading * *node.capacity_kw - node.heat_kw) <= 1e-6 * node.heat_kw;
    if (byHeat || !node.flow_l_min)
        return made(How::Quotient, "Cooling load", *node.loading, Format::Share, "heat / capacity",
                    {heat(r, i), kilowatts("capacity", node.capacity_kw.value_or(0),
                                           source(r, i, {"capacity_kw"}), part)});
    const double most = *node.flow_l_min / *node.loading;
    return made(How::Quotient, "Cooling load", *node.loading, Format::Share, "flow / maximum flow",
                {flow(r, i), given("maximum flow", most, formatted(most, Format::Flow_l_min),
                                   source(r, i, {"secondary_flow_max_lpm", "flow_max_lpm"}), part)});
}

Reason scaleOut(const Results& r, InstanceIndex i)
{
    const double each = r.network->host(i)->scaleout_gb_s;
    return given("Scale-out per accelerator", each, formatted(each, Format::Bandwidth_gb_s),
                 "linked compute ports over accelerators", pathOf(r, i));
}

Reason linkLoad(const Results& r, InstanceIndex i)
{
    const double load = *r.traffic->busiestAt(i);
    for (const LinkIndex index : r.facility->linksOf(i)) {
        const LinkTraffic* link = r.traffic->link(index);
        if (link == nullptr || link->load != load) continue;
        const double most = std::max(link->ab_gbps, link->ba_gbps);
        return given("Link load", load, formatted(load, Format::Share),
                     fmt::format("{:.1f} of {:.0f} Gbit/s on {}: traffic of the serving plan, spread over shortest ways", most, load > 0 ? most / load : 0.0,
                                 r.facility->linkText(r.facility->links[index])),
                     pathOf(r, i));
    }
    return given("Link load", load, formatted(load, Format::Share), "traffic of the serving plan, spread over shortest ways", pathOf(r, i));
}

Reason asRun(const Results& r, InstanceIndex i)
{
    return kilowatts("Power as run", r.bases->draw(i)->kw, "draw of the pools' plan, idle of the rest, 0.61 of what surrounds them; else the typical draw", pathOf(r, i));
}

Reason phaseUnbalance(const Results& r, InstanceIndex i)
{
    const PhaseBalance& phases = *r.circuits->phasesAt(i);
    const double share = phases.unbalance;
    return given("Phase unbalance", share, formatted(share, Format::Share),
                 fmt::format("currents of {:.1f}, {:.1f} and {:.1f} A; neutral {:.1f} A", phases.current_a[0], phases.current_a[1], phases.current_a[2], phases.neutral_a), pathOf(r, i));
}

Reason busbarCurrent(const Results& r, InstanceIndex i)
{
    const RackBar& bar = *r.circuits->barAt(i);
    const double ka = bar.bar.barMost_a / 1000;
    return given("Busbar current", ka, formatted(ka, Format::Current_ka), fmt::format("{:.1f} kW of loads at their height, {:.0f} A in all, shared by the power shelves", bar.load_kw, bar.bar.current_a), pathOf(r, i));
}

Reason busbarVoltage(const Results& r, InstanceIndex i)
{
    const RackBar& bar = *r.circuits->barAt(i);
    const double share = bar.bar.lowest_v / bar.volts;
    return given("Busbar voltage", share, formatted(share, Format::PerUnit),
                 fmt::format("{:.2f} of {:.0f} V, {:.2f} m above the floor; resistance of {}", bar.bar.lowest_v, bar.volts, bar.bar.lowestAt_m,
                             bar.resistanceEstimated ? "copper at 2 A/mm2 (estimate)" : "the datasheet"), pathOf(r, i));
}

Reason leadTime(const Results& r, InstanceIndex i)
{
    const auto& part = r.facility->part(i);
    const auto& list = r.supply->leadTimes;
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.part == part.id; });
    return given("Lead time", found->weeks, formatted(found->weeks, Format::Weeks), found->source, "part:" + part.id);
}

Reason price(const Results& r, InstanceIndex i)
{
    const auto& part = r.facility->part(i);
    if (!part.price.typical_usd) {
        const double sum = *rollUp(part, *r.facility->catalog).price_usd;
        return given("Price", sum, formatted(sum, Format::Usd), "sum of its contents", "part:" + part.id);
    }
    const std::string mark = part.price.confidence == Confidence::Datasheet
                                 ? ""
                                 : std::string(toText(part.price.confidence)) + ": ";
    const std::string basis =
        part.price.basis.empty() ? sourceOf(part, *r.facility->catalog, {}) : part.price.basis;
    return given("Price", *part.price.typical_usd, formatted(part.price.typical_usd, Format::Usd),
                 mark + basis, "part:" + part.id);
}

Reason weight(const Results& r, InstanceIndex i)
{
    const double kg = *r.facility->part(i).figure("weight_kg");
    return given("Weight", kg, formatted(kg, Format::Mass_kg), source(r, i, {"weight_kg"}),
                 "part:" + r.facility->part(i).id);
}

struct InstanceReason {
    std::string_view quantity;
    Reason (*make)(const Results&, InstanceIndex);
};

constexpr std::array kInstance{
    InstanceReason{"power", &power},
    InstanceReason{"power-loading", &load},
    InstanceReason{"passed-on", &passesOn},
    InstanceReason{"rating", &rating},
    InstanceReason{"feed-side", &feedSide},
    InstanceReason{"failover-loading", &failover},
    InstanceReason{"feed-paths", &reasons::waysToSources},
    InstanceReason{"autonomy", &reasons::onBattery},
    InstanceReason{"loss", &loss},
    InstanceReason{"heat", &heat},
    InstanceReason{"liquid-heat", &liquid},
    InstanceReason{"air-heat", &air},
    InstanceReason{"coolant-flow", &flow},
    InstanceReason{"cooling-loading", &coolingLoad},
    InstanceReason{"power-as-run", &asRun},
    InstanceReason{"rating-share", &ratingShare},
    InstanceReason{"phase-unbalance", &phaseUnbalance},
    InstanceReason{"busbar-current", &busbarCurrent},
    InstanceReason{"busbar-voltage", &busbarVoltage},
    InstanceReason{"network", &scaleOut},
    InstanceReason{"link-load", &linkLoad},
    InstanceReason{"price", &price},
    InstanceReason{"weight", &weight},
    InstanceReason{"coolant-margin", &reasons::supplyOfLimit},
    InstanceReason{"year-taken", &reasons::takenInYear},
    InstanceReason{"lead-time", &leadTime},
};

}  // namespace

std::optional<Reason> explain(const Results& results, std::string_view quantity, InstanceIndex instance)
{
    const auto* shown = instanceQuantity(quantity);
    if (shown == nullptr || !shown->read(results, instance)) return std::nullopt;
    const auto found = std::find_if(kInstance.begin(), kInstance.end(), [&](const auto& row) { return row.quantity == quantity; });
    if (found != kInstance.end()) return found->make(results, instance);
    for (const auto of : {reasons::ofElectrical, reasons::ofCoolant, reasons::ofHydraulics, reasons::ofNetwork})
        if (auto reason = of(results, instance, quantity)) return reason;
    return std::nullopt;
}

}  // namespace mw
