// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"

#include <string>
#include <string_view>

/// How the uncertain inputs of the cost (solver/economics/uncertainty.h) are told to people.
namespace mw {

/// "discount_rate" -> "discount rate", "staff_usd_per_mw_year" -> "staff per year", "parts/acme.asic/price_usd" -> "price of Acme ASIC".
[[nodiscard]] std::string driverName(std::string_view id, const Facility* facility);
/// Of its low, likeliest and high value. Prices of a system and throughput are factors on what they are: 100 %.
[[nodiscard]] Format driverFormat(std::string_view id);

}  // namespace mw
