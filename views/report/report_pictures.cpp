// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_parts.h"

#include "views/canvas/plan/plan_painter.h"
#include "views/charts/chart_data.h"
#include "views/charts/chart_plot.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <memory>

namespace mw::report {

namespace {

constexpr int kPictureGap_px = 20;                                 ///< between two charts of a row
constexpr QSize kChart{(kPageWidth_px - kPictureGap_px) / 2, 196};
constexpr int kSpansRow_px = 16, kSpansFrame_px = 70;               ///< a row of a Gantt chart; its axis and heading
constexpr int kPlanHeight_px = 860;                         ///< the most that fits a page with heading and caption
constexpr int kHalfPlanHeight_px = 395;                     ///< the same of two plans one above the other
constexpr int kPlanChrome_px = 44;                          ///< rulers beside the hall
constexpr double kPlanFiner = 1.7;                          ///< than a screen: paper shows small lettering, and more things have room for their names

/// Rows of names need their height: a Gantt chart grows with what it lists.
int heightOf(const ChartData& data)
{
    const int rows = data.kind == ChartKind::Spans ? static_cast<int>(data.categories.size()) : 0;
    return std::max(kChart.height(), kSpansFrame_px + rows * kSpansRow_px);
}

ReportPicture chartPicture(const ChartDef& chart, ChartData data)
{
    const int height = heightOf(data);
    const QString caption = toQt(data.note.empty() ? std::string(chart.title) : std::string(chart.title) + ": " + data.note);
    const auto paint = [data = std::move(data)](QCPPainter& painter, QSize size) {
        QCustomPlot plot;
        plot.resize(size);
        plot.setViewport(QRect(QPoint(0, 0), size));   // no resize event comes before a widget is shown: names would be cut for another width
        plotChart(plot, data, lightTheme());
        plot.toPainter(&painter, size.width(), size.height());
    };
    const QSize size(chart.columns > 1 ? kPageWidth_px : kChart.width(), height);
    return {QStringLiteral("chart-") + toQt(chart.id), caption, size, paint};
}

}  // namespace

ReportPicture planPicture(const Results& results, int hall, QSize room)
{
    const auto& shown = results.layout->halls[static_cast<std::size_t>(hall)];
    const double shape = shown.width_m > 0 ? shown.depth_m / shown.width_m : 1.0;
    const int height = static_cast<int>(room.width() * shape + kPlanChrome_px / kPlanFiner);
    const QSize size(room.width(), std::clamp(height, std::min(160, room.height()), room.height()));
    const auto copy = std::make_shared<const Results>(results);
    const auto paint = [copy, hall](QCPPainter& painter, QSize place) {
        painter.setClipRect(QRect(QPoint(0, 0), place));
        painter.fillRect(QRect(QPoint(0, 0), place), lightTheme().canvas);
        painter.scale(1 / kPlanFiner, 1 / kPlanFiner);
        paintPlan(painter, (QSizeF(place) * kPlanFiner).toSize(), copy->facility, copy.get(), lightTheme(), {}, hall, {.title = false});   // the caption says it
    };
    const QString name = cut(toQt(shown.title.empty() ? shown.id : shown.title), 80);
    return {QStringLiteral("plan-") + toQt(shown.id), tr("%1, %2 m × %3 m").arg(name, grouped(shown.width_m, 1), grouped(shown.depth_m, 1)), size, paint};
}

ReportSection planSection(const Results& results)
{
    ReportSection section{QStringLiteral("plan"), tr("Plan"), {}};
    const std::size_t halls = results.layout->halls.size();
    const QSize room(kPageWidth_px, halls > 1 ? kHalfPlanHeight_px : kPlanHeight_px);
    for (std::size_t hall = 0; hall < halls; ++hall) section.blocks.push_back(ReportPictures{planPicture(results, static_cast<int>(hall), room)});
    return section;
}

ReportSection chartSection(const Results& results)
{
    ReportSection section{QStringLiteral("charts"), tr("Charts"), {}};
    ReportPictures row;
    for (const auto& chart : chartBook()) {
        auto data = chart.make(results);
        if (data.isEmpty()) continue;
        auto picture = chartPicture(chart, std::move(data));
        if (chart.columns > 1) {
            section.blocks.push_back(ReportPictures{std::move(picture)});
            continue;
        }
        row.push_back(std::move(picture));
        if (row.size() == 2) section.blocks.push_back(std::exchange(row, {}));
    }
    if (!row.empty()) section.blocks.push_back(std::move(row));
    return section;
}

}  // namespace mw::report
