// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The layout and its scenarios side by side, every figure a row with its changes; and where each scenario costs the same as the layout.
#include "views/report/report_parts.h"
#include "views/report/report_sheets.h"

#include "solver/economics/break_even.h"
#include "views/session/text/qt_text.h"

#include <array>
#include <cmath>

namespace mw::report {

namespace {

/// What people ask for: price of the chips, the tariff, how much is sold, how fast the chips are. Named as in the window.
struct SpokenInput {
    std::string_view id;
    const char* name;
};
constexpr std::array kInputs{SpokenInput{"price_compute", "Price of compute, times as high"},
                             SpokenInput{"site/tariff/energy_usd_per_kwh", "Energy price, $/kWh"},
                             SpokenInput{"economics/utilisation", "Utilisation, share of the hours"},
                             SpokenInput{"throughput", "Efficiency: tokens, times as many"}};

int decimalsOf(double value)
{
    const double size = std::abs(value);
    return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
}

ReportCell cellOf(const FacilityQuantity& quantity, const std::optional<double>& value)
{
    if (!value) return {dash(), {}};
    return quantity.format == Format::Share ? share(value) : figure(*value, decimalsOf(*value));
}

/// A change in percent; of what was nothing there is none.
ReportCell changeCell(const std::optional<double>& before, const std::optional<double>& now)
{
    if (!before || !now || *before == 0) return {dash(), {}};
    return figure(100 * (*now / *before - 1) * (*before < 0 ? -1 : 1), 1);
}

}  // namespace

ReportTable scenariosSideBySide(const Results& results, const std::vector<SolvedScenario>& scenarios)
{
    ReportTable sheet{tr("Scenarios"), {{tr("Figure")}, {tr("Unit")}, {tr("The layout"), true}}, {}, tr("Changes in percent of the layout's figure.")};
    std::vector<const SolvedScenario*> solved;
    for (const SolvedScenario& scenario : scenarios) {
        if (!scenario.results) {
            sheet.note += QLatin1Char('\n') + tr("%1: not solved. %2").arg(toQt(scenario.title), toQt(scenario.problem));
            continue;
        }
        solved.push_back(&scenario);
        sheet.columns.push_back({toQt(scenario.title), true});
        sheet.columns.push_back({tr("%1: change, %").arg(toQt(scenario.title)), true});
    }
    if (solved.empty()) return {};
    for (const FacilityQuantity& quantity : facilityQuantities()) {
        const auto base = quantity.read(results);
        bool known = base.has_value();
        ReportRow row{{words(quantity.label), words(quantity.format == Format::Share ? std::string_view() : unitOf(quantity.format)), cellOf(quantity, base)}};
        for (const SolvedScenario* scenario : solved) {
            const auto value = quantity.read(*scenario->results);
            known |= value.has_value();
            row.cells.push_back(cellOf(quantity, value));
            row.cells.push_back(changeCell(base, value));
        }
        if (known) sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

ReportTable breakEvens(const Results& results, const std::vector<SolvedScenario>& scenarios)
{
    ReportTable sheet{tr("Break-even"),
                      {{tr("Scenario")}, {tr("Input")}, {tr("As it stands"), true}, {tr("Cost the same at"), true}, {tr("From"), true}, {tr("To"), true},
                       {tr("Cheaper as it stands")}, {tr("In words")}},
                      {}, tr("Where a million tokens, or an accelerator-hour where none are made, cost the same in the scenario and in the layout, by one input each.")};
    if (!results.costOf || !results.cost) return {};
    const CostQuantity of = results.cost->usd_per_million_tokens ? CostQuantity::UsdPerMillionTokens : CostQuantity::UsdPerAcceleratorHour;
    for (const SolvedScenario& scenario : scenarios) {
        if (!scenario.results || !scenario.results->costOf) continue;
        for (const auto& [input, name] : kInputs) {
            const auto found = breakEven(*scenario.results->costOf, *results.costOf, input, of, {scenario.title, fromQt(tr("The layout"))});
            if (!found || found->alike) continue;   // scenarios that change no cost would say so once an input
            const ReportCell none{dash(), {}};
            const int decimals = decimalsOf(found->baseA);
            const ReportCell now = figure(found->baseA, decimals);
            ReportRow row{{words(toQt(scenario.title)), words(tr(name)), now, none, figure(found->low, decimals), figure(found->high, decimals),
                           words(found->quantityA < found->quantityB ? toQt(scenario.title) : tr("The layout")), words(toQt(found->says))}};
            if (found->crossings.empty()) sheet.rows.push_back(row);
            for (const double at : found->crossings) {
                row.cells[3] = figure(at, decimalsOf(at));
                if (row.cells[3].text != now.text) sheet.rows.push_back(row);   // of what costs the same as it stands there is nothing to tell
            }
        }
    }
    if (sheet.rows.empty()) return {};
    return sheet;
}

}  // namespace mw::report
