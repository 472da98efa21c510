// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/storage_year.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace mw {

namespace {

constexpr std::size_t kDay = 24;
constexpr int kMostLevels = 96, kLevels = 24;///< steps between an empty and a full tank: usually kLevels
constexpr double kStepsOfAnHour = 4;         ///< of a full hour's giving, at least

/// What an hour can do, in steps of the tank's level.
struct HourSteps {
    int in{}, out{};
    double price{}, worth{};                 ///< electric, of a step in; saved by a step out
};

/// One day by dynamic programming, from its end: the least energy from each hour and level on, and the step that leads there.
class StoreDay {
public:
    StoreDay(const StoreHour* hours, std::size_t count, double energy_kwh) : m_hours(hours), m_count(count)
    {
        double in = 0, out = 0;
        for (std::size_t h = 0; h < count; ++h) in = std::max(in, hours[h].in_kw * kStoreKept), out = std::max(out, hours[h].out_kw);
        if (in <= 0 || out <= 0 || energy_kwh <= 0) return;
        const double inADay_kwh = static_cast<double>(count) * in * out / (in + out);   // what cannot be filled and emptied in a day is not divided
        const double used_kwh = std::min(energy_kwh, inADay_kwh);
        m_step_kwh = std::min(used_kwh / kLevels, out / kStepsOfAnHour);
        m_levels = std::min(kMostLevels, static_cast<int>(used_kwh / m_step_kwh + 1e-9));
        for (std::size_t h = 0; h < count; ++h) m_steps[h] = stepsOf(hours[h]);
        plan();
    }

    /// Shares of the hours, empty at the day's begin.
    void follow(double* shares) const
    {
        if (m_step_kwh <= 0) return;
        int level = 0;
        for (std::size_t h = 0; h < m_count; ++h) {
            const int step = m_best[h][static_cast<std::size_t>(level)];
            if (step > 0) shares[h] = -step * m_step_kwh / (m_hours[h].in_kw * kStoreKept);
            if (step < 0) shares[h] = -step * m_step_kwh / m_hours[h].out_kw;
            level += step;
        }
    }

private:
    [[nodiscard]] HourSteps stepsOf(const StoreHour& hour) const
    {
        constexpr double kRounding = 1e-9;
        const auto whole = [&](double kwh) { return static_cast<int>(std::clamp(kwh / m_step_kwh + kRounding, 0.0, static_cast<double>(m_levels))); };
        HourSteps steps{.in = whole(hour.in_kw * kStoreKept), .out = whole(hour.out_kw)};
        if (steps.in > 0) steps.price = (hour.charging_kw - hour.idle_kw) * m_step_kwh / (hour.in_kw * kStoreKept);
        if (steps.out > 0) steps.worth = (hour.idle_kw - hour.giving_kw) * m_step_kwh / hour.out_kw;
        return steps;
    }

    void plan()
    {
        constexpr double kNever = 1e30, kSame = 1e-9;
        std::array<double, kMostLevels + 1> after{};
        after.fill(kNever), after[0] = 0;
        for (std::size_t h = m_count; h-- > 0;) {
            const HourSteps& steps = m_steps[h];
            const auto later = after;
            for (int level = 0; level <= m_levels; ++level) {
                double best = later[static_cast<std::size_t>(level)];
                int bestStep = 0;
                for (int step = -std::min(steps.out, level); step <= std::min(steps.in, m_levels - level); ++step) {
                    const double cost = later[static_cast<std::size_t>(level + step)] + (step > 0 ? step * steps.price : step * steps.worth);
                    if (cost < best - kSame) best = cost, bestStep = step;   // at rest unless something is saved
                }
                after[static_cast<std::size_t>(level)] = best, m_best[h][static_cast<std::size_t>(level)] = bestStep;
            }
        }
    }

    const StoreHour* m_hours;
    std::size_t m_count;
    double m_step_kwh{};
    int m_levels{};
    std::array<HourSteps, kDay> m_steps{};
    std::array<std::array<int, kMostLevels + 1>, kDay> m_best{};
};

}  // namespace

std::vector<double> storeSchedule(const std::vector<StoreHour>& hours, double energy_kwh)
{
    std::vector<double> shares(hours.size());
    for (std::size_t first = 0; first < hours.size(); first += kDay)
        StoreDay(hours.data() + first, std::min(kDay, hours.size() - first), energy_kwh).follow(shares.data() + first);
    return shares;
}

}  // namespace mw
