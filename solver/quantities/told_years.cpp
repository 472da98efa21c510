// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A year of the cash flow: what is bought by class and phase, months at work, tax and debt. A share of the year is what the engine gives of one class or
// phase alone.
#include "solver/quantities/capital_reasons.h"
#include "solver/quantities/told_families.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mw {

std::string yearSubject(std::size_t year) { return fmt::format("year:{}", year); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

constexpr double kMonths = 12;

class YearReasons {
public:
    YearReasons(const Results& results, const CostDefaults& defaults, std::size_t year)
        : m_results(results), m_defaults(defaults), m_capital(results, defaults), m_year(year)
    {
        std::vector<EconomicsIssue> issues;
        m_in = overTimeInput(m_capital.input(), results.layout->settings->economics, issues);
    }

    [[nodiscard]] const MoneyFlow& flow() const { return m_results.economics->overTime.years[m_year]; }
    [[nodiscard]] Reason boughtAndSold() const { return sum("Capital and refresh", flow().capital + flow().refresh + flow().residual, "capital + refresh + residual value", {paid(), refreshed(), soldOff()}); }
    [[nodiscard]] Reason revenueOfYear() const { return sum("Revenue", flow().revenue, "revenue of a full year x part of it in this year", {sales()}); }
    [[nodiscard]] Reason running() const { return sum("Running cost", flow().energy + flow().otherOpex, "energy and demand + other running cost", {energy(), other()}); }
    [[nodiscard]] Reason tax() const { return taxOn("Tax", flow().tax, true); }
    [[nodiscard]] Reason debt() const
    {
        return sum("Debt, net", flow().debtDrawn + flow().interest + flow().principal, "debt drawn + interest + debt paid back", {drawn(), interest(), principal()});
    }
    [[nodiscard]] Reason project() const
    {
        return sum("Project", flow().project, "capital and refresh + revenue + running cost + tax", {boughtAndSold(), revenueOfYear(), running(), taxOn("tax without debt", flow().taxUnlevered, false)});
    }
    [[nodiscard]] Reason owners() const
    {
        return sum("Owners", flow().equity, "capital and refresh + revenue + running cost + tax + debt", {boughtAndSold(), revenueOfYear(), running(), tax(), debt()});
    }

private:
    /// Of what is not nothing.
    [[nodiscard]] static Reason sum(std::string label, double value, const char* formula, std::vector<Reason> parts)
    {
        std::erase_if(parts, [](const Reason& one) { return one.value == 0; });
        return made(How::Sum, std::move(label), value, Format::Usd, formula, std::move(parts));
    }
    static Reason shareText(std::string label, double value, std::string source, std::string subject = {})
    {
        return given(std::move(label), value, formatted(value, Format::Share), std::move(source), std::move(subject));
    }
    static Reason paidOut() { return constant("paid", -1); }

    /// This year's flows with one phase at work as if it were the whole facility, when all are energised as they are.
    [[nodiscard]] MoneyFlow alone(std::size_t phase, OverTimeInput in) const
    {
        in.phases = m_in.phases, in.years = m_in.years;
        for (std::size_t p = 0; p < in.phases.size(); ++p) in.phases[p].share = p == phase ? 1 : 0;
        const OverTime time = solveOverTime(in);
        return m_year < time.years.size() ? time.years[m_year] : MoneyFlow{};
    }
    [[nodiscard]] std::string nameOf(const Phase& phase) const { return phase.id.empty() ? "all at once" : "phase " + phase.id; }
    [[nodiscard]] Reason shareOf(const Phase& phase) const { return shareText("share of the facility", phase.share, phase.id.empty() ? "no phases are stated: all is built at once" : "this layout", fieldOf(phase, "share", "")); }
    /// Where the phase states it, else the layout for all phases.
    [[nodiscard]] static std::string fieldOf(const Phase& phase, const char* ofPhase, const char* ofAll) { return phase.id.empty() ? ofAll : "field:economics/phases/" + phase.id + '/' + ofPhase; }

    /// Phase by phase: its share of the facility x what `of` tells of it.
    template <class Of>
    [[nodiscard]] Reason byPhase(std::string label, Of of) const
    {
        std::vector<Reason> phases;
        for (std::size_t p = 0; p < m_in.phases.size(); ++p)
            if (Reason part = of(p); part.value != 0) phases.push_back(made(How::Product, nameOf(m_in.phases[p]), Format::Plain, "share of the facility x part of it in this year", {shareOf(m_in.phases[p]), std::move(part)}));
        return made(How::Sum, std::move(label), Format::Plain, "sum over phases", std::move(phases));
    }

    /// What a class cost: the lines of capital that it is made of.
    [[nodiscard]] Reason priceOf(const AssetClass& asset) const
    {
        std::vector<Reason> lines;
        for (const CapitalLine& line : m_capital.allLines()) {
            double own_usd = 0;
            for (std::size_t i = 0; i < line.assets.size(); ++i)
                if (assetClass(line, i) == asset.name) own_usd += line.assets[i].capex_usd;
            if (own_usd == 0) continue;
            Reason whole = m_capital.capitalLine(line.line);
            lines.push_back(std::abs(own_usd - line.line.usd) <= 1e-9 * line.line.usd
                                ? std::move(whole)
                                : made(How::Product, line.line.name, own_usd, Format::Usd, "line x share of this class", {std::move(whole), shareText("share of this class", own_usd / line.line.usd, "by what it is a share of: plant or building")}));
        }
        return made(How::Sum, "price", asset.capex_usd, Format::Usd, "sum of its lines of capital", std::move(lines));
    }
    /// Class by class: its price x what `part` tells of it by phase.
    template <class Part>
    [[nodiscard]] Reason byClass(std::string label, double value, const char* partLabel, std::vector<Reason> further, Part part) const
    {
        std::vector<Reason> classes;
        for (const AssetClass& asset : m_in.classes) {
            OverTimeInput only;
            only.classes = {asset}, only.refreshPriceShare = m_in.refreshPriceShare;
            only.classes.front().capex_usd = 1;
            Reason parts = byPhase(partLabel, [&](std::size_t p) { return part(asset, m_in.phases[p], alone(p, only)); });
            if (parts.value == 0 || asset.capex_usd == 0) continue;
            std::vector<Reason> inputs{priceOf(asset), std::move(parts)};
            inputs.insert(inputs.end(), further.begin(), further.end());
            classes.push_back(made(How::Product, asset.name, Format::Usd, "price x part of it in this year", std::move(inputs)));
        }
        return made(How::Sum, std::move(label), value, Format::Usd, "sum over classes", std::move(classes));
    }
    [[nodiscard]] Reason paid() const
    {
        return byClass("capital", flow().capital, "part paid in this year", {paidOut()}, [](const AssetClass& asset, const Phase& phase, const MoneyFlow& unit) {
            const std::string how = asset.paid == AssetClass::Paid::OnEnergising ? fmt::format("paid when it is energised, at the end of month {}", phase.energised)
                                    : asset.paid == AssetClass::Paid::AtTheStart ? fmt::format("paid when its building begins, {} months before it is energised at the end of month {}", phase.build, phase.energised)
                                                                                 : fmt::format("paid in equal parts over the {} months of building before it is energised at the end of month {}", phase.build, phase.energised);
            return shareText("part paid in this year", -unit.capital, how, fieldOf(phase, "energised_month", "field:economics/build_months"));
        });
    }
    [[nodiscard]] Reason refreshed() const
    {
        return byClass("refresh", flow().refresh, "part bought again in this year", {paidOut()}, [](const AssetClass& asset, const Phase&, const MoneyFlow& unit) {
            return shareText("part bought again in this year", -unit.refresh, fmt::format("at the end of its life of {}, at the price of what replaces it", yearsText(asset.life_years)), "field:economics/refresh_price_share");
        });
    }
    [[nodiscard]] Reason soldOff() const
    {
        return byClass("residual value", flow().residual, "what it fetches in this year, of its price", {}, [](const AssetClass& asset, const Phase&, const MoneyFlow& unit) {
            return shareText("what it fetches, of its price", unit.residual, asset.life_years > 0 ? "its residual share, and of the rest what is left of its life when it is sold" : "land is worth what it was", "field:economics/residual_share");
        });
    }

    /// This year of a phase that earns and costs a dollar a month at prices of month 0: months of full use, months at work, and both at the prices of then.
    [[nodiscard]] MoneyFlow monthsOf(std::size_t phase) const
    {
        OverTimeInput unit;
        unit.revenue_usd_per_year = unit.acceleratorHours_per_year = unit.energy_usd_per_year = unit.otherOpex_usd_per_year = kMonths;
        unit.tokenPriceChange = m_in.tokenPriceChange, unit.energyPriceChange = m_in.energyPriceChange;
        return alone(phase, unit);
    }
    [[nodiscard]] Reason atWork(std::size_t p, double months, bool ramped) const
    {
        const Phase& phase = m_in.phases[p];
        std::string how = ramped && phase.ramp_months > 0 ? fmt::format("energised at the end of month {}; from then on use grows evenly, to full use after months: {:g}", phase.energised, phase.ramp_months)
                                                          : fmt::format("energised at the end of month {}", phase.energised);
        const std::string field = ramped ? fieldOf(phase, "ramp_months", "field:economics/ramp_months") : fieldOf(phase, "energised_month", "field:economics/build_months");
        return made(How::Quotient, "part of the year at work", Format::Share, "months at work / 12",
                    {given(ramped ? "months of full use" : "months at work", months, fmt::format("{:.4g}", months), std::move(how), field), constant("months in a year", kMonths)});
    }
    [[nodiscard]] static Reason atPrices(Reason work, const char* label, double factor, double change, const char* field)
    {
        if (change == 0 || work.value == 0) return work;
        return made(How::Product, "part of the year, at its prices", Format::Share, "part of the year at work x change of price",
                    {std::move(work), given(label, factor, fmt::format("{:.4g}", factor), fmt::format("{:+.3g} % a year from month 0 on, mean over its months", change * 100), field)});
    }
    [[nodiscard]] Reason sales() const
    {
        if (flow().revenue == 0) return {};
        return made(How::Product, "revenue", flow().revenue, Format::Usd, "revenue of a full year x part of it in this year",
                    {revenue(m_results, m_defaults), byPhase("part of a full year in this year", [&](std::size_t p) {
                         const MoneyFlow unit = monthsOf(p);
                         return atPrices(atWork(p, unit.acceleratorHours, true), "price of tokens over that of month 0", unit.revenue / unit.acceleratorHours, m_in.tokenPriceChange, "field:economics/token_price_change");
                     })});
    }
    [[nodiscard]] Reason energy() const
    {
        if (flow().energy == 0) return {};
        return made(How::Product, "energy and demand", flow().energy, Format::Usd, "energy and demand of a full year x part of it in this year",
                    {energyCost(m_results, m_defaults), byPhase("part of a full year in this year", [&](std::size_t p) {
                         const MoneyFlow unit = monthsOf(p);
                         return atPrices(atWork(p, -unit.otherOpex, false), "price of energy over that of month 0", unit.energy / unit.otherOpex, m_in.energyPriceChange, "field:economics/energy_price_change");
                     }),
                     paidOut()});
    }
    [[nodiscard]] Reason other() const
    {
        if (flow().otherOpex == 0) return {};
        return made(How::Product, "other running cost", flow().otherOpex, Format::Usd, "running cost without energy x part of it in this year",
                    {otherRunning(m_results, m_defaults), byPhase("part of a full year in this year", [&](std::size_t p) { return atWork(p, -monthsOf(p).otherOpex, false); }), paidOut()});
    }

    /// What is left of losses of earlier years; each year's profit uses them up first.
    [[nodiscard]] double lossBefore(bool levered) const
    {
        double loss = 0;
        for (std::size_t y = 0; y < m_year; ++y) {
            const MoneyFlow& before = m_results.economics->overTime.years[y];
            loss = std::max(0.0, loss - (before.revenue + before.energy + before.otherOpex - before.depreciation + (levered ? before.interest : 0)));
        }
        return loss;
    }
    [[nodiscard]] Reason taxOn(std::string label, double value, bool levered) const
    {
        const char* field = "field:economics/finance/tax_rate";
        if (m_in.taxRate <= 0) return given(std::move(label), 0, formatted(0.0, Format::Usd), "no tax rate is stated in this layout", field);
        const double written = -flow().depreciation, loss = -lossBefore(levered);
        const char* method = "what is bought, written off over its life by the method of its class; what it is sold above its book value counts against it";
        std::vector<Reason> parts{revenueOfYear(), running(), given("depreciation", written, formatted(written, Format::Usd), method, "field:economics/residual_share")};
        if (levered) parts.push_back(interest());
        parts.push_back(given("losses of earlier years", loss, formatted(loss, Format::Usd), "carried forward without limit"));
        const double left = flow().revenue + flow().energy + flow().otherOpex + written + (levered ? flow().interest : 0) + loss;
        Reason profit = made(How::Greatest, "taxable profit", Format::Usd, "profit less losses of earlier years, at least 0",
                             {sum("profit less losses of earlier years", left, "revenue - running cost - depreciation - interest - losses of earlier years", std::move(parts)),
                              given("no tax on a loss", 0, formatted(0.0, Format::Usd), "definition")});
        return made(How::Product, std::move(label), value, Format::Usd, "taxable profit x tax rate",
                    {std::move(profit), shareText("tax rate", m_in.taxRate, "this layout", field), paidOut()});
    }

    [[nodiscard]] Reason drawn() const
    {
        if (flow().debtDrawn == 0) return {};
        return made(How::Product, "debt drawn", flow().debtDrawn, Format::Usd, "capital paid in this year x debt share",
                    {paid(), shareText("debt share", m_in.debtShare, "this layout", "field:economics/finance/debt_share"), constant("drawn", -1)});
    }
    [[nodiscard]] Reason interest() const
    {
        return given("interest", flow().interest, formatted(flow().interest, Format::Usd),
                     fmt::format("{:.3g} % a year on what is owed, from the first month of work on; before, it is added to the debt", m_in.debtRate * 100), "field:economics/finance/debt_rate");
    }
    [[nodiscard]] Reason principal() const
    {
        return given("debt paid back", flow().principal, formatted(flow().principal, Format::Usd),
                     fmt::format("equal payments a month over {}, less interest; the rest at the end", yearsText(m_in.debtYears)), "field:economics/finance/debt_years");
    }

    const Results& m_results;
    const CostDefaults& m_defaults;
    CapitalReasons m_capital;
    OverTimeInput m_in{};
    std::size_t m_year{};
};

struct YearFigure {
    std::string_view id, label;
    double (*read)(const MoneyFlow&);
    Reason (YearReasons::*why)() const;
};
constexpr std::array kYearFigures{
    YearFigure{"year-capital", "Capital and refresh", [](const MoneyFlow& f) { return f.capital + f.refresh + f.residual; }, &YearReasons::boughtAndSold},
    YearFigure{"year-revenue", "Revenue", [](const MoneyFlow& f) { return f.revenue; }, &YearReasons::revenueOfYear},
    YearFigure{"year-running", "Running cost", [](const MoneyFlow& f) { return f.energy + f.otherOpex; }, &YearReasons::running},
    YearFigure{"year-tax", "Tax", [](const MoneyFlow& f) { return f.tax; }, &YearReasons::tax},
    YearFigure{"year-debt", "Debt, net", [](const MoneyFlow& f) { return f.debtDrawn + f.interest + f.principal; }, &YearReasons::debt},
    YearFigure{"year-project", "Project", [](const MoneyFlow& f) { return f.project; }, &YearReasons::project},
    YearFigure{"year-owners", "Owners", [](const MoneyFlow& f) { return f.equity; }, &YearReasons::owners}};

}  // namespace

Figures ofMoneyYear(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    std::size_t year = 0;
    std::from_chars(name.data(), name.data() + name.size(), year);
    if (!results.economics || !results.cost || !results.facility || year == 0 || year > results.economics->overTime.years.size()) return {};
    Figures figures;
    for (const YearFigure& one : kYearFigures)
        figures.push_back({one.id, one.label, one.read(results.economics->overTime.years[year - 1]), Format::Usd, [&results, &defaults, year, why = one.why] { return (YearReasons(results, defaults, year - 1).*why)(); }});
    return figures;
}

}  // namespace mw::told
