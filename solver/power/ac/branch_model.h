// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/network.h"

#include <complex>
#include <cstdint>
#include <vector>

namespace mw::ac {

using Complex = std::complex<double>;

/// A branch as a two-port in per unit of the network's base: I_from = ff V_from + ft V_to, I_to = tf V_from + tt V_to.
struct TwoPort {
    Complex ff{}, ft{}, tf{}, tt{};
};

/// Series impedance, charging half and half at the ends.
[[nodiscard]] TwoPort twoPort(const Line& line, const Network& network);
/// Pi circuit behind an ideal transformer at the high side; no-load admittance half and half.
[[nodiscard]] TwoPort twoPort(const Transformer& transformer, const Network& network);

/// A branch of either sort.
struct Branch {
    std::uint32_t from{}, to{};
    TwoPort port{};
    bool closed{};
};
/// Lines, then transformers, in their order.
[[nodiscard]] std::vector<Branch> branchesOf(const Network& network);

/// Of one ideal ratio and series impedance, for short circuits: `ratio` is high over low in per unit.
[[nodiscard]] TwoPort seriesTwoPort(Complex z_pu, Complex ratio);

/// Impedance of the parallel runs, in per unit of the base at the low side or the line's own voltage.
[[nodiscard]] Complex impedance_pu(const Line& line, const Network& network);
[[nodiscard]] Complex impedance_pu(const Transformer& transformer, const Network& network);

}  // namespace mw::ac
