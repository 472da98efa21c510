// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_colours.h"
#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kMostName = 0.5, kLeastBars = 0.35;   ///< of the width: that names may take, that bars need

void addBarLabel(QCustomPlot& plot, const QString& text, double value, double place, const Theme& theme)
{
    auto* label = new QCPItemText(&plot);
    label->setText(text);
    label->setColor(theme.text);
    label->setFont(plot.font());
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setPadding(QMargins(5, 0, 0, 0));
    label->setClipToAxisRect(false);
    label->position->setCoords(value, place);
}

/// Names of bars, in two lines or cut where they and the figures behind would leave no room for the bars; in the middle, since many
/// begin alike.
std::vector<std::string> fittingNames(const QCustomPlot& plot, const ChartData& data, double figures_px)
{
    const auto& names = data.categories;
    const double below_px = data.kind == ChartKind::StackedBars ? 50 : 10;   // legend, gaps
    const double width = plot.viewport().width(), most_px = std::clamp(width * (1 - kLeastBars) - figures_px, width * 0.15, width * kMostName);
    const QFontMetricsF metrics(plot.font());
    const bool two = (plot.viewport().height() - below_px) / static_cast<double>(std::max<std::size_t>(1, names.size())) >= 2 * metrics.height();
    std::vector<std::string> fitting;
    for (const auto& name : names) {
        QStringList lines = two ? inTwoLines(toQt(name), metrics, most_px) : QStringList{toQt(name)};
        for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideMiddle, most_px);
        fitting.push_back(fromQt(lines.join(QLatin1Char('\n'))));
    }
    return fitting;
}

/// Bars lie: their names are words, which fit beside a bar and not below it. The first stands on top. Every bar has its
/// figure at its end, in a margin kept free for it, so the value axis needs no ticks.
void setLyingAxes(QCustomPlot& plot, const ChartData& data, const Theme& theme, double most, double room_px)
{
    plot.axisRect()->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    plot.axisRect()->setMargins({0, 0, static_cast<int>(std::ceil(room_px)) + 12, 0});
    plot.yAxis->setTicker(categoryTicker(fittingNames(plot, data, room_px)));
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.6, static_cast<double>(data.categories.size()) - 0.4);
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setTickPen(Qt::NoPen);
    plot.yAxis->setTickLabelColor(theme.text);
    plot.yAxis->setLabel({});
    hideValueAxis(*plot.xAxis);
    plot.xAxis->setRange(0, most > 0 ? most : 1);
}

QCPBars* addBars(QCustomPlot& plot, const ChartSeries& series, const Theme& theme)
{
    auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setName(toQt(series.name));
    bars->setWidth(kBarWidth);
    bars->setPen(Qt::NoPen);
    bars->setBrush(chartColour(theme, series.colour));
    return bars;
}

}  // namespace

void plotBars(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    double most = 0, room_px = 0;
    for (const auto& series : data.series) {
        auto* bars = addBars(plot, series, theme);
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            if (series.y[i] == 0) continue;
            const QString text = format::text(series.y[i], data.format);
            bars->addData(static_cast<double>(i), series.y[i]);
            addBarLabel(plot, text, series.y[i], static_cast<double>(i), theme);
            most = std::max(most, series.y[i]);
            room_px = std::max(room_px, QFontMetricsF(plot.font()).horizontalAdvance(text));
        }
    }
    setLyingAxes(plot, data, theme, most, room_px);
    plot.legend->setVisible(false);
}

void plotStackedBars(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden)
{
    std::vector<double> sums(data.categories.size());
    QCPBars* below = nullptr;
    for (const auto& series : data.series) {
        auto* bars = addBars(plot, series, theme);
        if (hidden.contains(series.name)) {
            dimInLegend(plot, *bars, theme);
            continue;
        }
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            bars->addData(static_cast<double>(i), series.y[i]);
            sums[i] += series.y[i];
        }
        if (below != nullptr) bars->moveAbove(below);
        below = bars;
    }
    double most = 0, room_px = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const QString text = data.format == Format::Share ? QString() : format::text(sums[i], data.format);   // parts of a whole: that they add up to it tells nothing
        if (!text.isEmpty()) addBarLabel(plot, text, sums[i], static_cast<double>(i), theme);
        most = std::max(most, sums[i]);
        room_px = std::max(room_px, QFontMetricsF(plot.font()).horizontalAdvance(text));
    }
    setLyingAxes(plot, data, theme, most, room_px);
    plot.legend->setVisible(true);
}

}  // namespace mw
