// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace mw {

/// Approach (K) of an open tower by the 27-term correlation known as YorkCalc (EnergyPlus CoolingTower:VariableSpeed): sum of c[9 i + 3 j + k] wetBulb^k range^j
/// (L/G)^i. Valid for wet bulbs of -34 to 27 C, ranges of 1 to 22 K and liquid-to-gas ratios up to 8.
using YorkCoefficients = std::array<double, 27>;
[[nodiscard]] const YorkCoefficients& yorkCalc();
[[nodiscard]] double towerApproach_k(double t_wb_c, double range_k, double liquidToGas, const YorkCoefficients& coefficients = yorkCalc());

/// A tower by Merkel's theory as EnergyPlus has it (CoolingTower:VariableSpeed:Merkel): counterflow effectiveness-NTU with air whose heat capacity is that of
/// saturated air between its wet bulbs, and UA with polynomials of wet bulb difference, air and water flow.
struct MerkelTower {
    double heat_w{}, water_kg_s{}, cpWater_j_kgk{4180}, air_kg_s{}, cpAir_j_kgk{1006}, p_pa{101325};
    double t_wb_c{}, waterIn_c{}, waterOut_c{};  ///< rated
    std::array<double, 3> byWetBulb{1, 0, 0}, byAir{0, 1, 0}, byWater{0, 1, 0};  ///< c0 + c1 x + c2 x^2
};
struct TowerResult {
    double waterOut_c{}, heat_w{};
};
[[nodiscard]] TowerResult merkel(const MerkelTower& tower, double t_wb_c, double waterIn_c, double water_kg_s, double airRatio);

}  // namespace mw
