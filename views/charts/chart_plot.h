// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

class QCustomPlot;

namespace mw {

/// Empties the plot and draws the chart into it.
void plotChart(QCustomPlot& plot, const ChartData& data, const Theme& theme);

}  // namespace mw
