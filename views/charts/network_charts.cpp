// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/figure.h"
#include "views/charts/chart_data.h"
#include "views/session/text/local_text.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <functional>
#include <map>

namespace mw {

namespace {

constexpr std::size_t kMostBars = 12, kMostMedia = 8;
constexpr std::array kLengths_m{1.0, 3.0, 5.0, 10.0, 30.0, 50.0, 100.0, 500.0};   ///< upper ends: reaches of copper, multi-mode and single-mode media lie between

std::size_t lengthClass(double length_m)
{
    return static_cast<std::size_t>(std::lower_bound(kLengths_m.begin(), kLengths_m.end(), length_m) - kLengths_m.begin());
}

std::string lengthName(std::size_t length)
{
    if (length == 0) return "up to " + figure::quantity(kLengths_m.front(), "m");
    if (length == kLengths_m.size()) return "more than " + figure::quantity(kLengths_m.back(), "m");
    return rangeName(kLengths_m[length - 1], kLengths_m[length], "m");
}

/// "DAC", "AOC"; of what has no type its name.
std::string mediumOf(const Results& results, const std::string& part)
{
    const Part* cable = results.facility->catalog->find(part);
    if (cable == nullptr) return "none";
    const std::string type(cable->fact("type"));
    if (type.empty()) return cable->name;
    if (type.size() > 4) return chartName(type);
    std::string name = type;   // DAC, ACC, AEC, AOC
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

/// Whether a cable of that class of lengths ends at an instance.
bool hasCableOfClass(const Results& results, InstanceIndex instance, std::size_t length)
{
    const auto links = results.facility->linksOf(instance);
    return results.network && std::any_of(links.begin(), links.end(), [&](LinkIndex link) {
        const NetworkLink* cable = results.network->link(link);
        return cable != nullptr && lengthClass(cable->length_m) == length;
    });
}

ChartData trafficFlows(const Results& results)
{
    ChartData data{.kind = ChartKind::Bars, .yLabel = "Gbit/s", .format = Format::Plain, .empty = "No traffic: link hosts to a fabric and add a workload."};
    if (!results.traffic) return data;
    data.ownCategories = data.ownSeries = true;
    std::vector<const PlanFlow*> flows;
    for (const PlanFlow& flow : results.traffic->flows) flows.push_back(&flow);
    std::stable_sort(flows.begin(), flows.end(), [](const PlanFlow* a, const PlanFlow* b) { return a->gbps > b->gbps; });
    flows.resize(std::min(flows.size(), kMostBars));
    for (const PlanFlow* flow : flows) {
        const std::string from = fromQt(poolName(results, flow->fromPool)), to = fromQt(poolName(results, flow->toPool));
        addBar(data, fromQt(localText(flow->name)) + ", " + (from == to ? from : from + " > " + to), flow->gbps);
    }
    return data;
}

ChartData linkLoads(const Results& results)
{
    ChartData data{.kind = ChartKind::Bars, .yLabel = "links", .format = Format::Count, .empty = "No traffic: link hosts to a fabric and add a workload."};
    if (!results.traffic || results.traffic->links.empty()) return data;
    std::array<double, kLoadClasses> counts{};
    for (const LinkTraffic& link : results.traffic->links) counts[loadClass(link.load)] += 1;
    data.series.push_back({.name = "links", .y = {counts.begin(), counts.end()}});
    for (std::size_t i = 0; i < counts.size(); ++i) {
        data.categories.push_back(loadClassName(i));
        data.subjects.emplace_back([i](const Results& r, InstanceIndex instance) {
            const auto load = r.traffic ? r.traffic->busiestAt(instance) : std::nullopt;
            return load && loadClass(*load) == i;
        });
    }
    return data;
}

ChartData cableLengths(const Results& results)
{
    ChartData data{.kind = ChartKind::StackedBars, .yLabel = "cables", .format = Format::Count, .empty = "No cables: link ports, or run the fabric generator."};
    if (!results.network || !results.facility || results.network->links.empty()) return data;
    std::map<std::string, std::array<double, kLengths_m.size() + 1>> media;
    std::map<std::string, std::string> mediumOfPart;
    std::size_t least = kLengths_m.size(), most = 0;
    for (const NetworkLink& link : results.network->links) {
        const auto [medium, isNew] = mediumOfPart.try_emplace(link.part);
        if (isNew) medium->second = mediumOf(results, link.part);
        const std::size_t length = lengthClass(link.length_m);
        media[medium->second][length] += results.facility->links[link.link].count;
        least = std::min(least, length), most = std::max(most, length);
    }
    for (std::size_t i = least; i <= most; ++i) {
        data.categories.push_back(lengthName(i));
        data.subjects.emplace_back([i](const Results& r, InstanceIndex instance) { return hasCableOfClass(r, instance, i); });
    }
    ChartSeries other{.name = "other media", .colour = kOtherColour, .y = std::vector<double>(most - least + 1)};
    for (const auto& [name, counts] : media) {
        const std::vector<double> shown(counts.begin() + static_cast<std::ptrdiff_t>(least), counts.begin() + static_cast<std::ptrdiff_t>(most) + 1);
        if (data.series.size() < kMostMedia) data.series.push_back({.name = name, .colour = static_cast<int>(data.series.size()), .y = shown});
        else std::transform(shown.begin(), shown.end(), other.y.begin(), other.y.begin(), std::plus<>());
    }
    if (std::any_of(other.y.begin(), other.y.end(), [](double count) { return count > 0; })) data.series.push_back(std::move(other));
    return data;
}

}  // namespace

const ChartDef kTrafficFlows{"traffic", "Traffic of the plan",
    "Gbit/s that pools send over the fabrics, by what it is, mean at the plan's rates",
    &trafficFlows, &olderThanLayout<&Results::traffic, &Results::throughput>, 2};

const ChartDef kLinkLoads{"link-loads", "Links by load",
    "How many links carry how much of what they can of the plan's traffic",
    &linkLoads, &olderThanLayout<&Results::traffic>};

const ChartDef kCableLengths{"cables", "Cables by length",
    "How many cables are how long, by medium",
    &cableLengths, &olderThanLayout<&Results::network>};

}  // namespace mw
