// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/depreciation.h"

#include <array>

namespace mw {

namespace {

// IRS Publication 946, appendix A, table A-1, half-year convention.
constexpr std::array k3{33.33, 44.45, 14.81, 7.41};
constexpr std::array k5{20.0, 32.0, 19.2, 11.52, 11.52, 5.76};
constexpr std::array k7{14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46};
constexpr std::array k10{10.0, 18.0, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28};
constexpr std::array k15{5.0,  9.5, 8.55, 7.7, 6.93, 6.23, 5.9,  5.9,
                         5.91, 5.9, 5.91, 5.9, 5.91, 5.9,  5.91, 2.95};
constexpr std::array k20{3.75,  7.219, 6.677, 6.177, 5.713, 5.285, 4.888, 4.522, 4.462, 4.461, 4.462,
                         4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 2.231};

}  // namespace

double straightLine_usd(double cost_usd, double salvage_usd, double life_years)
{
    return life_years > 0 ? (cost_usd - salvage_usd) / life_years : 0;
}

std::span<const double> macrsPercent(int classYears)
{
    switch (classYears) {
    case 3:
        return k3;
    case 5:
        return k5;
    case 7:
        return k7;
    case 10:
        return k10;
    case 15:
        return k15;
    case 20:
        return k20;
    default:
        return {};
    }
}

std::vector<double> macrs_usd(double cost_usd, int classYears)
{
    std::vector<double> yearly;
    for (const double percent : macrsPercent(classYears)) yearly.push_back(cost_usd * percent / 100);
    return yearly;
}

}  // namespace mw
