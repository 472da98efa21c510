// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/weather/epw.h"

#include <cstddef>

namespace mw::cli {

/// The coolant stage of a whole layout, one thread: drawn loops, what their pumps draw in the balance, and all single failures. Zero: no coolant link is drawn.
struct CoolantTimes {
    std::size_t loops{}, distinct{};       ///< all, and those of them that are built as no other
    std::size_t failures{};                ///< tried
    double cold_ms{};                      ///< from nothing
    double edit_ms{};                      ///< one pipe has another length
    std::size_t editLoops{}, editFailures{};   ///< solved and tried anew for it
    double unchanged_ms{};                 ///< seeing that nothing has changed
};
[[nodiscard]] CoolantTimes coolantTimes(const Results& results);

/// The air field of the hall with the most air heat, one thread, and the weather year of the drawn plant. Zero: no hall with air, no weather year.
struct AirTimes {
    std::size_t racks{}, cells{};
    double field_ms{};
    double year_ms{};
};
[[nodiscard]] AirTimes airTimes(const Results& results, const WeatherYear* weather);

}  // namespace mw::cli
