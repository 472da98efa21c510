// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Money over time: each kind of flow is a full year of it, explained to its sources, times the years of it that there are, weighted by
// what the figure weighs a month by.
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;
using Weights = std::vector<double>;

/// A kind of flow: by period, and what a full year of it is made of; without: `from` and `subject` say where it comes from.
struct Stream {
    std::string label{};
    std::vector<double> flows{};
    std::optional<Reason> ofYear{};
    std::string from{}, subject{};
};

std::size_t yearOf(std::size_t period, bool monthly)
{
    return !monthly ? period : period == 0 ? 0 : (period - 1) / 12;
}

Reason weighed(const Stream& stream, const Weights& weights, bool monthly, double sign = 1)
{
    double all = 0;
    std::vector<double> years;
    for (std::size_t i = 0; i < stream.flows.size(); ++i) {
        years.resize(std::max(years.size(), yearOf(i, monthly) + 1));
        years[yearOf(i, monthly)] += sign * stream.flows[i] * weights[i];
        all += sign * stream.flows[i] * weights[i];
    }
    if (!stream.ofYear || stream.ofYear->value == 0) return given(stream.label, all, formatted(all, Format::Usd), stream.from, stream.subject);
    std::vector<Reason> shares;
    for (std::size_t k = 0; k < years.size(); ++k) {
        const double share = years[k] / stream.ofYear->value;
        if (share != 0)
            shares.push_back(given(fmt::format("year {}", k + (monthly ? 1 : 0)), share, fmt::format("{:.4f}", share), "phases, ramp, price changes and discount of its flows",
                                   "field:economics/discount_rate"));
    }
    return made(How::Product, stream.label, all, Format::Usd, "all of it, or a year of it x how often, weighted",
                {*stream.ofYear, made(How::Sum, "how often, weighted", Format::Plain, "sum over years", std::move(shares))});
}

Weights discounted(std::size_t periods, double rate, double perYear)
{
    Weights weights(periods);
    for (std::size_t i = 0; i < periods; ++i) weights[i] = std::exp(-std::log1p(rate) * static_cast<double>(i) / perYear);
    return weights;
}

/// What flows until a time in periods; within one in proportion.
void cutAt(Weights& weights, double periods)
{
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] *= std::clamp(periods - (static_cast<double>(i) - 1), 0.0, 1.0);
}

std::vector<double> column(const OverTime& time, double MoneyFlow::*member)
{
    std::vector<double> flows;
    flows.reserve(time.months.size());
    for (const MoneyFlow& month : time.months) flows.push_back(month.*member);
    return flows;
}

std::vector<Stream> costStreams(const Results& results, const CostDefaults& defaults)
{
    const OverTime& time = results.economics->overTime;
    const Reason bought = capital(results, defaults);
    return {{"capital", column(time, &MoneyFlow::capital), bought}, {"refresh", column(time, &MoneyFlow::refresh), bought},
            {"residual value", column(time, &MoneyFlow::residual), bought}, {"energy and demand", column(time, &MoneyFlow::energy), energyCost(results, defaults)},
            {"other running cost", column(time, &MoneyFlow::otherOpex), otherRunning(results, defaults)}};
}

std::vector<Stream> projectStreams(const Results& results, const CostDefaults& defaults)
{
    const OverTime& time = results.economics->overTime;
    auto streams = costStreams(results, defaults);
    streams.push_back({"revenue", column(time, &MoneyFlow::revenue), revenue(results, defaults)});
    streams.push_back({"tax", column(time, &MoneyFlow::taxUnlevered), {}, "tax rate of this layout on each year's profit, without debt", "field:economics/finance/tax_rate"});
    return streams;
}

std::vector<Stream> ownersStreams(const Results& results, const CostDefaults& defaults)
{
    const OverTime& time = results.economics->overTime;
    auto streams = projectStreams(results, defaults);
    streams.back() = {"tax", column(time, &MoneyFlow::tax), {}, "tax rate of this layout on each year's profit, interest deducted", "field:economics/finance/tax_rate"};
    streams.push_back({"debt drawn", column(time, &MoneyFlow::debtDrawn), {}, "debt share of this layout, of each payment for capital", "field:economics/finance/debt_share"});
    streams.push_back({"interest", column(time, &MoneyFlow::interest), {}, "debt rate of this layout", "field:economics/finance/debt_rate"});
    streams.push_back({"debt paid back", column(time, &MoneyFlow::principal), {}, "equal payments over the debt's years", "field:economics/finance/debt_years"});
    return streams;
}

std::vector<Reason> all(const std::vector<Stream>& streams, const Weights& weights, bool monthly, double sign = 1)
{
    std::vector<Reason> reasons;
    for (const Stream& stream : streams)
        if (Reason one = weighed(stream, weights, monthly, sign); one.value != 0) reasons.push_back(std::move(one));
    return reasons;
}

Reason levelised(const Results& results, const CostDefaults& defaults, const char* label, double value, Format format, Stream output)
{
    const OverTime& time = results.economics->overTime;
    const Weights weights = discounted(time.months.size(), time.rate, 12);
    Reason quantity = weighed(output, weights, true);
    quantity.text = formatted(quantity.value, Format::Count);
    return made(How::Quotient, label, value, format, "present value of cost / present value of what is made",
                {made(How::Sum, "present value of cost", Format::Usd, "sum over kinds of cost", all(costStreams(results, defaults), weights, true, -1)), std::move(quantity)});
}

/// The yearly flows of the cost engine: everything built at once, money at year ends.
std::vector<Stream> yearlyStreams(const Results& results, const CostDefaults& defaults)
{
    const CostResults& cost = *results.cost.value;
    const std::size_t n = cost.cashFlow_usd.size();
    std::vector<double> in(n, cost.revenue_usd_per_year.value_or(0)), out(n, -cost.opex_usd_per_year), bought(n);
    in.front() = out.front() = 0;
    for (std::size_t i = 0; i < n; ++i) bought[i] = cost.cashFlow_usd[i] - in[i] - out[i];
    Reason revenueOfYear = results.economics ? revenue(results, defaults)
                                             : given("Revenue", *cost.revenue_usd_per_year, formatted(*cost.revenue_usd_per_year, Format::Usd), "tokens x price",
                                                     "field:economics/price_usd_per_million_output");
    return {{"revenue", std::move(in), std::move(revenueOfYear)}, {"running cost", std::move(out), runningCost(results, defaults)},
            {"capital, replacements and rest value", std::move(bought), capital(results, defaults)}};
}

std::optional<Reason> ofYears(const Results& results, const CostDefaults& defaults, std::string_view quantity)
{
    const CostResults& cost = *results.cost.value;
    const auto flows = [&](const Weights& weights) { return all(yearlyStreams(results, defaults), weights, false); };
    const std::size_t n = cost.cashFlow_usd.size();
    if (quantity == "npv_usd")
        return made(How::Sum, "Net present value", *cost.npv_usd, Format::Usd, "sum of flows / (1 + discount rate)^year",
                    flows(discounted(n, costInputOf(results, defaults).assumptions.discountRate, 1)));
    if (quantity == "irr") return made(How::Balance, "Rate of return", *cost.irr, Format::Share, "rate at which the present value is 0", flows(discounted(n, *cost.irr, 1)));
    if (quantity == "payback_years") {
        Weights weights(n, 1.0);
        cutAt(weights, *cost.payback_years);
        return made(How::Balance, "Payback", *cost.payback_years, Format::Years, "time at which the sum of flows is 0", flows(weights));
    }
    return std::nullopt;
}

}  // namespace

Reason otherRunning(const Results& results, const CostDefaults& defaults)
{
    Reason all = runningCost(results, defaults);
    std::erase_if(all.inputs, [](const Reason& line) { return line.label == "energy" || line.label == "demand"; });
    return made(How::Sum, "running cost without energy", Format::Usd, "sum of its lines", std::move(all.inputs));
}

std::optional<Reason> ofTime(const Results& results, const CostDefaults& defaults, std::string_view quantity)
{
    if (auto reason = ofYears(results, defaults, quantity)) return reason;
    if (!results.economics) return std::nullopt;
    const OverTime& time = results.economics->overTime;
    const std::size_t n = time.months.size();
    const auto project = [&](const Weights& weights) { return all(projectStreams(results, defaults), weights, true); };
    if (quantity == "npv_over_time_usd")
        return made(How::Sum, "Net present value over time", *time.npv_usd, Format::Usd, "sum of flows / (1 + discount rate)^(month / 12)", project(discounted(n, time.rate, 12)));
    if (quantity == "project_return")
        return made(How::Balance, "Rate of return, project", *time.irr.rate, Format::Share, "rate at which the present value is 0", project(discounted(n, *time.irr.rate, 12)));
    if (quantity == "owners_return")
        return made(How::Balance, "Rate of return, owners", *time.equityIrr.rate, Format::Share, "rate at which the present value is 0",
                    all(ownersStreams(results, defaults), discounted(n, *time.equityIrr.rate, 12), true));
    if (quantity == "payback_over_time_years" || quantity == "discounted_payback_years") {
        const bool plain = quantity == "payback_over_time_years";
        const double years = plain ? *time.payback_years : *time.discountedPayback_years;
        Weights weights = plain ? Weights(n, 1.0) : discounted(n, time.rate, 12);
        cutAt(weights, 12 * years);
        return made(How::Balance, plain ? "Payback over time" : "Payback, discounted", years, Format::Years, "time at which the sum of flows is 0", project(weights));
    }
    if (quantity == "levelised_usd_per_million") {
        const CostInput in = costInputOf(results, defaults);
        const double rate = in.inputTokens_per_s.value_or(0);
        Reason tokens = soldTokens(results, defaults, "million tokens a year",
                                   {outputTokens(results), given("input not from cache", rate, formatted(rate, Format::TokensPerSecond), "serving plan within the latency limits")});
        return levelised(results, defaults, "Levelised cost", *time.levelised_usd_per_million, Format::UsdPerMillion,
                         {"present value of million tokens", column(time, &MoneyFlow::millionTokens), std::move(tokens)});
    }
    if (quantity == "levelised_usd_per_hour") {
        Reason hours = made(How::Product, "accelerator-hours sold", Format::Count, "accelerators x hours x availability x utilisation",
                            {accelerators(results), constant("hours a year", 8760), assumedShare(results, defaults, "availability"), assumedShare(results, defaults, "utilisation")});
        return levelised(results, defaults, "Levelised accelerator-hour", *time.levelised_usd_per_hour, Format::Usd,
                         {"present value of accelerator-hours", column(time, &MoneyFlow::acceleratorHours), std::move(hours)});
    }
    return std::nullopt;
}

}  // namespace mw::reasons
