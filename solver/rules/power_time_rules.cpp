// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

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
                  .message = fmt::format("When the utility fails, the battery behind {} is empty after {}; generators carry it after {}. Take a larger "
                                         "battery, or generators that start sooner.", path, figure::told(*bridge.empty_s, "s", *bridge.needed_s),
                                         figure::told(*bridge.needed_s, "s", *bridge.empty_s)),
                  .measured = *bridge.empty_s,
                  .limit = *bridge.needed_s,
                  .unit = "s"});
    }
}

void checkGenerators(const RuleContext& c, FindingSink& sink)
{
    if (c.overTime == nullptr || c.overTime->outage.short_kw <= 0 || !generatorsRun(c.overTime->outage)) return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("When the utility fails, generators never take {} of the load. Add a set, or say which load may stay off.",
                                     figure::told(c.overTime->outage.short_kw, "kW")),
              .measured = c.overTime->outage.short_kw,
              .limit = 0,
              .unit = "kW"});
}

void checkSwing(const RuleContext& c, FindingSink& sink)
{
    if (c.overTime == nullptr || c.overTime->swing.within.value_or(true)) return;
    const Swing& step = c.overTime->swing.step;
    sink.add({.subjects = {"site"},
              .message = fmt::format("Accelerators that step together swing the load at the utility by {}, {}, more than the connection takes. Take racks "
                                     "that store energy, a battery that smooths, or limit their ramps.", figure::told(step.residual_mw, "MW"),
                                     figure::told(step.residualRamp_mw_per_s, "MW/s")),
              .measured = step.residual_mw,
              .limit = c.overTime->swing.limits.swing_mw,
              .unit = "MW"});
}

constexpr double kTight = 0.9;          // of the grid connection: megawatts, not accelerators, then limit the factory
constexpr double kWorthwhile = 1.03;    // more tokens of a megawatt: above what the curve of draw against clock may err by

void checkCaps(const RuleContext& c, FindingSink& sink)
{
    if (c.overTime == nullptr || c.power == nullptr || c.power->utilizationOfGrid.value_or(0) < kTight) return;
    for (const PoolCaps& pool : c.overTime->caps) {
        const CapEffect& best = pool.best.effect;
        if (pool.best.perMw < kWorthwhile) continue;
        sink.add({.subjects = {pool.pool},
                  .message = fmt::format("The grid connection is nearly full. A cap of {} on the accelerators of {} costs {} of its tokens and frees {}: {} "
                                         "more tokens of a megawatt.", figure::told(best.cap_w, "W"), pool.pool,
                                         figure::told(100 * (1 - best.rate), "%"), figure::told(pool.bestSaves_kw, "kW"),
                                         figure::told(100 * (pool.best.perMw - 1), "%")),
                  .measured = pool.limit_w,
                  .limit = best.cap_w,
                  .unit = "W"});
    }
}

constexpr std::array kPowerTimeRules{
    Rule{"power.cap-pays", Severity::Advice, Lane::Slow, "A power cap makes more of a full grid connection", "tokens of a facility megawatt at the part's own limit",
         "draw against clock, arXiv 2604.11391 and SOSP 2024", &checkCaps, reads::kOverTime | reads::kPower},
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
