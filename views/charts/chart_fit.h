// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"

class QCustomPlot;

namespace mw {

/// As many steps of the value axis as have room for their figures, as many names of lying bars as do not stand in each other, and the
/// legend in as many columns as fit beside or below the drawing, its names shortened where they must: for the plot's size as it is.
/// True: something is to be drawn anew.
bool fitChart(QCustomPlot& plot, const ChartData& data);

}  // namespace mw
