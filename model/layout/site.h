// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "model/layout/economics.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

struct Grid {
    std::optional<double> limit_mw{};
    double voltage_kv{13.8};
    double frequency_hz{60};
    std::optional<double> fault_mva{};
    Extras extras{};
    bool operator==(const Grid&) const = default;
};

/// Hours of the day in some months at which energy has a price of its own. From an hour to the next: [16, 21] is five
/// hours; [22, 6] goes over midnight.
struct TariffWindow {
    std::vector<double> months{};                      ///< 1 to 12; empty: all
    double fromHour{}, toHour{24};                     ///< hours: [16, 21]
    double usd_per_kwh{};
    Extras extras{};
    bool operator==(const TariffWindow&) const = default;
};

struct Tariff {
    std::optional<double> energy_usd_per_kwh{};
    std::optional<double> demand_usd_per_kw_month{};
    std::optional<double> water_usd_per_m3{};
    std::vector<TariffWindow> time_of_use{};           ///< over the energy price; the first that holds
    std::optional<double> take_or_pay_mw{};            ///< mean draw that is paid for at least
    std::optional<double> on_site_share{};             ///< of the energy that is made on site,
    std::optional<double> on_site_usd_per_kwh{};       ///< at this price: fuel and upkeep
    std::optional<double> leastPowerFactor{};          ///< power_factor_min: of the contract; below it reactive power is charged
    std::optional<double> reactive_usd_per_kvarh{};    ///< for what goes beyond that power factor
    std::optional<double> apparent_usd_per_kva_month{};    ///< for all of the apparent demand
    std::optional<double> lowFactor_usd_per_kw_month{};    ///< low_power_factor_usd_per_kw_month: demand charge that rises by least over actual power factor
    Extras extras{};
    bool operator==(const Tariff&) const = default;
};

/// What is done to the weather year.
struct Climate {
    std::optional<double> warming_c{};                 ///< that every hour is warmer by
    std::optional<double> extremeYear{};               ///< extreme_year: stretched to the hottest hour in so many years
    Extras extras{};
    bool operator==(const Climate&) const = default;
};

/// Location, climate, grid connection, tariffs.
struct Site {
    std::string name{};
    std::optional<double> latitude{}, longitude{};     ///< degrees
    double elevation_m{};
    std::string weather{};                             ///< id of a shipped weather year
    std::optional<double> designDryBulb_c{};           ///< design_dry_bulb_c: outdoor design point for the plant
    std::optional<double> designWetBulb_c{};           ///< design_wet_bulb_c
    Grid grid{};
    Tariff tariff{};
    std::optional<double> carbon_g_per_kwh{};
    std::vector<double> carbonByHour_g_per_kwh{};      ///< carbon_by_hour_g_per_kwh: 24 values (each day) or 8,760 (the year, local time)
    Extras extras{};
    Climate climate{};
    bool operator==(const Site&) const = default;
};

}  // namespace mw
