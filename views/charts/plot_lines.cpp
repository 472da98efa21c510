// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_colours.h"
#include "views/charts/plot_parts.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

namespace mw {

namespace {

constexpr std::size_t kCloud = 40;           ///< marks that are looked at together, not one by one
constexpr std::size_t kFewMarks = 6;         ///< beside a cloud these still stand out, more are a part of it
constexpr double kCloudMark_px = 5, kOnePoint_px = 6;

/// Marks at the rim of the drawing are whole, not cut in half by an axis.
class WholeMarks : public QCPCurve {
public:
    using QCPCurve::QCPCurve;

protected:
    QRect clipRect() const override
    {
        constexpr int halfMark_px = 6;
        return QCPCurve::clipRect().adjusted(-halfMark_px, -halfMark_px, halfMark_px, halfMark_px);
    }
};

/// Marks there would lie over the figures of the axis.
bool marksIn(const ChartData& data, const HiddenSeries& hidden, const std::function<bool(double x, double y)>& place)
{
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const auto& series = data.series[s];
        for (std::size_t i = 0; series.marks && i < series.x.size() && !hidden.contains(shownName(data, s)); ++i)
            if (place(series.x[i], series.y[i])) return true;
    }
    return false;
}

std::size_t mostMarks(const ChartData& data)
{
    std::size_t most = 0;
    for (const auto& series : data.series)
        if (series.marks) most = std::max(most, series.x.size());
    return most;
}

QColor faint(QColor colour)
{
    colour.setAlphaF(0.55F);
    return colour;
}

void dress(QCPCurve& curve, const ChartSeries& series, bool inCloud, const Theme& theme)
{
    const QColor colour = chartColour(theme, series.colour);
    if (!series.marks) {
        constexpr double line_px = 2, broad_px = 5;
        curve.setPen(QPen(series.broad ? faint(colour) : colour, series.broad ? broad_px : line_px, series.dashed ? Qt::DashLine : Qt::SolidLine));
        if (series.x.size() == 1) curve.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(colour), QBrush(colour), kOnePoint_px));   // a line of one point would not be seen
        return;
    }
    curve.setPen(QPen(theme.panel, 1.5));
    curve.setLineStyle(QCPCurve::lsNone);
    if (inCloud) {   // outlines would cover what lies between them
        curve.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(Qt::NoPen), QBrush(colour), kCloudMark_px));
        return;
    }
    if (series.dashed) {
        curve.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(colour, 1.8), QBrush(theme.panel), 9));
        return;
    }
    constexpr double mark_px = 8, broadMark_px = 14;
    curve.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.textStrong, 1.5), QBrush(colour), series.broad ? broadMark_px : mark_px));
}

}  // namespace

namespace {

/// Both axes by tenfolds, with some room round all that is drawn.
void spanLogarithmically(QCustomPlot& plot, const ChartData& data)
{
    constexpr double kRoom = 1.6;
    const auto span = [](QCPAxis& axis, const auto& values) {
        double low = std::numeric_limits<double>::infinity(), high = 0;
        for (const double value : values)
            if (value > 0) low = std::min(low, value), high = std::max(high, value);
        if (high <= 0) return;
        axis.setTicker(tenfoldTicker());
        axis.setRange(low / kRoom, high * kRoom);
    };
    std::vector<double> x, y;
    for (const auto& series : data.series) {
        x.insert(x.end(), series.x.begin(), series.x.end());
        y.insert(y.end(), series.y.begin(), series.y.end());
    }
    span(*plot.xAxis, x);
    span(*plot.yAxis, y);
}

}  // namespace

void plotLines(QCustomPlot& plot, const ChartData& data, const Theme& theme, const HiddenSeries& hidden)
{
    double xMin = data.xLeast, xMax = data.xLeast, yMax = data.yLeast;
    const bool cloud = mostMarks(data) > kCloud;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const auto& series = data.series[i];
        // A curve, not a graph: the frontier may turn back in x.
        auto* curve = series.marks ? new WholeMarks(plot.xAxis, plot.yAxis) : new QCPCurve(plot.xAxis, plot.yAxis);
        const bool inCloud = cloud && series.x.size() > kFewMarks;
        if (series.broad) curve->setLayer(QStringLiteral("grid"));
        else if (series.marks && !inCloud) curve->setLayer(QStringLiteral("legend"));   // above lines and axes; a cloud would hide them
        curve->setName(toQt(series.name));
        if (series.name.empty()) curve->removeFromLegend();
        dress(*curve, series, inCloud, theme);
        for (const double x : series.x) xMin = std::min(xMin, x), xMax = std::max(xMax, x);
        for (const double y : series.y) yMax = std::max(yMax, y);
        if (hidden.contains(shownName(data, i))) {
            dimInLegend(plot, *curve, theme);
            continue;
        }
        curve->setData(QVector<double>(series.x.begin(), series.x.end()), QVector<double>(series.y.begin(), series.y.end()));
    }
    const double rise = yMax - data.yLeast, xRoom = 0.05 * (xMax - xMin), yRoom = 0.07 * rise;
    const bool atLeft = marksIn(data, hidden, [&](double x, double) { return x < xMin + xRoom; }), atBottom = marksIn(data, hidden, [&](double, double y) { return y < data.yLeast + yRoom; });
    plot.xAxis->setRange(xMin < data.xLeast || atLeft ? xMin - xRoom : data.xLeast, xMax > xMin ? xMax + xRoom : data.xLeast + 1);
    plot.xAxis->setTicker(data.xFormat ? quantityTicker(*data.xFormat) : plainTicker(data.xStep, data.xLeast));
    plot.yAxis->setRange(atBottom ? data.yLeast - yRoom : data.yLeast, data.yLeast + (rise > 0 ? rise * 1.1 : 1));
    if (data.logarithmic) spanLogarithmically(plot, data);
    plot.axisRect()->setRangeZoomAxes(plot.xAxis, plot.yAxis);
    plot.axisRect()->setRangeDragAxes(plot.xAxis, plot.yAxis);
    plot.legend->setVisible(data.series.size() > 1);
}

}  // namespace mw
