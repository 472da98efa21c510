// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/over_time.h"

#include "solver/cost/cash_flow.h"
#include "solver/cost/loan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

using Months = std::vector<MoneyFlow>;

double grown(double change, int month)
{
    return change == 0 ? 1 : std::pow(1 + change, month / 12.0);
}

/// Written off from the month after it is bought; what the book still holds at the end against what it fetches.
void writeOffAsset(const AssetClass& asset, double price_usd, int bought, Months& months)
{
    const auto end = static_cast<int>(months.size()) - 1;
    double book = price_usd;
    int month = bought;
    for (const double yearly : writeOff_usd(asset.method, price_usd, price_usd * asset.residualShare, asset.life_years))
        for (int i = 0; i < 12 && month < end; ++i) {
            months[static_cast<std::size_t>(++month)].depreciation += yearly / 12;
            book -= yearly / 12;
        }
    const double age = (end - bought) / 12.0;
    const double left = asset.life_years > 0 ? std::max(0.0, 1 - age / asset.life_years) : 1.0;
    const double fetches = price_usd * (asset.residualShare + (1 - asset.residualShare) * left);
    months.back().residual += fetches;
    months.back().depreciation += book - fetches;   // the profit or loss of selling it
}

void buy(const AssetClass& asset, const Phase& phase, double refreshPriceShare, Months& months)
{
    const auto end = static_cast<int>(months.size()) - 1;
    const double usd = asset.capex_usd * phase.share;
    const auto pay = [&](int month, double part) { months[static_cast<std::size_t>(month)].capital -= part; };
    const int start = phase.energised - phase.build;
    if (asset.paid == AssetClass::Paid::AtTheStart)
        pay(start, usd);
    else if (asset.paid == AssetClass::Paid::OnEnergising || phase.build == 0)
        pay(phase.energised, usd);
    else
        for (int month = start + 1; month <= phase.energised; ++month) pay(month, usd / phase.build);

    const auto life = static_cast<int>(std::lround(asset.life_years * 12));
    if (life <= 0) {   // land is worth what it was
        months.back().residual += usd;
        return;
    }
    double price = usd;
    int bought = phase.energised;
    for (; bought + life < end; bought += life, price = usd * refreshPriceShare) {
        // The old one leaves at the end of its life, for its residual value.
        Months until(months.begin(), months.begin() + bought + life + 1);
        for (MoneyFlow& flow : until) flow = {};
        writeOffAsset(asset, price, bought, until);
        for (std::size_t i = 0; i < until.size(); ++i) {
            months[i].depreciation += until[i].depreciation;
            months[i].residual += until[i].residual;
        }
        months[static_cast<std::size_t>(bought + life)].refresh -= usd * refreshPriceShare;
    }
    writeOffAsset(asset, price, bought, months);
}

/// Linear from nothing to full use: the mean over the k-th month of work.
double inUse(double ramp_months, int k)
{
    if (ramp_months <= 0) return 1;
    const auto upTo = [&](double t) { return t < ramp_months ? t * t / (2 * ramp_months) : t - ramp_months / 2; };
    return upTo(k) - upTo(k - 1);
}

/// A factory that is not yet full is paid for in full: staff is there, and idle accelerators draw.
void operate(const OverTimeInput& in, const Phase& phase, Months& months)
{
    for (int month = phase.energised + 1; month < static_cast<int>(months.size()); ++month) {
        MoneyFlow& flow = months[static_cast<std::size_t>(month)];
        const double used = phase.share * inUse(phase.ramp_months, month - phase.energised) / 12;
        flow.revenue += in.revenue_usd_per_year.value_or(0) * used * grown(in.tokenPriceChange, month);
        flow.millionTokens += in.millionTokens_per_year * used;
        flow.acceleratorHours += in.acceleratorHours_per_year * used;
        flow.energy -= in.energy_usd_per_year * phase.share / 12 * grown(in.energyPriceChange, month);
        flow.otherOpex -= in.otherOpex_usd_per_year * phase.share / 12;
    }
}

/// Drawn as a share of each payment for capital; interest is added to the debt until the phase works, then equal
/// payments a month. What is still owed at the end is paid back then.
void borrow(const OverTimeInput& in, const Phase& phase, const Months& ofPhase, Months& months)
{
    if (in.debtShare <= 0) return;
    const double monthly = in.debtRate / 12;
    double owed = 0;
    for (int month = 0; month <= phase.energised; ++month) {
        owed *= 1 + monthly;
        const double drawn = -ofPhase[static_cast<std::size_t>(month)].capital * in.debtShare;
        owed += drawn;
        months[static_cast<std::size_t>(month)].debtDrawn += drawn;
    }
    const Loan loan{.principal_usd = owed, .annualRate = in.debtRate, .months = std::max(1, static_cast<int>(std::lround(in.debtYears * 12)))};
    const double payment = monthlyPayment_usd(loan).value_or(0);
    for (int k = 1; k <= loan.months; ++k) {
        const int month = phase.energised + k;
        if (month >= static_cast<int>(months.size())) break;
        MoneyFlow& flow = months[static_cast<std::size_t>(month)];
        const double interest = interestIn_usd(loan, k).value_or(0);
        flow.interest -= interest;
        flow.principal -= payment - interest;
        if (month + 1 == static_cast<int>(months.size())) flow.principal -= balanceAfter_usd(loan, k).value_or(0);
    }
}

/// On the profit of each year, losses carried forward without limit; paid in the year's last month.
void tax(double rate, Months& months)
{
    if (rate <= 0) return;
    double lossLevered = 0, lossUnlevered = 0, profit = 0, interest = 0;
    const auto due = [rate](double taxable, double& loss) {
        const double net = taxable - loss;
        loss = std::max(0.0, -net);
        return -rate * std::max(0.0, net);
    };
    for (std::size_t month = 0; month < months.size(); ++month) {
        MoneyFlow& flow = months[month];
        profit += flow.revenue + flow.energy + flow.otherOpex - flow.depreciation;
        interest += flow.interest;
        if (month == 0 || (month % 12 != 0 && month + 1 != months.size())) continue;
        flow.tax = due(profit + interest, lossLevered);
        flow.taxUnlevered = due(profit, lossUnlevered);
        profit = interest = 0;
    }
}

void add(MoneyFlow& sum, const MoneyFlow& flow)
{
    constexpr double MoneyFlow::*kMembers[] = {
        &MoneyFlow::capital, &MoneyFlow::refresh, &MoneyFlow::residual, &MoneyFlow::revenue, &MoneyFlow::energy, &MoneyFlow::otherOpex,
        &MoneyFlow::tax, &MoneyFlow::taxUnlevered, &MoneyFlow::debtDrawn, &MoneyFlow::interest, &MoneyFlow::principal,
        &MoneyFlow::depreciation, &MoneyFlow::project, &MoneyFlow::equity, &MoneyFlow::millionTokens, &MoneyFlow::acceleratorHours};
    for (const auto member : kMembers) sum.*member += flow.*member;
}

std::vector<double> column(const Months& months, double MoneyFlow::*member)
{
    std::vector<double> values;
    for (const MoneyFlow& flow : months) values.push_back(flow.*member);
    return values;
}

double presentValue(const Months& months, double rate, double MoneyFlow::*member)
{
    return npv(std::expm1(std::log1p(rate) / 12), column(months, member));
}

std::optional<double> payback(const std::vector<double>& flows)
{
    const auto months = paybackYears(flows);   // of monthly steps
    return months ? std::optional(*months / 12) : std::nullopt;
}

std::vector<double> discountedFlows(const Months& months, double rate)
{
    std::vector<double> flows = column(months, &MoneyFlow::project);
    for (std::size_t i = 0; i < flows.size(); ++i) flows[i] *= std::exp(-std::log1p(rate) * static_cast<double>(i) / 12);
    return flows;
}

void value(const OverTimeInput& in, OverTime& out)
{
    const Months& months = out.months;
    const double cost = -presentValue(months, out.rate, &MoneyFlow::capital) - presentValue(months, out.rate, &MoneyFlow::refresh) -
                        presentValue(months, out.rate, &MoneyFlow::residual) - presentValue(months, out.rate, &MoneyFlow::energy) -
                        presentValue(months, out.rate, &MoneyFlow::otherOpex);
    if (const double tokens = presentValue(months, out.rate, &MoneyFlow::millionTokens); tokens > 0) out.levelised_usd_per_million = cost / tokens;
    if (const double hours = presentValue(months, out.rate, &MoneyFlow::acceleratorHours); hours > 0) out.levelised_usd_per_hour = cost / hours;
    if (!in.revenue_usd_per_year) return;
    out.npv_usd = presentValue(months, out.rate, &MoneyFlow::project);
    out.equityNpv_usd = presentValue(months, in.equityReturn, &MoneyFlow::equity);
    out.irr = rateOfReturn(column(months, &MoneyFlow::project));
    out.equityIrr = rateOfReturn(column(months, &MoneyFlow::equity));
    out.payback_years = payback(column(months, &MoneyFlow::project));
    out.discountedPayback_years = payback(discountedFlows(months, out.rate));
    for (const MoneyFlow& year : out.years) {
        const double service = -(year.interest + year.principal);
        if (service <= 0) continue;
        const double cover = (year.revenue + year.energy + year.otherOpex + year.tax) / service;
        out.lowestDebtCover = std::min(out.lowestDebtCover.value_or(cover), cover);
    }
}

}  // namespace

RateOfReturn rateOfReturn(const std::vector<double>& monthly)
{
    RateOfReturn result;
    // -99 % to 1,000,000 % a year
    for (const double rate : internalRates(monthly, {std::expm1(std::log(0.01) / 12), std::expm1(std::log1p(1e4) / 12)}))
        result.all.push_back(std::expm1(12 * std::log1p(rate)));
    if (result.all.size() == 1)
        result.rate = result.all.front();
    else if (!result.all.empty())
        result.why = fmt::format("The flows change sign more than once: {} rates of return, from {:.1f} % to {:.1f} %.", result.all.size(),
                                 100 * result.all.front(), 100 * result.all.back());
    else if (std::none_of(monthly.begin(), monthly.end(), [](double flow) { return flow > 0; }))
        result.why = "No month brings more than it costs: there is no rate of return.";
    else if (std::none_of(monthly.begin(), monthly.end(), [](double flow) { return flow < 0; }))
        result.why = "No month costs more than it brings: there is no rate of return.";
    else
        result.why = "At no rate from -99 % to 1,000,000 % is the investment worth nothing: there is no rate of return.";
    return result;
}

OverTime solveOverTime(const OverTimeInput& in)
{
    OverTime out;
    if (in.phases.empty() || !(in.years > 0) || !(in.discountRate > -1)) {
        out.notes.emplace_back("No phase, no year of work, or a discount rate of -100 % or less: no cash flow.");
        return out;
    }
    out.firstTokenMonth = std::min_element(in.phases.begin(), in.phases.end(), [](const auto& a, const auto& b) { return a.energised < b.energised; })->energised + 1;
    const int last = out.firstTokenMonth - 1 + std::max(1, static_cast<int>(std::lround(in.years * 12)));
    out.months.resize(static_cast<std::size_t>(last) + 1);
    for (const Phase& phase : in.phases) {
        if (phase.energised >= last) {
            out.notes.push_back(fmt::format("Phase {} is energised after the last year of the analysis: it is left out.", phase.id));
            continue;
        }
        Months ofPhase(out.months.size());
        for (const AssetClass& asset : in.classes) buy(asset, phase, in.refreshPriceShare, ofPhase);
        operate(in, phase, ofPhase);
        borrow(in, phase, ofPhase, ofPhase);
        for (std::size_t i = 0; i < ofPhase.size(); ++i) add(out.months[i], ofPhase[i]);
    }
    tax(in.taxRate, out.months);
    for (MoneyFlow& flow : out.months) {
        const double before = flow.capital + flow.refresh + flow.residual + flow.revenue + flow.energy + flow.otherOpex;
        flow.project = before + flow.taxUnlevered;
        flow.equity = before + flow.tax + flow.debtDrawn + flow.interest + flow.principal;
        out.capital_usd -= flow.capital;
    }
    out.years.resize((out.months.size() + 10) / 12);
    for (std::size_t i = 0; i < out.months.size(); ++i) add(out.years[i == 0 ? 0 : (i - 1) / 12], out.months[i]);
    out.wacc = in.wacc;
    out.rate = in.discountRate;
    value(in, out);
    return out;
}

}  // namespace mw
