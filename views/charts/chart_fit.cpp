// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_fit.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace mw {

namespace {

constexpr const char* kWholeName = "wholeName";
constexpr int kIconAndGaps_px = 26, kMostBeside = 3, kAxis_px = 60;
constexpr double kBesideShare = 0.6;   ///< of the width that an axis with its figures leaves

bool isBeside(const QCustomPlot& plot) { return plot.plotLayout()->columnCount() > 1; }
bool isBelow(const QCustomPlot& plot) { return !isBeside(plot) && plot.plotLayout()->rowCount() > 1; }

QString wholeName(QCPAbstractPlottable& plottable)
{
    if (!plottable.property(kWholeName).isValid()) plottable.setProperty(kWholeName, plottable.name());
    return plottable.property(kWholeName).toString();
}

std::vector<QCPAbstractPlottable*> namedOf(const QCustomPlot& plot)
{
    std::vector<QCPAbstractPlottable*> named;
    for (int i = 0; i < plot.legend->itemCount(); ++i)
        if (auto* line = qobject_cast<QCPPlottableLegendItem*>(plot.legend->item(i))) named.push_back(line->plottable());
    return named;
}

bool fitLegend(QCustomPlot& plot)
{
    const auto named = namedOf(plot);
    const bool beside = isBeside(plot);
    if (named.empty() || !plot.legend->visible() || !(beside || isBelow(plot))) return false;
    const QFontMetricsF metrics(plot.legend->font());
    double widest = 0;
    for (auto* one : named) widest = std::max(widest, metrics.horizontalAdvance(wholeName(*one)));
    const int count = static_cast<int>(named.size());
    const double line_px = std::ceil(metrics.height()) + 2;
    int columns = 1, wrap = 0;
    if (beside) {
        const int rows = std::max(1, static_cast<int>((plot.height() - 16) / line_px));
        columns = std::min(kMostBeside, (count + rows - 1) / rows);
        wrap = columns > 1 ? (count + columns - 1) / columns : 0;
    } else {
        columns = std::clamp(static_cast<int>(plot.width() / (widest + kIconAndGaps_px)), 1, std::min(count, 4));
        if (columns == 1 && count > 2) columns = 2;   // rather short names than no drawing
        wrap = columns;
    }
    const double room = (beside ? (plot.width() - (plot.yAxis->tickLabels() ? kAxis_px : 0)) * kBesideShare : plot.width() * 0.97) / columns - kIconAndGaps_px;
    bool changed = plot.legend->wrap() != wrap;
    for (auto* one : named) {
        const QString shown = metrics.elidedText(wholeName(*one), Qt::ElideRight, std::max(12.0, room));
        changed = changed || shown != one->name();
        one->setName(shown);
    }
    if (plot.legend->wrap() != wrap) {
        plot.legend->setWrap(wrap);
        plot.legend->setFillOrder(beside ? QCPLayoutGrid::foRowsFirst : QCPLayoutGrid::foColumnsFirst);
    }
    return changed;
}

bool fitTicks(QCustomPlot& plot, const ChartData& data)
{
    if (data.kind != ChartKind::Lines || data.logarithmic) return false;
    constexpr double perTick_px = 32, below_px = 36;   // a figure with as much air; figures and title of the other axis
    constexpr int most = 4;
    const double room = plot.height() - below_px - (isBelow(plot) && plot.legend->visible() ? plot.legend->minimumOuterSizeHint().height() : 0);
    const int ticks = std::clamp(static_cast<int>(room / perTick_px), 1, most);
    if (plot.yAxis->ticker()->tickCount() == ticks) return false;
    plot.yAxis->ticker()->setTickCount(ticks);
    return true;
}

}  // namespace

bool fitChart(QCustomPlot& plot, const ChartData& data)
{
    const bool legend = fitLegend(plot);
    return fitTicks(plot, data) || legend;
}

}  // namespace mw
