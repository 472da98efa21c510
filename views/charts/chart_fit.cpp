// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_fit.h"

#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace mw {

namespace {

constexpr const char* kWholeName = "wholeName";
constexpr int kIconAndGaps_px = 26, kMostBeside = 3, kMostBelow = 4, kAxis_px = 60;
constexpr double kBesideShare = 0.6;   ///< of the width that an axis with its figures leaves
constexpr double kBesideColumn = 0.7; ///< likewise, of one standing column, which is narrow
constexpr double kLeastBars_px = 70;   ///< that bars need beside names, figures and legend, with the gaps between

bool isLying(const ChartData& data) { return data.kind == ChartKind::Bars || data.kind == ChartKind::StackedBars || data.kind == ChartKind::Spans; }

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

/// What names and figures of lying bars take of the width.
double besideBars_px(const QCustomPlot& plot)
{
    auto* names = dynamic_cast<QCPAxisTickerText*>(plot.yAxis->ticker().data());
    if (names == nullptr) return 0;
    const QFontMetricsF metrics(plot.yAxis->tickLabelFont());
    double widest = 0;
    for (const QString& name : names->ticks())
        for (const QString& line : name.split(QLatin1Char('\n'))) widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest + plot.yAxis->tickLabelPadding() + plot.axisRect()->margins().right();
}

double besideRoom_px(const QCustomPlot& plot, const ChartData& data)
{
    const double share = (plot.width() - (plot.yAxis->tickLabels() ? kAxis_px : 0)) * (data.kind == ChartKind::Built && data.categories.size() == 1 ? kBesideColumn : kBesideShare);
    return isLying(data) ? std::min(share, plot.width() - besideBars_px(plot) - kLeastBars_px) : share;
}

double widestOf(const QStringList& texts, const QFontMetricsF& metrics)
{
    double widest = 0;
    for (const QString& text : texts) widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

/// What the columns of a legend take that is filled row by row.
std::vector<double> columnWidths(const QStringList& names, int columns, const QFontMetricsF& metrics)
{
    std::vector<double> widths(static_cast<std::size_t>(columns));
    for (qsizetype i = 0; i < names.size(); ++i) {
        double& width = widths[static_cast<std::size_t>(i % columns)];
        width = std::max(width, metrics.horizontalAdvance(names[i]) + kIconAndGaps_px);
    }
    return widths;
}

double sumOf(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

bool fitLegend(QCustomPlot& plot, const ChartData& data)
{
    const auto named = namedOf(plot);
    const bool beside = isBeside(plot);
    if (named.empty() || !plot.legend->visible() || !(beside || isBelow(plot))) return false;
    const QFontMetricsF metrics(plot.legend->font());
    QStringList names;
    for (auto* one : named) names << wholeName(*one);
    const int count = static_cast<int>(named.size());
    const double line_px = std::ceil(metrics.height()) + plot.legend->rowSpacing();
    const double whole_px = beside ? besideRoom_px(plot, data) : plot.width() * 0.97;
    int columns = 1, wrap = 0;
    if (beside) {
        const int rows = std::max(1, static_cast<int>((plot.height() - 4) / line_px));
        columns = std::min(kMostBeside, (count + rows - 1) / rows);
        wrap = columns > 1 ? (count + columns - 1) / columns : 0;
    } else {
        columns = std::min(count, kMostBelow);
        while (columns > 1 && sumOf(columnWidths(names, columns, metrics)) > whole_px) --columns;
        if (columns == 1 && count > 2) columns = 2;   // rather short names than no drawing
        wrap = columns;
    }
    const double room = whole_px / columns - kIconAndGaps_px;
    const bool fits = beside ? widestOf(names, metrics) <= room : sumOf(columnWidths(names, columns, metrics)) <= whole_px;
    bool changed = plot.legend->wrap() != wrap;
    for (auto* one : named) {
        const QVariant brief = one->property(kShortName);
        const QString shown = fits ? wholeName(*one) : metrics.elidedText(brief.isValid() ? brief.toString() : wholeName(*one), Qt::ElideRight, std::max(12.0, room));
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

/// Figures below a narrow card would stand in each other: fewer are told.
bool fitTicksBelow(QCustomPlot& plot, const ChartData& data)
{
    if ((data.kind != ChartKind::Lines && data.kind != ChartKind::Spans) || data.logarithmic || data.xStep > 0) return false;
    constexpr double apart_px = 14;
    constexpr int most = 4;
    const double beside_px = isBeside(plot) && plot.legend->visible() ? plot.legend->minimumOuterSizeHint().width() : 0;
    const double room_px = plot.width() - std::max<double>(kAxis_px, besideBars_px(plot)) - beside_px;
    const QFontMetricsF metrics(plot.xAxis->tickLabelFont());
    auto& ticker = *plot.xAxis->ticker();
    const int before = ticker.tickCount();
    for (int count = most; count > 0; --count) {
        QVector<double> ticks;
        QVector<QString> labels;
        ticker.setTickCount(count);   // a wish: steps are round
        ticker.generate(plot.xAxis->range(), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
        if (ticks.size() < 2) break;
        double each_px = 0;
        for (const QString& label : labels) each_px = std::max(each_px, metrics.horizontalAdvance(label) + apart_px);
        if (plot.xAxis->range().size() / (ticks[1] - ticks[0]) * each_px <= room_px) break;   // figures and the way between them
    }
    return ticker.tickCount() != before;
}

/// Figures at the bars, of which every so many are told.
void thinFigures(QCustomPlot& plot, int step)
{
    for (int i = 0; i < plot.itemCount(); ++i)
        if (auto* text = qobject_cast<QCPItemText*>(plot.item(i))) text->setVisible(static_cast<int>(std::lround(text->position->value())) % step == 0);
}

/// In a low card names of lying bars would stand in each other: every second or third is told with its figure, the others by the pointer.
/// Of spans, which are names most of all, the first are drawn, as many as have room.
bool fitNames(QCustomPlot& plot, const ChartData& data)
{
    constexpr double below_px = 42, above_px = 8;   // figures and title of the other axis
    auto* ticker = dynamic_cast<QCPAxisTickerText*>(plot.yAxis->ticker().data());
    if (!isLying(data) || ticker == nullptr) return false;
    const double line_px = QFontMetricsF(plot.yAxis->tickLabelFont()).height() * 0.87;
    const double under = (plot.xAxis->tickLabels() ? below_px : 0) + (isBelow(plot) && plot.legend->visible() ? plot.legend->minimumOuterSizeHint().height() : 0);
    const double each_px = std::max(20.0, plot.height() - above_px - under) / (static_cast<double>(data.categories.size()) + 0.2);
    const int step = std::max(1, static_cast<int>(std::ceil(line_px / each_px)));
    if (data.kind == ChartKind::Spans) {
        const double rows = std::min(static_cast<double>(data.categories.size()), std::max(1.0, std::floor(each_px * (static_cast<double>(data.categories.size()) + 0.2) / line_px)));
        const QCPRange range(-0.6, rows - 0.4), before = plot.yAxis->range();
        plot.yAxis->setRange(range);
        return range != before;
    }
    thinFigures(plot, step);
    const auto before = ticker->ticks().size();
    for (int i = 0; i < static_cast<int>(data.categories.size()); ++i)
        if (i % step != 0) ticker->ticks().remove(i);
    return ticker->ticks().size() != before;
}

}  // namespace

bool fitChart(QCustomPlot& plot, const ChartData& data)
{
    const bool legend = fitLegend(plot, data), names = fitNames(plot, data), below = fitTicksBelow(plot, data);
    return fitTicks(plot, data) || legend || names || below;
}

}  // namespace mw
