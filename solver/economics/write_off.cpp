// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/over_time.h"

#include "solver/cost/depreciation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

std::vector<double> straight(double cost_usd, double salvage_usd, double life_years)
{
    const auto whole = static_cast<std::size_t>(std::ceil(life_years - 1e-9));
    std::vector<double> yearly(whole, (cost_usd - salvage_usd) / life_years);
    if (!yearly.empty()) yearly.back() *= life_years - static_cast<double>(whole - 1);   // a life of 5.5 years ends in the sixth
    return yearly;
}

std::vector<double> declining(double cost_usd, double salvage_usd, double life_years)
{
    std::vector<double> yearly;
    double book = cost_usd;
    for (double age = 0; age < life_years - 1e-9; age += 1) {
        const double part = std::min(1.0, life_years - age);
        const double even = (book - salvage_usd) / (life_years - age) * part;
        const double fast = book * 2 / life_years * part;
        const double spent = std::min(book - salvage_usd, std::max(even, fast));
        yearly.push_back(spent);
        book -= spent;
    }
    return yearly;
}

int nearestClass(double life_years)
{
    constexpr std::array kClasses{3, 5, 7, 10, 15, 20};
    return *std::min_element(kClasses.begin(), kClasses.end(),
                             [&](int a, int b) { return std::abs(a - life_years) < std::abs(b - life_years); });
}

}  // namespace

std::vector<double> writeOff_usd(WriteOff method, double cost_usd, double salvage_usd, double life_years)
{
    if (!(life_years > 0)) return {};
    switch (method) {
    case WriteOff::Declining:
        return declining(cost_usd, salvage_usd, life_years);
    case WriteOff::Macrs:
        return macrs_usd(cost_usd, nearestClass(life_years));  // to nothing: the tax code knows no salvage
    case WriteOff::StraightLine:
        break;
    }
    return straight(cost_usd, salvage_usd, life_years);
}

}  // namespace mw
