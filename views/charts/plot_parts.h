// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files that draw one kind of chart each share.
#pragma once

#include "views/charts/chart_plot.h"
#include "views/charts/sankey_layout.h"

#include <qcustomplot.h>

namespace mw {

void plotLines(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden);
void plotBars(QCustomPlot& plot, const ChartData& data, const Theme& theme);
void plotStackedBars(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden);
void plotBuilt(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden);
void plotSpans(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden);
void plotHeat(QCustomPlot& plot, const ChartData& data, const Theme& theme);
void plotSankey(QCustomPlot& plot, const ChartData& data, const Theme& theme);

/// Where a Sankey lies in its plot: labels have their room around it.
[[nodiscard]] SankeyLayout sankeyIn(const QCustomPlot& plot, const ChartData& data);

inline constexpr double kBarWidth = 0.62;   ///< of the distance between two bars

/// Figures with the user's signs, as many decimals as the step asks for; a step of 0: one that fits.
[[nodiscard]] QSharedPointer<QCPAxisTicker> plainTicker(double step);
[[nodiscard]] QSharedPointer<QCPAxisTickerText> categoryTicker(const std::vector<std::string>& categories);
/// No ticks, grid or base line: figures stand at the bars.
void hideValueAxis(QCPAxis& axis);
/// Crosses out the legend line of a series that is switched off.
void dimInLegend(QCustomPlot& plot, QCPAbstractPlottable& plottable, const Theme& theme);

}  // namespace mw
