// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The layout and its scenarios side by side: a row each.
#include "views/report/report_parts.h"
#include "views/report/report_sheets.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

double problemsIn(const Results& results)
{
    if (!results.findings) return 0;
    return static_cast<double>(std::count_if(results.findings->begin(), results.findings->end(), [](const Finding& finding) { return finding.severity != Severity::Advice && finding.waived.empty(); }));
}

std::optional<double> read(const Results& results, std::string_view quantity, double scale = 1)
{
    const FacilityQuantity* const found = facilityQuantity(quantity);
    const auto value = found != nullptr ? found->read(results) : std::nullopt;
    return value ? std::optional(*value * scale) : std::nullopt;
}

ReportRow rowOf(const QString& title, const Results& results, const Results& base)
{
    const auto cost = read(results, "usd_per_million_tokens"), before = read(base, "usd_per_million_tokens");
    const bool compared = &results != &base && cost && before && *before != 0;
    return {{words(cut(title, 40)), figure(read(results, "it_kw", 1e-3), 2), figure(read(results, "facility_kw", 1e-3), 2), figure(read(results, "pue_design"), 2),
             figure(read(results, "output_tokens_per_s", 1e-3), 0), figure(cost, 3), compared ? figure(100 * (*cost / *before - 1), 1) : ReportCell{},
             figure(read(results, "capex_usd", 1e-6), 1), figure(read(results, "tco_usd_per_year", 1e-6), 2), figure(read(results, "first_token_weeks")),
             figure(problemsIn(results))}};
}

}  // namespace

ReportSection scenarioSection(const Results& results, const std::vector<SolvedScenario>& scenarios)
{
    ReportSection section{QStringLiteral("scenarios"), tr("Scenarios"), {}};
    if (scenarios.empty()) return section;
    ReportTable table{{},
                      {{tr("Scenario")}, {tr("IT, MW"), true}, {tr("Facility, MW"), true}, {tr("PUE"), true}, {tr("Output, k tok/s"), true}, {tr("$ / M tok"), true},
                       {tr("change, %"), true}, {tr("Capital, M$"), true}, {tr("M$ / year"), true}, {tr("First token, weeks"), true}, {tr("Findings"), true}},
                      {},
                      tr("Findings: errors and warnings.")};
    table.rows.push_back(rowOf(tr("The layout"), results, results));
    for (const SolvedScenario& scenario : scenarios)
        if (scenario.results) table.rows.push_back(rowOf(toQt(scenario.title), *scenario.results, results));
    section.blocks.push_back(std::move(table));
    if (ReportTable crossings = breakEvens(results, scenarios); !crossings.rows.empty()) {
        crossings.columns.pop_back();   // the same in words is for the workbook: it would take four pages
        section.blocks.push_back(std::move(crossings));
    }
    for (const SolvedScenario& scenario : scenarios)
        if (!scenario.results) section.blocks.push_back(ReportText{tr("%1: not solved. %2").arg(toQt(scenario.title), toQt(scenario.problem)), true});
    return section;
}

}  // namespace mw::report
