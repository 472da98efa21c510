// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"

#include <string>
#include <string_view>

namespace mw {

/// How a driver of the cost is told to people: the words are those of the layout's settings.
struct DriverText {
    std::string name{};
    std::string_view unit{};   ///< may be empty
    double scale{1};           ///< from the driver's value to one in that unit: shares are told in percent, the first sign of their unit
};

/// By a driver's id or path ("discount_rate", "economics/utilisation", "parts/acme.asic/price_usd"), which is its name where it has no other.
[[nodiscard]] DriverText driverText(std::string_view idOrPath, const Facility* facility);
/// Of its low, likeliest and high value. Prices of a system and throughput are factors on what they are: 100 %.
[[nodiscard]] Format driverFormat(std::string_view idOrPath);
/// "8.0 % a year", "0.05 $/kWh".
[[nodiscard]] std::string valueText(const DriverText& driver, double value);

}  // namespace mw
