// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// An hour's outdoor air, hour ending.
struct WeatherHour {
    double t_db_c{}, rh{}, p_pa{};
    double t_wb_c{};
};

/// The hottest dry bulb of each year of a long record: mean and standard deviation of those (ASHRAE Handbook of Fundamentals, chapter 14).
struct AnnualExtremes {
    double meanHottest_c{}, deviation_k{};
};

/// A year of hours at a place.
struct WeatherYear {
    std::string place{};
    double latitude{}, longitude{}, elevation_m{};
    std::vector<WeatherHour> hours{};
    int missing{};                               ///< values that the file marks as missing
    std::optional<AnnualExtremes> extremes{};    ///< where the file's design conditions have them
};

/// 0 for January to 11, of the position of an hour in a year of 8,760 hours or of 8,784.
[[nodiscard]] std::size_t monthOf(std::size_t hour, std::size_t hours);

/// Reads an EnergyPlus weather file: lines of header up to the one that begins with DATA PERIODS, then a row an hour with month, day and hour (1 to 24, hour
/// ending, or 0 to 23) in columns 2 to 4, dry bulb, dew point, relative humidity and pressure in columns 7 to 10. Year, minute and all other columns are
/// not looked at, nor what the header says of leap years and dates: typical years mix them.
/// The hours are put in the order of the calendar. What is marked missing (99.9, 99.9, 999, 999999 or more), empty or beyond the physical is filled linearly
/// from its neighbours, a humidity from the hour's dew point where there is one; notes name column, number and lines, a warning gaps of more than a day.
/// Relative humidity is held within 1 and 100 %.
/// Errors name line and column: not a number, too few columns, a date that is none, an hour that comes twice, an hour without a row, several rows an hour,
/// nothing but missing values.
[[nodiscard]] Loaded<WeatherYear> readEpw(std::string_view text, const std::string& fileName);
[[nodiscard]] Loaded<WeatherYear> readEpwFile(const std::string& path);

}  // namespace mw
