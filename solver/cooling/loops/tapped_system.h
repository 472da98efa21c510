// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/weather/epw.h"

#include <map>
#include <stop_token>
#include <utility>
#include <vector>

namespace mw {

/// What the system does at one pair of outdoor temperatures.
struct TapState {
    double power_kw{}, compressor_kw{}, fan_kw{}, pump_kw{}, water_l_per_h{};
    bool waterKnown{};
    double excess_k{};               ///< of a supply temperature over what is needed there; up to kTapRounding_k: none
    double exported_kw{}, stored_kw{};   ///< heat that networks take; cold that goes into stores, out below 0
    std::vector<double> tapped_kw{};     ///< by tap: heat taken out of its loop
    double shed{};                   ///< share of the racks' power that must go so that what leaves them is no warmer than with supply at its limit
};
/// The same with stores at rest, taking in all they can and giving all they can.
struct TapStates {
    TapState idle{}, charging{}, giving{};
};
inline constexpr double kTapRounding_k = 1e-6;
/// Between rest (0) and full charging (-1) or giving (1).
[[nodiscard]] TapState runAt(const TapStates& states, double share);

/// A system whose stores and heat networks are tried in one weather after another.
class TappedSystem {
public:
    explicit TappedSystem(CoolingInput input);
    [[nodiscard]] bool stores() const { return m_stores; }
    [[nodiscard]] bool exports() const { return m_exports; }
    /// Of all stores, between full and empty.
    [[nodiscard]] double energy_kwh() const;
    [[nodiscard]] TapStates at(double dry_c, double wet_c);

private:
    [[nodiscard]] const CoolingNode* nodeOf(const HeatTap& tap, const CoolingResults& results) const { return results.node(m_input.gear[tap.gear].instance); }
    bool setExports(const CoolingResults& plain, double dry_c);
    TapState withStores(const CoolingResults& plain, bool charging);

    CoolingInput m_input;
    bool m_stores{}, m_exports{};
};

/// The states of a system in each hour of a year: worked out at each pair of outdoor dry and wet bulb that occurs, to half a kelvin (a kelvin where water evaporates).
class TappedYear {
public:
    /// False: stopped.
    [[nodiscard]] bool solve(const CoolingInput& input, const WeatherYear& weather, const std::stop_token& stop);
    [[nodiscard]] const std::vector<const TapStates*>& hours() const { return m_hours; }
    /// Shares of charging and giving of each hour, each day planned (storeSchedule()), of stores of that size; all 0 without stores.
    [[nodiscard]] std::vector<double> schedule(double energy_kwh) const;
    [[nodiscard]] bool stores() const { return m_stores; }
    [[nodiscard]] bool exports() const { return m_exports; }
    [[nodiscard]] double energy_kwh() const { return m_energy_kwh; }

private:
    std::map<std::pair<int, int>, TapStates> m_known{};
    std::vector<const TapStates*> m_hours{};
    bool m_stores{}, m_exports{};
    double m_energy_kwh{};
};
/// Water evaporates somewhere in it: it sees the wet bulb.
[[nodiscard]] bool evaporates(const CoolingInput& input);

}  // namespace mw
