// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A battery is replaced when it holds less than this of its rated energy: IEEE 450-2020 and IEEE 1188-2005 (lead acid), and the usual
/// warranty of lithium-ion strings.
inline constexpr double kEndOfLifeShare = 0.8;

/// Energy behind one pair of terminals, all strings together.
struct StoredEnergy {
    double new_kwh{};                    ///< rated, inside the cells or, where the part states minutes at a load, given
    double usable_kwh{};                 ///< given at the terminals at the end of life
    double discharge{1}, charge{1};      ///< efficiencies, both ways
    std::optional<double> power_kw{};    ///< most that it gives
    std::optional<double> charge_kw{};   ///< most that it takes, where stated
    bool operator==(const StoredEnergy&) const = default;
};

/// Of one battery part, or of a UPS with a battery inside. Figures read: energy_kwh, else autonomy_min at rating_kw (which is energy
/// given, so no loss of discharge is taken off again); end_of_life_share, efficiency_discharge, round_trip_efficiency (split evenly
/// over both ways), rating_kw, charge_kw. Nothing without a positive energy; `notes`: what is missing, by part.
/// Energy is taken as independent of the rate: right within a few per cent for lithium-ion; a lead-acid string that is rated for minutes gives
/// a fifth more at half of its load by Peukert's law (exponents of 1.2 to 1.3), in practice more, so its minutes are low.
[[nodiscard]] std::optional<StoredEnergy> storedEnergy(const Part& part, std::vector<std::string>& notes);
/// Batteries side by side; powers add up only if all state theirs.
[[nodiscard]] StoredEnergy joined(const StoredEnergy& a, const StoredEnergy& b);
[[nodiscard]] StoredEnergy scaled(const StoredEnergy& one, double count);

/// Minutes at a constant load; 0 if the load is above what the battery gives, nothing without a load (or at one that is no number).
[[nodiscard]] std::optional<double> bridgeMinutes(const StoredEnergy& store, double load_kw);

struct Recharge {
    double hours{};
    double charge_kw{};       ///< into the battery
    double fromSource_kw{};   ///< more than before, where the converter takes its power
    bool stated{};            ///< the charger's limit is; else the time is the shortest there can be: built-in chargers give a tenth of that or so
    bool operator==(const Recharge&) const = default;
};
/// After all usable energy was drawn: at the stated limit of the charger, and no more than `room_kw`, what the converter can give beside
/// its load. `converter`: its efficiency on the way in. Nothing without room. Constant power throughout: the last fifth of lead acid, taken
/// at constant voltage, lasts some hours longer.
[[nodiscard]] std::optional<Recharge> recharge(const StoredEnergy& store, std::optional<double> room_kw, double converter);

}  // namespace mw
