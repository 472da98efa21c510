// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <set>
#include <string>

class QCustomPlot;

namespace mw {

/// Names of series that the user switched off in the legend.
using HiddenSeries = std::set<std::string>;

/// Empties the plot and draws the chart into it.
void plotChart(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden = {});

}  // namespace mw
