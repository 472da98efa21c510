// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/carbon.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr std::size_t kDay_h = 24, kYear_h = 8760;
constexpr std::array<std::size_t, 12> kMonthDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

std::string faultOf(std::span<const double> hours, const char* what)
{
    if (hours.size() != 1 && hours.size() != kDay_h && hours.size() != kYear_h)
        return fmt::format("{} has {} values instead of 1, 24 or 8,760", what, hours.size());
    const auto bad = std::find_if(hours.begin(), hours.end(), [](double value) { return !std::isfinite(value) || value < 0; });
    return bad == hours.end() ? std::string() : fmt::format("{} is {} in hour {}", what, *bad, bad - hours.begin());
}

}  // namespace

std::optional<CarbonYear> carbonByHour(std::span<const double> profile_g_per_kwh, std::span<const double> energy_kwh, std::string* why)
{
    std::string fault = faultOf(profile_g_per_kwh, "the carbon profile");
    if (fault.empty()) fault = faultOf(energy_kwh, "the energy");
    if (why != nullptr) *why = fault;
    if (!fault.empty()) return std::nullopt;
    CarbonYear year;
    double profileSum = 0;
    std::size_t hour = 0;
    for (std::size_t month = 0; month < kMonthDays.size(); ++month)
        for (const std::size_t end = hour + kMonthDays[month] * kDay_h; hour < end; ++hour) {
            const double g_per_kwh = profile_g_per_kwh[hour % profile_g_per_kwh.size()], kwh = energy_kwh[hour % energy_kwh.size()];
            year.tByMonth[month] += g_per_kwh * kwh / 1e6;
            year.energy_kwh += kwh, profileSum += g_per_kwh;
        }
    for (const double t : year.tByMonth) year.t += t;
    year.flat_t = profileSum / static_cast<double>(kYear_h) * year.energy_kwh / 1e6;
    if (year.energy_kwh > 0) year.mean_g_per_kwh = year.t * 1e6 / year.energy_kwh;
    return year;
}

}  // namespace mw
