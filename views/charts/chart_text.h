// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"

#include <QString>

namespace mw {

enum class TableText { Tabs, Commas };

/// The figures of a chart as a table with a head line that names units: tabs for a spreadsheet, or CSV (RFC 4180).
[[nodiscard]] QString chartTable(const ChartData& data, TableText text);

}  // namespace mw
