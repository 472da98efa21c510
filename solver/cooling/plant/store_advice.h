// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/weather/epw.h"

#include <array>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace mw {

/// Outdoor temperatures, dry bulb or wet, by which stores can be run in a month: taking in at `chargeUpTo_c` and colder, giving at `giveFrom_c` and warmer.
struct StoreThresholds {
    double chargeUpTo_c{}, giveFrom_c{};
    bool operator==(const StoreThresholds&) const = default;
};

/// What all stores together save in the weather year, a kilowatt-hour of electric energy at a time.
struct StoreSize {
    double energy_kwh{};                     ///< of cold, full
    double saved_kwh{};                      ///< with each day planned
    int hoursTooWarm{};
    bool operator==(const StoreSize&) const = default;
};

/// How the drawn thermal stores would best be run, and how large they would best be.
struct StoreAdvice {
    InstanceIndex first{kNoInstance};        ///< a store
    std::uint32_t count{};                   ///< stores
    StoreSize now{}, best{};                 ///< as drawn; the smallest of those tried that saves kEnoughOfMost of what any of them saves
    std::vector<StoreSize> sizes{};          ///< that were tried
    bool wetBulb{};                          ///< what the thresholds are of
    std::array<std::optional<StoreThresholds>, 12> byMonth{};   ///< as drawn; none: at rest all month
    double savedByThresholds_kwh{};
    int hoursTooWarmByThresholds{};
    std::optional<double> saving_usd{}, bestSaving_usd{}, saving_pue{}, bestSaving_pue{};   ///< by thresholds; of the best size, each day planned
    bool operator==(const StoreAdvice&) const = default;
};

/// A size is enough that saves that share of the most.
inline constexpr double kEnoughOfMost = 0.95;
/// Sizes tried, of the drawn one; rates stay, which pumps and pipes give.
inline constexpr std::array<double, 5> kStoreSizes{0.25, 0.5, 1, 2, 4};

/// An hour as thresholds see it.
struct ThresholdHour {
    double outdoor_c{};
    double charging_kw{}, giving_kw{};       ///< electric, more and less than at rest, at the full rates
    double in_kw{}, out_kw{};                ///< cold that goes in and comes out then
};
/// Electric energy that a store saves in a run of hours, empty at its begin, by two thresholds. `shares`: of each hour, below 0 charging, or null.
[[nodiscard]] double savedBy(const StoreThresholds& thresholds, const std::vector<ThresholdHour>& hours, double energy_kwh, std::vector<double>* shares = nullptr);
/// The best pair of whole degrees; nothing where none saves anything.
[[nodiscard]] std::optional<StoreThresholds> bestThresholds(const std::vector<ThresholdHour>& hours, double energy_kwh);

struct StoreAdviceInput {
    CoolingInput cooling{};
    std::shared_ptr<const WeatherYear> weather{};
    bool operator==(const StoreAdviceInput&) const = default;
};
/// Null without stores, without a year, or if stopped. Never more hours with coolant too warm than with the stores at rest.
[[nodiscard]] std::shared_ptr<const StoreAdvice> adviseStores(const StoreAdviceInput& input, const std::stop_token& stop = {});
/// The same with what it saves at a price of energy.
[[nodiscard]] StoreAdvice pricedStores(const StoreAdvice& advice, double usd_per_kwh);

}  // namespace mw
