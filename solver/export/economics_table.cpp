// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/economics_table.h"

#include "solver/economics/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace mw {

namespace {

using TableOut = std::back_insert_iterator<std::string>;

std::string millions(double usd)
{
    return fmt::format("{:.2f}", usd / 1e6);
}

std::string rateText(const RateOfReturn& rate)
{
    return rate.rate ? fmt::format("{:.2f} %", 100 * *rate.rate) : rate.why;
}

template <class Value>
std::string orDash(const std::optional<Value>& value, std::string_view unit, int digits)
{
    return value ? fmt::format("{:.{}f} {}", *value, digits, unit) : "-";
}

void writeTime(TableOut out, const OverTime& time)
{
    if (time.months.empty()) return;
    fmt::format_to(out, "\nMoney over time (discounted at {:.2f} % a year; first token in month {})\n", 100 * time.rate, time.firstTokenMonth);
    if (time.npv_usd) {
        fmt::format_to(out, "  {:<28} {:>16}\n", "Net present value", "$" + millions(*time.npv_usd) + " M");
        fmt::format_to(out, "  {:<28} {:>16}\n", "Rate of return", rateText(time.irr));
        fmt::format_to(out, "  {:<28} {:>16}\n", "Rate of return, owners", rateText(time.equityIrr));
        fmt::format_to(out, "  {:<28} {:>16}\n", "Payback", orDash(time.payback_years, "years", 1));
        fmt::format_to(out, "  {:<28} {:>16}\n", "Payback, discounted", orDash(time.discountedPayback_years, "years", 1));
    }
    fmt::format_to(out, "  {:<28} {:>16}\n", "Levelised, million tokens", time.levelised_usd_per_million ? fmt::format("${:.4f}", *time.levelised_usd_per_million) : "-");
    fmt::format_to(out, "  {:<28} {:>16}\n", "Levelised, accelerator-hour", time.levelised_usd_per_hour ? fmt::format("${:.3f}", *time.levelised_usd_per_hour) : "-");
    fmt::format_to(out, "  {:>6} {:>12} {:>12} {:>12} {:>12} {:>12} {:>12}\n", "year", "capital M$", "revenue M$", "running M$", "tax M$", "project M$", "owners M$");
    for (std::size_t i = 0; i < time.years.size(); ++i) {
        const MoneyFlow& year = time.years[i];
        fmt::format_to(out, "  {:>6} {:>12} {:>12} {:>12} {:>12} {:>12} {:>12}\n", i + 1, millions(year.capital + year.refresh + year.residual), millions(year.revenue),
                       millions(year.energy + year.otherOpex), millions(year.tax), millions(year.project), millions(year.equity));
    }
}

void writeUnits(TableOut out, const UnitEconomics& units)
{
    fmt::format_to(out, "\nUnits\n");
    const auto row = [&](std::string_view label, const std::optional<double>& value, std::string_view unit, int digits, double scale = 1) {
        if (value) fmt::format_to(out, "  {:<28} {:>16.{}f} {}\n", label, *value * scale, digits, unit);
    };
    row("Energy of a token", units.energy_j_per_token, "J", 3);
    row("Cost of input", units.usd_per_million_input, "$ / M tok", 4);
    row("Cost of output", units.usd_per_million_output, "$ / M tok", 4);
    row("Revenue", units.revenue_usd_per_mw_year, "M$ / MW and year", 2, 1e-6);
    row("Profit", units.profit_usd_per_mw_year, "M$ / MW and year", 2, 1e-6);
    row("Margin", units.margin, "%", 1, 100);
    row("Engineers served", units.engineers, "", 0);
    for (const TierRevenue& tier : units.tiers)
        fmt::format_to(out, "  tier {:<23} {:>16.2f} M$ / year{}\n", tier.id, tier.usd_per_year / 1e6, tier.served == false ? "  (the plan is too slow for it)" : "");
}

void writeSpread(TableOut out, const Uncertainty& uncertainty)
{
    fmt::format_to(out, "\nUncertainty ({} draws)\n  {:<26} {:>13} {:>13} {:>13} {:>13}\n", uncertainty.draws, "", "as it stands", "5 %", "median", "95 %");
    for (const Spread& spread : uncertainty.spreads)
        fmt::format_to(out, "  {:<26} {:>13.5g} {:>13.5g} {:>13.5g} {:>13.5g}\n", nameOf(spread.quantity), spread.base, spread.p5, spread.p50, spread.p95);
    fmt::format_to(out, "  {:<36} {:>11} {:>11} {:>11} {:>11} {:>8}\n", "What moves " + std::string(nameOf(uncertainty.main)), "low", "high", "at low", "at high", "share");
    constexpr std::size_t kShown = 10;
    for (std::size_t i = 0; i < std::min(kShown, uncertainty.effects.size()); ++i) {
        const DriverEffect& effect = uncertainty.effects[i];
        fmt::format_to(out, "  {:<36} {:>11.4g} {:>11.4g} {:>11.4g} {:>11.4g} {:>6.1f} %\n", effect.id, effect.low, effect.high, effect.atLow, effect.atHigh, 100 * effect.share);
    }
}

void writeConstraints(TableOut out, const std::vector<ConstraintValue>& constraints)
{
    if (constraints.empty()) return;
    fmt::format_to(out, "\nWhat binds, and one more of it\n  {:<26} {:>8} {:>8} {:>14} {:>14} {:>12}  by\n", "", "one more", "full", "tokens/s more", "$ / M tok", "payback");
    for (const ConstraintValue& value : constraints)
        fmt::format_to(out, "{} {:<26} {:>8} {:>8} {:>14.0f} {:>14} {:>12}  {}\n", value.binds ? ">" : " ", value.name, value.unit,
                       value.loading ? fmt::format("{:.0f} %", 100 * *value.loading) : "-", value.tokens_per_s,
                       value.usd_per_million ? fmt::format("{:.4f}", *value.usd_per_million) : "-", orDash(value.payback_years, "years", 1),
                       value.rerun ? "run again" : "proportion");
}

}  // namespace

std::string economicsTable(const EconomicsResults& economics)
{
    std::string text;
    TableOut out(text);
    writeTime(out, economics.overTime);
    writeUnits(out, economics.units);
    if (economics.uncertainty) writeSpread(out, *economics.uncertainty);
    writeConstraints(out, economics.constraints);
    return text;
}

}  // namespace mw
