// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace mw {

/// Root of a rising function between two places, or the place nearest to it: secant steps that a bisection keeps inside (Illinois; Dowell and
/// Jarratt, BIT 11, 1971). Ends where the value is within `exact` or the places are within 1e-10 of each other.
template <class Function>
double rootOf(Function&& f, double low, double high, double exact)
{
    constexpr double kNear = 1e-10;
    double below = f(low), above = f(high);
    if (below >= 0) return low;
    if (above <= 0) return high;
    int side = 0;
    for (int i = 0; i < 100 && high - low > kNear; ++i) {
        const double at = (low * above - high * below) / (above - below), value = f(at);
        if (std::abs(value) < exact) return at;
        if (value < 0) {
            low = at, below = value;
            if (side == -1) above /= 2;
            side = -1;
        } else {
            high = at, above = value;
            if (side == 1) below /= 2;
            side = 1;
        }
    }
    return (low + high) / 2;
}

}  // namespace mw
