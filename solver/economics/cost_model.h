// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/solve.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// The inputs of the economics model that may move, in their own units. Prices of a system are a factor on it.
enum class Driver : std::uint8_t {
    DiscountRate, AnalysisYears, Utilisation, Availability, ItLoadFactor,
    LifeCompute, LifeNetwork, LifeStorage, LifePlant, LifeShell,
    ShellPerMw, PowerPerMw, CoolingPerMw, InstallationShare, SubstationPerMw, EngineeringShare, CommissioningShare, ContingencyShare, Land, LandPerMw,
    Staff, MaintenanceCompute, MaintenanceNetwork, MaintenanceStorage, MaintenancePlant, MaintenanceShell, Warranty,
    SoftwarePerAccelerator, InsuranceShare, PropertyTaxShare, ResidualShare,
    EnergyPrice, DemandPrice, WaterPrice,
    PriceCompute, PriceNetwork, PriceStorage, PricePower, PriceCooling, PriceRacks, PriceCables,
    Pue, Throughput, TokenPriceIn, TokenPriceOut, TokenPriceCached,
    Part   ///< USD of one piece of the first part of its own; those of the next parts follow
};
inline constexpr std::size_t kOwnParts = 8;   ///< at most
inline constexpr std::size_t kDrivers = static_cast<std::size_t>(Driver::Part) + kOwnParts;

/// By the ids of defaults.yaml ("discount_rate"), "staff_usd_per_year", "price_compute", "pue", "throughput",
/// "price_usd_per_million_output", ...
[[nodiscard]] std::string_view idOf(Driver driver);
/// Of such an id, or of a path of a layout: "economics/utilisation", "site/tariff/energy_usd_per_kwh". Parts apart.
[[nodiscard]] std::optional<Driver> driverOf(std::string_view idOrPath);

/// How many draws are worked out together: what a loop holds in registers and caches.
inline constexpr std::size_t kBatch = 256;
using DriverColumn = std::array<double, kBatch>;

/// Drivers of kBatch draws, a column each.
struct CostBatch {
    std::array<DriverColumn, kDrivers> driver{};
    DriverColumn capital{}, opex{}, tco{}, npv{};
    DriverColumn perMillion{}, perHour{};   ///< NaN where there are no tokens, no accelerators
};

/// A part whose price moves by itself.
struct MovingPrice {
    std::string id{};
    CostSystem system{CostSystem::Compute};
    double count{};
    double spareShare{};
    bool operator==(const MovingPrice&) const = default;
};

/// solveCost() without its lists: a flat function of the drivers, equal to it within rounding (1e-12). What does not
/// move stands in it as a number.
struct CostModel {
    std::array<double, kDrivers> base{};         ///< drivers as they stand
    std::array<double, kCostSystems> system_usd{};   ///< at typical prices, parts of their own left out
    std::array<double, kCostSystems> spares_usd{};   ///< what fails of these in a year
    std::vector<MovingPrice> parts{};
    double it_mw{}, substation_mw{}, undrawnPower_mw{}, undrawnCooling_mw{};
    double hourIt_kw{}, puePeak{1};              ///< as gpuHourInput() takes them
    double accelerators{}, servingShare{1};
    double water_m3_fixed{}, wue_l_per_kwh{};    ///< water at the design point per load factor of 1; or by energy
    EnergyContract energy{};
    double uncachedIn_per_s{}, cachedIn_per_s{}, out_per_s{};
    bool priced{};                               ///< token prices are given and tokens are made
    bool operator==(const CostModel&) const = default;

    [[nodiscard]] double value(Driver driver) const { return base[static_cast<std::size_t>(driver)]; }
};

/// `ownParts`: parts whose prices are to be moved by themselves, at most kOwnParts; those not placed are left out.
[[nodiscard]] CostModel costModel(const CostInput& input, std::span<const std::string> ownParts = {});
/// The driver of such a part's price; nothing where it has none.
[[nodiscard]] std::optional<Driver> partDriver(const CostModel& model, std::string_view part);

/// Works out the first `count` draws of a batch.
void evaluate(const CostModel& model, CostBatch& batch, std::size_t count);

/// One draw: the model with some drivers set; nothing where the quantity does not exist.
struct Setting {
    Driver driver{};
    double value{};
    bool operator==(const Setting&) const = default;
};
[[nodiscard]] std::optional<double> evaluate(const CostModel& model, CostQuantity which, std::span<const Setting> set = {});
/// The column of a quantity.
[[nodiscard]] const DriverColumn& column(const CostBatch& batch, CostQuantity which);

}  // namespace mw
