// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/set_aside.h"
#include "solver/rules/rule_book.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace mw {

namespace {

/// What the engine found under the id of this rule.
void passOnEconomics(const RuleContext& c, FindingSink& sink)
{
    if (c.economics == nullptr) return;
    for (const EconomicsIssue& issue : c.economics->issues)
        if (issue.rule == sink.rule->id)
            sink.add({.subjects = {issue.subject}, .message = issue.message, .measured = issue.measured, .limit = issue.limit, .unit = issue.unit});
}

/// Numbers that cannot be: the layout is solved with the defaults in their place.
void checkMoneyValues(const RuleContext& c, FindingSink& sink)
{
    for (const SetAside& one : setAside(c.layout.settings->economics)) {
        const std::string least = one.least ? numberText(*one.least) : std::string(), most = one.most ? numberText(*one.most) : std::string();
        const bool tooHigh = one.most && one.value > *one.most;
        sink.add({.subjects = {one.path},
                  .message = tooHigh     ? fmt::format("{} is {}, but can be {} at most. It is not used and its default holds: correct it.", one.path, one.text, most)
                             : one.above ? fmt::format("{} is {}, but has to be more than {}. It is not used and its default holds: correct it.", one.path, one.text, least)
                                         : fmt::format("{} is {}, but has to be {} or more. It is not used and its default holds: correct it.", one.path, one.text, least)});
    }
}

void tellBottleneck(const RuleContext& c, const ConstraintValue& value, FindingSink& sink)
{
    constexpr double kLeastGain = 0.02;   // of the tokens; less is not worth a word
    const double now = c.throughput != nullptr ? c.throughput->outputTokens_per_s.value_or(0) : 0;
    if (!value.binds || now <= 0 || value.tokens_per_s < kLeastGain * now) return;
    std::string message;
    if (value.loading && value.usd)
        message = fmt::format("{} is {} full and lets no more racks in: {} would let {} tokens/s more be made for {}, racks included.",
                              value.name, figure::told(100 * *value.loading, "%"),
                              value.unit == "MW" ? "1 MW more" : value.unit == "1 more" ? "one more of it" : "one more of it on each side",
                              figure::count(value.tokens_per_s), figure::money(*value.usd));
    else if (value.worth_usd)
        message = fmt::format("What limits the tokens is the accelerators' {}: 10 % more of it would give {} more tokens, worth up to {} for each "
                              "accelerator.", value.name, figure::told(100 * value.tokens_per_s / now, "%"), figure::wholeMoney(std::round(*value.worth_usd)));
    else
        return;
    if (!value.loading && value.usd) message = fmt::format("{} As much more of switches and cables costs {}.", message, figure::money(*value.usd));
    if (value.usd_per_million) message = fmt::format("{} Tokens would then cost {}.", message, figure::moneyPerMillion(*value.usd_per_million));
    if (value.payback_years) message = fmt::format("{} It pays back in {:.1f} years.", message, *value.payback_years);
    if (const auto others = bindsWith(c.economics->constraints, value); !others.empty())
        message = fmt::format("{} It binds together with {}: racks come in only with more of each.", message, others);
    sink.add({.subjects = {value.subject.empty() ? "cost" : value.subject}, .message = message, .measured = value.tokens_per_s, .limit = {}, .unit = "tokens/s"});
}

/// Each that is full by itself: they stand first.
void checkBottleneck(const RuleContext& c, FindingSink& sink)
{
    if (c.economics == nullptr) return;
    for (const ConstraintValue& value : c.economics->constraints) tellBottleneck(c, value, sink);
}

constexpr std::array kEconomicsRules{
    Rule{"economics.value", Severity::Error, Lane::Slow, "A figure of the economics cannot be", "lives above 0, rates above -50 %, shares from 0 to 1, prices from 0 (layout.schema.json)",
         "economics", &checkMoneyValues, reads::kSettings},
    Rule{"economics.phase", Severity::Warning, Lane::Slow, "A build phase cannot be as stated", "phases of 100 % together, each with time to be built", "economics.phases",
         &passOnEconomics, reads::kEconomics},
    Rule{"economics.uncertain-path", Severity::Warning, Lane::Slow, "An uncertain input is none of the cost's", "a path that the cost moves with", "economics.uncertainty",
         &passOnEconomics, reads::kEconomics},
    Rule{"economics.uncertain-range", Severity::Warning, Lane::Slow, "The range of an uncertain input is upside down", "low, typical, high in this order",
         "economics.uncertainty", &passOnEconomics, reads::kEconomics},
    Rule{"economics.correlation", Severity::Warning, Lane::Slow, "A correlation cannot be", "a positive semi-definite matrix of two uncertain inputs each",
         "economics.correlations", &passOnEconomics, reads::kEconomics},
    Rule{"economics.bottleneck", Severity::Advice, Lane::Slow, "What binds, and what more of it is worth", "2 % of the tokens", "the serving plan run again with 10 % more, or racks in proportion",
         &checkBottleneck, static_cast<Reads>(reads::kEconomics | reads::kThroughput)},
};

}  // namespace

std::span<const Rule> economicsRules()
{
    return kEconomicsRules;
}

}  // namespace mw
