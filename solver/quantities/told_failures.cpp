// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What single failures of power and cooling do, thing by thing.
#include "solver/cooling/played_cooling.h"
#include "solver/power/contingencies.h"
#include "solver/quantities/reasons.h"
#include "solver/quantities/told_families.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace mw {

namespace {

/// The component, or the link by its text.
std::string thingNamed(const Facility& facility, InstanceIndex element, LinkIndex link)
{
    if (element != kNoInstance) return facility.instances[element].path;
    return link < facility.links.size() ? facility.linkText(facility.links[link]) : std::string();
}

}  // namespace

std::string failureSubject(const Facility& facility, const FailureGroup& group) { return "power-failure:" + thingNamed(facility, group.things.front().element, group.things.front().link); }
std::string failureSubject(const Facility& facility, const MeshFailure& failure) { return "mesh-failure:" + thingNamed(facility, failure.element, failure.link); }
std::string failureSubject(const Facility& facility, const CoolingFailure& failure)
{
    return fmt::format("cooling-failure:{}/{}", static_cast<int>(failure.loss), failure.loss == CoolingLoss::Valve ? thingNamed(facility, kNoInstance, failure.pipe) : thingNamed(facility, failure.element, kNoLink));
}

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

constexpr std::size_t kMostTold = 24;   ///< things one by one

std::string pathSubject(const Results& r, InstanceIndex at) { return at < r.facility->instances.size() ? "path:" + r.facility->instances[at].path : std::string(); }

/// Of a link what it leads to.
InstanceIndex thingPlace(const Results& r, const FailedThing& thing)
{
    return thing.element != kNoInstance || thing.link >= r.facility->links.size() ? thing.element : r.facility->links[thing.link].to;
}

/// A count as the things that it counts; of many the first, and the rest in one line.
Reason countedThings(const Results& r, std::string label, double count, const std::vector<InstanceIndex>& things, const char* formula, const char* source)
{
    std::vector<Reason> inputs;
    for (const InstanceIndex at : things)
        if (inputs.size() < kMostTold && at < r.facility->instances.size()) inputs.push_back(given(r.facility->instances[at].path, 1, "1", source, pathSubject(r, at)));
    if (const double rest = count - static_cast<double>(inputs.size()); rest != 0) inputs.push_back(given("others", rest, fmt::format("{:.0f}", rest), source));
    return made(How::Sum, std::move(label), count, Format::Count, formula, std::move(inputs));
}

PlayedFailure played(const Results& r, const FailureGroup& group)
{
    const FailedThing& thing = group.things.front();
    return thing.element != kNoInstance ? playFailure(*r.failuresOf, thing.element) : playLinkFailure(*r.failuresOf, thing.link);
}

/// Load by load, as the failure is played on the plan.
Reason droppedLoad(const Results& r, const FailureGroup& group)
{
    const char* from = "no feed reaches it any more, with generators running";
    std::vector<Share> shares;
    double sum = 0;
    if (r.failuresOf)
        for (const auto& [instance, kw] : played(r, group).dropped) shares.push_back({instance, kw}), sum += kw;
    if (shares.empty() || std::abs(sum - group.dropped_kw) > 1e-6 * group.dropped_kw) return given("Drops", group.dropped_kw, formatted(group.dropped_kw, Format::Power_kw), from, pathSubject(r, thingPlace(r, group.things.front())));
    return sumByPart(r, "Drops", Format::Power_kw, "sum over the loads that no feed reaches any more", shares, [](const Part& part, const Catalog& catalog) { return sourceOf(part, catalog, {"power_max_kw", "power_max_w", "tdp_w"}); });
}

/// Of what lives on its batteries: what is asked, and how long the first lasts.
Reason ridingLoad(const Results& r, const FailureGroup& group)
{
    return given("On battery", group.riding_kw, formatted(group.riding_kw, Format::Power_kw),
                 fmt::format("{} units ask their batteries for what they give and their losses, from the failure until generators run or a feed is back", group.riding), pathSubject(r, thingPlace(r, group.things.front())));
}
Reason ridingTime(const Results& r, const FailureGroup& group)
{
    const double minutes = *group.riding_min;
    std::vector<Reason> inputs;
    const auto ofUnit = [&](const UnitAutonomy& unit) {
        const std::string& path = r.facility->instances[unit.carrier].path;
        return made(How::Product, path, Format::Minutes, "energy / power x 60",
                    {made(How::Quotient, "hours", Format::Hours, "energy / power",
                          {given("energy given at the end of life", unit.store.usable_kwh, fmt::format("{:.1f} kWh", unit.store.usable_kwh), "its batteries", "path:" + path),
                           given("asked of the batteries", unit.design_kw, formatted(unit.design_kw, Format::Power_kw), "what it gives at the design load and half of its losses", "path:" + path)}),
                     constant("minutes in an hour", 60)});
    };
    if (r.overTime)
        for (const UnitAutonomy& unit : r.overTime->autonomy.units)
            if (inputs.empty() && unit.design_min && unit.design_kw > 0 && std::abs(*unit.design_min - minutes) <= 1e-9 * minutes && *unit.design_min > 0) inputs.push_back(ofUnit(unit));
    if (inputs.empty() || std::abs(inputs.front().value - minutes) > 1e-6 * minutes)
        return given("Until the first is empty", minutes, formatted(minutes, Format::Minutes), "energy of the batteries over what is asked of them; 0 where more is asked than they give", pathSubject(r, thingPlace(r, group.things.front())));
    return made(How::Least, "Until the first is empty", minutes, Format::Minutes, "least of the units that live on their batteries", std::move(inputs));
}

/// What the worst one carries then, over its rating.
Reason worstLoad(const Results& r, double loading, InstanceIndex at, const char* label, const char* carriedFrom)
{
    const PowerNode* node = at != kNoInstance && r.power ? r.power->node(at) : nullptr;
    if (node == nullptr || node->rating_kw.value_or(0) <= 0) return given(label, loading, formatted(loading, Format::Share), carriedFrom, pathSubject(r, at));
    const double rating_kw = *node->rating_kw, carried_kw = loading * rating_kw;
    return made(How::Quotient, label, loading, Format::Share, "power carried / continuous rating",
                {given("carried then", carried_kw, formatted(carried_kw, Format::Power_kw), carriedFrom, pathSubject(r, at)),
                 given("continuous rating", rating_kw, formatted(rating_kw, Format::Power_kw), "its datasheet, in its air", goOn(r, at, "rating", rating_kw))});
}

std::vector<InstanceIndex> overloadedBy(const Results& r, const FailureGroup& group)
{
    std::vector<InstanceIndex> out;
    if (r.failuresOf)
        for (const auto& one : played(r, group).overloaded) out.push_back(one.instance);
    if (out.size() > group.overloads) out.resize(group.overloads);
    return out;
}

std::vector<InstanceIndex> alikeThings(const Results& r, const FailureGroup& group)
{
    std::vector<InstanceIndex> out;
    for (const FailedThing& thing : group.things) out.push_back(thingPlace(r, thing));
    return out;
}

constexpr const char* kRerouted = "power flow of what is left: what a lost feed carried moves to the others";

}  // namespace

Figures ofPowerFailure(const Results& results, const CostDefaults&, std::string_view name)
{
    if (!results.redundancy || !results.facility) return {};
    const auto& failures = results.redundancy->failures;
    const auto found = std::find_if(failures.begin(), failures.end(), [&](const FailureGroup& one) { return failureSubject(*results.facility, one).substr(std::string_view("power-failure:").size()) == name; });
    if (found == failures.end()) return {};
    const Results& r = results;
    const FailureGroup& one = *found;
    Figures figures{{"failure-dropped", "Drops", one.dropped_kw, Format::Power_kw, [&r, &one] { return droppedLoad(r, one); }},
                    {"failure-off", "Off at once", one.off_kw, Format::Power_kw, [&r, &one] {
                         return given("Off at once", one.off_kw, formatted(one.off_kw, Format::Power_kw), "loads that the failure cuts off, without a battery in front of them, until generators run or for good", pathSubject(r, thingPlace(r, one.things.front())));
                     }},
                    {"failure-alike", "Alike", static_cast<double>(one.things.size()), Format::Count, [&r, &one] {
                         return countedThings(r, "Alike", static_cast<double>(one.things.size()), alikeThings(r, one), "single failures, one at a time, that do the same", "the feed graph as drawn");
                     }}};
    if (one.riding > 0) figures.push_back({"failure-riding", "On battery", one.riding_kw, Format::Power_kw, [&r, &one] { return ridingLoad(r, one); }});
    if (one.riding > 0 && one.riding_min) figures.push_back({"failure-riding-time", "Until the first is empty", *one.riding_min, Format::Minutes, [&r, &one] { return ridingTime(r, one); }});
    if (one.overloads > 0) {
        figures.push_back({"failure-overloads", "Overloads", static_cast<double>(one.overloads), Format::Count, [&r, &one] {
                               return countedThings(r, "Overloads", one.overloads, overloadedBy(r, one), "elements and links over their continuous rating", kRerouted);
                           }});
        figures.push_back({"failure-worst", "Worst load", one.worstLoading, Format::Share, [&r, &one] { return worstLoad(r, one.worstLoading, one.worstElement, "Worst load", kRerouted); }});
    }
    return figures;
}

Figures ofCoolingFailure(const Results& results, const CostDefaults&, std::string_view name)
{
    if (!results.coolant || !results.coolant->failures || !results.facility) return {};
    const auto& failures = results.coolant->failures->failures;
    const auto found = std::find_if(failures.begin(), failures.end(), [&](const CoolingFailure& one) { return failureSubject(*results.facility, one).substr(std::string_view("cooling-failure:").size()) == name; });
    if (found == failures.end()) return {};
    const Results& r = results;
    const CoolingFailure& one = *found;
    Figures figures{{"failure-hot", "Racks too warm", static_cast<double>(one.hot), Format::Count, [&r, &one] {
                         std::vector<InstanceIndex> racks;
                         if (r.coolant->network && r.cooling) racks = playCoolingFailure(*r.coolant->network, one, *r.facility, *r.cooling.value).tooWarm;
                         if (racks.size() > one.hot) racks.resize(one.hot);
                         return countedThings(r, "Racks too warm", one.hot, racks, "racks past a limit of their coolant or of their air", "loops solved again without what fails");
                     }},
                    {"failure-short", "Not cooled", one.short_kw, Format::Power_kw, [&r, &one] {
                         return given("Not cooled", one.short_kw, formatted(one.short_kw, Format::Power_kw), "heat of what is served less what the gear that is left can take, loops solved again without what fails", pathSubject(r, one.element != kNoInstance ? one.element : one.firstHot));
                     }}};
    if (one.first_s)
        figures.push_back({"failure-first", "First after", *one.first_s / 60, Format::Minutes, [&r, &one] {
                               return given("First after", *one.first_s / 60, formatted(*one.first_s / 60, Format::Minutes),
                                            one.firstHot != kNoInstance ? "heat that the coolant in the loop takes up until it is at the limit of the first rack, loads as they are" : "heat that the air of the hall takes up until it is at its limit, loads as they are",
                                            pathSubject(r, one.firstHot));
                           }});
    return figures;
}

Figures ofMeshFailure(const Results& results, const CostDefaults&, std::string_view name)
{
    if (!results.meshFailures || !results.facility) return {};
    const auto& failures = results.meshFailures->failures;
    const auto found = std::find_if(failures.begin(), failures.end(), [&](const MeshFailure& one) { return failureSubject(*results.facility, one).substr(std::string_view("mesh-failure:").size()) == name; });
    if (found == failures.end() || !found->solved) return {};
    const Results& r = results;
    const MeshFailure& one = *found;
    const auto plain = [&r](const char* label, double value, Format format, const char* from, InstanceIndex at) { return given(label, value, formatted(value, format), from, pathSubject(r, at)); };
    Figures figures;
    if (one.worstElement != kNoInstance) {
        figures.push_back({"failure-worst", "Worst load", one.worstLoading, Format::Share, [&r, &one] { return worstLoad(r, one.worstLoading, one.worstElement, "Worst load", "AC load flow of what is left of the part with rings"); }});
        figures.push_back({"failure-before", "Before", one.before, Format::Share, [&r, &one] { return worstLoad(r, one.before, one.worstElement, "Before", "AC load flow while nothing fails"); }});
    }
    if (one.cable != kNoLink)
        figures.push_back({"failure-cable", "Cables", one.cableLoading, Format::Share, [&r, &one, plain] { return plain("Cables", one.cableLoading, Format::Share, "current by the AC load flow over ampacity, sized for 125 % of what it feeds", r.facility->links[one.cable].to); }});
    if (one.lowest_pu)
        figures.push_back({"failure-voltage", "Lowest voltage", *one.lowest_pu, Format::PerUnit, [&one, plain] { return plain("Lowest voltage", *one.lowest_pu, Format::PerUnit, kLoadFlowMethod, one.lowest); }});
    if (one.unserved_kw > 0)
        figures.push_back({"failure-unserved", "Without a source", one.unserved_kw, Format::Power_kw, [&r, &one, plain] { return plain("Without a source", one.unserved_kw, Format::Power_kw, "loads that nothing but generators can feed then", thingPlace(r, {one.element, one.link})); }});
    return figures;
}

}  // namespace mw::told
