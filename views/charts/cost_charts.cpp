// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// Below this share of the whole a line can neither be seen nor labelled: it goes into "other".
constexpr double kLeastShare = 0.03;
constexpr int kMostLines = 8;

/// One column built up from lines, the largest first, small ones together.
ChartData column(std::vector<MoneyLine> lines, std::string category, Format format)
{
    ChartData data;
    data.kind = ChartKind::Stacked;
    data.format = format;
    data.categories.push_back(std::move(category));
    std::erase_if(lines, [](const MoneyLine& line) { return !(line.usd > 0) || !std::isfinite(line.usd); });
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.usd > b.usd; });
    double total = 0, other = 0;
    for (const auto& line : lines) total += line.usd;
    int colour = 0;
    for (const auto& line : lines) {
        if (line.usd < kLeastShare * total || colour >= kMostLines) {
            other += line.usd;
            continue;
        }
        data.series.push_back({line.name, colour++, {}, {line.usd}, false});
    }
    if (other > 0) data.series.push_back({"other", kOtherColour, {}, {other}, false});
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
