// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"

#include <fmt/format.h>

#include <array>

namespace mw {

namespace {

void checkUnpriced(const RuleContext& c, FindingSink& sink)
{
    if (c.cost == nullptr || c.cost->partsWithoutPrice == 0) return;
    std::string names;
    int shown = 0;
    for (const BomLine& line : c.cost->bom) {
        if (line.total_usd) continue;
        if (shown++ < 5) names += (names.empty() ? "" : ", ") + line.part;
    }
    if (shown > 5) names += fmt::format(" and {} more", shown - 5);
    sink.add({.subjects = {"cost"},
              .message = fmt::format(
                  "Capital is too low, for no price is known of {}. Give one in the catalogue.", names),
              .measured = c.cost->partsWithoutPrice,
              .limit = 0,
              .unit = "parts"});
}

void checkLoss(const RuleContext& c, FindingSink& sink)
{
    if (c.cost == nullptr || !c.cost->npv_usd || *c.cost->npv_usd >= 0) return;
    sink.add({.subjects = {"cost"},
              .message = fmt::format(
                  "At the given token prices the investment loses {:.2f} million USD of present value. Raise "
                  "prices, utilisation or throughput.",
                  -*c.cost->npv_usd / 1e6),
              .measured = *c.cost->npv_usd / 1e6,
              .limit = 0,
              .unit = "MUSD"});
}

/// Tokens sold below what they cost.
void checkPrice(const RuleContext& c, FindingSink& sink)
{
    if (c.cost == nullptr || !c.cost->revenue_usd_per_year) return;
    if (*c.cost->revenue_usd_per_year >= c.cost->opex_usd_per_year) return;
    sink.add({.subjects = {"cost"},
              .message = fmt::format(
                  "Revenue of {:.2f} million USD a year does not even pay operation ({:.2f} million). Raise "
                  "the token prices.",
                  *c.cost->revenue_usd_per_year / 1e6, c.cost->opex_usd_per_year / 1e6),
              .measured = *c.cost->revenue_usd_per_year / 1e6,
              .limit = c.cost->opex_usd_per_year / 1e6,
              .unit = "MUSD"});
}

constexpr double kLongLead_weeks = 104;

void checkLead(const RuleContext& c, FindingSink& sink)
{
    if (c.supply == nullptr) return;
    for (const LeadTime& time : c.supply->leadTimes) {
        if (time.weeks <= kLongLead_weeks) continue;
        sink.add({.subjects = {time.part},
                  .message = fmt::format(
                      "{} takes {:.0f} weeks ({:.1f} years) to come. Order it before the building.",
                      time.part, time.weeks, time.weeks / 52),
                  .measured = time.weeks,
                  .limit = kLongLead_weeks,
                  .unit = "weeks"});
    }
}

constexpr std::array kCostRules{
    Rule{"cost.no-price", Severity::Warning, Lane::Slow, "Parts without a price", "none", "bill of materials",
         &checkUnpriced, reads::kCost},
    Rule{"cost.loss", Severity::Advice, Lane::Slow, "The investment loses money", "net present value of 0",
         "discounted cash flow", &checkLoss, reads::kCost},
    Rule{"cost.below-opex", Severity::Warning, Lane::Slow, "Revenue does not pay operation",
         "operating cost a year", "cash flow", &checkPrice, reads::kCost},
    Rule{"supply.long-lead", Severity::Advice, Lane::Slow, "A part takes longer to come than the building",
         "104 weeks", "shell and fit-out take 18 to 24 months (JLL global data center outlook 2026)",
         &checkLead, reads::kSupply},
};

}  // namespace

std::span<const Rule> costRules()
{
    return kCostRules;
}

}  // namespace mw
