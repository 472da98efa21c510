// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

namespace mw {

struct CarbonYear {
    double t{};                             ///< of a year
    std::array<double, 12> tByMonth{};      ///< of a year of 365 days
    double energy_kwh{};
    double mean_g_per_kwh{};                ///< weighted by the energy
    double flat_t{};                        ///< what the plain mean of the profile would give
    bool operator==(const CarbonYear&) const = default;
};

/// Carbon of the energy drawn hour by hour. Both lists hold one value (all the year), 24 (each day) or 8,760 (the year from January 1st, local time):
/// grams for each kWh, average as drawn from the grid, and kWh in the hour. Nothing for lists of another length or with a value that is
/// negative or no number; `why` then says which.
[[nodiscard]] std::optional<CarbonYear> carbonByHour(std::span<const double> profile_g_per_kwh, std::span<const double> energy_kwh, std::string* why = nullptr);

}  // namespace mw
