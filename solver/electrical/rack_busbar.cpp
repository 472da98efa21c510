// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/rack_busbar.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kUnit_m = 0.04445;              ///< EIA-310
constexpr double kCopper_ohm_mm2_per_m = 0.01724 * 1.16;   ///< at 60 C: 0.393 % a kelvin over 20 C
constexpr double kDensity_a_per_mm2 = 2;         ///< of rated current, natural convection (DIN 43671 has 1.5 to 2.5 for flat bars); estimate
constexpr double kExtraLow_v = 60;               ///< SELV, IEC 60364-4-41


/// Currents that enter (positive) and leave the bar, by height.
using Injections = std::vector<std::pair<double, double>>;

/// Voltage at every injection, from below, when the lowest one has 0 V.
std::vector<double> along(const Injections& at, double ohm_per_m, double& most_a, double& loss_w)
{
    std::vector<double> volts(at.size());
    double flow = 0;
    most_a = loss_w = 0;
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
        flow += at[i].second;
        const double ohm = ohm_per_m * (at[i + 1].first - at[i].first);
        volts[i + 1] = volts[i] - flow * ohm;
        if (ohm > 0) most_a = std::max(most_a, std::abs(flow)), loss_w += flow * flow * ohm;
    }
    return volts;
}

/// Shelves and loads from below.
struct Ladder {
    Injections at;
    std::vector<double> shelfShare, load_w;   ///< by place in `at`; one of both is 0
};

Ladder ladderOf(std::span<const BarTap> shelves, std::span<const BarTap> loads)
{
    double given = 0;
    for (const BarTap& shelf : shelves) given += shelf.kw;
    struct Entry {
        double at_m, share, w;
    };
    std::vector<Entry> entries;
    for (const BarTap& shelf : shelves) entries.push_back({shelf.at_m, shelf.kw / given, 0});
    for (const BarTap& load : loads) entries.push_back({load.at_m, 0, load.kw * 1000});
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.at_m < b.at_m; });
    Ladder ladder;
    for (const Entry& e : entries) ladder.at.emplace_back(e.at_m, 0.0), ladder.shelfShare.push_back(e.share), ladder.load_w.push_back(e.w);
    return ladder;
}

double sumOf(std::span<const BarTap> taps)
{
    double kw = 0;
    for (const BarTap& tap : taps) kw += tap.kw;
    return kw;
}

}  // namespace

BarProfile barProfile(std::span<const BarTap> shelves, std::span<const BarTap> loads, double volts, double ohm_per_m)
{
    constexpr int kMostRounds = 60;
    constexpr double kSettled_v = 1e-10;
    BarProfile bar;
    if (sumOf(shelves) <= 0 || sumOf(loads) <= 0 || volts <= 0) return bar;
    Ladder ladder = ladderOf(shelves, loads);
    std::vector<double> at_v(ladder.at.size(), volts);
    for (int round = 0; round < kMostRounds; ++round) {
        double drawn_a = 0;
        for (std::size_t i = 0; i < at_v.size(); ++i) drawn_a += ladder.load_w[i] / at_v[i];
        for (std::size_t i = 0; i < at_v.size(); ++i) ladder.at[i].second = ladder.shelfShare[i] * drawn_a - ladder.load_w[i] / at_v[i];
        double loss_w = 0;
        std::vector<double> found = along(ladder.at, ohm_per_m, bar.barMost_a, loss_w);
        double highest = -1e300;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (ladder.shelfShare[i] > 0) highest = std::max(highest, found[i]);
        double change = 0;
        for (std::size_t i = 0; i < found.size(); ++i) found[i] += volts - highest, change = std::max(change, std::abs(found[i] - at_v[i]));
        at_v = std::move(found);
        const auto lowest = std::min_element(at_v.begin(), at_v.end());
        bar.current_a = drawn_a, bar.loss_kw = loss_w / 1000, bar.lowest_v = *lowest, bar.lowestAt_m = ladder.at[static_cast<std::size_t>(lowest - at_v.begin())].first;
        if (*lowest < volts / 2) return bar;
        if (change < kSettled_v) {
            bar.solved = true;
            return bar;
        }
    }
    return bar;
}

namespace {

/// What a rack holds that clips onto its bar.
struct RackTaps {
    std::vector<BarTap> shelves{}, loads{};
    double volts{};
    std::optional<double> bar_a{};
};

void addUnit(RackTaps& taps, const Part& part, int u)
{
    const double at_m = (u + std::max(1, part.heightU()) / 2.0 - 1) * kUnit_m;
    if (part.kind == Kind::Busbar) {
        taps.bar_a = part.figure("rating_a");
    } else if (part.kind == Kind::PowerShelf) {
        const auto volts = part.figure("output_v");
        if (!volts || *volts > kExtraLow_v || u <= 0) return;
        taps.volts = *volts;
        taps.shelves.push_back({at_m, part.figureOr("rating_kw", 1)});
    } else if (const auto kw = part.powerMax_kw(); kw && u > 0 && part.kind != Kind::RackPdu) {
        taps.loads.push_back({at_m, *kw});
    }
}

RackTaps tapsOf(const Facility& facility, InstanceIndex rack)
{
    RackTaps taps;
    for (const Content& content : facility.part(rack).contents) {
        const Part* part = facility.catalog ? facility.catalog->find(content.part) : nullptr;
        if (part == nullptr) continue;
        for (const int u : content.u) addUnit(taps, *part, u);
    }
    for (const InstanceIndex child : facility.childrenOf(rack)) addUnit(taps, facility.part(child), facility.instances[child].u);
    return taps;
}

}  // namespace

std::optional<RackBar> rackBar(const Facility& facility, InstanceIndex rack, double load_kw)
{
    RackTaps taps = tapsOf(facility, rack);
    if (taps.shelves.empty() || taps.loads.empty() || load_kw <= 0) return std::nullopt;
    const Part& part = facility.part(rack);
    RackBar bar{.rack = rack, .volts = taps.volts, .load_kw = load_kw};
    bar.rating_a = part.figure("busbar_rating_a");
    if (!bar.rating_a) bar.rating_a = taps.bar_a;
    bar.shelves_kw = sumOf(taps.shelves);
    const double scale = load_kw / sumOf(taps.loads);
    for (BarTap& load : taps.loads) load.kw *= scale;
    double ohm_per_m = part.figureOr("busbar_mohm_per_m", 0) / 1000;
    if (ohm_per_m <= 0) {
        const double rated_a = bar.rating_a.value_or(load_kw * 1000 / bar.volts);
        ohm_per_m = 2 * kCopper_ohm_mm2_per_m * kDensity_a_per_mm2 / rated_a;
        bar.resistanceEstimated = true;
    }
    bar.bar = barProfile(taps.shelves, taps.loads, bar.volts, ohm_per_m);
    return bar;
}

}  // namespace mw
