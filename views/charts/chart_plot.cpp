// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_plot.h"

#include "views/charts/chart_colours.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <qcustomplot.h>

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kText_px = 11;

/// Ticks with a prefix but without the unit, which the axis label or the title tells: "1.25 M", "$0.30".
class QuantityTicker : public QCPAxisTicker {
public:
    explicit QuantityTicker(Format format, int ticks = 4) : m_format(format) { setTickCount(ticks); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        if (tick == 0) return QStringLiteral("0");
        QString text = format::text(tick, m_format);
        for (const auto* unit : {" / M tok", "tok/s"}) text.remove(QLatin1String(unit));
        return text.trimmed();
    }

private:
    Format m_format;
};

void styleAxis(QCPAxis& axis, const Theme& theme, const QFont& font)
{
    axis.setBasePen(QPen(theme.lineStrong));
    axis.setTickPen(QPen(theme.line));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabels(true);
    axis.setTickLabelColor(theme.textMuted);
    axis.setLabelColor(theme.textMuted);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.setLabelPadding(3);
    axis.grid()->setVisible(true);
    axis.grid()->setPen(QPen(theme.line, 1));
    axis.grid()->setZeroLinePen(QPen(theme.line, 1));
}

/// In the axis rectangle, or in a column of its own at the right so that it never lies over the drawing.
void placeLegend(QCustomPlot& plot, bool beside)
{
    auto* grid = plot.plotLayout();
    const bool isBeside = grid->columnCount() > 1;
    if (beside == isBeside) return;
    if (beside) {
        auto* column = new QCPLayoutGrid;
        plot.axisRect()->insetLayout()->take(plot.legend);
        grid->addElement(0, 1, column);
        grid->setColumnStretchFactor(1, 0.001);
        // Between two empty rows, or its lines would spread over the whole height.
        column->addElement(0, 0, new QCPLayoutElement(&plot));
        column->addElement(1, 0, plot.legend);
        column->addElement(2, 0, new QCPLayoutElement(&plot));
        column->setRowStretchFactor(1, 0.001);
        column->setRowSpacing(0);
        return;
    }
    static_cast<QCPLayoutGrid*>(grid->element(0, 1))->take(plot.legend);
    grid->remove(grid->element(0, 1));
    grid->simplify();
    plot.axisRect()->insetLayout()->addElement(plot.legend, Qt::AlignTop | Qt::AlignRight);
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
    plot.yAxis->setRange(0, yMax > 0 ? yMax * 1.25 : 1);   // room for the legend
    plot.legend->setVisible(data.series.size() > 1);
}

QSharedPointer<QCPAxisTickerText> categoryTicker(const std::vector<std::string>& categories)
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t i = 0; i < categories.size(); ++i) ticker->addTick(static_cast<double>(i), toQt(categories[i]));
    return ticker;
}

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

/// Bars lie: their names are words, which fit beside a bar and not below it. The first stands on top. Every bar has its
/// figure at its end, in a margin kept free for it, so the value axis needs no ticks.
void plotBars(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    double most = 0, room_px = 0;
    for (const auto& series : data.series) {
        auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
        bars->setName(toQt(series.name));
        bars->setWidth(0.62);
        bars->setPen(Qt::NoPen);
        bars->setBrush(chartColour(theme, series.colour));
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            if (series.y[i] == 0) continue;
            const QString text = format::text(series.y[i], data.format);
            bars->addData(static_cast<double>(i), series.y[i]);
            addBarLabel(plot, text, series.y[i], static_cast<double>(i), theme);
            most = std::max(most, series.y[i]);
            room_px = std::max(room_px, QFontMetricsF(plot.font()).horizontalAdvance(text));
        }
    }
    plot.axisRect()->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    plot.axisRect()->setMargins({0, 0, static_cast<int>(std::ceil(room_px)) + 12, 0});
    plot.yAxis->setTicker(categoryTicker(data.categories));
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.6, static_cast<double>(data.categories.size()) - 0.4);
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setTickPen(Qt::NoPen);
    plot.yAxis->setTickLabelColor(theme.text);
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setTickLabels(false);
    plot.xAxis->setTickPen(Qt::NoPen);
    plot.xAxis->setBasePen(Qt::NoPen);
    plot.xAxis->setRange(0, most > 0 ? most : 1);
    plot.xAxis->setLabel({});
    plot.yAxis->setLabel({});
    plot.legend->setVisible(false);
}

/// Money lines of one sum, all with the same unit and decimals, so that they can be compared at a glance.
class SumText {
public:
    explicit SumText(double total) : m_scale(total >= 1e9 ? 1e9 : total >= 1e6 ? 1e6 : total >= 1e4 ? 1e3 : 1)
    {
        const double shown = total / m_scale;
        m_decimals = shown > 0 ? std::clamp(2 - static_cast<int>(std::floor(std::log10(shown))), 0, 5) : 0;
    }
    [[nodiscard]] QString of(double value) const
    {
        const char* unit = m_scale == 1e9 ? " B" : m_scale == 1e6 ? " M" : m_scale == 1e3 ? " k" : "";
        return QLatin1Char('$') + QString::number(value / m_scale, 'f', m_decimals) + QLatin1String(unit);
    }

private:
    double m_scale{};
    int m_decimals{};
};

void addStack(QCustomPlot& plot, const ChartData& data, const SumText& text, const Theme& theme)
{
    QCPBars* above = nullptr;
    for (const auto& series : data.series) {
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setName(text.of(series.y.front()) + QStringLiteral("  ") + toQt(series.name));
        bars->setWidth(0.62);
        bars->setPen(QPen(theme.panel, 1));
        bars->setBrush(chartColour(theme, series.colour));
        bars->addData(0, series.y.front());
        if (above != nullptr) bars->moveBelow(above);   // the first on top, as in the legend
        above = bars;
    }
}

void plotStacked(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    double total = 0;
    for (const auto& series : data.series) total += series.y.front();
    const SumText text(total);
    addStack(plot, data, text, theme);
    auto* sum = new QCPItemText(&plot);
    QFont strong = plot.font();
    strong.setWeight(QFont::DemiBold);
    sum->setText(text.of(total));
    sum->setColor(theme.textStrong);
    sum->setFont(strong);
    sum->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    sum->setClipToAxisRect(false);
    sum->position->setCoords(0, total);
    plot.xAxis->setTicker(categoryTicker(data.categories));
    plot.xAxis->setRange(-0.6, 0.6);
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setTickPen(Qt::NoPen);
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setTickLabels(false);   // every line of the legend has its figure
    plot.yAxis->setTickPen(Qt::NoPen);
    plot.yAxis->setBasePen(Qt::NoPen);
    plot.yAxis->setRange(0, total > 0 ? total * 1.15 : 1);
    plot.legend->setVisible(true);
}

void resetPlot(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(QBrush(theme.panel));
    const QFont font = uiFont(kText_px);
    plot.setFont(font);
    plot.axisRect()->setAutoMargins(QCP::msAll);
    plot.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    plot.xAxis->ticker()->setTickCount(4);
    plot.yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QuantityTicker(data.format)));
    plot.yAxis->setRangeReversed(false);
    for (auto* axis : {plot.xAxis, plot.yAxis}) styleAxis(*axis, theme, font);
    plot.xAxis->setLabel(toQt(data.xLabel));
    plot.yAxis->setLabel(toQt(data.kind == ChartKind::Lines ? data.yLabel : std::string()));
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(theme.text);
    plot.legend->setFont(font);
    plot.legend->setIconSize(12, 10);
    plot.legend->setRowSpacing(1);
    placeLegend(plot, data.kind == ChartKind::Stacked);
}

}  // namespace

void plotChart(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    resetPlot(plot, data, theme);
    switch (data.kind) {
    case ChartKind::Lines: plotLines(plot, data, theme); break;
    case ChartKind::Bars: plotBars(plot, data, theme); break;
    case ChartKind::Stacked: plotStacked(plot, data, theme); break;
    }
}

}  // namespace mw
