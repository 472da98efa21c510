// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_parts.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

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
        return format::withoutUnit(format::text(tick, m_format));
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

/// In a row above the drawing or a column beside it, so that it never lies over what is drawn; empty cells keep its lines together.
void placeLegend(QCustomPlot& plot, ChartKind kind)
{
    auto* inset = plot.axisRect()->insetLayout();
    if (plot.legend->layout() != inset) return;   // a plot stays with one kind of chart
    auto* grid = plot.plotLayout();
    auto* place = new QCPLayoutGrid;
    inset->take(plot.legend);
    if (kind == ChartKind::Lines) {
        grid->insertRow(0);
        grid->addElement(0, 0, place);
        grid->setRowStretchFactor(0, 0.001);
        plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
        place->addElement(0, 0, plot.legend);
        place->addElement(0, 1, new QCPLayoutElement(&plot));
        place->setColumnStretchFactor(0, 0.001);
        return;
    }
    grid->addElement(0, 1, place);
    grid->setColumnStretchFactor(1, 0.001);
    place->addElement(0, 0, new QCPLayoutElement(&plot));
    place->addElement(1, 0, plot.legend);
    place->addElement(2, 0, new QCPLayoutElement(&plot));
    place->setRowStretchFactor(1, 0.001);
    place->setRowSpacing(0);
}

bool hasLegend(ChartKind kind)
{
    return kind == ChartKind::Built || kind == ChartKind::StackedBars || kind == ChartKind::Lines;
}

void resetPlot(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(QBrush(theme.panel));
    const QFont font = uiFont(kText_px);
    plot.setFont(font);
    plot.axisRect()->setAutoMargins(QCP::msAll);
    for (auto* axis : {plot.xAxis, plot.yAxis}) axis->setVisible(data.kind != ChartKind::Sankey);
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
    if (hasLegend(data.kind)) placeLegend(plot, data.kind);
}

}  // namespace

QSharedPointer<QCPAxisTickerText> categoryTicker(const std::vector<std::string>& categories)
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t i = 0; i < categories.size(); ++i) ticker->addTick(static_cast<double>(i), toQt(categories[i]));
    return ticker;
}

void hideValueAxis(QCPAxis& axis)
{
    axis.grid()->setVisible(false);
    axis.setTickLabels(false);
    axis.setTickPen(Qt::NoPen);
    axis.setBasePen(Qt::NoPen);
    axis.setLabel({});
}

void dimInLegend(QCustomPlot& plot, QCPAbstractPlottable& plottable, const Theme& theme)
{
    auto* line = plot.legend->itemWithPlottable(&plottable);
    if (line == nullptr) return;
    QFont font = plot.legend->font();
    font.setStrikeOut(true);
    line->setFont(font);
    line->setTextColor(theme.textMuted);
}

void plotChart(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden)
{
    resetPlot(plot, data, theme);
    switch (data.kind) {
    case ChartKind::Lines: plotLines(plot, data, theme, hidden); break;
    case ChartKind::Bars: plotBars(plot, data, theme); break;
    case ChartKind::StackedBars: plotStackedBars(plot, data, theme, hidden); break;
    case ChartKind::Built: plotBuilt(plot, data, theme, hidden); break;
    case ChartKind::Sankey: plotSankey(plot, data, theme); break;
    }
}

}  // namespace mw
