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

constexpr double kVoltageFactor = 1.1;   ///< of largest currents, with a tolerance of 10 % at low voltage

/// Levels that transformers lead down to from one, itself left out; at each step away from the sources.
std::vector<char> levelsBelow(const Network& network, std::span<const std::size_t> level, std::size_t from)
{
    std::vector<char> below(level.size());
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        for (const Transformer& t : network.transformers)
            if (const std::size_t low = level[t.low]; t.closed && level[t.high] == at && low != from && below[low] == 0) below[low] = 1, open.push_back(low);
    }
    return below;
}

}  // namespace

std::vector<FaultLevelMotors> levelsWithoutFarMotors(const Network& network, std::span<const Motor> counted, std::span<const FaultCurrent> without)
{
    const auto level = voltageLevels(network);
    std::vector<std::size_t> feeding;   // levels with transformers below them
    for (const Transformer& t : network.transformers)
        if (t.closed) feeding.push_back(level[t.high]);
    std::sort(feeding.begin(), feeding.end());
    feeding.erase(std::unique(feeding.begin(), feeding.end()), feeding.end());
    std::vector<FaultLevelMotors> found;
    for (const std::size_t at : feeding) {
        const auto below = levelsBelow(network, level, at);
        double motors_mva = 0, ratings_mva = 0, least_mva = 0;
        for (const Motor& m : counted)
            if (below[level[m.bus]] != 0) motors_mva += m.sn_mva;
        if (motors_mva <= 0) continue;
        for (const Transformer& t : network.transformers)
            if (t.closed && level[t.high] == at) ratings_mva += t.sn_mva * t.parallel;
        FaultLevelMotors one;
        for (std::size_t b = 0; b < level.size(); ++b) {
            if (level[b] != at) continue;
            one.buses.push_back(b);
            const double mva = std::numbers::sqrt3 * network.buses[b].vn_kv * without[b].ikss_ka;
            if (mva > 0) least_mva = least_mva > 0 ? std::min(least_mva, mva) : mva;
        }
        if (least_mva <= 0 || motors_mva / ratings_mva * std::abs(100 * kVoltageFactor * ratings_mva / least_mva - 0.3) > 0.8) continue;
        for (const Motor& m : counted)
            if (below[level[m.bus]] == 0) one.counted.push_back(m);
        found.push_back(std::move(one));
    }
    return found;
}

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
