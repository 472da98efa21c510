// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What decides when the first token comes and where the value comes from; what is wrong with scenarios.
#include "model/catalog/part_title.h"
#include "model/edit/scenario.h"
#include "solver/quantities/figure.h"
#include "solver/rules/rule_book.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mw {

namespace {

void checkCriticalPart(const RuleContext& c, FindingSink& sink)
{
    if (c.supply == nullptr || !c.supply->ready_weeks) return;
    for (const SupplyClass& one : c.supply->classes) {
        if (!one.critical || one.slowest.empty() || !one.weeks) continue;
        sink.add({.subjects = {one.slowest},
                  .message = fmt::format("{:s} decides when all is ready: it takes {:.0f} of the {:.0f} weeks to come. Order it first, or find one that "
                                         "comes sooner.",
                                         titleOf(c.catalog, one.slowest), *one.weeks, *c.supply->ready_weeks),
                  .measured = *one.weeks,
                  .limit = *c.supply->ready_weeks,
                  .unit = "weeks"});
        return;   // kinds on the path wait for each other; the dearest is told
    }
}

void checkConcentration(const RuleContext& c, FindingSink& sink)
{
    if (c.supply == nullptr || !c.supply->hhi || *c.supply->hhi <= kHighlyConcentrated) return;
    const auto largest = std::find_if(c.supply->origins.begin(), c.supply->origins.end(), [](const OriginShare& one) { return one.origin != kOtherOrigins; });
    if (largest == c.supply->origins.end()) return;
    sink.add({.subjects = {"supply"},
              .message = fmt::format("{:.0f} % of the value whose origin is known comes from {}: the Herfindahl-Hirschman index of origins is {}. Look for "
                                     "parts from elsewhere, or plan for the loss as a scenario.",
                                     100 * largest->share, originName(largest->origin), figure::count(*c.supply->hhi)),
              .measured = *c.supply->hhi,
              .limit = kHighlyConcentrated,
              .unit = "HHI"});
}

void checkUnobtainable(const RuleContext& c, FindingSink& sink)
{
    if (c.supply == nullptr) return;
    for (const SupplyClass& one : c.supply->classes) {
        if (!one.unobtainable) continue;
        const std::string& what = one.slowest.empty() ? one.kind : one.slowest;
        sink.add({.subjects = {what},
                  .message = fmt::format("{:s} cannot be had without the lost origins, so there is no date for it. Take one from elsewhere, or correct supply.lost_origins.",
                                         titleOf(c.catalog, what))});
    }
}

/// A scenario that cannot be applied: the layout itself is solved all the same.
void checkScenarios(const RuleContext& c, FindingSink& sink)
{
    for (const auto& scenario : c.layout.scenarios.rows())
        for (const auto& problem : edit::problemsOf(c.layout, c.catalog, *scenario)) {
            const auto& [id, message] = problem.refusal;
            const bool named = id.starts_with("scenario.");   // names the scenario itself
            sink.add({.subjects = {"scenarios/" + scenario->id}, .message = named ? message : fmt::format("Scenario {}: {}", scenario->id, message)});
        }
}

constexpr std::array kSupplyRules{
    Rule{"supply.critical-part", Severity::Advice, Lane::Slow, "A lead time decides when all is ready", "the path without that part",
         "critical path method (Kelley and Walker 1959)", &checkCriticalPart, reads::kSupply | reads::kParts},
    Rule{"supply.concentrated", Severity::Advice, Lane::Slow, "Most value comes from few countries", "Herfindahl-Hirschman index of 2,500",
         "U.S. DOJ and FTC, Horizontal Merger Guidelines 2010, section 5.3", &checkConcentration, reads::kSupply},
    Rule{"supply.origin-lost", Severity::Warning, Lane::Slow, "A part cannot be had", "some origin is left", "origins.yaml and supply.lost_origins",
         &checkUnobtainable, reads::kSupply | reads::kParts},
    Rule{"scenario.impossible", Severity::Warning, Lane::Slow, "A scenario cannot be solved", "paths and values that the layout has",
         "the layout's scenarios", &checkScenarios, reads::kSettings | reads::kWiring | reads::kParts | reads::kHalls},
};

}  // namespace

std::span<const Rule> supplyRules()
{
    return kSupplyRules;
}

}  // namespace mw
