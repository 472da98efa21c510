// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/drawn_loops.h"
#include "solver/cooling/loops/kept_effects.h"
#include "solver/cooling/loops/loop_outage.h"

#include <stop_token>
#include <vector>

namespace mw {

/// Every single failure of cooling, one at a time: each CDU, pump, chiller, tower, cooler, air unit, rear door and main valve (a pipe between gear and gear, shut), and each of
/// the two power sides. What is left runs at full speed and up to its capacity. Heat that nothing takes warms, as one lump, the coolant and steel of its loop; a rack
/// with less flow than it needs, the coolant in it; a hall, its air. Methods and their limits: docs/methods-cooling.md.
/// `kept`: effects of the pass before.
[[nodiscard]] CoolingFailures coolingFailures(const LoopInput& input, const std::vector<LoopNet>& nets, const std::stop_token& stop = {}, KeptEffects* kept = nullptr);

/// What a failure takes out, as it was tried.
[[nodiscard]] LoopOutage outageOf(const LoopInput& input, const CoolingFailure& failure);

/// Metal of cold plates and manifolds that follows the coolant in a rack at once, over the heat capacity of that coolant (engineering estimate).
inline constexpr double kRackMetal = 0.5;
/// Air of a hall at its start and at its limit: the upper end of ASHRAE TC 9.9's recommended range, and of class A1.
inline constexpr double kHallStart_c = 27, kHallLimit_c = 32;
/// Sheet metal and boards of a rack that follow the air within minutes: 200 kg of 0.5 kJ/(kg K) (engineering estimate).
inline constexpr double kRackSteel_kj_k = 100;

}  // namespace mw
