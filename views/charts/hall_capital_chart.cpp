// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"
#include "views/charts/line_colour.h"

#include "solver/quantities/capital_by_hall.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kMostHalls = 12, kMostHallLines = 7;

std::string hallName(const Results& results, const std::string& id)
{
    const Hall* hall = results.layout ? results.layout->halls.get(id) : nullptr;
    return hall != nullptr && !hall->title.empty() ? hall->title : id;
}

/// Places of the lines of capital in the bars: the largest over all halls; all others stand last, as one.
std::vector<std::size_t> largestLines(const std::vector<MoneyLine>& lines)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].usd > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lines[a].usd > lines[b].usd; });
    order.resize(std::min(order.size(), kMostHallLines));
    return order;
}

ChartData capitalOfHalls(const Results& results)
{
    ChartData data{.kind = ChartKind::StackedBars, .yLabel = "$", .format = Format::Usd, .empty = "No price: place parts that have one."};
    std::vector<HallCapital> halls = capitalByHall(results);
    std::erase_if(halls, [](const HallCapital& hall) { return hall.usd <= 0; });
    if (halls.empty()) return data;
    std::stable_sort(halls.begin(), halls.end(), [](const auto& a, const auto& b) { return a.usd > b.usd; });
    const std::size_t shown = std::min(halls.size(), kMostHalls), bars = shown + (halls.size() > shown ? 1 : 0);
    const auto shownLines = largestLines(results.cost->capexBySystem);
    std::set<int> used;
    for (const std::size_t line : shownLines) {
        const std::string& name = results.cost->capexBySystem[line].name;
        data.series.push_back({.name = name, .colour = lineColour(name, used), .y = std::vector<double>(bars)});
    }
    ChartSeries other{.name = "other", .colour = kOtherColour, .y = std::vector<double>(bars)};
    for (std::size_t k = 0; k < halls.size(); ++k) {
        const std::size_t bar = std::min(k, shown);
        double rest = halls[k].usd;
        for (std::size_t s = 0; s < shownLines.size(); ++s) {
            const double usd = halls[k].lines[shownLines[s]].usd;
            data.series[s].y[bar] += usd;
            rest -= usd;
        }
        other.y[bar] += std::max(0.0, rest);
        if (k >= shown) continue;
        data.categories.push_back(halls[k].hall.empty() ? "outdoors" : hallName(results, halls[k].hall));
        data.subjects.push_back([hall = halls[k].hall](const Results& r, InstanceIndex i) { return standsInHall(*r.facility, i, hall); });
    }
    if (bars > shown) data.categories.emplace_back("other");
    if (std::any_of(other.y.begin(), other.y.end(), [](double usd) { return usd > 1; })) data.series.push_back(std::move(other));
    return data;
}

}  // namespace

const ChartDef kCapitalOfHalls{"capital-halls", "Capital by hall",
    "What is bought for and built around each hall, by system; what is not drawn is shared by IT load",
    &capitalOfHalls, &olderThanLayout<&Results::cost, &Results::network>};

}  // namespace mw
