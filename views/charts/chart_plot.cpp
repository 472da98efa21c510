// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_fit.h"
#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kText_px = 11;

QVector<QString> plainLabels(const QVector<double>& ticks)
{
    constexpr int kMostDecimals = 4;
    double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
    int decimals = 0;
    for (; decimals < kMostDecimals && std::abs(step - std::round(step)) > 1e-6 * step; step *= 10) ++decimals;
    QVector<QString> labels;
    for (const double tick : ticks) labels << (decimals == 0 ? format::count(std::round(tick)) : std::abs(tick) < 1e-9 ? QStringLiteral("0") : format::fixed(tick, decimals));
    return labels;
}

/// Ticks a fixed step apart.
class SteppedTicker : public QCPAxisTickerFixed {
protected:
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale&, QChar, int) override { return plainLabels(ticks); }
};

class TenfoldTicker : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick >= 1 ? format::count(tick) : format::fixed(tick, static_cast<int>(std::ceil(-std::log10(tick) - 1e-9)));
    }
};

bool isMoney(Format format) { return format == Format::Usd || format == Format::UsdPerMillion; }

/// Ticks with a prefix but without the unit, which the axis label or the title tells: "1.25 M", "$0.30".
class QuantityTicker : public QCPAxisTicker {
public:
    explicit QuantityTicker(Format format, int ticks = 4) : m_format(format) { setTickCount(ticks); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        if (std::abs(tick) < 1e-12) return QStringLiteral("0");
        return format::withoutUnit(format::text(tick, m_format == Format::Plain ? Format::TokensPerSecond : m_format));
    }
    /// Amounts are round in the user's currency.
    double getTickStep(const QCPRange& range) override
    {
        const double rate = isMoney(m_format) ? format::inCurrency(1) : 1;
        return QCPAxisTicker::getTickStep(QCPRange(range.lower * rate, range.upper * rate)) / rate;
    }
    /// Plain figures have as many decimals as their step asks for, all the same: 1.025 is not 1.03, and 5 stands beside 10, not 5.00.
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar formatChar, int precision) override
    {
        if (m_format != Format::Plain || ticks.size() < 2 || std::abs(ticks.last()) >= kPlain) return format::withEvenZeros(QCPAxisTicker::createLabelVector(ticks, locale, formatChar, precision));
        return plainLabels(ticks);
    }

private:
    static constexpr double kPlain = 1e5;   ///< beyond it a prefix is shorter
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

/// Where the legend stands: never over the drawing. Charts that show none keep it in the axis rectangle, where it takes no room.
enum class LegendPlace { Hidden, Beside, Below };

/// In a narrow card names beside lying bars would be cut: below, if the bars keep the height for their own names.
bool fitsBelowBars(const QCustomPlot& plot, const ChartData& data, std::size_t named, int wide_px)
{
    constexpr double line_px = 15, bar_px = 18, gaps_px = 8, perLine = 2;
    if (data.kind != ChartKind::StackedBars || plot.viewport().width() >= wide_px) return false;
    return std::ceil(static_cast<double>(named) / perLine) * line_px + static_cast<double>(data.categories.size()) * bar_px + gaps_px <= plot.viewport().height();
}

/// Below, where it takes no width; but not of many names, and not in a low and wide card, whose height is dear.
LegendPlace legendPlace(const QCustomPlot& plot, const ChartData& data)
{
    constexpr std::size_t kBelow = 4;   // names: more would take the drawing's room
    constexpr int kLow_px = 200, kWide_px = 420;
    const auto named = static_cast<std::size_t>(std::count_if(data.series.begin(), data.series.end(), [](const ChartSeries& series) { return !series.name.empty(); }));
    const bool lowAndWide = plot.viewport().height() < kLow_px && plot.viewport().width() >= kWide_px;
    if (data.kind != ChartKind::Bars && data.kind != ChartKind::Sankey && data.kind != ChartKind::Heat && named > 1 && (named > kBelow || lowAndWide) && !fitsBelowBars(plot, data, named, kWide_px))
        return LegendPlace::Beside;
    switch (data.kind) {
    case ChartKind::Built: return LegendPlace::Beside;
    case ChartKind::StackedBars:
    case ChartKind::Spans: return LegendPlace::Below;
    case ChartKind::Lines: return data.series.size() > 1 ? LegendPlace::Below : LegendPlace::Hidden;   // of one line the title tells
    default: return LegendPlace::Hidden;
    }
}

/// Between two empty rows, or its lines would spread over the whole height.
void putBeside(QCustomPlot& plot)
{
    auto* column = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 1, column);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    column->addElement(0, 0, new QCPLayoutElement(&plot));
    column->addElement(1, 0, plot.legend);
    column->addElement(2, 0, new QCPLayoutElement(&plot));
    column->setRowStretchFactor(1, 0.001);
    column->setRowSpacing(0);
}

void placeLegend(QCustomPlot& plot, LegendPlace place)
{
    constexpr int kPerRow = 2;   // two names fit into the narrowest card
    auto* grid = plot.plotLayout();
    auto* inset = plot.axisRect()->insetLayout();
    const LegendPlace now = grid->columnCount() > 1 ? LegendPlace::Beside : grid->rowCount() > 1 ? LegendPlace::Below : LegendPlace::Hidden;
    if (place == now) return;
    plot.legend->layout()->take(plot.legend);
    if (now == LegendPlace::Beside) grid->remove(grid->element(0, 1));
    grid->simplify();
    plot.legend->setWrap(place == LegendPlace::Below ? kPerRow : 0);
    plot.legend->setFillOrder(place == LegendPlace::Below ? QCPLayoutGrid::foColumnsFirst : QCPLayoutGrid::foRowsFirst);
    if (place == LegendPlace::Beside) {
        putBeside(plot);
    } else if (place == LegendPlace::Below) {
        grid->addElement(1, 0, plot.legend);
        grid->setRowStretchFactor(1, 0.001);
    } else {
        inset->addElement(plot.legend, Qt::AlignTop | Qt::AlignRight);
    }
}

void resetPlot(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(QBrush(theme.panel));
    const QFont font = uiFont(kText_px);
    plot.setFont(font);
    plot.axisRect()->setAutoMargins(QCP::msAll);
    plot.axisRect()->setMinimumSize(40, 20);            // in the lowest card all else keeps its room
    plot.axisRect()->setMinimumMargins({15, 8, 15, 6});
    for (auto* axis : {plot.xAxis, plot.yAxis}) axis->setVisible(data.kind != ChartKind::Sankey);
    plot.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    plot.xAxis->ticker()->setTickCount(4);
    plot.yAxis->setTicker(quantityTicker(data.format));
    plot.yAxis->setRangeReversed(false);
    for (auto* axis : {plot.xAxis, plot.yAxis}) axis->setScaleType(data.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    for (auto* axis : {plot.xAxis, plot.yAxis}) styleAxis(*axis, theme, font);
    plot.xAxis->setLabel(toQt(data.xLabel));
    plot.yAxis->setLabel(toQt(data.kind == ChartKind::Lines ? data.yLabel : std::string()));
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(theme.text);
    plot.legend->setFont(font);
    plot.legend->setIconSize(12, 10);
    plot.legend->setRowSpacing(1);
    const LegendPlace place = legendPlace(plot, data);
    plot.legend->setMargins(place == LegendPlace::Beside ? QMargins(7, 2, 7, 2) : QMargins(7, 5, 7, 4));   // beside a low drawing each line counts
    placeLegend(plot, place);
}

}  // namespace

QStringList inTwoLines(const QString& text, const QFontMetricsF& metrics, double most_px)
{
    if (metrics.horizontalAdvance(text) <= most_px) return {text};
    QStringList best{text};
    const auto widest = [&](const QStringList& lines) {
        double px = 0;
        for (const QString& line : lines) px = std::max(px, metrics.horizontalAdvance(line));
        return px;
    };
    for (qsizetype gap = 1; gap + 1 < text.size(); ++gap) {
        if (text[gap] != QLatin1Char(' ') && text[gap] != QLatin1Char('/')) continue;
        const QStringList lines{text.left(text[gap] == QLatin1Char(' ') ? gap : gap + 1), text.mid(gap + 1)};
        if (widest(lines) < widest(best)) best = lines;
    }
    return best;
}

QSharedPointer<QCPAxisTicker> quantityTicker(Format format) { return QSharedPointer<QCPAxisTicker>(new QuantityTicker(format)); }

QSharedPointer<QCPAxisTicker> tenfoldTicker() { return QSharedPointer<QCPAxisTicker>(new TenfoldTicker); }

QSharedPointer<QCPAxisTicker> plainTicker(double step, double origin)
{
    if (step <= 0) return quantityTicker(Format::Plain);
    const auto ticker = QSharedPointer<SteppedTicker>::create();
    ticker->setTickStep(step);
    ticker->setTickOrigin(origin);
    return ticker;
}

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
    plot.setPlottingHint(QCP::phImmediateRefresh, false);   // with the window's next frame: at once, all else that waits to be painted would come with it
    resetPlot(plot, data, theme);
    switch (data.kind) {
    case ChartKind::Lines: plotLines(plot, data, theme, hidden); break;
    case ChartKind::Bars: plotBars(plot, data, theme); break;
    case ChartKind::StackedBars: plotStackedBars(plot, data, theme, hidden); break;
    case ChartKind::Built: plotBuilt(plot, data, theme, hidden); break;
    case ChartKind::Sankey: plotSankey(plot, data, theme); break;
    case ChartKind::Spans: plotSpans(plot, data, theme, hidden); break;
    case ChartKind::Heat: plotHeat(plot, data, theme); break;
    }
    fitChart(plot, data);
}

}  // namespace mw
