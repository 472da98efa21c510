// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_spots.h"

#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace mw {

namespace {

constexpr double kNear_px = 24;

QRectF between(const QCustomPlot& plot, double x0, double y0, double x1, double y1)
{
    return QRectF(QPointF(plot.xAxis->coordToPixel(x0), plot.yAxis->coordToPixel(y0)), QPointF(plot.xAxis->coordToPixel(x1), plot.yAxis->coordToPixel(y1)))
        .normalized();
}

/// "1.06 MW (79 %)".
QString withShare(double value, double total, Format format)
{
    const QString text = format::text(value, format);
    return total > 0 ? QStringLiteral("%1 (%2 %)").arg(text, format::fixed(100 * value / total, value < 0.1 * total ? 1 : 0)) : text;
}

QString nameOf(const std::vector<std::string>& names, std::size_t i) { return i < names.size() ? toQt(names[i]) : QString(); }

int subjectOf(const ChartData& data, std::size_t subject)
{
    return subject < data.subjects.size() && data.subjects[subject] ? static_cast<int>(subject) : -1;
}

ChartSpot rectSpot(const QRectF& rect, QString title, QString value, std::size_t subject, const ChartData& data)
{
    ChartSpot spot{.area = rect, .at = rect.center(), .title = std::move(title), .value = std::move(value)};
    spot.shape.addRect(rect);
    spot.subject = subjectOf(data, subject);
    return spot;
}

void setValue(ChartSpot& spot, std::size_t series, std::size_t category) { spot.series = static_cast<int>(series), spot.category = static_cast<int>(category); }

void addNote(ChartSpot& spot, const ChartSeries& series, std::size_t i)
{
    if (i < series.notes.size()) spot.value += QLatin1Char('\n') + localText(series.notes[i]);
}

void addBarSpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data)
{
    double total = 0;
    for (const auto& series : data.series)
        for (const double y : series.y) total += y;
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        double value = 0;
        for (const auto& series : data.series) value += series.y[i];
        const auto place = static_cast<double>(i);
        auto spot = rectSpot(between(plot, 0, place - kBarWidth / 2, value, place + kBarWidth / 2), nameOf(data.categories, i),
                             withShare(value, total, data.format), i, data);
        spot.area.setLeft(0);
        spot.area.setRight(plot.width());
        setValue(spot, i, i);
        spots.push_back(std::move(spot));
    }
}

void addStackSpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data, const HiddenSeries& hidden)
{
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        double total = 0, from = 0;
        for (const auto& series : data.series)
            if (!hidden.contains(series.name)) total += series.y[i];
        const auto place = static_cast<double>(i);
        for (std::size_t s = 0; s < data.series.size(); ++s) {
            const auto& series = data.series[s];
            if (hidden.contains(series.name)) continue;
            spots.push_back(rectSpot(between(plot, from, place - kBarWidth / 2, from + series.y[i], place + kBarWidth / 2),
                                     nameOf(data.categories, i) + QStringLiteral(", ") + toQt(series.name),
                                     withShare(series.y[i], total, data.format), i, data));
            setValue(spots.back(), s, i);
            from += series.y[i];
        }
    }
}

/// Of a span that leads away from a base: where it leads to and how far; else how long it is and from when to when.
QString spanText(double from, double to, const ChartData& data)
{
    if (data.base) {
        const double there = std::abs(from - *data.base) > std::abs(to - *data.base) ? from : to;
        const double percent = *data.base != 0 ? 100 * (there / *data.base - 1) : 0;
        return QStringLiteral("%1 (%2%3 %)").arg(format::text(there, data.format), percent > 0 ? QStringLiteral("+") : QString(), format::fixed(percent, 1));
    }
    return QCoreApplication::translate("mw::ChartView", "%1, from %2 to %3").arg(format::text(to - from, data.format), format::fixed(from, 0), format::fixed(to, 0));
}

void addSpanSpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data, const HiddenSeries& hidden)
{
    for (const auto& series : data.series) {
        if (hidden.contains(series.name)) continue;
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            if (series.y[i] <= 0) continue;
            const auto place = static_cast<double>(i);
            const double end = series.x[i] + series.y[i];
            const QRectF seen = between(plot, series.x[i], place - kBarWidth / 2, end, place + kBarWidth / 2) & QRectF(plot.axisRect()->rect());
            if (seen.isEmpty()) continue;   // zoomed away
            spots.push_back(rectSpot(seen, nameOf(data.categories, i) + QStringLiteral(", ") + toQt(series.name), spanText(series.x[i], end, data), i, data));
            addNote(spots.back(), series, i);
        }
    }
}

void addBuiltSpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data, const HiddenSeries& hidden)
{
    for (std::size_t column = 0; column < data.categories.size(); ++column) {
        double total = 0;
        for (const auto& series : data.series)
            if (!hidden.contains(series.name)) total += series.y[column];
        double top = total;
        const auto x = static_cast<double>(column);
        for (std::size_t i = 0; i < data.series.size(); ++i) {
            const auto& series = data.series[i];
            if (hidden.contains(series.name) || series.y[column] == 0) continue;
            const QString name = toQt(series.name);
            spots.push_back(rectSpot(between(plot, x - kBarWidth / 2, top - series.y[column], x + kBarWidth / 2, top),
                                     data.categories.size() > 1 ? nameOf(data.categories, column) + QStringLiteral(", ") + name : name,
                                     withShare(series.y[column], total, data.format), i, data));
            setValue(spots.back(), i, column);
            top -= series.y[column];
        }
    }
}

void addPointSpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data, const HiddenSeries& hidden)
{
    const QRectF seen = plot.axisRect()->rect();
    for (std::size_t s = 0; s < data.series.size(); ++s) {
        const auto& series = data.series[s];
        const auto& name = shownName(data, s);
        if (hidden.contains(name)) continue;
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF at(plot.xAxis->coordToPixel(series.x[i]), plot.yAxis->coordToPixel(series.y[i]));
            if (!seen.contains(at)) continue;
            ChartSpot spot{.at = at, .point = true, .title = toQt(name), .subject = subjectOf(data, s)};
            // "per user" and "per MW" are told by the axes; a figure needs its unit.
            const QString where = data.xFormat ? format::text(series.x[i], *data.xFormat) : format::fixed(series.x[i], series.x[i] < 10 ? 1 : 0) + QLatin1Char(' ') + toQt(data.xLabel);
            spot.value = QStringLiteral("%1\n%2 %3")
                             .arg(where, format::text(series.y[i], data.format), data.format == Format::Plain ? toQt(data.yLabel) : toQt(data.yLabel).section(QLatin1Char(' '), 1));
            addNote(spot, series, i);
            spot.shape.addEllipse(at, 4, 4);
            setValue(spot, s, i);
            spots.push_back(std::move(spot));
        }
    }
}

/// A cell tells both its ends.
void addHeatSpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data)
{
    for (std::size_t row = 0; row < data.series.size(); ++row) {
        const auto y = static_cast<double>(row);
        for (std::size_t column = 0; column < data.series[row].y.size(); ++column) {
            if (data.series[row].y[column] <= 0) continue;
            const auto x = static_cast<double>(column);
            spots.push_back(rectSpot(between(plot, x - 0.5, y - 0.5, x + 0.5, y + 0.5),
                                     toQt(data.series[row].name) + QStringLiteral(" → ") + nameOf(data.categories, column),
                                     format::text(data.series[row].y[column], data.format) + QLatin1Char(' ') + toQt(data.yLabel),
                                     row * data.categories.size() + column, data));
        }
    }
}

void addSankeySpots(std::vector<ChartSpot>& spots, const QCustomPlot& plot, const ChartData& data)
{
    const auto layout = sankeyIn(plot, data);
    for (std::size_t i = 0; i < data.nodes.size(); ++i) {
        const auto& node = data.nodes[i];
        QString value = format::text(node.value, data.format);
        if (node.loss > 0)
            value += QStringLiteral("\n") + QCoreApplication::translate("mw::ChartView", "%1 lost (%2 %)")
                                                .arg(format::text(node.loss, data.format))
                                                .arg(format::fixed(100 * node.loss / node.value, 2));
        auto spot = rectSpot(layout.boxes[i].adjusted(-3, -3, 3, 3), toQt(node.name), value, i, data);
        if (node.last) spot.area.setRight(plot.width());   // its label too
        spots.push_back(std::move(spot));
    }
    for (std::size_t f = 0; f < data.flows.size(); ++f) {
        const auto& flow = data.flows[f];
        const auto name = [&](int node) { return toQt(data.nodes[static_cast<std::size_t>(node)].name); };
        ChartSpot spot{.shape = layout.bands[f], .title = name(flow.from) + QStringLiteral(" → ") + name(flow.to),
                       .value = format::text(flow.value, data.format), .subject = flow.to};
        spot.at = spot.shape.boundingRect().center();
        spots.push_back(std::move(spot));
    }
}

}  // namespace

std::vector<ChartSpot> chartSpots(const QCustomPlot& plot, const ChartData& data, const HiddenSeries& hidden)
{
    std::vector<ChartSpot> spots;
    switch (data.kind) {
    case ChartKind::Bars: addBarSpots(spots, plot, data); break;
    case ChartKind::StackedBars: addStackSpots(spots, plot, data, hidden); break;
    case ChartKind::Built: addBuiltSpots(spots, plot, data, hidden); break;
    case ChartKind::Lines: addPointSpots(spots, plot, data, hidden); break;
    case ChartKind::Sankey: addSankeySpots(spots, plot, data); break;
    case ChartKind::Spans: addSpanSpots(spots, plot, data, hidden); break;
    case ChartKind::Heat: addHeatSpots(spots, plot, data); break;
    }
    return spots;
}

int spotAt(const std::vector<ChartSpot>& spots, const QPointF& pointer)
{
    int best = -1;
    double nearest = kNear_px;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const auto& spot = spots[i];
        if (!spot.point) {
            if (spot.area.contains(pointer) || spot.shape.contains(pointer)) return static_cast<int>(i);
            continue;
        }
        const double distance = std::hypot(spot.at.x() - pointer.x(), spot.at.y() - pointer.y());
        if (distance > nearest) continue;   // of two in one place the later: the working point lies over its line
        nearest = distance;
        best = static_cast<int>(i);
    }
    return best;
}

int spotBeside(const std::vector<ChartSpot>& spots, const QPointF& pointer, const QRectF& drawing)
{
    constexpr double kAcross = 0.25;   // who reads a curve follows it by the abscissa
    int best = spotAt(spots, pointer);
    if (best >= 0 || !drawing.contains(pointer)) return best;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < spots.size(); ++i) {
        if (!spots[i].point) continue;
        const double distance = std::hypot(spots[i].at.x() - pointer.x(), kAcross * (spots[i].at.y() - pointer.y()));
        if (distance > nearest) continue;
        nearest = distance;
        best = static_cast<int>(i);
    }
    return best;
}

}  // namespace mw
