// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on money over time, units, how sure the cost is and what binds.
#include "views/report/report_parts.h"
#include "views/report/report_sheets.h"

#include "solver/economics/agents_served.h"
#include "solver/economics/names.h"
#include "solver/quantities/driver_text.h"
#include "solver/quantities/quantity.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

/// A key figure by its name in the window.
QString spoken(std::string_view id)
{
    const auto* quantity = facilityQuantity(id);
    return localText(quantity != nullptr ? quantity->label : id);
}

/// In the unit of the input: "$12.0 M", "85.0 %".
ReportCell ofInput(std::string_view id, double value) { return {toQt(formatted(value, driverFormat(id))), value}; }

constexpr std::size_t kMostDrivers = 15;

ReportTable yearsTable(const OverTime& time)
{
    ReportTable table{tr("Money over time, million $"),
                      {{tr("Year")}, {tr("Capital and refresh"), true}, {tr("Revenue"), true}, {tr("Running cost"), true}, {tr("Tax"), true}, {tr("Debt, net"), true},
                       {tr("Project"), true}, {tr("Owners"), true}},
                      {}, {}};
    for (std::size_t i = 0; i < time.years.size(); ++i) {
        const MoneyFlow& year = time.years[i];
        table.rows.push_back({{figure(static_cast<double>(i + 1)), figure((year.capital + year.refresh + year.residual) / 1e6, 2), figure(year.revenue / 1e6, 2),
                               figure((year.energy + year.otherOpex) / 1e6, 2), figure(year.tax / 1e6, 2),
                               figure((year.debtDrawn + year.interest + year.principal) / 1e6, 2), figure(year.project / 1e6, 2), figure(year.equity / 1e6, 2)}});
    }
    table.note = tr("Years from the start of the project; the first tokens in month %1. Discounted at %2 % a year.").arg(time.firstTokenMonth).arg(100 * time.rate, 0, 'f', 2);
    if (!time.irr.why.empty()) table.note += QLatin1Char(' ') + toQt(time.irr.why);
    return table;
}

/// What each class of customers pays and gets: price against speed.
ReportTable tiersTable(const Results& results)
{
    ReportTable table{tr("Price tiers"),
                      {{tr("Tier")}, {tr("Share of tokens, %"), true}, {tr("Revenue, $ per year"), true}, {tr("Tokens/s to one user asked for"), true}, {tr("As planned")}},
                      {}, {}};
    for (const TierRevenue& tier : results.economics->units.tiers)
        table.rows.push_back({{words(toQt(tier.id)), figure(100 * tier.share, 1), figure(tier.usd_per_year), figure(tier.speed, 0),
                               words(!tier.served ? dash() : *tier.served ? tr("met") : tr("not reached"))}});
    return table;
}

/// Month by month, for the workbook.
ReportTable monthsTable(const OverTime& time)
{
    ReportTable table{tr("Cash flow by month"),
                      {{tr("Month"), true}, {tr("Capital, $"), true}, {tr("Refresh, $"), true}, {tr("Residual value, $"), true}, {tr("Revenue, $"), true}, {tr("Energy, $"), true}, {tr("Other running cost, $"), true},
                       {tr("Depreciation, $"), true}, {tr("Tax, $"), true}, {tr("Debt drawn, $"), true}, {tr("Interest, $"), true}, {tr("Principal, $"), true}, {tr("Project, $"), true}, {tr("Owners, $"), true}},
                      {}, {}};
    for (std::size_t i = 0; i < time.months.size(); ++i) {
        const MoneyFlow& m = time.months[i];
        ReportRow row{{figure(static_cast<double>(i))}};
        for (const double usd : {m.capital, m.refresh, m.residual, m.revenue, m.energy, m.otherOpex, m.depreciation, m.tax, m.debtDrawn, m.interest, m.principal, m.project, m.equity}) row.cells.push_back(figure(usd));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable unitsTable(const Results& results)
{
    const EconomicsResults& economics = *results.economics.value;
    ReportTable table{tr("Units"), {{tr("Quantity")}, {tr("Value"), true}, {tr("Unit")}}, {}, {}};
    const auto add = [&](const QString& name, const std::optional<double>& value, int decimals, const QString& unit) {
        if (value) table.rows.push_back({{words(name), figure(value, decimals), words(unit)}});
    };
    const auto percent = [](const std::optional<double>& ratio) { return ratio ? std::optional(100 * *ratio) : std::nullopt; };
    const OverTime& time = economics.overTime;
    const UnitEconomics& units = economics.units;
    add(tr("Levelised cost of a million tokens"), time.levelised_usd_per_million, 4, QStringLiteral("$"));
    add(tr("Levelised cost of an accelerator-hour"), time.levelised_usd_per_hour, 3, QStringLiteral("$"));
    add(tr("Net present value over time"), time.npv_usd, 0, QStringLiteral("$"));
    add(tr("Rate of return of the project"), percent(time.irr.rate), 2, QStringLiteral("%"));
    add(tr("Rate of return of the owners"), percent(time.equityIrr.rate), 2, QStringLiteral("%"));
    add(tr("Discounted payback"), time.discountedPayback_years, 1, tr("years"));
    add(tr("Energy of a token"), units.energy_j_per_token, 3, QStringLiteral("J"));
    add(tr("Cost of a million input tokens"), units.usd_per_million_input, 4, QStringLiteral("$"));
    add(tr("Cost of a million output tokens"), units.usd_per_million_output, 4, QStringLiteral("$"));
    add(tr("Cost of a million tokens, those from the cache counted"), units.usd_per_million_with_cached, 4, QStringLiteral("$"));
    add(tr("Revenue per facility MW"), units.revenue_usd_per_mw_year, 0, tr("$ per year"));
    add(tr("Profit per facility MW"), units.profit_usd_per_mw_year, 0, tr("$ per year"));
    add(tr("Margin"), percent(units.margin), 1, QStringLiteral("%"));
    add(tr("Engineers served"), units.engineers, 0, {});
    if (results.throughput)
        for (const AgentsServed& one : agentsServed(results.layout->workloads, results.throughput->workloads))
            add(tr("Agents at once, %1").arg(toQt(one.workload)), one.agents, 0, tr("waiting for tokens %1 % of their time").arg(100 * one.duty, 0, 'f', 0));
    return table;
}

ReportTable spreadTable(const Uncertainty& uncertainty)
{
    ReportTable table{tr("How sure the cost is"),
                      {{tr("Quantity")}, {tr("As it stands"), true}, {tr("5 %"), true}, {tr("25 %"), true}, {tr("Median"), true}, {tr("75 %"), true}, {tr("95 %"), true}}, {},
                      tr("%1 draws over all uncertain inputs.").arg(grouped(static_cast<double>(uncertainty.draws)))};
    for (const Spread& s : uncertainty.spreads) {
        const int decimals = std::abs(s.base) < 100 ? 4 : 0;
        table.rows.push_back({{words(spoken(nameOf(s.quantity))), figure(s.base, decimals), figure(s.p5, decimals), figure(s.p25, decimals), figure(s.p50, decimals),
                               figure(s.p75, decimals), figure(s.p95, decimals)}});
    }
    return table;
}

ReportTable driversTable(const Uncertainty& uncertainty, const Facility* facility)
{
    ReportTable table{tr("What moves the cost"),
                      {{tr("Input")}, {tr("Low"), true}, {tr("High"), true}, {tr("Cost at low"), true}, {tr("Cost at high"), true}, {tr("Share of the variance, %"), true}}, {},
                      tr("Each input moved alone; share of variance by Sobol's first-order index.")};
    for (std::size_t i = 0; i < std::min(kMostDrivers, uncertainty.effects.size()); ++i) {
        const DriverEffect& e = uncertainty.effects[i];
        const int decimals = std::abs(e.atHigh) < 100 ? 4 : 0;
        table.rows.push_back({{words(localText(driverText(e.id, facility).name)), ofInput(e.id, e.low), ofInput(e.id, e.high), figure(e.atLow, decimals),
                               figure(e.atHigh, decimals), figure(100 * e.share, 1)}});
    }
    return table;
}

ReportTable bindingTable(const std::vector<ConstraintValue>& constraints)
{
    ReportTable table{tr("What binds, and what one more of it is worth"),
                      {{tr("What")}, {tr("Added")}, {tr("Full, %"), true}, {tr("Tokens/s more"), true}, {tr("Cost, $"), true}, {tr("Worth, $ per accelerator"), true}, {tr("$ per million tokens then"), true},
                       {tr("Payback, years"), true}},
                      {}, tr("What binds stands first. Resources of accelerators: the serving plan searched again with 10 % more. Gear and connection: racks in proportion.")};
    for (const ConstraintValue& value : constraints)
        table.rows.push_back({{words(value.name), words(value.unit), figure(value.loading ? std::optional(100 * *value.loading) : std::nullopt, 1),
                               figure(value.tokens_per_s), figure(value.usd), figure(value.worth_usd, 0), figure(value.usd_per_million, 4), figure(value.payback_years, 1)}});
    return table;
}

}  // namespace

void addEconomics(const Results& results, ReportSection& section)
{
    if (!results.economics) return;
    const EconomicsResults& economics = *results.economics.value;
    const auto add = [&](ReportTable table) {
        if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    };
    add(unitsTable(results));
    add(tiersTable(results));
    if (economics.overTime.capital_usd > 0) add(yearsTable(economics.overTime));
    if (economics.uncertainty) {
        add(spreadTable(*economics.uncertainty));
        add(driversTable(*economics.uncertainty, results.facility.get()));
    }
    add(bindingTable(economics.constraints));
}

ReportTable monthsSheet(const Results& results)
{
    if (!results.economics || results.economics->overTime.months.empty()) return {};
    return monthsTable(results.economics->overTime);
}

}  // namespace mw::report
