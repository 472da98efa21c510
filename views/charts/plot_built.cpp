// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_colours.h"
#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

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
        const char* unit = m_scale == 1e9 ? " bn" : m_scale == 1e6 ? " M" : m_scale == 1e3 ? " k" : "";
        return format::moneyText(QLatin1Char('$') + QString::number(format::inCurrency(value) / m_scale, 'f', m_decimals) + QLatin1String(unit));
    }

private:
    double m_scale{};
    int m_decimals{};
};

double totalOf(const ChartData& data, std::size_t column, const HiddenSeries& hidden)
{
    double total = 0;
    for (const auto& series : data.series)
        if (!hidden.contains(series.name)) total += series.y[column];
    return total;
}

/// "$0.145 → $0.072 compute"; of one column its figure as it stands.
QString withFigures(const ChartSeries& series, const SumText& text)
{
    QStringList figures;
    for (const double value : series.y) figures << text.of(value);
    return figures.join(QStringLiteral(" → ")) + QLatin1Char(' ') + toQt(series.name);
}

/// The legend tells each figure; of several columns it tells only what is which where it has no room for more.
void addColumns(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden, const SumText& text)
{
    QCPBars* above = nullptr;
    for (const auto& series : data.series) {
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setName(withFigures(series, text));
        if (series.y.size() > 1) bars->setProperty(kShortName, toQt(series.name));
        bars->setWidth(kBarWidth);
        bars->setPen(QPen(theme.panel, 1));
        bars->setBrush(chartColour(theme, series.colour));
        if (hidden.contains(series.name)) {
            dimInLegend(plot, *bars, theme);
            continue;
        }
        for (std::size_t column = 0; column < series.y.size(); ++column) bars->addData(static_cast<double>(column), series.y[column]);
        if (above != nullptr) bars->moveBelow(above);   // the first on top, as in the legend
        above = bars;
    }
}

void addSum(QCustomPlot& plot, const QString& text, double place, double total, const Theme& theme)
{
    auto* sum = new QCPItemText(&plot);
    QFont strong = plot.font();
    strong.setWeight(QFont::DemiBold);
    sum->setText(text);
    sum->setColor(theme.textStrong);
    sum->setFont(strong);
    sum->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    sum->setClipToAxisRect(false);
    sum->position->setCoords(place, total);
}

/// A name of two words in two lines: columns stand close.
std::vector<std::string> namesBelow(const ChartData& data)
{
    auto names = data.categories;
    if (names.size() > 1)
        for (auto& name : names)
            if (const auto gap = name.find(' ', name.size() / 3); gap != std::string::npos) name[gap] = '\n';
    return names;
}

}  // namespace

void plotBuilt(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden)
{
    const SumText text(format::inCurrency(totalOf(data, 0, {})));
    addColumns(plot, data, theme, hidden, text);
    double most = 0;
    for (std::size_t column = 0; column < data.categories.size(); ++column) {
        const double total = totalOf(data, column, hidden);
        addSum(plot, format::withoutUnit(format::text(total, data.format)), static_cast<double>(column), total, theme);
        most = std::max(most, total);
    }
    plot.xAxis->setTicker(categoryTicker(namesBelow(data)));
    plot.xAxis->setRange(-0.6, static_cast<double>(data.categories.size()) - 0.4);
    plot.xAxis->grid()->setVisible(false);
    plot.xAxis->setTickPen(Qt::NoPen);
    plot.xAxis->setTickLabels(data.categories.size() > 1);   // of one the title tells
    hideValueAxis(*plot.yAxis);   // every line of the legend has its figure
    plot.yAxis->setRange(0, most > 0 ? most * 1.15 : 1);
    constexpr int kIcon_px = 8, kBeside_px = 8, kBelow_px = 6;   // of a narrow card each sign counts
    plot.legend->setIconSize(kIcon_px, kIcon_px);
    plot.axisRect()->setMinimumMargins({kBeside_px, kBeside_px, kBeside_px, kBelow_px});
    plot.legend->setVisible(true);
}

}  // namespace mw
