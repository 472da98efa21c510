// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Capital of one class: what it costs, how long it lives, what is left, what its upkeep takes.
struct Asset {
    std::string name{};
    double capex_usd{};
    double life_years{};  ///< 0: never written off and not annualised but for interest (land)
    double salvage_usd{};
    double maintenanceShare{};  ///< of capex, per year
    bool operator==(const Asset&) const = default;
};

/// All that the cost of an accelerator hour depends on.
struct GpuHourInput {
    double wacc{};              ///< discount rate per year
    double gpus{};              ///< accelerator packages installed
    double it_kw{};             ///< design basis
    double itLoadFactor{};      ///< mean over design IT load
    double pue{1}, puePeak{1};  ///< for energy; for the demand charge
    double usd_per_kwh{};
    double demand_usd_per_kw_month{};
    double staff_usd_y{};
    double water_m3_y{}, usd_per_m3{};
    double other_usd_y{};
    double availability{}, utilisation{};
    double tokens_per_gpu_s{};  ///< in a sold hour; 0: unknown
    std::vector<Asset> assets{};
    bool operator==(const GpuHourInput&) const = default;
};

struct GpuHourCost {
    double capital_usd_y{}, energy_usd_y{}, demand_usd_y{};  ///< energy_usd_y holds the demand charge
    double maintenance_usd_y{}, water_usd_y{};
    double operations_usd_y{};  ///< staff, maintenance, water, other
    double total_usd_y{};
    double facility_kwh_y{};
    std::optional<double> usd_per_installed_gpu_hour{};  ///< nothing without accelerators
    std::optional<double> usd_per_sold_gpu_hour{};
    std::optional<double> usd_per_million_tokens{};  ///< tokens on sold hours
    bool operator==(const GpuHourCost&) const = default;
};

inline constexpr double kHoursPerYear = 8760;

/// capex x CRF(rate, life) - salvage x SFF(rate, life); for a life of 0 the interest alone.
[[nodiscard]] double annualCapital_usd(const Asset& asset, double rate);

/// Annualised cost of a fleet: capital by the life of each asset, energy = IT x load factor x PUE x 8760 x
/// price, demand = 12 x peak facility kW x charge, operations = staff + maintenance + water + other. Hours
/// sold are installed hours x availability x utilisation.
[[nodiscard]] GpuHourCost gpuHourCost(const GpuHourInput& input);

/// Parameters by name, for sensitivity charts and reference cases: wacc, it_kw, it_load_factor, pue,
/// pue_peak, usd_per_kwh, demand_usd_per_kw_month, staff_usd_y, water_m3_y, usd_per_m3, other_usd_y,
/// availability, utilisation, tokens_per_gpu_s, gpus, and capex_usd, life_y, salvage_usd, maintenance_share_y
/// of an asset as "name.capex_usd".
[[nodiscard]] std::optional<double> parameter(const GpuHourInput& input, std::string_view name);
/// False if there is no such parameter.
bool setParameter(GpuHourInput& input, std::string_view name, double value);
/// Results by name: capital_usd_y, energy_usd_y, operations_usd_y, total_usd_y, usd_per_installed_gpu_hour,
/// usd_per_sold_gpu_hour, usd_per_million_tokens, facility_kwh_y.
[[nodiscard]] std::optional<double> quantity(const GpuHourCost& cost, std::string_view name);

}  // namespace mw
