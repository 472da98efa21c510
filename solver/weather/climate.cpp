// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/weather/climate.h"

#include "solver/weather/psychrometrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace mw {

namespace {

constexpr double kMostChange_k = 20;             ///< what is more is a slip of the pen
constexpr double kStretchedShare = 0.1;          ///< of the hours, the hottest

WeatherHour hourWith(double t_db_c, double rh, double p_pa) { return {t_db_c, rh, p_pa, airFromRelativeHumidity(t_db_c, rh, p_pa).wetBulb_c()}; }

bool cooler(const WeatherHour& a, const WeatherHour& b) { return a.t_db_c < b.t_db_c; }

}  // namespace

Outcome<WeatherYear> warmed(const WeatherYear& year, const std::array<double, 12>& byMonth_k)
{
    for (const double k : byMonth_k)
        if (!(std::abs(k) <= kMostChange_k))
            return Refusal{"climate.warming", fmt::format("a warming of {} K is none: up to {} K either way are taken", k, kMostChange_k)};
    WeatherYear warm = year;
    const std::size_t hours = year.hours.size();
    for (std::size_t h = 0; h < hours; ++h) {
        const WeatherHour& air = year.hours[h];
        warm.hours[h] = hourWith(air.t_db_c + byMonth_k[monthOf(h, hours)], air.rh, air.p_pa);
    }
    if (!warm.extremes || hours == 0) return warm;
    const auto hottest = std::max_element(year.hours.begin(), year.hours.end(), cooler) - year.hours.begin();
    warm.extremes->meanHottest_c += byMonth_k[monthOf(static_cast<std::size_t>(hottest), hours)];
    return warm;
}

Outcome<WeatherYear> warmed(const WeatherYear& year, double all_k)
{
    std::array<double, 12> byMonth_k{};
    byMonth_k.fill(all_k);
    return warmed(year, byMonth_k);
}

double hottestIn_c(const AnnualExtremes& extremes, double years)
{
    const double factor = -std::sqrt(6.0) / std::numbers::pi * (std::numbers::egamma + std::log(std::log(years / (years - 1))));
    return extremes.meanHottest_c + factor * extremes.deviation_k;
}

Outcome<WeatherYear> stretchedTo(const WeatherYear& year, double hottest_c)
{
    if (year.hours.empty()) return Refusal{"climate.no-hours", "the weather year has no hours"};
    std::vector<double> dry;
    dry.reserve(year.hours.size());
    for (const WeatherHour& air : year.hours) dry.push_back(air.t_db_c);
    const double most = *std::max_element(dry.begin(), dry.end());
    if (!(hottest_c <= most + kMostChange_k))
        return Refusal{"climate.hottest", fmt::format("{} is none for this year: up to {} K above its hottest hour are taken", fmt::format("{} °C", hottest_c), kMostChange_k)};
    const auto from = dry.begin() + static_cast<std::ptrdiff_t>((1 - kStretchedShare) * static_cast<double>(dry.size() - 1));
    std::nth_element(dry.begin(), from, dry.end());
    const double base = *from;
    WeatherYear hot = year;
    if (hottest_c <= most || most <= base) return hot;
    for (WeatherHour& air : hot.hours) {
        if (air.t_db_c <= base) continue;
        const double t = base + (air.t_db_c - base) * (hottest_c - base) / (most - base);
        air = hourWith(t, air.rh * saturationPressure_pa(air.t_db_c) / saturationPressure_pa(t), air.p_pa);
    }
    return hot;
}

Outcome<WeatherYear> extremeYear(const WeatherYear& year, double years)
{
    if (!year.extremes) return Refusal{"climate.no-extremes", "the header of the weather file gives no annual extremes of dry bulb"};
    if (!(years > 1)) return Refusal{"climate.years", years == 1 ? "a hottest hour in one year is none: more than one are taken" : fmt::format("a hottest hour in {} years is none: more than one are taken", years)};
    return stretchedTo(year, hottestIn_c(*year.extremes, years));
}

}  // namespace mw
