// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace mw {

/// What a hour's electric power is without the stores, while they take in all they can, and while they give all they can.
struct StoreHour {
    double idle_kw{}, charging_kw{}, giving_kw{};
    double in_kw{}, out_kw{};                ///< heat that goes in and out then, cold by cold: charging makes the plant take more, giving less
};

/// Shares of `in_kw` (below 0: charging) and of `out_kw` (above 0: giving) at which stores run in each hour, so that each day's energy is least: cold is made in the hours
/// in which it costs least and given later on the same day in those in which it would cost most, as long as that saves something. Each day begins and ends empty.
/// Of what goes in, kStoreKept comes out. By dynamic programming in 24 steps of the tank's level, or in more, quarters of an hour's giving: against steps of a tenth of that, on days of random prices more than 0.85 of what can be saved is.
[[nodiscard]] std::vector<double> storeSchedule(const std::vector<StoreHour>& hours, double energy_kwh);

/// Cold that comes out again of what goes in: figure of merit of stratified tanks, 0.85 to 0.95 (ASHRAE Handbook, HVAC Applications, thermal storage).
inline constexpr double kStoreKept = 0.9;

}  // namespace mw
