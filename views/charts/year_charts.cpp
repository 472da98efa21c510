// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <array>

namespace mw {

namespace {

constexpr std::string_view kNoYear = "No weather year: name one in the site (weather: phoenix).";

}  // namespace

ChartData pueOverYear(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Bars;
    data.format = Format::Plain;
    data.yLabel = "PUE";
    data.empty = kNoYear;
    if (!results.cooling || results.cooling->weatherOf.empty()) return data;
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    ChartSeries months{.name = "PUE"};
    for (std::size_t m = 0; m < kMonths.size(); ++m) {
        data.categories.emplace_back(kMonths[m]);
        months.y.push_back(results.cooling->pueByMonth[m]);
    }
    data.series.push_back(std::move(months));
    data.note = results.cooling->weatherOf;
    return data;
}

ChartData pueDuration(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.format = Format::Plain;
    data.xLabel = "hours of the year";
    data.yLabel = "PUE";
    data.empty = kNoYear;
    if (!results.cooling || results.cooling->pueSorted.empty()) return data;
    ChartSeries line{.name = "PUE", .colour = 1};
    const auto& sorted = results.cooling->pueSorted;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        line.x.push_back(8760.0 * static_cast<double>(i) / static_cast<double>(sorted.size() - 1));
        line.y.push_back(sorted[i]);
    }
    data.series.push_back(std::move(line));
    data.note = results.cooling->weatherOf;
    return data;
}

}  // namespace mw
