// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

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

struct Tariff {
    std::optional<double> energy_usd_per_kwh{};
    std::optional<double> demand_usd_per_kw_month{};
    std::optional<double> water_usd_per_m3{};
    std::optional<double> leastPowerFactor{};          ///< power_factor_min: of the contract; below it reactive power is charged
    std::optional<double> reactive_usd_per_kvarh{};    ///< for what goes beyond that power factor
    std::optional<double> apparent_usd_per_kva_month{};    ///< for all of the apparent demand
    std::optional<double> lowFactor_usd_per_kw_month{};    ///< low_power_factor_usd_per_kw_month: demand charge that rises by least over actual power factor
    Extras extras{};
    bool operator==(const Tariff&) const = default;
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
