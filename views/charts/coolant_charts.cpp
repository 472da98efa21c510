// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/figure.h"
#include "views/charts/chart_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kShutOff = 4.0 / 3;         ///< head at no flow over rated head: as the loops are solved
constexpr int kCurvePoints = 40;
constexpr std::size_t kFailuresDrawn = 12;
constexpr std::array<double, 12> kHoursOfMonth{744, 672, 744, 720, 744, 720, 744, 744, 720, 744, 720, 744};
constexpr int kLeapYear_h = 8784;
constexpr std::string_view kNoYear = "No weather year: name one in the site (weather: phoenix).";

/// Loops that are built the same count as one: the largest of them, technology loops before others.
const CoolantLoop* shownLoop(const CoolantLoops& loops)
{
    const CoolantLoop* best = nullptr;
    for (const CoolantLoop& loop : loops.loops) {
        if (!loop.solved || loop.pumps == 0 || loop.flow_l_min <= 0) continue;
        const auto rank = [](const CoolantLoop& l) { return std::pair(l.kind == LoopKind::Technology, l.flow_l_min); };
        if (best == nullptr || rank(loop) > rank(*best)) best = &loop;
    }
    return best;
}

/// What pumps side by side move at a head and a speed.
double pumped_l_min(const std::vector<const LoopPart*>& pumps, double head_kpa, double speed)
{
    double sum = 0;
    for (const LoopPart* pump : pumps) sum += pump->rated_l_min * std::sqrt(std::max(0.0, 3 * (kShutOff * speed * speed - head_kpa / pump->rated_kpa)));
    return sum;
}

ChartSeries pumpSeries(std::string name, const std::vector<const LoopPart*>& pumps, double speed, int colour)
{
    ChartSeries series{.name = std::move(name), .colour = colour};
    double most = 0;
    for (const LoopPart* pump : pumps) most = std::max(most, pump->rated_kpa);
    for (int i = 0; i <= kCurvePoints; ++i) {
        const double head = kShutOff * most * speed * speed * (1 - static_cast<double>(i) / kCurvePoints);
        series.x.push_back(pumped_l_min(pumps, head, speed)), series.y.push_back(head);
    }
    return series;
}

std::string failureName(const Facility& facility, const CoolingFailure& failure)
{
    std::string name = failure.element == kNoInstance ? std::string(toText(failure.loss)) : facility.instances[failure.element].path;
    if (failure.loss == CoolingLoss::Valve) name = fmt::format("valve at {}", name);
    return failure.count > 1 ? fmt::format("{} × {}", name, failure.count) : name;
}

ChartData pumpAndSystem(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "L/min", .format = Format::Pressure_kpa, .empty = "No coolant loop with a pump: link racks to CDUs."};
    const CoolantLoop* loop = results.coolant ? shownLoop(*results.coolant->loops) : nullptr;
    if (loop == nullptr) return data;
    std::vector<const LoopPart*> pumps;
    for (const LoopPart& part : results.coolant->loops->parts)
        if (part.pump && &results.coolant->loops->loops[part.loop] == loop) pumps.push_back(&part);
    if (pumps.empty()) return data;
    ChartSeries full = pumpSeries("at full speed", pumps, 1, 1);
    full.dashed = true;
    ChartSeries system{.name = "system", .colour = 2}, point{.name = "operating point", .colour = 3, .marks = true};
    for (int i = 0; i <= kCurvePoints; ++i) {
        const double q = 1.4 * loop->flow_l_min * i / kCurvePoints;
        system.x.push_back(q), system.y.push_back(loop->head_kpa * (q / loop->flow_l_min) * (q / loop->flow_l_min));
    }
    point.x = {loop->flow_l_min}, point.y = {loop->head_kpa};
    data.series = {pumpSeries("pumps as run", pumps, loop->speed, 0), std::move(full), std::move(system), std::move(point)};
    data.note = fmt::format("the {} at {}", toText(loop->kind), results.facility->instances[loop->first].path);
    return data;
}

ChartData coolingFailureTimes(const Results& results)
{
    ChartData data{.kind = ChartKind::Bars, .yLabel = "seconds", .format = Format::Plain, .empty = "No failure of cooling that is known lets a rack get too warm."};
    if (!results.coolant || !results.facility) return data;
    for (const CoolingFailure& failure : results.coolant->failures->failures) {
        if (data.series.size() >= kFailuresDrawn) break;
        if (!failure.first_s) continue;
        addBar(data, failureName(*results.facility, failure), std::max(*failure.first_s, 0.1),
               [element = failure.element](const Results&, InstanceIndex i) { return i == element; });
    }
    data.note = fmt::format("{} failures tried, {} of them hurt nobody", figure::count(static_cast<double>(results.coolant->failures->tried)), figure::count(static_cast<double>(results.coolant->failures->harmless)));
    return data;
}

ChartData yearCloud(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "dry bulb, °C", .yLabel = "g water / kg air", .format = Format::Plain, .empty = std::string(kNoYear)};
    if (!results.coolant || !results.coolant->year) return data;
    constexpr std::array<std::string_view, 3> kModes{"free cooling", "compressors", "coolant too warm"};
    constexpr std::array kModeColours{0, 2, 4};   // compressors as in their energy by month
    for (std::size_t mode = 0; mode < kModes.size(); ++mode) {
        ChartSeries series{.name = std::string(kModes[mode]), .colour = kModeColours[mode], .marks = true};
        int hours = 0;
        for (const YearAir& air : results.coolant->year->airs)
            if (static_cast<std::size_t>(air.mode) == mode) series.x.push_back(air.dryBulb_c), series.y.push_back(air.humidity_g_kg), hours += air.hours;
        if (hours > 0) data.series.push_back(std::move(series));
    }
    data.note = results.coolant->year->place;
    if (!results.coolant->climate.empty()) data.note += ", " + results.coolant->climate;
    return data;
}

ChartData coolingByMonth(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "month", .yLabel = "MWh", .xStep = 3, .xLeast = 1, .format = Format::Plain, .empty = std::string(kNoYear)};
    if (!results.coolant || !results.coolant->year) return data;
    const DrawnYear& year = *results.coolant->year;
    const auto add = [&](std::string name, int colour, const std::array<double, 12>& kw) {
        ChartSeries series{.name = std::move(name), .colour = colour};
        for (std::size_t m = 0; m < kw.size(); ++m) series.x.push_back(static_cast<double>(m + 1)), series.y.push_back(kw[m] * (kHoursOfMonth[m] + (m == 1 && year.hours == kLeapYear_h ? 24 : 0)) / 1000);
        if (std::any_of(kw.begin(), kw.end(), [](double value) { return value > 0; })) data.series.push_back(std::move(series));
    };
    add("fans", 0, year.fans_kwByMonth), add("pumps", 1, year.pumps_kwByMonth), add("compressors", 2, year.compressors_kwByMonth);
    data.note = year.place;
    return data;
}

ChartData storesOverTheDay(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "hour of the day", .yLabel = "kW", .xStep = 6, .format = Format::Plain, .empty = std::string(kNoYear)};
    if (!results.coolant || !results.coolant->year) return data;
    const DrawnYear& year = *results.coolant->year;
    data.empty = "No thermal store is drawn: place one and link it into a coolant loop.";
    if (!year.drawsStorage) return data;
    ChartSeries series{.name = "cold into stores", .colour = 0};
    for (std::size_t h = 0; h < year.stored_kwByHour.size(); ++h) {
        series.x.push_back(static_cast<double>(h + 1)), series.y.push_back(year.stored_kwByHour[h]);
        data.yLeast = std::min(data.yLeast, 1.1 * year.stored_kwByHour[h]);
    }
    data.series.push_back(std::move(series));
    data.note = year.place;
    return data;
}

}  // namespace

const ChartDef kCoolingByMonth{"cooling-months", "Cooling energy by month",
    "MWh of fans, pumps and compressors in each month of the site's weather year at design load",
    &coolingByMonth, &olderThanLayout<&Results::cooling, &Results::coolant>};

const ChartDef kStoresOverTheDay{"stores-day", "Stores over a mean day",
    "kW of cold that goes into thermal stores in each hour of the day, out of them below zero, mean of the weather year",
    &storesOverTheDay, &olderThanLayout<&Results::cooling>};

const ChartDef kYearCloud{"year-cloud", "Air of the year",
    "Dry bulb in °C and humidity of the outdoor air, point by point of a kelvin and a gram, by how the plant spends such hours",
    &yearCloud, &olderThanLayout<&Results::cooling, &Results::coolant>};

const ChartDef kPumpAndSystem{"pump-curve", "Pumps and system",
    "Pressure in kPa against flow in L/min of the largest coolant loop: what its pumps give and what it takes",
    &pumpAndSystem, &olderThanLayout<&Results::coolant>};

const ChartDef kCoolingFailureTimes{"cooling-failures", "Seconds until too warm",
    "Seconds from a failure of cooling until the first rack or hall passes its limit",
    &coolingFailureTimes, &olderThanLayout<&Results::coolant>};

}  // namespace mw
