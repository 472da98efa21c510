// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/network.h"

#include <array>
#include <complex>

namespace mw::ac {

/// Short-circuit voltage of two windings with the third open, in percent of the lesser of both ratings, and its resistive part.
struct WindingPair {
    double vk_percent{}, vkr_percent{};
    bool operator==(const WindingPair&) const = default;
};

/// Three windings: high, middle, low. Middle and low lag by their shifts; taps on the high side.
struct ThreeWinding {
    std::string id{};
    std::array<std::size_t, 3> bus{};
    std::array<double, 3> sn_mva{}, vn_kv{};
    WindingPair highMiddle{}, highLow{}, middleLow{};
    double pfe_kw{}, i0_percent{};        ///< of the high winding's rating
    double shiftMiddle_deg{}, shiftLow_deg{};
    double tapStep_percent{}, tapPosition{};
    bool closed{true};
    bool operator==(const ThreeWinding&) const = default;
};

/// Star equivalent in ohm at the high winding's voltage; a leg may have a negative reactance.
using StarOhms = std::array<std::complex<double>, 3>;
/// IEC 60909-0, 3.3.2: Z_A = (Z_AB + Z_AC - Z_BC) / 2 and so on, each pair of its own rating.
[[nodiscard]] StarOhms starOf(const ThreeWinding& t);
/// The same for short circuits: each pair with its K_T = 0.95 c / (1 + 0.6 x) of IEC 60909-0, 3.3.3, equation 13; c of the lower voltage of the pair (1.05 up to 1 kV where the system's tolerance is
/// 6 %, else 1.1).
[[nodiscard]] StarOhms correctedStarOf(const ThreeWinding& t, double lvTolerance_percent = 10);

/// Adds it to a network as a bus for the star point and three transformers; returns the star's bus. No-load losses stand in the high leg. A leg without impedance gets
/// a ten-thousandth of a percent, so that it can be solved.
std::size_t addThreeWinding(Network& network, const ThreeWinding& t);

}  // namespace mw::ac
