// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"
#include "views/charts/line_colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

namespace mw {

namespace {

/// Below this share of the whole a line can neither be seen nor labelled: it goes into "other".
constexpr double kLeastShare = 0.015;
constexpr int kMostLines = 8;
constexpr std::string_view kNoPrice = "No price: place parts that have one.";

Subject isOneOf(std::set<std::string> parts)
{
    if (parts.empty()) return {};
    return [parts = std::move(parts)](const Results& results, InstanceIndex i) { return parts.contains(results.facility->part(i).id); };
}

std::set<std::string> partsOf(const CostResults& cost, const std::string& system)
{
    std::set<std::string> parts;
    for (const auto& line : cost.bom)
        if (line.system == system) parts.insert(line.part);
    return parts;
}

/// One column built up from lines, the largest first, small ones together.
ChartData column(const CostResults& cost, std::vector<MoneyLine> lines, std::string category, Format format)
{
    ChartData data;
    data.kind = ChartKind::Built;
    data.format = format;
    data.categories.push_back(std::move(category));
    std::erase_if(lines, [](const MoneyLine& line) { return !(line.usd > 0) || !std::isfinite(line.usd); });
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.usd > b.usd; });
    double total = 0, other = 0;
    for (const auto& line : lines) total += line.usd;
    std::set<int> used;
    for (const auto& line : lines) {
        if (line.usd < kLeastShare * total || used.size() >= kMostLines) {
            other += line.usd;
            continue;
        }
        data.series.push_back({.name = line.name, .colour = lineColour(line.name, used), .y = {line.usd}});
        data.subjects.push_back(isOneOf(partsOf(cost, line.name)));
    }
    if (other > 0) data.series.push_back({.name = "other", .colour = kOtherColour, .y = {other}});
    return data;
}

/// A second column beside the layout's, of the same lines in the same colours. What only the scenario has is "other".
void addColumn(ChartData& data, ChartData scenario, const std::string& title)
{
    if (data.isEmpty() || scenario.isEmpty() || data.categories != scenario.categories) return;
    data.categories = {"layout", title};
    for (auto& line : data.series) line.y.push_back(0);
    const auto find = [&](const std::string& name) { return std::find_if(data.series.begin(), data.series.end(), [&](const ChartSeries& one) { return one.name == name; }); };
    double other = 0;
    for (const auto& line : scenario.series) {
        if (const auto same = find(line.name); same != data.series.end())
            same->y[1] = line.y.front();
        else
            other += line.y.front();
    }
    if (other <= 0) return;
    if (find("other") == data.series.end()) data.series.push_back({.name = "other", .colour = kOtherColour, .y = {0, 0}});
    find("other")->y[1] += other;
}

ChartData costBuildUp(const Results& results)
{
    ChartData data;
    if (results.cost) {
        const bool perToken = results.cost->usd_per_million_tokens.has_value();
        data = perToken ? column(*results.cost.value, results.cost->tokenCostBuildUp, "per million tokens", Format::UsdPerMillion)
                        : column(*results.cost.value, results.cost->tokenCostBuildUp, "per year", Format::Usd);
        data.yLabel = perToken ? "$ / M tok" : "$ / year";
        if (!perToken) data.note = "per year";
    }
    data.empty = kNoPrice;
    return data;
}

ChartData capitalBySystem(const Results& results)
{
    ChartData data;
    if (results.cost) data = column(*results.cost.value, results.cost->capexBySystem, "capital", Format::Usd);
    data.yLabel = "$";
    data.empty = kNoPrice;
    return data;
}

void addCost(ChartData& data, const Results& scenario, const std::string& title) { addColumn(data, costBuildUp(scenario), title); }

void addCapital(ChartData& data, const Results& scenario, const std::string& title) { addColumn(data, capitalBySystem(scenario), title); }

/// Of a line of money, the same in all charts that have it.
std::optional<int> knownColour(std::string_view name)
{
    constexpr std::array kColours{std::pair{std::string_view("compute"), 0}, std::pair{std::string_view("cooling"), 1}, std::pair{std::string_view("power"), 2},
                                  std::pair{std::string_view("network"), 3}, std::pair{std::string_view("maintenance"), 4}, std::pair{std::string_view("shell"), 5},
                                  std::pair{std::string_view("energy"), 6},  std::pair{std::string_view("storage"), 7},     std::pair{std::string_view("staff"), 1},
                                  std::pair{std::string_view("installation"), 2}, std::pair{std::string_view("engineering"), 3}, std::pair{std::string_view("contingency"), 6},
                                  std::pair{std::string_view("racks"), 7}};
    const auto known = std::find_if(kColours.begin(), kColours.end(), [name](const auto& row) { return row.first == name; });
    return known != kColours.end() ? std::optional(known->second) : std::nullopt;
}

ChartData billShare(const Results& results)
{
    ChartData data;
    data.format = Format::Usd;
    data.yLabel = "$";
    data.empty = kNoPrice;
    if (!results.cost) return data;
    std::vector<const BomLine*> lines;
    for (const auto& line : results.cost->bom)
        if (line.total_usd && *line.total_usd > 0) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(), [](const auto* a, const auto* b) { return *a->total_usd > *b->total_usd; });
    double other = 0;
    for (const auto* line : lines) {
        if (data.categories.size() < kMostLines - 1)
            addBar(data, line->name, *line->total_usd, isOneOf({line->part}), knownColour(line->system == "cables" ? "network" : line->system).value_or(kOtherColour));
        else
            other += *line->total_usd;
    }
    if (other > 0) {
        addBar(data, "other", other, {}, kOtherColour);
    }
    return data;
}

}  // namespace

int lineColour(std::string_view name, std::set<int>& used)
{
    int colour = knownColour(name).value_or(kMostLines - 1);
    while (used.contains(colour)) colour = (colour + 1) % kMostLines;
    used.insert(colour);
    return colour;
}

const ChartDef kCostBuildUp{"cost", "Cost of a million tokens",
    "What a million tokens cost, line by line",
    &costBuildUp, &olderThanLayout<&Results::cost, &Results::throughput>, 1, &addCost};

const ChartDef kCapitalBySystem{"capital", "Capital by system",
    "Everything bought and built",
    &capitalBySystem, &olderThanLayout<&Results::cost>, 1, &addCapital};

const ChartDef kBillShare{"bill", "Bill of materials",
    "The dearest lines of the bill of materials",
    &billShare, &olderThanLayout<&Results::cost>, 2};

}  // namespace mw
