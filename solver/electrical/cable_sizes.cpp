// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/cable_sizes.h"

#include "solver/power/derating.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

struct Conductor {
    double mm2, r_ohm_per_km, ampacity_a;
};
constexpr std::array kCopper{Conductor{16, 1.15, 100},   Conductor{25, 0.727, 127},  Conductor{35, 0.524, 158},   Conductor{50, 0.387, 192},
                             Conductor{70, 0.268, 246},  Conductor{95, 0.193, 298},  Conductor{120, 0.153, 346},  Conductor{150, 0.124, 399},
                             Conductor{185, 0.0991, 456}, Conductor{240, 0.0754, 538}, Conductor{300, 0.0601, 621}};
constexpr double kReactance_ohm_per_km = 0.08;

}  // namespace

CableSize cableSize(double current_a, double air_c)
{
    constexpr double kTable_c = 30, kWarmest_c = 85;
    const double share = cableCorrection(std::clamp(air_c, kTable_c, kWarmest_c));
    const double needed = std::isfinite(current_a) && current_a > 0 ? current_a : 0;
    const int runs = std::max(1, static_cast<int>(std::ceil(needed / (kCopper.back().ampacity_a * share))));
    for (const Conductor& c : kCopper)
        if (c.ampacity_a * share * runs >= needed) return {runs, c.mm2, c.r_ohm_per_km, kReactance_ohm_per_km, c.ampacity_a * share};
    return {runs, kCopper.back().mm2, kCopper.back().r_ohm_per_km, kReactance_ohm_per_km, kCopper.back().ampacity_a * share};
}

}  // namespace mw
