// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_colours.h"
#include "views/charts/plot_parts.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

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

double totalOf(const ChartData& data, const HiddenSeries& hidden)
{
    double total = 0;
    for (const auto& series : data.series)
        if (!hidden.contains(series.name)) total += series.y.front();
    return total;
}

void addColumn(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden, const SumText& text)
{
    QCPBars* above = nullptr;
    for (const auto& series : data.series) {
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setName(text.of(series.y.front()) + QStringLiteral("  ") + toQt(series.name));
        bars->setWidth(kBarWidth);
        bars->setPen(QPen(theme.panel, 1));
        bars->setBrush(chartColour(theme, series.colour));
        if (hidden.contains(series.name)) {
            dimInLegend(plot, *bars, theme);
            continue;
        }
        bars->addData(0, series.y.front());
        if (above != nullptr) bars->moveBelow(above);   // the first on top, as in the legend
        above = bars;
    }
}

}  // namespace

void plotBuilt(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden)
{
    const double total = totalOf(data, hidden);
    const SumText text(format::inCurrency(totalOf(data, {})));
    addColumn(plot, data, theme, hidden, text);
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
    hideValueAxis(*plot.yAxis);   // every line of the legend has its figure
    plot.yAxis->setRange(0, total > 0 ? total * 1.15 : 1);
    plot.legend->setVisible(true);
}

}  // namespace mw
