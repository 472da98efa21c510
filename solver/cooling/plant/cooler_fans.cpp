// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/cooler_fans.h"

#include "solver/cooling/loops/laws.h"
#include "solver/cooling/plant/exchangers.h"

#include <algorithm>

namespace mw {

namespace {

constexpr double kCoolerRise_k = 10;
constexpr int kHalvings = 20;

/// A cooler of one kilowatt. One approach is asked after another, so the last is kept.
const DryCooler& oneKilowatt(double approach_k)
{
    thread_local double of_k = -1;
    thread_local DryCooler cooler{{}};
    if (of_k != approach_k) {
        cooler = DryCooler({.q_kw = 1, .t_air_c = 0, .t_in_c = approach_k + kCoolerRise_k, .fan_kw = 1, .water_kw_k = 1 / kCoolerRise_k, .air_kw_k = 1 / kCoolerRise_k});
        of_k = approach_k;
    }
    return cooler;
}

}  // namespace

double coolerFanSpeed(double approach_k, double heatShare, double available_k)
{
    const double most = std::clamp(heatShare, kLowestSpeed, 1.0);
    if (heatShare <= 0 || heatShare > 1 || approach_k <= 0 || available_k <= approach_k) return most;
    const DryCooler& cooler = oneKilowatt(approach_k);
    const double wanted_kw_k = heatShare / (available_k + kCoolerRise_k);   // of heat per kelvin between what enters and the air
    double low = kLowestSpeed, high = most;
    if (cooler.conductance_kw_k(heatShare, low) >= wanted_kw_k) return low;
    for (int i = 0; i < kHalvings; ++i) {
        const double speed = (low + high) / 2;
        (cooler.conductance_kw_k(heatShare, speed) < wanted_kw_k ? low : high) = speed;
    }
    return high;
}

}  // namespace mw
