// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/fluids.h"

#include <span>

namespace mw {

/// Steel pipe by nominal diameter: ASME B36.10M, schedule 40, from DN 300 on the standard wall.
struct PipeSize {
    int nominal{};
    double inner_mm{}, wall_mm{};
};
[[nodiscard]] std::span<const PipeSize> pipeSizes();

/// The smallest pipe for a flow: up to DN 50 not over 1.2 m/s, beyond not over 400 Pa/m of friction (ASHRAE Handbook of Fundamentals, chapter 22) nor
/// kErosion_m_s; the largest size where none does.
[[nodiscard]] const PipeSize& pipeFor(double flow_l_s, const FluidProperties& fluid);

inline constexpr double kSteelRoughness_mm = 0.045;   ///< commercial steel (Moody, 1944)
/// Fastest water that does not wear pipes over 6,000 hours a year and more (ASHRAE Handbook of Fundamentals, chapter 22, table of velocities for erosion).
inline constexpr double kErosion_m_s = 3.0;
/// Of each of the two pipes of a run: four long elbows of 0.25 and a tee to a branch of 1.0 (Crane TP-410).
inline constexpr double kFittings = 2.0;

}  // namespace mw
