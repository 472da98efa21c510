// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a workbook: one table a sheet, so that it can be sorted, filtered and summed.
#pragma once

#include "views/report/report.h"

#include <vector>

namespace mw::report {

/// Summary, one sheet an engine, every finding, the bill of materials, what is not known, sources. Column titles tell the unit.
[[nodiscard]] std::vector<ReportTable> sheetsOf(const Results& results, const std::vector<SolvedScenario>& scenarios = {});

/// Cash flow of each month, by what it is for.
[[nodiscard]] ReportTable monthsSheet(const Results& results);
/// Every figure of the layout and its scenarios side by side, with the changes; empty without a scenario that was solved.
[[nodiscard]] ReportTable scenariosSideBySide(const Results& results, const std::vector<SolvedScenario>& scenarios);
/// Where each scenario costs the same as the layout: by price of compute, energy price, utilisation, throughput.
[[nodiscard]] ReportTable breakEvens(const Results& results, const std::vector<SolvedScenario>& scenarios);

}  // namespace mw::report
