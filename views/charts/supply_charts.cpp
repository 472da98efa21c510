// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When the first token comes and where the value is from.
#include "solver/quantities/figure.h"
#include "views/charts/chart_data.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <tuple>

namespace mw {

namespace {

constexpr std::string_view kNoSupply = "Nothing is bought yet: place parts.";
constexpr std::size_t kMostLanes = 14, kMostOrigins = 8;

/// All tasks of one thing: a bar of the chart.
struct Lane {
    std::string id{}, name{};
    double start_weeks{}, float_weeks{};
    bool critical{};
};

/// The critical path, then the lanes with the least float; each in the order in which they begin: a low card shows the first of them.
std::vector<Lane> lanesOf(const SupplyResults& supply)
{
    std::vector<Lane> lanes;
    for (const SupplyTask& task : supply.tasks) {   // in the order of their start
        auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& one) { return one.id == task.lane; });
        if (lane == lanes.end()) {
            lanes.push_back({task.lane, task.name, task.start_weeks, task.float_weeks, false});
            lane = lanes.end() - 1;
        }
        lane->float_weeks = std::min(lane->float_weeks, task.float_weeks);
        lane->critical |= task.critical;
    }
    const auto first = [](const Lane& a, const Lane& b) { return std::tuple(!a.critical, a.float_weeks) < std::tuple(!b.critical, b.float_weeks); };
    std::stable_sort(lanes.begin(), lanes.end(), first);
    if (lanes.size() > kMostLanes) lanes.resize(kMostLanes);
    std::stable_sort(lanes.begin(), lanes.end(), [](const Lane& a, const Lane& b) { return std::tuple(!a.critical, a.start_weeks) < std::tuple(!b.critical, b.start_weeks); });
    return lanes;
}

Subject isOfKind(std::string kind)
{
    return [kind = std::move(kind)](const Results& results, InstanceIndex i) { return info(results.facility->part(i).kind).id == kind; };
}

/// Kinds of which some value comes from an origin.
Subject isFrom(const SupplyResults& supply, const std::string& origin)
{
    std::vector<std::string> kinds;
    for (const SupplyClass& one : supply.classes)
        if (std::any_of(one.origins.begin(), one.origins.end(), [&](const OriginShare& share) { return share.origin == origin; })) kinds.push_back(one.kind);
    return [kinds = std::move(kinds)](const Results& results, InstanceIndex i) {
        return std::find(kinds.begin(), kinds.end(), info(results.facility->part(i).kind).id) != kinds.end();
    };
}

std::string readyNote(const SupplyResults& supply)
{
    std::string note = fmt::format("Ready after {} weeks ({} to {}); framed: the critical path", figure::count(*supply.ready_weeks),
                                   figure::count(supply.readyLow_weeks.value_or(*supply.ready_weeks)), figure::count(supply.readyHigh_weeks.value_or(*supply.ready_weeks)));
    return supply.ready.empty() ? note : supply.ready + ". " + note;
}

ChartData wayToFirstToken(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Spans;
    data.format = Format::Weeks;
    data.xLabel = "weeks";
    data.empty = kNoSupply;
    if (!results.supply) return data;
    const SupplyResults& supply = *results.supply.value;
    if (!supply.ready_weeks) {
        if (!supply.notes.empty()) data.empty = supply.notes.back();
        return data;
    }
    constexpr std::array kStages{TaskStage::Site, TaskStage::Order, TaskStage::Manufacture, TaskStage::Delivery, TaskStage::Installation, TaskStage::Commissioning};
    const auto lanes = lanesOf(supply);
    for (const Lane& lane : lanes) {
        data.categories.push_back(lane.name.substr(0, lane.name.find(", ")));   // "Tests of power and cooling" without their levels: bars need the room
        data.subjects.push_back(kindFromId(lane.id) ? isOfKind(lane.id) : Subject{});
    }
    for (std::size_t s = 0; s < kStages.size(); ++s) {
        ChartSeries series{.name = std::string(toText(kStages[s])), .colour = static_cast<int>(s)};
        series.x.assign(lanes.size(), 0), series.y.assign(lanes.size(), 0), series.framed.assign(lanes.size(), false);
        for (const SupplyTask& task : supply.tasks) {
            const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& one) { return one.id == task.lane; });
            if (task.stage != kStages[s] || lane == lanes.end()) continue;
            const auto at = static_cast<std::size_t>(lane - lanes.begin());
            series.x[at] = task.start_weeks, series.y[at] = task.weeks, series.framed[at] = task.critical;
        }
        if (std::any_of(series.y.begin(), series.y.end(), [](double y) { return y > 0; })) data.series.push_back(std::move(series));
    }
    data.note = readyNote(supply);
    return data;
}

ChartData valueByOrigin(const Results& results)
{
    ChartData data;
    data.format = Format::Usd;
    data.yLabel = "$";
    data.empty = kNoSupply;
    if (!results.supply || results.supply->known_usd <= 0) return data;
    const SupplyResults& supply = *results.supply.value;
    double other = 0;
    for (const OriginShare& one : supply.origins) {
        if (one.origin == kOtherOrigins || data.categories.size() >= kMostOrigins - 1) other += one.share * supply.known_usd;
        else addBar(data, std::string(originName(one.origin)), one.share * supply.known_usd, isFrom(supply, one.origin));
    }
    if (other > 0) addBar(data, std::string(originName(kOtherOrigins)), other, isFrom(supply, std::string(kOtherOrigins)), kOtherColour);
    data.note = fmt::format("Herfindahl-Hirschman index {}; origins are known of {:.0f} % of the value", figure::count(supply.hhi.value_or(0)),
                            supply.value_usd > 0 ? 100 * supply.known_usd / supply.value_usd : 0.0);
    return data;
}

ChartData concentrationByKind(const Results& results)
{
    ChartData data;
    data.format = Format::Count;
    data.yLabel = "Herfindahl-Hirschman index";
    data.empty = kNoSupply;
    if (!results.supply) return data;
    std::vector<const SupplyClass*> classes;
    for (const SupplyClass& one : results.supply->classes)
        if (one.hhi) classes.push_back(&one);
    std::stable_sort(classes.begin(), classes.end(), [](const auto* a, const auto* b) { return *a->hhi > *b->hhi; });
    for (const auto* one : classes) addBar(data, one->name, *one->hhi, isOfKind(one->kind));
    if (!data.series.empty()) data.note = "Above 2,500 is highly concentrated; at 10,000 all comes from one country";
    return data;
}

}  // namespace

const ChartDef kWayToFirstToken{"gantt", "The way to the first token",
    "Weeks from the decision over building, lead times, installation and tests to the first token, in brackets by low and high "
    "durations; the critical path, then what has the least float",
    &wayToFirstToken, &olderThanLayout<&Results::supply>, 2};

const ChartDef kValueByOrigin{"origins", "Value by origin",
    "Where the value of what is bought comes from, in $ at typical prices",
    &valueByOrigin, &olderThanLayout<&Results::supply>};

const ChartDef kConcentrationByKind{"concentration", "Concentration of origins",
    "Herfindahl-Hirschman index of the origins of each kind of part",
    &concentrationByKind, &olderThanLayout<&Results::supply>};

}  // namespace mw
