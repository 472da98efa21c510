// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Rounding of the engine is no overload.
void checkOverloaded(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr) return;
    for (const PowerNode& node : c.power->nodes) {
        if (!node.loading || *node.loading <= kFull) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        const double rating = node.rating_kw.value_or(0);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} is loaded to {} of its continuous rating of {}. Take a larger one or move load away.", path,
                                         figure::told(*node.loading * 100, "%", 100), figure::told(rating, "kW")),
                  .measured = *node.loading * rating,
                  .limit = rating,
                  .unit = "kW",
                  .fix = "take a larger one"});
    }
}

void checkFailover(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr) return;
    for (const PowerNode& node : c.power->nodes) {
        if (!node.failoverLoading || *node.failoverLoading <= kFull) continue;
        if (node.loading && *node.loading > kFull) continue;  // said already
        const std::string& path = pathOf(c.facility, node.instance);
        const double rating = node.rating_kw.value_or(0);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} would carry {} of its continuous rating of {} when the other feed is lost. Keep each side below half, or take "
                                         "a larger one.", path, figure::told(*node.failoverLoading * 100, "%", 100), figure::told(rating, "kW")),
                  .measured = *node.failoverLoading * rating,
                  .limit = rating,
                  .unit = "kW"});
    }
}

void checkLinkOverloaded(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr) return;
    for (const PowerLink& link : c.power->links) {
        if (!link.loading || *link.loading <= kFull) continue;
        const std::string text = c.facility.linkText(c.facility.links[link.link]);
        sink.add({.subjects = {text},
                  .message = fmt::format("{} carries {} of {}. Take a larger cable or tap.", text, figure::told(link.kw, "kW", link.rating_kw.value_or(0)),
                                         figure::told(link.rating_kw.value_or(0), "kW", link.kw)),
                  .measured = link.kw,
                  .limit = link.rating_kw,
                  .unit = "kW"});
    }
}

void checkUnfed(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr || !c.power->modelled) return;
    for (const PowerNode& node : c.power->nodes) {
        if (node.unserved_kw <= 1e-9) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add(
            {.subjects = {path},
             .message = fmt::format("{} draws {} and no source reaches it. Link it to a fed supply.", path, figure::told(node.unserved_kw, "kW")),
             .measured = node.unserved_kw,
             .limit = 0,
             .unit = "kW",
             .fix = "link a feed"});
    }
}

void checkGridLimit(const RuleContext& c, FindingSink& sink)
{
    const auto& limit = c.layout.settings->site.grid.limit_mw;
    if (c.power == nullptr || !limit || c.power->facility_kw <= *limit * 1000 * kFull) return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("The facility draws {}; the grid connection gives {}. Remove {} or raise the limit.",
                                     figure::told(c.power->facility_kw / 1000, "MW", *limit), figure::told(*limit, "MW", c.power->facility_kw / 1000),
                                     figure::told(c.power->facility_kw / 1000 - *limit, "MW")),
              .measured = c.power->facility_kw / 1000,
              .limit = *limit,
              .unit = "MW"});
}

void checkNoSource(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr || c.power->modelled || c.power->it_kw <= 0) return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("No utility feed or generation is drawn: {} of load is taken as fed ideally, without losses or redundancy. Place a "
                                     "utility feed.", figure::told(c.power->it_kw, "kW")),
              .measured = c.power->it_kw,
              .limit = 0,
              .unit = "kW",
              .fix = "place a utility feed"});
}

void checkContingency(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr || c.power->contingenciesFailed == 0) return;
    const std::string worst = c.power->worstContingency.empty() ? "not one alone" : c.power->worstContingency;
    sink.add(
        {.subjects = {c.power->worstContingency.empty() ? "site" : worst},
         .message = c.power->contingenciesFailed == 1
                        ? fmt::format("1 of {} elements that carry power drops load or overloads something when it fails: {}. Give what hangs on it a second path.", c.power->contingencies, worst)
                        : fmt::format("{} of {} elements that carry power drop load or overload something when they fail; the worst is {}. Give what hangs on it a second path.", c.power->contingenciesFailed,
                                      c.power->contingencies, worst),
         .measured = c.power->contingenciesFailed,
         .limit = 0,
         .unit = "failures"});
}

void checkPowerBalance(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr ||
        std::abs(c.power->balanceError_kw) <= kBalance * std::max(1.0, c.power->facility_kw))
        return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("The power balance misses {} of {}: the power results cannot be trusted. Please report this layout.",
                                     figure::told(c.power->balanceError_kw, "kW"),
                                     figure::told(c.power->facility_kw, "kW")),
              .measured = std::abs(c.power->balanceError_kw),
              .limit = kBalance * std::max(1.0, c.power->facility_kw),
              .unit = "kW"});
}

constexpr std::array kPowerRules{
    Rule{"power.overloaded", Severity::Error, Lane::Quick, "A power element is overloaded",
         "its continuous rating",
         "NEC 210.20(A), 215.3: 80 % of the rating for continuous load unless rated 100 %", &checkOverloaded, reads::kPower},
    Rule{"power.overloaded-after-loss", Severity::Warning, Lane::Quick,
         "A power element is overloaded when the other feed is lost", "its continuous rating",
         "redundancy algebra of 2N systems; Uptime Tier III and IV", &checkFailover, reads::kPower},
    Rule{"power.link-overloaded", Severity::Error, Lane::Quick, "A cable or tap is overloaded",
         "its continuous rating", "NEC 210.20(A), 215.3", &checkLinkOverloaded, reads::kPower | reads::kWiring},
    Rule{"power.unfed", Severity::Error, Lane::Quick, "A load has no source",
         "every load has a path to a source", "the one-line graph", &checkUnfed, reads::kPower},
    Rule{"power.grid-limit", Severity::Error, Lane::Quick, "The facility draws more than the grid gives",
         "site.grid.limit_mw", "the grid connection", &checkGridLimit, reads::kPower | reads::kSettings},
    Rule{"power.no-source", Severity::Warning, Lane::Quick, "No power source is drawn",
         "a utility feed or generation", "the one-line graph", &checkNoSource, reads::kPower},
    Rule{"power.contingency", Severity::Warning, Lane::Slow, "A single failure drops load", "none does",
         "N-1; Uptime Tier III: every component can be taken out", &checkContingency, reads::kPower},
    Rule{"power.balance", Severity::Error, Lane::Slow, "The power balance does not close", "0.1 %",
         "conservation of energy, recomputed from the results alone", &checkPowerBalance, reads::kPower},
};

}  // namespace

std::span<const Rule> powerRules()
{
    return kPowerRules;
}

}  // namespace mw
