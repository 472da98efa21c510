// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>

namespace mw {

/// Gear in a loop that takes heat out of it, or puts heat into it, by the hour: a thermal store and an exchanger of a heat network. At the design point neither does anything:
/// the plant is sized without them.
struct HeatTap {
    enum class Kind : std::uint8_t { Storage, Export };
    Kind kind{};
    std::uint32_t gear{};                    ///< position in the gear
    double energy_kwh{};                     ///< of a store, between full and empty
    double rate_kw{};                        ///< most heat that goes in or out
    double least_c{};                        ///< export: return water must be that warm
    double noneAbove_c{}, fullBelow_c{};     ///< export: outdoor air at which the network takes its base load alone, and all
    double baseShare{};                      ///< export: of `rate_kw`, taken whatever the weather
    bool operator==(const HeatTap&) const = default;
};

/// Figures read: stores `energy_kwh_at_10k`, else `volume_l` x 10 K; `storage_kw`, else what empties it in kStoreHours. Exchangers with `export_kw`: that, `export_least_c`,
/// `export_none_above_c`, `export_full_below_c`, `export_base_share`.
[[nodiscard]] std::optional<HeatTap> heatTapOf(const Part& part, std::uint32_t gear);

/// Share of its most that a heat network takes at an outdoor temperature: straight between its two limits, as degree days have it.
[[nodiscard]] double exportDemand(const HeatTap& tap, double dryBulb_c);

inline constexpr double kStoreHours = 4;                                   ///< where no rate is stated (engineering estimate)
inline constexpr double kNoHeatingAbove_c = 15.5, kAllHeatingBelow_c = -5; ///< base of degree days (CIBSE TM41); usual design day of temperate sites (engineering estimate)

}  // namespace mw
