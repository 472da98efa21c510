// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/loads/loads.h"
#include "solver/power/input.h"
#include "solver/power/results.h"

#include <array>
#include <span>
#include <vector>

namespace mw {

using PhaseKw = std::array<double, 3>;   ///< L1, L2, L3

/// Largest deviation of a phase from the mean over the mean, 0 for nothing (IEEE 1159 and NEMA MG 1, 14.36, which say it of voltages).
[[nodiscard]] double unbalance(const PhaseKw& phases);
/// Of three currents of one power factor, 120 degrees apart: sqrt(a² + b² + c² - ab - bc - ca). Harmonics of order three, which add to it, are left out.
[[nodiscard]] double neutral(const PhaseKw& phases);
/// Each load, in their order, to the phase with the least so far; the first of equal ones.
[[nodiscard]] std::vector<std::size_t> dealPhases(std::span<const double> loads);

/// Gear between a transformer or UPS and single-phase loads.
struct PhaseBalance {
    InstanceIndex instance{};
    std::array<double, 3> current_a{};
    double neutral_a{};
    double unbalance{};               ///< of currents
    std::optional<double> rating_a{}; ///< of a phase, continuous, where it stands
    bool operator==(const PhaseBalance&) const = default;
};

/// By instance. Single-phase loads are units that hang on three-phase rack PDUs (of 380 V and more between lines, or with `phases: 3`): on outlets by number, L1, L2, L3 in turn, as rack PDUs with alternating outlets
/// have them; where no outlets are drawn, the units of the rack, from the lowest, each on the phase with the least load so far; `phase: l1` (l2, l3) of a link goes before both. All else draws alike from
/// three phases: power shelves, UPS, motors. Currents add up towards the source as far as the first transformer or UPS.
[[nodiscard]] std::vector<PhaseBalance> phaseBalance(const Facility& facility, const PowerInput& network, const PowerResults& power, std::span<const Load> loads);

}  // namespace mw
