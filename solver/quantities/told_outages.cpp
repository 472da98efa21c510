// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What single failures of the networks take, how often they come, and how available a fabric is: rate x repair of each element.
#include "solver/cost/gpu_hour.h"
#include "solver/network/fabric_failures.h"
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/told_families.h"


#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

std::string failureSubject(const Facility& facility, const FabricOutage& outage)
{
    std::string name;
    if (outage.instance < facility.instances.size()) name = facility.instances[outage.instance].path;
    else if (outage.link < facility.links.size()) name = facility.linkText(facility.links[outage.link]);
    return fmt::format("outage:{}/{}/{}", static_cast<int>(outage.kind), outage.fabric, name);
}
std::string fabricSubject(std::string_view fabric) { return "fabric:" + std::string(fabric); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

constexpr const char* kRates = "optical cable 2 in 1,000,000 h and 1 h, copper 0.001 a year and 1 h, switch 0.02 a year and 4 h, card 0.01 a year and 4 h (docs/methods-network.md)";

std::string whereOf(const Results& r, const FabricOutage& one)
{
    const InstanceIndex at = one.instance < r.facility->instances.size() ? one.instance : one.link < r.facility->links.size() ? r.facility->links[one.link].to : kNoInstance;
    return at == kNoInstance ? std::string() : "path:" + r.facility->instances[at].path;
}

/// Of all elements of the class together.
Reason failuresOfYear(const FabricOutage& one, const std::string& where)
{
    const double each = one.perYear / one.count;
    return made(How::Product, "Failures a year", one.perYear, Format::Plain, "elements x failures of each a year",
                {given("elements alike", one.count, fmt::format("{}", one.count), "this layout", where), given("failures of each a year", each, fmt::format("{:.4g}", each), kRates)});
}

Reason openShare(const FabricOutage& one, const std::string& where)
{
    const double rate = one.perYear / one.count / kHoursPerYear, open = rate * one.repair_h;
    return made(How::Quotient, "Share of the time that one is open", open / (1 + open), Format::Plain, "rate x repair / (1 + rate x repair)",
                {given("rate x repair", open, fmt::format("{:.4g}", open), fmt::format("1 / MTBF of {:.3g} h x MTTR of {:.3g} h", 1 / rate, one.repair_h), where), given("1 + rate x repair", 1 + open, fmt::format("{:.8g}", 1 + open), kRates)});
}

Reason hoursOfYear(const FabricOutage& one, const std::string& where)
{
    return made(How::Product, "Hours a year", Format::Hours, "failures a year x hours until it is mended",
                {failuresOfYear(one, where), given("hours until it is mended", one.repair_h, formatted(one.repair_h, Format::Hours), kRates)});
}

Reason tokensLost(const Results& r, const FabricOutage& one, const std::string& where)
{
    const double all = one.tokensLostShare > 0 ? one.tokensLost_per_s.value_or(0) / one.tokensLostShare : 0;
    if (all <= 0) return given("Tokens lost", 0, formatted(0, Format::Share), "no pool is slower without it", where);
    std::string pools;
    for (const std::string& pool : one.pools) pools += (pools.empty() ? "" : ", ") + pool;
    const bool known = !one.pools.empty() && !poolsOf(r, one.pools.front()).empty();
    return made(How::Quotient, "Tokens lost", one.tokensLostShare, Format::Share, "tokens lost a second / tokens of the plan",
                {given("tokens lost a second", *one.tokensLost_per_s, formatted(*one.tokensLost_per_s, Format::TokensPerSecond), "pools that it slows down or stops, as the plan runs them: " + pools, known ? "pool:" + one.pools.front() : where),
                 given("tokens of the plan", all, formatted(all, Format::TokensPerSecond), "output of all pools, and what is trained")});
}

/// Of all a fabric's elements, class by class: with those that take the same.
std::vector<const FabricOutage*> elementsOf(const Results& r, std::string_view fabric)
{
    std::vector<const FabricOutage*> found;
    for (const FabricOutage& one : r.outages->outages)
        if (one.fabric == fabric && one.perYear > 0 && one.kind != OutageKind::Adapter) found.push_back(&one);
    return found;
}

std::string classText(const FabricOutage& one) { return fmt::format("{} x {}", one.count, toText(one.kind)); }

/// To click where no element matters.
std::string anElement(const Results& r, const FabricDetail& fabric)
{
    const auto all = elementsOf(r, fabric.name);
    return all.empty() ? std::string() : whereOf(r, *all.front());
}

Reason expectedBandwidth(const Results& r, const FabricDetail& fabric)
{
    std::vector<Reason> lost;
    for (const FabricOutage* one : elementsOf(r, fabric.name))
        if (one->bisectionLost > 0)
            lost.push_back(made(How::Product, classText(*one), Format::Plain, "elements x share of the time that one is open x bisection lost",
                                {given("elements alike", one->count, fmt::format("{}", one->count), "this layout", whereOf(r, *one)), openShare(*one, whereOf(r, *one)),
                                 given("bisection lost", one->bisectionLost, formatted(one->bisectionLost, Format::Share), "largest flow between the halves without it")}));
    if (lost.empty()) return given("Expected bandwidth", fabric.availability.expectedBandwidth, formatted(fabric.availability.expectedBandwidth, Format::Share), "no single failure takes bisection", anElement(r, fabric));
    return made(How::Sum, "Expected bandwidth", fabric.availability.expectedBandwidth, Format::Share, "1 - sum over its elements",
                {constant("whole bisection", 1), made(How::Product, "less what failures take", Format::Plain, "- sum", {made(How::Sum, "what failures take", Format::Plain, "sum over its elements", std::move(lost)), constant("sign", -1)})});
}

/// No element of those that matter is open: they fail independently.
Reason noneOpen(const Results& r, const FabricDetail& fabric, const char* label, double value, bool (*matters)(const FabricOutage&), const char* none)
{
    std::vector<Reason> factors;
    for (const FabricOutage* one : elementsOf(r, fabric.name)) {
        if (!matters(*one)) continue;
        const double open = one->perYear / one->count / kHoursPerYear * one->repair_h, down = open / (1 + open), up = std::pow(1 - down, one->count);
        factors.push_back(given(classText(*one), up, fmt::format("{:.6f}", up), fmt::format("(1 - {:.3g})^{}: none of them is open, each for rate x repair / (1 + rate x repair) of the time; {}", down, one->count, kRates), whereOf(r, *one)));
    }
    if (factors.empty()) return given(label, value, formatted(value, Format::Share), none, anElement(r, fabric));
    return made(How::Product, label, value, Format::Share, "product over its elements, which fail independently", std::move(factors));
}

Reason failuresOfFabric(const Results& r, const FabricDetail& fabric)
{
    std::vector<Reason> inputs;
    for (const FabricOutage* one : elementsOf(r, fabric.name)) {
        inputs.push_back(failuresOfYear(*one, whereOf(r, *one)));
        inputs.back().label = classText(*one);
    }
    return made(How::Sum, "Failures a year", fabric.availability.failuresPerYear, Format::Plain, "sum over its cables and switches", std::move(inputs));
}

}  // namespace

Figures ofOutage(const Results& results, const CostDefaults&, std::string_view name)
{
    if (!results.outages || !results.facility) return {};
    const auto& all = results.outages->outages;
    const auto found = std::find_if(all.begin(), all.end(), [&](const FabricOutage& one) { return failureSubject(*results.facility, one).substr(std::string_view("outage:").size()) == name; });
    if (found == all.end()) return {};
    const Results& r = results;
    const FabricOutage& one = *found;
    const std::string where = whereOf(r, one);
    const auto share = [where](const char* label, double value, const char* from) { return given(label, value, formatted(value, Format::Share), from, where); };
    Figures figures;
    if (one.tokensLost_per_s) figures.push_back({"outage-tokens", "Tokens lost", one.tokensLostShare, Format::Share, [&r, &one, where] { return tokensLost(r, one, where); }});
    figures.push_back({"outage-hosts", "Cut off", static_cast<double>(one.hostsCutOff), Format::Count, [&r, &one, where] {
                           std::vector<Reason> hosts;
                           for (const InstanceIndex at : one.cutOff)
                               if (at < r.facility->instances.size()) hosts.push_back(given(r.facility->instances[at].path, 1, "1", "no way joins it to the others", "path:" + r.facility->instances[at].path));
                           if (const double rest = one.hostsCutOff - static_cast<double>(hosts.size()); rest != 0 || hosts.empty()) hosts.push_back(given("others", rest, fmt::format("{:.0f}", rest), "no way joins them to the others", where));
                           return made(How::Sum, "Cut off", one.hostsCutOff, Format::Count, "hosts that no way joins to the others", std::move(hosts));
                       }});
    figures.push_back({"outage-bisection", "Bisection lost", one.bisectionLost, Format::Share, [&one, share] { return share("Bisection lost", one.bisectionLost, "largest flow between the halves with and without it"); }});
    figures.push_back({"outage-host", "Worst host loses", one.hostLost, Format::Share, [&one, share] { return share("Worst host loses", one.hostLost, "speed of its links that are gone over that of all"); }});
    figures.push_back({"outage-alike", "Alike", static_cast<double>(one.count), Format::Count, [&one, where] { return given("Alike", one.count, formatted(one.count, Format::Count), "elements of the fabric that take the same", where); }});
    if (one.perYear <= 0) return figures;
    figures.push_back({"outage-rate", "Failures a year", one.perYear, Format::Plain, [&one, where] { return failuresOfYear(one, where); }});
    figures.push_back({"outage-hours", "Hours a year", one.perYear * one.repair_h, Format::Hours, [&one, where] { return hoursOfYear(one, where); }});
    const double open = one.perYear / one.count / kHoursPerYear * one.repair_h;
    figures.push_back({"outage-open", "Share of the time that one is open", open / (1 + open), Format::Plain, [&one, where] { return openShare(one, where); }});
    return figures;
}

Figures ofFabric(const Results& results, const CostDefaults&, std::string_view name)
{
    if (!results.fabric || !results.outages || !results.facility) return {};
    const auto& fabrics = results.fabric->fabrics;
    const auto found = std::find_if(fabrics.begin(), fabrics.end(), [&](const FabricDetail& one) { return one.name == name; });
    if (found == fabrics.end() || elementsOf(results, name).empty()) return {};
    const Results& r = results;
    const FabricDetail& one = *found;
    const FabricAvailability& a = one.availability;
    return {{"fabric-bandwidth", "Expected bandwidth", a.expectedBandwidth, Format::Share, [&r, &one] { return expectedBandwidth(r, one); }},
            {"fabric-all", "Time with all bandwidth", a.allBandwidth, Format::Share, [&r, &one] { return noneOpen(r, one, "Time with all bandwidth", one.availability.allBandwidth, [](const FabricOutage& o) { return o.bisectionLost > 0; }, "no single failure takes bisection"); }},
            {"fabric-hosts", "Time with no host cut off", a.noHostCutOff, Format::Share, [&r, &one] { return noneOpen(r, one, "Time with no host cut off", one.availability.noHostCutOff, [](const FabricOutage& o) { return o.hostsCutOff > 0; }, "no single failure cuts off a host"); }},
            {"fabric-failures", "Failures a year", a.failuresPerYear, Format::Plain, [&r, &one] { return failuresOfFabric(r, one); }}};
}

}  // namespace mw::told
