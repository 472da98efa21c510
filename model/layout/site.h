// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <optional>
#include <string>

namespace mw {

struct Grid {
    std::optional<double> limit_mw{};
    double voltage_kv{13.8};
    double frequency_hz{60};
    std::optional<double> fault_mva{};
    Extras extras{};
    bool operator==(const Grid&) const = default;
};

struct Tariff {
    std::optional<double> energy_usd_per_kwh{};
    std::optional<double> demand_usd_per_kw_month{};
    std::optional<double> water_usd_per_m3{};
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
    Extras extras{};
    Climate climate{};
    bool operator==(const Site&) const = default;
};

/// Money and time. An empty value means the default of resources/economics/defaults.yaml, which names its source.
struct Economics {
    std::optional<double> analysis_years{};
    std::optional<double> discount_rate{};             ///< per year, 0.10 is 10 %
    std::optional<double> utilisation{};               ///< share of installed accelerator hours that is sold
    std::optional<double> availability{};
    std::optional<double> it_load_factor{};            ///< mean IT load over design IT load
    std::optional<double> staff_usd_per_year{};
    std::optional<double> shell_usd_per_mw{};          ///< building and core per MW of IT
    std::optional<double> land_usd{};
    std::optional<double> contingency_share{};
    std::optional<double> price_usd_per_million_input{}, price_usd_per_million_output{};
    Extras extras{};
    bool operator==(const Economics&) const = default;
};

}  // namespace mw
