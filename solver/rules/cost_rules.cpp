// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_title.h"
#include "solver/quantities/figure.h"
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
        if (shown++ < 5) names += (names.empty() ? "" : "; ") + (line.name.empty() ? line.part : line.name);
    }
    sink.add({.subjects = {"cost"},
              .message = shown > 5 ? fmt::format("Capital is too low, for no price is known of {:s} and {} more. Give prices in the catalogue.", names, shown - 5)
                       : shown > 1 ? fmt::format("Capital is too low, for no prices are known of {:s}. Give them in the catalogue.", names)
                                   : fmt::format("Capital is too low, for no price is known of {:s}. Give one in the catalogue.", names),
              .measured = c.cost->partsWithoutPrice,
              .limit = 0,
              .unit = "parts"});
}

void checkLoss(const RuleContext& c, FindingSink& sink)
{
    if (c.cost == nullptr || !c.cost->npv_usd || *c.cost->npv_usd >= 0) return;
    sink.add({.subjects = {"cost"},
              .message = fmt::format(
                  "At the given token prices the investment loses {} of present value. Raise "
                  "prices, utilisation or throughput.",
                  figure::money(-*c.cost->npv_usd)),
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
                  "Revenue of {} a year does not even pay operation ({}). Raise "
                  "the token prices.",
                  figure::money(*c.cost->revenue_usd_per_year), figure::money(c.cost->opex_usd_per_year)),
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
                      "{:s} takes {:.0f} weeks ({:.1f} years) to come. Order it before the building.",
                      titleOf(c.catalog, time.part), time.weeks, time.weeks / 52),
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
         &checkLead, reads::kSupply | reads::kParts},
};

}  // namespace

std::span<const Rule> costRules()
{
    return kCostRules;
}

}  // namespace mw
