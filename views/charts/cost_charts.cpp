// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

namespace mw {

namespace {

/// One column built up from lines.
ChartData column(const std::vector<MoneyLine>& lines, std::string category, Format format)
{
    ChartData data;
    data.kind = ChartKind::Stacked;
    data.format = format;
    data.categories.push_back(std::move(category));
    int colour = 0;
    for (const auto& line : lines) {
        if (line.usd <= 0) continue;
        data.series.push_back({line.name, colour++, {}, {line.usd}, false});
    }
    return data;
}

}  // namespace

ChartData costBuildUp(const Results& results)
{
    ChartData data;
    if (results.cost) {
        const bool perToken = results.cost->usd_per_million_tokens.has_value();
        data = perToken ? column(results.cost->tokenCostBuildUp, "per million tokens", Format::UsdPerMillion)
                        : column(results.cost->tokenCostBuildUp, "per year", Format::Usd);
        data.yLabel = perToken ? "$ / M tokens" : "$ / year";
    }
    data.empty = "Place priced parts to see what they cost.";
    return data;
}

ChartData capitalBySystem(const Results& results)
{
    ChartData data;
    if (results.cost) data = column(results.cost->capexBySystem, "capital", Format::Usd);
    data.empty = "Place priced parts to see the capital.";
    return data;
}

}  // namespace mw
