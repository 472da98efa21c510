// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// A chiller's published curves, EnergyPlus Chiller:Electric:EIR: capacity and energy input ratio by leaving chilled water x and entering condenser fluid y
/// (c0 + c1 x + c2 x^2 + c3 y + c4 y^2 + c5 x y), input by part load (c0 + c1 p + c2 p^2). Limits in C.
struct ChillerCurves {
    std::string name{};
    double capacity_kw{}, cop{};
    double leastLoad{}, leastUnloading{}, mostLoad{};
    double evaporatorLeast_c{}, evaporatorMost_c{}, condenserLeast_c{}, condenserMost_c{};
    std::array<double, 6> capacityByT{}, inputByT{};
    std::array<double, 3> inputByLoad{};
};

struct ChillerPoint {
    double capacityFactor{}, inputFactor{}, loadFactor{};
    double capacity_kw{}, partLoad{}, cycling{}, heat_kw{}, power_kw{}, cop{}, condenser_kw{};
};
/// At a leaving chilled-water and an entering condenser temperature, as given: whoever stays inside the limits clamps first. Below the least load it cycles,
/// below the least unloading it is falsely loaded; what is beyond its most is not cooled.
[[nodiscard]] ChillerPoint chillerAt(const ChillerCurves& curves, double evaporatorOut_c, double condenserIn_c, double load_kw);

/// Temperatures held inside the curves' limits.
[[nodiscard]] double evaporatorInside(const ChillerCurves& curves, double t_c);
[[nodiscard]] double condenserInside(const ChillerCurves& curves, double t_c);

}  // namespace mw
