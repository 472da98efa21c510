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
    [[nodiscard]] bool none() const { return power == Complex() && !follows; }
    [[nodiscard]] Complex at(double v) const { return power + v * current + v * v * impedance; }
    /// By how much `at` changes with v.
    [[nodiscard]] Complex slope(double v) const { return current + 2 * v * impedance; }
    [[nodiscard]] Complex current_pu(Complex v) const
    {
        const Complex s = follows ? at(std::abs(v)) : power;
        const double scale = 1 / std::norm(v);   // conj(s / v)
        return {(s.real() * v.real() + s.imag() * v.imag()) * scale, (s.real() * v.imag() - s.imag() * v.real()) * scale};
    }
};

/// Adds a load to those of its bus. scale: 1 over the base, negative to take it off.
inline void addTo(BusLoad& bus, const Load& load, double scale)
{
    const Complex s = Complex(load.p_mw, load.q_mvar) * scale;
    bus.power += s * (1 - load.currentShare - load.impedanceShare);
    bus.current += s * load.currentShare, bus.impedance += s * load.impedanceShare;
    bus.follows |= load.currentShare != 0 || load.impedanceShare != 0;
}

/// By bus.
[[nodiscard]] inline std::vector<BusLoad> busLoads(const Network& network)
{
    std::vector<BusLoad> all(network.buses.size());
    for (const Load& load : network.loads) addTo(all[load.bus], load, 1 / network.base_mva);
    return all;
}

}  // namespace mw::ac
