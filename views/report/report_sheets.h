// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a workbook: one table a sheet, so that it can be sorted, filtered and summed.
#pragma once

#include "views/report/report.h"

#include <vector>

namespace mw::report {

/// Summary, one sheet an engine, every finding, the bill of materials, what is not known, sources. Column titles tell the unit.
[[nodiscard]] std::vector<ReportTable> sheetsOf(const Results& results);

}  // namespace mw::report
