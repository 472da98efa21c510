// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files that draw one kind of chart each share.
#pragma once

#include "views/charts/chart_plot.h"
#include "views/charts/sankey_layout.h"

#include <qcustomplot.h>

#include <QFontMetricsF>

namespace mw {

/// Property of a plottable: its name in a legend that has no room for the whole of it.
inline constexpr const char* kShortName = "shortName";

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

/// Figures with the user's signs, as many decimals as the step asks for; a step of 0: one that fits. A tick stands at the origin.
[[nodiscard]] QSharedPointer<QCPAxisTicker> plainTicker(double step, double origin = 0);
/// Figures with their prefix, money in the user's currency at round amounts of it.
[[nodiscard]] QSharedPointer<QCPAxisTicker> quantityTicker(Format format);
[[nodiscard]] QSharedPointer<QCPAxisTickerText> categoryTicker(const std::vector<std::string>& categories);
/// A text that is wider than that broken at the gap, or behind the slash, that leaves the wider line the least; one line where it fits or has no gap.
[[nodiscard]] QStringList inTwoLines(const QString& text, const QFontMetricsF& metrics, double most_px);
/// One a tenfold: "0.01", "1,000".
[[nodiscard]] QSharedPointer<QCPAxisTicker> tenfoldTicker();
/// No ticks, grid or base line: figures stand at the bars.
void hideValueAxis(QCPAxis& axis);
/// Crosses out the legend line of a series that is switched off.
void dimInLegend(QCustomPlot& plot, QCPAbstractPlottable& plottable, const Theme& theme);

}  // namespace mw
