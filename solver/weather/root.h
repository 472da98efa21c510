// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace mw {

/// Root of a rising function between two places, or the place nearest to it, from its values there: inverse quadratic interpolation where that is safe, else
/// halves (Chandrupatla, Advances in Engineering Software 28, 1997). Ends where the value is within `exact` or the places are within 1e-10 of each other.
template <class Function>
double rootBetween(Function&& f, double low, double below, double high, double above, double exact)
{
    constexpr double kNear = 1e-10;
    if (below >= 0) return low;
    if (above <= 0) return high;
    double share = above / (above - below);                      // of the way from the newest place to the one across the root
    double newest = high, across = low, before = low, value = above, valueAcross = below, valueBefore = below;
    for (int i = 0; i < 100 && std::abs(across - newest) > kNear; ++i) {
        const double at = newest + share * (across - newest), now = f(at);
        if (std::abs(now) < exact) return at;
        const bool sameSide = (now > 0) == (value > 0);
        before = sameSide ? newest : across, valueBefore = sameSide ? value : valueAcross;
        if (!sameSide) across = newest, valueAcross = value;
        newest = at, value = now;
        const double x = (newest - across) / (before - across), y = (value - valueAcross) / (valueBefore - valueAcross);
        share = 0.5;
        if (y * y < x && (1 - y) * (1 - y) < 1 - x)
            share = value / (valueAcross - value) * valueBefore / (valueAcross - valueBefore) +
                    (before - newest) / (across - newest) * value / (valueBefore - value) * valueAcross / (valueBefore - valueAcross);
    }
    return (newest + across) / 2;
}

template <class Function>
double rootOf(Function&& f, double low, double high, double exact)
{
    const double below = f(low), above = f(high);
    return rootBetween(f, low, below, high, above, exact);
}

}  // namespace mw
