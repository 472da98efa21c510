// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <string_view>

namespace mw {

namespace {

/// An empty chart of PUE: its axis begins at 1, so that the height of a point is the overhead.
ChartData pueAgainst(std::string_view x, double step)
{
    return {.kind = ChartKind::Lines,
            .xLabel = std::string(x),
            .yLabel = "PUE",
            .xStep = step,
            .yLeast = 1,
            .format = Format::Plain,
            .empty = "No weather year: name one in the site (weather: phoenix)."};
}

ChartData pueOverYear(const Results& results)
{
    ChartData data = pueAgainst("month", 3);
    data.xLeast = 1;
    if (!results.cooling || results.cooling->weatherOf.empty()) return data;
    ChartSeries months{.name = "PUE"};
    for (std::size_t m = 0; m < results.cooling->pueByMonth.size(); ++m) {
        months.x.push_back(static_cast<double>(m + 1));
        months.y.push_back(results.cooling->pueByMonth[m]);
    }
    data.series.push_back(std::move(months));
    data.note = results.cooling->weatherOf;
    return data;
}

ChartData pueDuration(const Results& results)
{
    ChartData data = pueAgainst("hours of the year", 2190);
    if (!results.cooling || results.cooling->pueSorted.empty()) return data;
    ChartSeries line{.name = "PUE", .colour = 1};
    const auto& sorted = results.cooling->pueSorted;
    const double hours = results.coolant && results.coolant->year ? results.coolant->year->hours : 8760;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        line.x.push_back(hours * static_cast<double>(i) / static_cast<double>(sorted.size() - 1));
        line.y.push_back(sorted[i]);
    }
    data.series.push_back(std::move(line));
    data.note = results.cooling->weatherOf;
    return data;
}

}  // namespace

const ChartDef kPueOverYear{"pue-year", "PUE over the year",
    "Mean PUE of each month of the site's weather year at design load",
    &pueOverYear, &olderThanLayout<&Results::cooling>};

const ChartDef kPueDuration{"pue-duration", "PUE by hours",
    "For how many hours of the weather year PUE is at least that high",
    &pueDuration, &olderThanLayout<&Results::cooling>};

}  // namespace mw
