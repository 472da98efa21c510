// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/motors.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace mw::ac {

namespace {

/// One number for all buses that closed lines join.
std::vector<std::size_t> voltageLevels(const Network& network)
{
    std::vector<std::size_t> level(network.buses.size());
    std::iota(level.begin(), level.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (level[i] != i) i = level[i] = level[level[i]];
        return i;
    };
    for (const Line& line : network.lines)
        if (line.closed) level[root(line.from)] = root(line.to);
    for (std::size_t i = 0; i < level.size(); ++i) level[i] = root(i);
    return level;
}

}  // namespace

std::vector<Motor> countedMotors(const Network& network, std::span<const FaultCurrent> without)
{
    constexpr double kSmall = 0.01;
    if (network.motors.empty()) return {};
    const auto level = voltageLevels(network);
    std::vector<double> rated_ka(level.size()), least_ka(level.size());
    for (const Motor& m : network.motors) rated_ka[level[m.bus]] += m.sn_mva / (std::numbers::sqrt3 * network.buses[m.bus].vn_kv);
    for (std::size_t i = 0; i < level.size(); ++i)
        if (const double ka = without[i].ikss_ka; ka > 0) least_ka[level[i]] = least_ka[level[i]] > 0 ? std::min(least_ka[level[i]], ka) : ka;
    std::vector<Motor> counted;
    for (const Motor& m : network.motors)
        if (const std::size_t at = level[m.bus]; least_ka[at] > 0 && rated_ka[at] > kSmall * least_ka[at]) counted.push_back(m);
    return counted;
}

}  // namespace mw::ac
