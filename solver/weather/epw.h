// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// An hour's outdoor air, hour ending.
struct WeatherHour {
    double t_db_c{}, rh{}, p_pa{};
    double t_wb_c{};
};

/// A year of hours at a place.
struct WeatherYear {
    std::string place{};
    double latitude{}, longitude{}, elevation_m{};
    std::vector<WeatherHour> hours{};
    int missing{};                   ///< values that the file marks as missing, filled from their neighbours
};

/// 0 for January to 11, of the position of an hour in a year of 8,760 hours or of 8,784.
[[nodiscard]] std::size_t monthOf(std::size_t hour, std::size_t hours);

/// Reads an EnergyPlus weather file: eight lines of header, then a row an hour with dry bulb, dew point, relative humidity and pressure in columns 7 to 10.
/// What is marked missing (99.9, 99.9, 999, 999999) is filled linearly from its neighbours; humidity comes from dew points where a file has no other;
/// a year of 8,784 rows is taken as it is. Errors (not a number, too few columns, less than a year, nothing but missing values) name line and column.
[[nodiscard]] Loaded<WeatherYear> readEpw(std::string_view text, const std::string& fileName);
[[nodiscard]] Loaded<WeatherYear> readEpwFile(const std::string& path);

}  // namespace mw
