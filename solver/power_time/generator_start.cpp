// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/generator_start.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace mw {

namespace {

constexpr double kTiny_kw = 1e-9;

/// A share of a load that came over at a time.
struct Takeover {
    double t_s{}, share{};
};

double accepted_kw(const GeneratorSet& set, const LoadSteps& steps, double t_s)
{
    double share = 0, at_s = set.ready_s;
    for (const double step : steps.shares) {
        if (t_s < at_s) break;
        share += step, at_s += steps.every_s;
    }
    return set.rating_kw * std::min(share, 1.0);
}

double accepted_kw(const OutageInput& input, double t_s)
{
    double sum = 0;
    for (const GeneratorSet& set : input.sets) sum += accepted_kw(set, input.steps, t_s);
    return sum;
}

std::set<double> stepTimes(const OutageInput& input)
{
    std::set<double> times;
    for (const GeneratorSet& set : input.sets)
        for (std::size_t step = 0; step < input.steps.shares.size(); ++step) times.insert(set.ready_s + static_cast<double>(step) * input.steps.every_s);
    return times;
}

/// Load by load, what came over when.
std::vector<std::vector<Takeover>> takeovers(const OutageInput& input)
{
    std::vector<std::size_t> queue(input.loads.size());
    std::iota(queue.begin(), queue.end(), std::size_t{0});
    std::stable_sort(queue.begin(), queue.end(), [&](auto a, auto b) { return input.loads[a].order < input.loads[b].order; });
    const double most_kw = accepted_kw(input, std::numeric_limits<double>::infinity());
    std::vector<std::vector<Takeover>> all(input.loads.size());
    std::vector<double> open(input.loads.size(), 1);   // share not over yet
    double on_kw = 0;
    for (const double t_s : stepTimes(input)) {
        double room_kw = accepted_kw(input, t_s) - on_kw;
        for (const std::size_t i : queue) {
            const OutageLoad& load = input.loads[i];
            if (open[i] <= 0 || load.kw <= 0) continue;
            const bool fits = room_kw >= load.kw * open[i] - kTiny_kw;
            if (!fits && !load.divisible && load.kw > most_kw - on_kw + kTiny_kw) continue;   // never: the next ones may have the room
            if (!fits && !load.divisible) break;
            const double share = fits ? open[i] : room_kw / load.kw;
            if (share > 0) all[i].push_back({t_s, share});
            open[i] = fits ? 0 : open[i] - share;
            room_kw -= share * load.kw, on_kw += share * load.kw;
            if (!fits) break;
        }
    }
    return all;
}

double overShare(const std::vector<Takeover>& steps, double t_s)
{
    double share = 0;
    for (const Takeover& step : steps)
        if (step.t_s <= t_s) share += step.share;
    return std::min(share, 1.0);
}

/// Runs one battery down along the steps of its load.
BridgeMargin bridge(const OutageLoad& load, const std::vector<Takeover>& steps)
{
    BridgeMargin margin{.instance = load.instance};
    double left = 1, at_s = 0, used_kwh = 0;
    const auto run = [&](double until_s) {
        const double rate_kw = left * load.battery_kw, need_kwh = rate_kw * (until_s - at_s) / 3600;
        if (!margin.empty_s && rate_kw > 0 && used_kwh + need_kwh > load.battery_kwh * (1 + 1e-12))
            margin.empty_s = at_s + (load.battery_kwh - used_kwh) / rate_kw * 3600;
        if (std::isfinite(until_s)) used_kwh += need_kwh;
        at_s = until_s;
    };
    for (const Takeover& step : steps) {
        run(step.t_s);
        left = std::max(0.0, left - step.share);
    }
    if (left > 1e-12)
        run(std::numeric_limits<double>::infinity());
    else {
        margin.needed_s = steps.empty() ? 0.0 : steps.back().t_s;
        if (load.battery_kw > 0) margin.margin_s = (load.battery_kwh - used_kwh) / load.battery_kw * 3600;
    }
    margin.drawn_kwh = margin.empty_s ? load.battery_kwh : used_kwh;
    return margin;
}

OutagePoint pointAt(const OutageInput& input, const std::vector<std::vector<Takeover>>& over, const std::vector<double>& empty_s, double t_s)
{
    OutagePoint point{.t_s = t_s};
    for (std::size_t i = 0; i < input.loads.size(); ++i) {
        const OutageLoad& load = input.loads[i];
        const double share = overShare(over[i], t_s);
        point.generator_kw += share * load.kw;
        (t_s < empty_s[i] ? point.battery_kw : point.shed_kw) += (1 - share) * (t_s < empty_s[i] ? load.battery_kw : load.kw);
    }
    return point;
}

void addPoints(const OutageInput& input, const std::vector<std::vector<Takeover>>& over, const std::vector<double>& empty_s, OutageTimeline& out)
{
    std::set<double> times{0.0};
    for (const auto& steps : over)
        for (const Takeover& step : steps) times.insert(step.t_s);
    for (const double t_s : empty_s)
        if (std::isfinite(t_s)) times.insert(t_s);
    for (const double t_s : times) out.points.push_back(pointAt(input, over, empty_s, t_s));
}

void addEnd(const OutageInput& input, const std::vector<std::vector<Takeover>>& over, OutageTimeline& out)
{
    double last_s = 0;
    for (std::size_t i = 0; i < input.loads.size(); ++i) {
        const double share = overShare(over[i], std::numeric_limits<double>::infinity());
        if (share < 1 - 1e-12) out.short_kw += (1 - share) * input.loads[i].kw;
        if (!over[i].empty()) last_s = std::max(last_s, over[i].back().t_s);
    }
    if (out.short_kw <= kTiny_kw) out.short_kw = 0, out.restored_s = last_s;
    const double on_kw = out.points.empty() ? 0 : out.points.back().generator_kw;
    if (input.fuel_l && input.fuel_l_per_kwh && on_kw * *input.fuel_l_per_kwh > 0) out.fuel_h = *input.fuel_l / (on_kw * *input.fuel_l_per_kwh);
}

bool outageUsable(const OutageInput& input)
{
    const auto ok = [](double value) { return std::isfinite(value) && value >= 0; };
    return ok(input.steps.every_s) && std::all_of(input.steps.shares.begin(), input.steps.shares.end(), ok) &&
           std::all_of(input.sets.begin(), input.sets.end(), [&](const GeneratorSet& set) { return ok(set.rating_kw) && ok(set.ready_s); }) &&
           std::all_of(input.loads.begin(), input.loads.end(),
                       [&](const OutageLoad& load) { return ok(load.kw) && ok(load.battery_kw) && ok(load.battery_kwh); });
}

}  // namespace

LoadSteps loadSteps(PerformanceClass performance)
{
    LoadSteps steps;
    steps.every_s = performance == PerformanceClass::G1 ? 10 : performance == PerformanceClass::G2 ? 5 : 3;
    return steps;
}

OutageTimeline outage(const OutageInput& input)
{
    OutageTimeline out;
    out.notes = input.notes;
    if (!outageUsable(input)) {
        out.notes.push_back("a rating, time or load of the outage is negative or no number: nothing is computed");
        return out;
    }
    const auto over = takeovers(input);
    std::vector<double> empty_s(input.loads.size(), 0);
    for (std::size_t i = 0; i < input.loads.size(); ++i) {
        if (input.loads[i].battery_kwh <= 0) continue;
        const BridgeMargin margin = bridge(input.loads[i], over[i]);
        empty_s[i] = margin.empty_s.value_or(std::numeric_limits<double>::infinity());
        if (margin.empty_s && *margin.empty_s < out.empty_s.value_or(std::numeric_limits<double>::infinity()))
            out.empty_s = margin.empty_s, out.emptyUnit = margin.instance;
        out.batteries.push_back(margin);
    }
    addPoints(input, over, empty_s, out);
    addEnd(input, over, out);
    return out;
}

std::optional<double> fuel_l_per_kwh(const Part& generator, double loadShare)
{
    std::vector<std::pair<double, double>> points;
    for (const auto& [key, share] : {std::pair{"fuel_l_per_kwh_at_25", 0.25}, {"fuel_l_per_kwh_at_50", 0.5}, {"fuel_l_per_kwh_at_75", 0.75},
                                     {"fuel_l_per_kwh_at_100", 1.0}})
        if (const auto value = generator.figure(key)) points.emplace_back(share, *value);
    if (points.empty() || !std::isfinite(loadShare)) return std::nullopt;
    if (loadShare <= points.front().first) return points.front().second;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto& [x0, y0] = points[i - 1];
        const auto& [x1, y1] = points[i];
        if (loadShare <= x1) return y0 + (y1 - y0) * (loadShare - x0) / (x1 - x0);
    }
    return points.back().second;
}

}  // namespace mw
