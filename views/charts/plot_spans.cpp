// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Gantt chart: one lying row a category, spans from x to x + y in it.
#include "views/charts/chart_colours.h"
#include "views/charts/plot_parts.h"
#include "views/session/text/qt_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace mw {

namespace {

constexpr double kMostNames = 0.4;    ///< of the width

void addSpan(QCustomPlot& plot, double row, double from, double to, const QColor& colour, const QPen& frame)
{
    auto* rect = new QCPItemRect(&plot);
    rect->topLeft->setCoords(from, row - kBarWidth / 2);
    rect->bottomRight->setCoords(to, row + kBarWidth / 2);
    rect->setBrush(colour);
    rect->setPen(frame);
    rect->setSelectable(false);
}

void addBase(QCustomPlot& plot, double at, const Theme& theme)
{
    auto* line = new QCPItemStraightLine(&plot);
    line->point1->setCoords(at, 0);
    line->point2->setCoords(at, 1);
    line->setPen(QPen(theme.text, 1));
    line->setSelectable(false);
}

}  // namespace

void plotSpans(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden)
{
    double last = 0;
    for (const auto& series : data.series) {
        auto* named = new QCPBars(plot.yAxis, plot.xAxis);   // for the legend
        named->setName(toQt(series.name));
        named->setPen(Qt::NoPen);
        named->setBrush(chartColour(theme, series.colour));
        if (hidden.contains(series.name)) {
            dimInLegend(plot, *named, theme);
            continue;
        }
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            last = std::max(last, series.x[i] + series.y[i]);
            const bool framed = i < series.framed.size() && series.framed[i];
            if (series.y[i] > 0)
                addSpan(plot, static_cast<double>(i), series.x[i], series.x[i] + series.y[i], chartColour(theme, series.colour),
                        framed ? QPen(theme.text, 2) : QPen(Qt::NoPen));
        }
    }
    const QFontMetricsF metrics(plot.font());
    std::vector<std::string> names;
    for (const auto& name : data.categories) names.push_back(fromQt(metrics.elidedText(toQt(name), Qt::ElideRight, plot.viewport().width() * kMostNames)));
    plot.yAxis->setTicker(categoryTicker(names));
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.6, static_cast<double>(data.categories.size()) - 0.4);
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setTickPen(Qt::NoPen);
    plot.yAxis->setTickLabelColor(theme.text);
    constexpr double kFrameRoom = 1.01;   // what ends last is not cut
    plot.xAxis->setRange(data.yLeast, last > data.yLeast ? last * kFrameRoom : data.yLeast + 1);
    plot.xAxis->setTicker(data.xFormat ? quantityTicker(*data.xFormat) : plainTicker(0));
    plot.axisRect()->setRangeZoomAxes(plot.xAxis, nullptr);   // rows stay
    plot.axisRect()->setRangeDragAxes(plot.xAxis, nullptr);
    if (data.base) addBase(plot, *data.base, theme);
    plot.legend->setVisible(true);
}

}  // namespace mw
