// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sections on cost, supply and the bill of materials.
#include "views/report/report_parts.h"

#include "solver/quantities/capital_by_hall.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

constexpr qsizetype kLongestSource = 800;   ///< whole: who decides is to be able to check it

/// Low and high stand there where a line has them.
ReportTable moneyLines(const QString& title, const std::vector<MoneyLine>& lines, double total, int decimals)
{
    const bool ranged = std::ranges::any_of(lines, [](const MoneyLine& line) { return line.low_usd || line.high_usd; });
    const auto row = [&](auto name, auto low, auto typical, auto high, auto from) {
        return ranged ? std::vector{name, low, typical, high, from} : std::vector{name, typical, from};
    };
    using Column = ReportColumn;
    ReportTable table{title, row(Column{tr("Line")}, Column{tr("Low, $"), true}, Column{tr("Typical, $"), true}, Column{tr("High, $"), true}, Column{tr("From")}), {}, {}};
    for (const auto& line : lines)
        table.rows.push_back({row(words(sentence(line.name)), figure(line.low_usd, decimals), figure(line.usd, decimals), figure(line.high_usd, decimals),
                                  words(cut(toQt(line.source), kLongestSource)))});
    table.rows.push_back({row(words(tr("Total")), ReportCell{}, figure(total, decimals), ReportCell{}, ReportCell{}), ReportRow::Kind::Total});
    return table;
}

/// They stand in the tables of the sums that it is made of.
ReportTable withoutSources(ReportTable table)
{
    table.columns.pop_back();
    for (ReportRow& row : table.rows) row.cells.pop_back();
    return table;
}

/// A line a row: there are more of them than fit beside each other.
ReportTable byHall(const Results& results)
{
    ReportTable table{tr("Capital by hall, thousand $"), {{tr("Line")}}, {}, {}};
    const auto halls = capitalByHall(results);
    ReportRow load{{words(tr("IT load, kW"))}}, total{{words(tr("Total"))}, ReportRow::Kind::Total};
    for (const HallCapital& hall : halls) {
        table.columns.push_back({hall.hall.empty() ? tr("outdoors") : toQt(hall.hall), true});
        load.cells.push_back(figure(hall.it_kw, 0));
        total.cells.push_back(figure(hall.usd / 1e3));
    }
    table.rows.push_back(std::move(load));
    for (std::size_t i = 0; i < results.cost->capexBySystem.size(); ++i) {
        if (results.cost->capexBySystem[i].usd == 0) continue;
        ReportRow row{{words(sentence(results.cost->capexBySystem[i].name))}};
        for (const HallCapital& hall : halls) row.cells.push_back(figure(hall.lines[i].usd / 1e3));
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(std::move(total));
    table.note = tr("Parts where they stand, cables where they begin; engineering, commissioning and contingency by what is built, the rest of what is not drawn by IT load.");
    return table;
}

ReportTable costFigures(const CostResults& cost)
{
    ReportTable table{tr("Figures for the decision"), {{tr("Quantity")}, {tr("Value"), true}, {tr("Unit")}}, {}, {}};
    const auto add = [&](const QString& name, const std::optional<double>& value, int decimals, const QString& unit) {
        table.rows.push_back({{words(name), figure(value, decimals), words(unit)}});
    };
    const QString usd = QStringLiteral("$"), perYear = tr("$ per year");
    add(tr("Capital"), cost.capex_usd, 0, usd);
    add(tr("Capital over its life"), cost.capital_usd_per_year, 0, perYear);
    add(tr("Running cost"), cost.opex_usd_per_year, 0, perYear);
    add(tr("All cost"), cost.tco_usd_per_year, 0, perYear);
    add(tr("Cost of a million tokens"), cost.usd_per_million_tokens, 3, usd);
    add(tr("Cost of an accelerator-hour sold"), cost.usd_per_accelerator_hour, 2, usd);
    add(tr("Cost of an accelerator-hour installed"), cost.usd_per_installed_accelerator_hour, 2, usd);
    add(tr("Electricity"), cost.energy_kwh_per_year / 1000, 0, tr("MWh per year"));
    add(tr("Carbon of electricity"), cost.carbon_t_per_year, 0, tr("t CO2 per year"));
    add(tr("Revenue"), cost.revenue_usd_per_year, 0, perYear);
    add(tr("Net present value"), cost.npv_usd, 0, usd);
    add(tr("Internal rate of return"), cost.irr ? std::optional(*cost.irr * 100) : std::nullopt, 1, QStringLiteral("%"));
    add(tr("Payback"), cost.payback_years, 1, tr("years"));
    return table;
}

ReportTable leadTimes(const Results& results)
{
    ReportTable table{tr("Lead times, longest first"), {{tr("Part")}, {tr("Weeks"), true}, {tr("From")}}, {}, {}};
    bool estimates = false;
    for (const auto& lead : results.supply->leadTimes) {
        table.rows.push_back({{words(partName(results, lead.part) + (lead.estimate ? QStringLiteral(" *") : QString())), figure(lead.weeks),
                               words(cut(toQt(lead.source), kLongestSource))}});
        estimates = estimates || lead.estimate;
    }
    if (estimates) table.note = tr("* An estimate or unverified.");
    return table;
}

/// Systems in the order of the capital, then others as they come.
std::vector<std::string> systemsOf(const CostResults& cost)
{
    std::vector<std::string> systems;
    const auto add = [&](const std::string& name) {
        if (std::find(systems.begin(), systems.end(), name) == systems.end()) systems.push_back(name);
    };
    for (const auto& line : cost.capexBySystem) add(line.name);
    for (const auto& line : cost.bom) add(line.system);
    return systems;
}

ReportRow billRow(const BomLine& line)
{
    const bool metres = line.unit == "m";
    return {{words(toQt(line.name) + (line.estimate ? QStringLiteral(" *") : QString())), words(line.vendor),
             {grouped(line.count, metres ? 1 : 0) + (metres ? QStringLiteral(" m") : QString()), line.count}, figure(line.unit_usd),
             line.total_usd ? figure(line.total_usd) : words(tr("no price"))}};
}

/// Rows of one system with its sum; returns the sum.
double addSystem(ReportTable& table, const CostResults& cost, const std::string& system)
{
    std::vector<const BomLine*> lines;
    for (const auto& line : cost.bom)
        if (line.system == system) lines.push_back(&line);
    if (lines.empty()) return 0;
    std::stable_sort(lines.begin(), lines.end(),
                     [](const BomLine* a, const BomLine* b) { return a->total_usd.value_or(0) > b->total_usd.value_or(0); });
    table.rows.push_back({{words(sentence(system)), {}, {}, {}, {}}, ReportRow::Kind::Group});
    double sum = 0;
    for (const auto* line : lines) {
        table.rows.push_back(billRow(*line));
        sum += line->total_usd.value_or(0);
    }
    table.rows.push_back({{words(tr("Subtotal %1").arg(toQt(system))), {}, {}, {}, figure(sum)}, ReportRow::Kind::Subtotal});
    return sum;
}

}  // namespace

QString priceConfidence(const CostResults& cost)
{
    double all = 0, sure = 0;
    int without = 0;
    for (const auto& line : cost.bom) {
        if (!line.total_usd) ++without;
        all += line.total_usd.value_or(0);
        if (!line.estimate) sure += line.total_usd.value_or(0);
    }
    if (all <= 0) return tr("No part of the bill of materials has a price.");
    QString text = tr("%1 % of the bill of materials' value rests on estimated or unverified prices (marked *).").arg(grouped((1 - sure / all) * 100));
    if (without == 1) text += tr(" One line has no price and is not in the sum.");
    if (without > 1) text += tr(" %1 lines have no price and are not in the sum.").arg(without);
    return text;
}

ReportSection costSection(const Results& results)
{
    ReportSection section{QStringLiteral("cost"), tr("Cost"), {}};
    if (!results.cost) return section;
    const CostResults& cost = *results.cost.value;
    section.blocks.push_back(costFigures(cost));
    section.blocks.push_back(moneyLines(tr("Capital"), cost.capexBySystem, cost.capex_usd, 0));
    section.blocks.push_back(byHall(results));
    section.blocks.push_back(moneyLines(tr("Running cost per year"), cost.opexByLine, cost.opex_usd_per_year, 0));
    if (cost.usd_per_million_tokens && !cost.tokenCostBuildUp.empty())
        section.blocks.push_back(withoutSources(moneyLines(tr("Cost of a million tokens"), cost.tokenCostBuildUp, *cost.usd_per_million_tokens, 4)));
    addEconomics(results, section);
    return section;
}

ReportSection supplySection(const Results& results)
{
    ReportSection section{QStringLiteral("supply"), tr("Supply"), {}};
    if (results.supply) addSupplyTables(section, *results.supply.value);
    if (results.supply && !results.supply->leadTimes.empty()) section.blocks.push_back(leadTimes(results));
    return section;
}

ReportSection billSection(const Results& results)
{
    ReportSection section{QStringLiteral("bill"), tr("Bill of materials"), {}};
    if (!results.cost || results.cost->bom.empty()) return section;
    ReportTable table{{}, {{tr("Part")}, {tr("Vendor")}, {tr("Quantity"), true}, {tr("Unit price, $"), true}, {tr("Total, $"), true}}, {},
                      tr("* The price is an estimate or unverified. Typical prices; low and high ones stand in the CSV.")};
    double sum = 0;
    for (const auto& system : systemsOf(*results.cost.value)) sum += addSystem(table, *results.cost.value, system);
    table.rows.push_back({{words(tr("Total of all parts with a price")), {}, {}, {}, figure(sum)}, ReportRow::Kind::Total});
    section.blocks.push_back(std::move(table));
    section.blocks.push_back(ReportText{priceConfidence(*results.cost.value), true});
    return section;
}

}  // namespace mw::report
