// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mw {

namespace {

void missing(FindingSink& sink, const std::string& quantity, std::string message)
{
    sink.add({.subjects = {quantity}, .message = std::move(message)});
}

/// Of several issues the gravest: an advice stops nothing.
std::string reasonOf(const ThroughputResults& results)
{
    const auto gravity = [](const ThroughputIssue& issue) {
        const Rule* rule = findRule(issue.rule);
        return rule != nullptr ? rule->severity : Severity::Error;
    };
    const auto worst = std::ranges::min_element(results.issues, {}, gravity);
    return worst != results.issues.end() && gravity(*worst) != Severity::Advice ? worst->message : "no workload can be served.";
}

// A null in the results has its reason here. One function a section, so that a section that has not run is
// not blamed.

void powerQuantities(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr) return;
    if (!c.power->utilizationOfGrid)
        missing(sink, "power.utilization_of_grid", "The use of the grid is not computed: the site gives no limit (grid.limit_mw). Give it.");
    if (!c.power->pueDesign) missing(sink, "power.pue_design", "The design PUE is not computed: there is no IT load. Place systems.");
}

void electricalQuantities(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical != nullptr && c.electrical->solved && !c.electrical->reason.empty())
        missing(sink, "power.load_flow", fmt::format("Losses in cables, the lowest voltage and the power factor are not computed: {}. Give both.", c.electrical->reason));
}

void coolingQuantities(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr || c.cooling->heat_kw <= 0) return;
    if (!c.cooling->pueAnnual)
        missing(sink, "cooling.pue_annual",
                "The PUE of the year is not computed: the site names no weather year that is there (site.weather). Name one; the design PUE stands.");
    if (!c.cooling->wue_l_per_kwh)
        missing(sink, "cooling.wue_l_per_kwh",
                "The water use is not computed: no plant is drawn whose water use is known. Place coolers or towers.");
    if (!c.cooling->freeCoolingHours)
        missing(sink, "cooling.free_cooling_hours",
                "The hours of free cooling are not computed: the site names no weather year that is there (site.weather). Name one; the design point stands.");
    if (!c.cooling->maxSupply_c && c.cooling->liquid_kw > 0)
        missing(sink, "cooling.max_supply_c", "The warmest supply is not computed: no liquid-cooled part gives coolant_supply_max_c. Give it.");
}

void networkQuantities(const RuleContext& c, FindingSink& sink)
{
    if (c.network == nullptr) return;
    for (const Fabric& fabric : c.network->fabrics) {
        const std::string name = "network.fabrics." + fabric.name;
        if (!fabric.oversubscription && fabric.switches > 0)
            missing(sink, name + ".oversubscription",
                    fmt::format("The oversubscription of fabric {} is not computed: no leaf switch has hosts and uplinks with known speeds. Give the speeds of its ports.", fabric.name));
        if (!fabric.bisection_gbps && fabric.hosts > 1)
            missing(sink, name + ".bisection_gbps", fmt::format("The bisection of fabric {} is not computed: the speeds of its ports are not known. Give them.", fabric.name));
    }
}

void throughputQuantities(const RuleContext& c, FindingSink& sink)
{
    if (c.throughput == nullptr) return;
    if (!c.throughput->tokens_per_s)
        missing(sink, "throughput.tokens_per_s",
                fmt::format("Tokens per second are not computed: {}", reasonOf(*c.throughput)));
}

void costQuantities(const RuleContext& c, FindingSink& sink)
{
    if (c.cost == nullptr) return;
    if (!c.cost->usd_per_million_tokens)
        missing(sink, "cost.usd_per_million_tokens", "The cost of tokens is not computed: no tokens are produced.");
    if (!c.cost->usd_per_accelerator_hour)
        missing(sink, "cost.usd_per_accelerator_hour", "The cost of an accelerator-hour is not computed: there are no accelerators.");
    if (!c.cost->npv_usd)
        missing(
            sink, "cost.npv_usd",
            "The net present value is not computed: it needs prices of tokens (economics.price_usd_per_million_input or _output) and tokens that are made. Give prices.");
    else if (!c.cost->irr)
        missing(sink, "cost.irr", "The internal rate of return is not computed: the cash flow has no single rate at which its value is zero.");
    if (c.cost->npv_usd && !c.cost->payback_years)
        missing(sink, "cost.payback_years", "The payback time is not computed: the money does not come back within the years looked at.");
}

void checkQuantities(const RuleContext& c, FindingSink& sink)
{
    powerQuantities(c, sink);
    electricalQuantities(c, sink);
    coolingQuantities(c, sink);
    networkQuantities(c, sink);
    throughputQuantities(c, sink);
    costQuantities(c, sink);
}

/// Engines say in words what they had to assume or leave out.
void checkNotes(const RuleContext& c, FindingSink& sink)
{
    const auto pass = [&](const char* engine, const std::vector<std::string>& notes) {
        constexpr std::size_t kMost = 20;
        for (std::size_t i = 0; i < notes.size() && i < kMost; ++i)
            sink.add({.subjects = {engine}, .message = notes[i]});
    };
    if (c.power != nullptr) pass("power", c.power->notes);
    if (c.electrical != nullptr) pass("power", c.electrical->notes);
    if (c.cooling != nullptr) pass("cooling", c.cooling->notes);
    if (c.coolant != nullptr) pass("coolant", c.coolant->loops->notes);
    if (c.network != nullptr) pass("network", c.network->notes);
    if (c.supply != nullptr) pass("supply", c.supply->notes);
    if (c.economics != nullptr) pass("cost", c.economics->overTime.notes);
    if (c.economics != nullptr && !c.economics->overTime.irr.why.empty()) pass("cost", {c.economics->overTime.irr.why});
    if (c.gridBill != nullptr) pass("site", c.gridBill->notes);
    if (c.traffic != nullptr) pass("traffic", c.traffic->notes);
    if (c.trays != nullptr) pass("network", c.trays->notes);
}

constexpr std::array kResultRules{
    Rule{"results.not-computed", Severity::Advice, Lane::Slow, "A result is not computed",
         "every result has its inputs", "results are empty rather than made up", &checkQuantities},
    Rule{"results.note", Severity::Advice, Lane::Slow, "An engine assumed or left out something", "no notes",
         "notes of the engines", &checkNotes},
};

}  // namespace

std::span<const Rule> resultRules()
{
    return kResultRules;
}

}  // namespace mw
