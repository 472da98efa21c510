// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/branch_model.h"

#include <cmath>
#include <vector>

namespace mw::ac {

/// Power of the loads of a bus, per unit, by what it follows.
struct BusLoad {
    Complex power{}, current{}, impedance{};
    bool follows{};  ///< the voltage, in part at least
    [[nodiscard]] Complex at(double v) const { return power + v * current + v * v * impedance; }
    /// By how much `at` changes with v.
    [[nodiscard]] Complex slope(double v) const { return current + 2 * v * impedance; }
    [[nodiscard]] Complex current_pu(Complex v) const
    {
        const Complex drawn = follows ? at(std::abs(v)) : power;
        return std::conj(drawn) * v / std::norm(v);
    }
};

/// By bus.
[[nodiscard]] inline std::vector<BusLoad> busLoads(const Network& network)
{
    std::vector<BusLoad> all(network.buses.size());
    for (const Load& load : network.loads) {
        const Complex s = Complex(load.p_mw, load.q_mvar) / network.base_mva;
        BusLoad& at = all[load.bus];
        at.power += s * (1 - load.currentShare - load.impedanceShare);
        at.current += s * load.currentShare, at.impedance += s * load.impedanceShare;
        at.follows |= load.currentShare != 0 || load.impedanceShare != 0;
    }
    return all;
}

}  // namespace mw::ac
