// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

bool generatorsRun(const OutageTimeline& outage)
{
    return std::any_of(outage.points.begin(), outage.points.end(), [](const OutagePoint& point) { return point.generator_kw > 0; });
}

void checkBridges(const RuleContext& c, FindingSink& sink)
{
    if (c.overTime == nullptr || !generatorsRun(c.overTime->outage)) return;
    for (const BridgeMargin& bridge : c.overTime->outage.batteries) {
        if (!bridge.needed_s || !bridge.empty_s) continue;
        const std::string& path = pathOf(c.facility, bridge.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("When the utility fails, the battery behind {} is empty after {:.0f} s; generators carry it after {:.0f} s. Take a larger "
                                         "battery, or generators that start sooner.",
                                         path, *bridge.empty_s, *bridge.needed_s),
                  .measured = *bridge.empty_s,
                  .limit = *bridge.needed_s,
                  .unit = "s"});
    }
}

void checkGenerators(const RuleContext& c, FindingSink& sink)
{
    if (c.overTime == nullptr || c.overTime->outage.short_kw <= 0 || !generatorsRun(c.overTime->outage)) return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("When the utility fails, generators never take {:.0f} kW of the load. Add a set, or say which load may stay off.",
                                     c.overTime->outage.short_kw),
              .measured = c.overTime->outage.short_kw,
              .limit = 0,
              .unit = "kW"});
}

void checkSwing(const RuleContext& c, FindingSink& sink)
{
    if (c.overTime == nullptr || c.overTime->swing.within.value_or(true)) return;
    const Swing& step = c.overTime->swing.step;
    sink.add({.subjects = {"site"},
              .message = fmt::format("Accelerators that step together swing the load at the utility by {:.2f} MW, {:.2f} MW/s, more than the connection takes. Take racks "
                                     "that store energy, a battery that smooths, or limit their ramps.",
                                     step.residual_mw, step.residualRamp_mw_per_s),
              .measured = step.residual_mw,
              .limit = c.overTime->swing.limits.swing_mw,
              .unit = "MW"});
}

constexpr std::array kPowerTimeRules{
    Rule{"power.battery-short", Severity::Warning, Lane::Slow, "A battery is empty before generators carry its load", "the time until they do",
         "NFPA 110, types by start; ISO 8528-5, load steps", &checkBridges, reads::kOverTime},
    Rule{"power.generators-short", Severity::Warning, Lane::Slow, "Generators cannot take all of the load", "ratings of the sets", "ISO 8528-1", &checkGenerators,
         reads::kOverTime},
    Rule{"power.swing", Severity::Warning, Lane::Slow, "Synchronous load swings more than the grid connection takes", "the site's limits of swing and ramp",
         "the grid connection", &checkSwing, reads::kOverTime},
};

}  // namespace

std::span<const Rule> powerTimeRules() { return kPowerTimeRules; }

}  // namespace mw
