// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_plot.h"

#include "views/charts/chart_colours.h"
#include "views/session/qt_text.h"

#include <qcustomplot.h>

#include <algorithm>

namespace mw {

namespace {

/// Ticks in the quantity's own units: "1.2 MW" rather than 1200.
class QuantityTicker : public QCPAxisTicker {
public:
    explicit QuantityTicker(Format format) : m_format(format) { setTickCount(4); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick == 0 ? QStringLiteral("0") : toQt(formatted(tick, m_format));
    }

private:
    Format m_format;
};

void styleAxis(QCPAxis& axis, const Theme& theme, const QFont& font)
{
    axis.setBasePen(QPen(theme.lineStrong));
    axis.setTickPen(QPen(theme.line));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(theme.textMuted);
    axis.setLabelColor(theme.textMuted);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.grid()->setPen(QPen(theme.line, 1));
    axis.grid()->setZeroLinePen(QPen(theme.line, 1));
}

void plotLines(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    double xMax = 0, yMax = 0;
    for (const auto& series : data.series) {
        // A curve, not a graph: the frontier may turn back in x.
        auto* curve = new QCPCurve(plot.xAxis, plot.yAxis);
        curve->setName(toQt(series.name));
        curve->setPen(QPen(chartColour(theme, series.colour), 2, series.dashed ? Qt::DashLine : Qt::SolidLine));
        curve->setData(QVector<double>(series.x.begin(), series.x.end()), QVector<double>(series.y.begin(), series.y.end()));
        for (const double x : series.x) xMax = std::max(xMax, x);
        for (const double y : series.y) yMax = std::max(yMax, y);
    }
    plot.xAxis->setRange(0, xMax > 0 ? xMax * 1.05 : 1);
    plot.yAxis->setRange(0, yMax > 0 ? yMax * 1.1 : 1);
    plot.legend->setVisible(data.series.size() > 1);
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
}

QSharedPointer<QCPAxisTickerText> categoryTicker(const std::vector<std::string>& categories)
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t i = 0; i < categories.size(); ++i) ticker->addTick(static_cast<double>(i), toQt(categories[i]));
    return ticker;
}

/// Bars lie: their names are words, which fit beside a bar and not below it. The first stands on top.
void plotBars(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    double most = 0;
    for (const auto& series : data.series) {
        auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
        bars->setName(toQt(series.name));
        bars->setWidth(0.62);
        bars->setPen(Qt::NoPen);
        bars->setBrush(chartColour(theme, series.colour));
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            if (series.y[i] == 0) continue;
            bars->addData(static_cast<double>(i), series.y[i]);
            most = std::max(most, series.y[i]);
            auto* label = new QCPItemText(&plot);
            label->setText(toQt(formatted(series.y[i], data.format)));
            label->setColor(theme.text);
            label->setFont(plot.font());
            label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            label->setPadding(QMargins(5, 0, 0, 0));
            label->position->setCoords(series.y[i], static_cast<double>(i));
        }
    }
    plot.yAxis->setTicker(categoryTicker(data.categories));
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.6, static_cast<double>(data.categories.size()) - 0.4);
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setTickPen(Qt::NoPen);
    plot.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QuantityTicker(data.format)));
    plot.xAxis->setRange(0, most > 0 ? most * 1.22 : 1);   // room for the figure after the longest bar
    plot.xAxis->setLabel({});
    plot.yAxis->setLabel({});
    plot.legend->setVisible(false);
}

/// A column and its legend beside it, in the order in which it is built up.
void plotStacked(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    double total = 0;
    QCPBars* below = nullptr;
    for (const auto& series : data.series) {
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setName(QStringLiteral("%1  %2").arg(toQt(series.name), toQt(formatted(series.y.front(), data.format))));
        bars->setWidth(0.6);
        bars->setPen(QPen(theme.panel, 1));
        bars->setBrush(chartColour(theme, series.colour));
        bars->addData(0, series.y.front());
        if (below != nullptr) bars->moveAbove(below);
        below = bars;
        total += series.y.front();
    }
    auto* sum = new QCPItemText(&plot);
    sum->setText(toQt(formatted(total, data.format)));
    sum->setColor(theme.text);
    sum->setFont(plot.font());
    sum->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    sum->position->setCoords(0, total);
    plot.xAxis->setTicker(categoryTicker(data.categories));
    plot.xAxis->setRange(-0.5, 1.9);    // the legend takes the right half
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->setRange(0, total > 0 ? total * 1.15 : 1);
    plot.legend->setVisible(true);
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignVCenter | Qt::AlignRight);
}

}  // namespace

void plotChart(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(QBrush(theme.panel));
    QFont font = plot.font();
    font.setPixelSize(11);
    plot.setFont(font);
    plot.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    plot.yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QuantityTicker(data.format)));
    plot.yAxis->setRangeReversed(false);
    for (auto* axis : {plot.xAxis, plot.yAxis}) {
        axis->grid()->setVisible(true);
        styleAxis(*axis, theme, font);
    }
    plot.xAxis->setLabel(toQt(data.xLabel));
    plot.yAxis->setLabel(toQt(data.kind == ChartKind::Lines ? data.yLabel : std::string()));
    plot.legend->setBrush(QBrush(theme.panel));
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(theme.text);
    plot.legend->setFont(font);
    plot.legend->setIconSize(12, 10);
    plot.legend->setRowSpacing(1);
    switch (data.kind) {
    case ChartKind::Lines: plotLines(plot, data, theme); break;
    case ChartKind::Bars: plotBars(plot, data, theme); break;
    case ChartKind::Stacked: plotStacked(plot, data, theme); break;
    }
}

}  // namespace mw
