// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mw {

namespace {

constexpr std::string_view kNoPower = "Place a rack to see where power goes.";

ChartData bars(Format format, std::string_view yLabel)
{
    ChartData data;
    data.kind = ChartKind::Bars;
    data.format = format;
    data.yLabel = yLabel;
    return data;
}

/// "ups" -> "UPS", "switchgear" -> "Switchgear".
std::string asTitle(std::string name)
{
    constexpr std::array<std::string_view, 5> kShort{"ups", "pdu", "rpp", "dc", "cdu"};
    const bool isShort = std::find(kShort.begin(), kShort.end(), name) != kShort.end();
    for (std::size_t i = 0; i < name.size() && (isShort || i == 0); ++i)
        if (name[i] >= 'a' && name[i] <= 'z') name[i] = static_cast<char>(name[i] - 'a' + 'A');
    return name;
}

/// Adds one bar; all bars of a chart are one series a bar, so that each has its own colour.
void addBar(ChartData& data, std::string name, double value)
{
    const auto place = data.categories.size();
    data.categories.push_back(asTitle(std::move(name)));
    for (auto& series : data.series) series.y.push_back(0);
    ChartSeries bar{data.categories.back(), static_cast<int>(place), {}, std::vector<double>(place, 0.0), false};
    bar.y.push_back(value);
    data.series.push_back(std::move(bar));
}

}  // namespace

ChartData powerBySystem(const Results& results)
{
    auto data = bars(Format::Power_kw, "kW");
    data.empty = kNoPower;
    if (!results.power) return data;
    for (const auto& [system, kw] : results.power->bySystem_kw)
        if (kw > 0) addBar(data, system, kw);
    return data;
}

ChartData lossesByStage(const Results& results)
{
    auto data = bars(Format::Power_kw, "kW");
    data.empty = "Link racks to a utility feed through transformers and UPS to see losses.";
    if (!results.power) return data;
    for (const auto& loss : results.power->losses)
        if (loss.kw > 0) addBar(data, loss.stage, loss.kw);
    return data;
}

ChartData loadHistogram(const Results& results)
{
    auto data = bars(Format::Count, "elements");
    data.empty = "Power gear with a rating shows here by its load.";
    if (!results.power) return data;
    // Ten classes of ten percent and one for what is over its rating.
    constexpr std::size_t kClasses = 11;
    std::array<double, kClasses> counts{};
    bool any = false;
    for (const auto& node : results.power->nodes) {
        if (!node.loading) continue;
        const auto place = static_cast<std::size_t>(std::clamp(*node.loading * 10.0, 0.0, 10.0));
        counts[std::min(place, kClasses - 1)] += 1;
        any = true;
    }
    if (!any) return data;
    ChartSeries series{"elements", 0, {}, {counts.begin(), counts.end()}, false};
    for (std::size_t i = 0; i + 1 < kClasses; ++i) data.categories.push_back(std::to_string(i * 10) + "-" + std::to_string(i * 10 + 10) + " %");
    data.categories.emplace_back("over");
    data.series.push_back(std::move(series));
    return data;
}

}  // namespace mw
