// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out per token, megawatt and person: revenue, profit and cost by kind of token.
#include "solver/quantities/reasons.h"

#include "solver/cost/gpu_hour.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw::reasons {

namespace {

using How = Reason::How;

struct Ask {
    const Results& results;
    const CostDefaults& defaults;
    const CostInput& input;
    const UnitEconomics& units;
};

Reason uncached(const CostInput& input)
{
    const double rate = input.inputTokens_per_s.value_or(0);
    return given("input not from cache", rate, formatted(rate, Format::TokensPerSecond), "serving plan within the latency limits");
}

Reason cached(const CostInput& input)
{
    return given("input found in the cache", input.cachedTokens_per_s, formatted(input.cachedTokens_per_s, Format::TokensPerSecond), "cached share of the workloads");
}

Reason price(const char* label, double usd, const char* field)
{
    return given(label, usd, formatted(usd, Format::UsdPerMillion), "this layout; the mean over price tiers where there are", field);
}

/// Of the cost of a year, what tokens served pay for.
Reason paid(const Ask& ask)
{
    Reason cost = costPerYear(ask.results, ask.defaults);
    if (ask.input.trainingAccelerators <= 0) return cost;
    return made(How::Product, "cost per year of what serves", Format::Usd, "cost per year x share of accelerators that serve",
                {std::move(cost), constant("share of accelerators that serve", ask.input.servingShare())});
}

Reason profit(const Ask& ask)
{
    Reason less = made(How::Product, "less cost per year", Format::Usd, "cost per year x -1", {costPerYear(ask.results, ask.defaults), constant("taken off", -1)});
    return made(How::Sum, "Profit", Format::Usd, "revenue - cost per year", {revenue(ask.results, ask.defaults), std::move(less)});
}

Reason perMw(const Ask& ask, const char* label, Reason money, double value)
{
    Reason mw = made(How::Product, "facility power in MW", Format::Plain, "kW / 1000", {facilityPower(ask.results), constant("to MW", 1e-3)});
    return made(How::Quotient, label, value, Format::Usd, "money / facility power in MW", {std::move(money), std::move(mw)});
}

/// Cost of one kind of token: of the accelerators that make it where pools are apart, else of all tokens alike.
Reason ofKind(const Ask& ask, const char* label, double value, Reason rate, double accelerators)
{
    const CostInput& in = ask.input;
    const double apart = in.prefillAccelerators + in.decodeAccelerators;
    const bool pools = in.prefillAccelerators > 0 && in.decodeAccelerators > 0 && in.inputTokens_per_s.value_or(0) > 0 && in.outputTokens_per_s.value_or(0) > 0;
    if (!pools)
        return made(How::Quotient, label, value, Format::UsdPerMillion, "cost per year / million tokens a year",
                    {paid(ask), soldTokens(ask.results, ask.defaults, "million tokens a year", {outputTokens(ask.results), uncached(in)})});
    Reason part = made(How::Quotient, "share of the accelerators that make it", Format::Share, "accelerators of the pools / those of prefill and decode",
                       {given("accelerators of the pools", accelerators, fmt::format("{:g}", accelerators), "serving plan"),
                        given("accelerators of prefill and decode", apart, fmt::format("{:g}", apart), "serving plan")});
    return made(How::Quotient, label, value, Format::UsdPerMillion, "cost per year x share / million tokens a year",
                {made(How::Product, "cost of what makes it", Format::Usd, "cost per year x share", {paid(ask), std::move(part)}),
                 soldTokens(ask.results, ask.defaults, "million tokens a year", {std::move(rate)})});
}

Reason energyPerToken(const Ask& ask)
{
    Reason tokens = soldTokens(ask.results, ask.defaults, "million tokens a year", {outputTokens(ask.results), uncached(ask.input)});
    Reason joules = made(How::Product, "energy of a year", Format::Plain, "kWh x share of accelerators that serve x 3.6",
                         {energyUsed(ask.results, ask.defaults), constant("share of accelerators that serve", ask.input.servingShare()), constant("kWh per million tokens to J per token", 3.6)});
    return made(How::Quotient, "Energy per token, year", *ask.units.energy_j_per_token, Format::Joules, "kWh of a year / million tokens x 3.6", {std::move(joules), std::move(tokens)});
}

Reason engineers(const Ask& ask)
{
    const double each = ask.results.layout->settings->economics.tokens_per_engineer_year.value_or(0);
    Reason sold = made(How::Product, "tokens a year", Format::Count, "million tokens x 1e6",
                       {soldTokens(ask.results, ask.defaults, "million tokens sold a year", {outputTokens(ask.results), uncached(ask.input), cached(ask.input)}),
                        constant("to tokens", 1e6)});
    return made(How::Quotient, "Engineers served", *ask.units.engineers, Format::Count, "tokens sold in a year / tokens of an engineer",
                {std::move(sold), given("tokens of an engineer and year", each, fmt::format("{:g}", each), "this layout", "field:economics/tokens_per_engineer_year")});
}

}  // namespace

Reason soldTokens(const Results& results, const CostDefaults& defaults, std::string label, std::vector<Reason> rates)
{
    return made(How::Product, std::move(label), Format::Count, "tokens/s x 3600 x hours sold / 1e6",
                {made(How::Sum, "tokens per second", Format::TokensPerSecond, "sum", std::move(rates)), constant("seconds an hour", 3600),
                 constant("hours a year", kHoursPerYear), assumedShare(results, defaults, "availability"), assumedShare(results, defaults, "utilisation"),
                 constant("to millions", 1e-6)});
}

Reason revenue(const Results& results, const CostDefaults& defaults)
{
    const CostInput in = costInputOf(results, defaults);
    std::vector<Reason> kinds;
    const auto add = [&](const char* label, Reason rate, Reason each) {
        if (rate.value * each.value == 0) return;
        kinds.push_back(made(How::Product, label, Format::Usd, "million tokens a year x price", {soldTokens(results, defaults, "million tokens a year", {std::move(rate)}), std::move(each)}));
    };
    add("input", uncached(in), price("price of input", in.price_usd_per_million_input.value_or(0), "field:economics/price_usd_per_million_input"));
    add("output", outputTokens(results), price("price of output", in.price_usd_per_million_output.value_or(0), "field:economics/price_usd_per_million_output"));
    add("cached input", cached(in), price("price of cached input", in.price_usd_per_million_cached, ""));
    return made(How::Sum, "Revenue", results.economics->units.revenue_usd_per_year.value_or(0), Format::Usd, "sum of tokens x price", std::move(kinds));
}

Reason revenueOfTier(const Results& results, const CostDefaults& defaults, const TierRevenue& tier)
{
    const CostInput in = costInputOf(results, defaults);
    const auto& tiers = results.layout->settings->economics.price_tiers;
    const auto stated = std::find_if(tiers.begin(), tiers.end(), [&](const PriceTier& one) { return one.id == tier.id; });
    const std::string field = "field:economics/price_tiers/" + tier.id + "/";
    const Reason share = given("share of the tokens", tier.share, formatted(tier.share, Format::Share), "this layout", field + "share");
    std::vector<Reason> kinds;
    const auto add = [&](const char* label, Reason rate, double usd, const char* key) {
        if (rate.value * usd * tier.share == 0) return;
        kinds.push_back(made(How::Product, label, Format::Usd, "million tokens a year x share of the tokens x price",
                             {soldTokens(results, defaults, "million tokens a year", {std::move(rate)}), share, given("price of this tier", usd, formatted(usd, Format::UsdPerMillion), "this layout", field + key)}));
    };
    if (stated != tiers.end())
        add("input", uncached(in), stated->usd_per_million_input, "usd_per_million_input"), add("output", outputTokens(results), stated->usd_per_million_output, "usd_per_million_output"), add("cached input", cached(in), stated->usd_per_million_cached, "usd_per_million_cached");
    return made(How::Sum, "Revenue a year", tier.usd_per_year, Format::Usd, "sum of tokens x price", std::move(kinds));
}

std::optional<Reason> ofUnits(const Results& results, const CostDefaults& defaults, std::string_view quantity)
{
    if (quantity == "opex_usd_per_year") return runningCost(results, defaults);
    if (!results.economics) return std::nullopt;
    const CostInput input = costInputOf(results, defaults);
    const UnitEconomics& units = results.economics->units;
    const Ask ask{results, defaults, input, units};
    if (quantity == "revenue_usd_per_year") return revenue(results, defaults);
    if (quantity == "profit_usd_per_year") return profit(ask);
    if (quantity == "margin") return made(How::Quotient, "Margin", *units.margin, Format::Share, "profit / revenue", {profit(ask), revenue(results, defaults)});
    if (quantity == "revenue_usd_per_mw_year") return perMw(ask, "Revenue per MW", revenue(results, defaults), *units.revenue_usd_per_mw_year);
    if (quantity == "profit_usd_per_mw_year") return perMw(ask, "Profit per MW", profit(ask), *units.profit_usd_per_mw_year);
    if (quantity == "usd_per_million_input") return ofKind(ask, "Cost of input", *units.usd_per_million_input, uncached(input), input.prefillAccelerators);
    if (quantity == "usd_per_million_output") return ofKind(ask, "Cost of output", *units.usd_per_million_output, outputTokens(results), input.decodeAccelerators);
    if (quantity == "usd_per_million_with_cached")
        return made(How::Quotient, "Cost, cached input counted", *units.usd_per_million_with_cached, Format::UsdPerMillion, "cost of a year / million tokens sold",
                    {paid(ask), soldTokens(results, defaults, "million tokens sold a year", {outputTokens(results), uncached(input), cached(input)})});
    if (quantity == "energy_j_per_token") return energyPerToken(ask);
    if (quantity == "engineers") return engineers(ask);
    return std::nullopt;
}

}  // namespace mw::reasons
