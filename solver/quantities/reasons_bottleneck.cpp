// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one more unit of what binds gives, costs and pays back.
#include "solver/quantities/capital_reasons.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

std::string clickOf(const ConstraintValue& one)
{
    return one.subject.empty() ? "field:site/grid/limit_mw" : "path:" + one.subject;
}

/// kW of IT that one more unit lets in.
Reason letIn(const Results& results, const ConstraintValue& one)
{
    if (one.unit == "MW") {
        Reason mw = made(How::Product, "facility power in MW", Format::Plain, "kW / 1000", {facilityPower(results), constant("to MW", 1e-3)});
        return made(How::Quotient, "IT load that 1 MW more lets in", Format::Power_kw, "IT load / facility power in MW", {itLoad(results), std::move(mw)});
    }
    const double kw = one.tokens_per_s > 0 && results.throughput ? one.tokens_per_s / *results.throughput->outputTokens_per_s * results.power->it_kw : 0;
    return given("IT load that one more of it lets in", kw, formatted(kw, Format::Power_kw), "rating of the part", clickOf(one));
}

Reason perKw(const char* label, Reason all, const Results& results, Format format)
{
    return made(How::Quotient, label, format, "all of it / IT load", {std::move(all), itLoad(results)});
}

Reason tokens(const Results& results, const ConstraintValue& one)
{
    // A search that finds next to nothing tells rounding.
    if (one.rerun && one.tokens_per_s < 1e-6 * *results.throughput->outputTokens_per_s)
        return given("One more of it", one.tokens_per_s, formatted(one.tokens_per_s, Format::TokensPerSecond), "the serving plan searched again with 10 % more of it: no more tokens");
    if (one.rerun) {
        const double with = *results.throughput->outputTokens_per_s + one.tokens_per_s;
        Reason now = made(How::Product, "less output now", Format::TokensPerSecond, "output x -1", {outputTokens(results), constant("taken off", -1)});
        return made(How::Sum, "One more of what binds", one.tokens_per_s, Format::TokensPerSecond, "output with it - output now",
                    {given("output with 10 % more", with, formatted(with, Format::TokensPerSecond), "the serving plan searched again with 10 % more of what binds"), std::move(now)});
    }
    if (!one.binds) return given("One more of it", one.tokens_per_s, formatted(one.tokens_per_s, Format::TokensPerSecond), "it is not full: something else binds first", clickOf(one));
    return made(How::Product, "One more of what binds", one.tokens_per_s, Format::TokensPerSecond, "output / IT load x what it lets in",
                {perKw("output per kW", outputTokens(results), results, Format::TokensPerSecond), letIn(results, one)});
}

/// Price of the unit itself, beside the racks; the grid's is not known and taken as 0.
Reason ownPrice(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    const double racks = costInputOf(results, defaults).it_kw.value_or(0) > 0 ? results.cost->capex_usd / results.power->it_kw * letIn(results, one).value : 0;
    const double usd = one.usd.value_or(0) - racks;
    return given("price of the unit", std::abs(usd) < 1e-6 * racks ? 0 : usd, formatted(usd, Format::Usd), "catalogue", clickOf(one));
}

/// A tenth of what the fabric costs.
Reason moreFabric(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    Reason all = made(How::Sum, "network and cables", Format::Usd, "sum", CapitalReasons(results, defaults).lines({"network", "cables"}));
    return made(How::Product, "Cost of one more", *one.usd, Format::Usd, "network and cables x 10 %", {std::move(all), constant("more of it", kMoreOfIt)});
}

Reason cost(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    if (one.rerun) return moreFabric(results, defaults, one);
    std::vector<Reason> inputs{made(How::Product, "racks that it lets in", Format::Usd, "capital / IT load x what it lets in",
                                    {perKw("capital per kW", capital(results, defaults), results, Format::Usd), letIn(results, one)})};
    if (Reason own = ownPrice(results, defaults, one); own.value != 0) inputs.push_back(std::move(own));
    return made(How::Sum, "Cost of one more", *one.usd, Format::Usd, "racks + price of the unit", std::move(inputs));
}

Reason gainShare(const Results& results, const ConstraintValue& one)
{
    return made(How::Quotient, "tokens more, over those now", Format::Share, "output more / output now", {tokens(results, one), outputTokens(results)});
}

Reason worth(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    Reason whole = made(How::Product, "capital for the same tokens", Format::Usd, "capital x tokens more / tokens now", {capital(results, defaults), gainShare(results, one)});
    return made(How::Quotient, "Worth of 10 % more", *one.worth_usd, Format::Usd, "capital for the same tokens / accelerators", {std::move(whole), accelerators(results)});
}

Reason perMillionThen(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    Reason more = made(How::Sum, "tokens then, over those now", Format::Plain, "1 + tokens more / tokens now", {constant("now", 1), gainShare(results, one)});
    if (one.rerun && !one.usd)
        return made(How::Quotient, "Cost with one more", *one.usd_per_million, Format::UsdPerMillion, "cost of tokens / tokens then over now", {perMillionTokens(results, defaults), std::move(more)});
    Reason year = one.rerun ? constant("cost of a year then, over that now", 1)
                            : made(How::Sum, "cost of a year then, over that now", Format::Plain, "1 + tokens more / tokens now", {constant("now", 1), gainShare(results, one)});
    if (one.rerun) year.inputs = {constant("now", 1)};
    if (Reason own = one.rerun ? moreFabric(results, defaults, one) : ownPrice(results, defaults, one); own.value != 0) {
        const double perYear = results.cost->capital_usd_per_year / results.cost->capex_usd;
        Reason paid = made(How::Product, "price of the unit, per year", Format::Usd, "price x capital per year / capital",
                           {std::move(own), given("capital per year / capital", perYear, formatted(perYear, Format::Share), "mean over what is bought", "field:economics/discount_rate")});
        year.inputs.push_back(made(How::Quotient, "price of the unit, over the cost of a year", Format::Share, "price per year / cost per year", {std::move(paid), costPerYear(results, defaults)}));
        year = made(How::Sum, "cost of a year then, over that now", Format::Plain,
                    one.rerun ? "1 + price of the unit / cost of a year" : "1 + tokens more / tokens now + price of the unit / cost of a year", std::move(year.inputs));
    }
    Reason ratio = made(How::Quotient, "cost then, over tokens then", Format::Plain, "cost of a year then / tokens then", {std::move(year), std::move(more)});
    return made(How::Product, "Cost with one more", *one.usd_per_million, Format::UsdPerMillion, "cost of tokens x cost then / tokens then", {perMillionTokens(results, defaults), std::move(ratio)});
}

/// A resource that is paid what it is worth, or the fabric.
Reason paybackOfMore(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    Reason paid = one.usd ? moreFabric(results, defaults, one)
                          : made(How::Product, "capital for the same tokens", Format::Usd, "capital x tokens more / tokens now", {capital(results, defaults), gainShare(results, one)});
    Reason brings = made(How::Product, "what it brings in a year", Format::Usd, "revenue x tokens more / tokens now", {revenue(results, defaults), gainShare(results, one)});
    return made(How::Quotient, "Payback of one more", *one.payback_years, Format::Years, "cost or worth of 10 % more / what it brings in a year", {std::move(paid), std::move(brings)});
}

Reason payback(const Results& results, const CostDefaults& defaults, const ConstraintValue& one)
{
    if (one.rerun) return paybackOfMore(results, defaults, one);
    Reason less = made(How::Product, "less running cost per kW", Format::Usd, "running cost per kW x -1",
                       {perKw("running cost per kW", runningCost(results, defaults), results, Format::Usd), constant("taken off", -1)});
    Reason surplus = made(How::Sum, "revenue less running cost per kW", Format::Usd, "revenue - running cost",
                          {perKw("revenue per kW", revenue(results, defaults), results, Format::Usd), std::move(less)});
    return made(How::Quotient, "Payback of one more", *one.payback_years, Format::Years, "cost of one more / (revenue - running cost of it)",
                {cost(results, defaults, one), made(How::Product, "what it brings in a year", Format::Usd, "surplus per kW x what it lets in", {std::move(surplus), letIn(results, one)})});
}

}  // namespace

std::optional<Reason> ofConstraint(const Results& results, const CostDefaults& defaults, std::string_view quantity, const ConstraintValue& one)
{
    if (quantity == "one_more_tokens_per_s") return tokens(results, one);
    if (quantity == "one_more_usd" && one.usd) return cost(results, defaults, one);
    if (quantity == "one_more_worth_usd" && one.worth_usd) return worth(results, defaults, one);
    if (quantity == "one_more_usd_per_million" && one.usd_per_million) return perMillionThen(results, defaults, one);
    if (quantity == "one_more_payback_years" && one.payback_years) return payback(results, defaults, one);
    return std::nullopt;
}

std::optional<Reason> ofBottleneck(const Results& results, const CostDefaults& defaults, std::string_view quantity)
{
    if (!quantity.starts_with("one_more_") || !results.economics || results.economics->constraints.empty()) return std::nullopt;
    return ofConstraint(results, defaults, quantity, results.economics->constraints.front());
}

}  // namespace mw::reasons
