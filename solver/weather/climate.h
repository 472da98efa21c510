// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/weather/epw.h"

#include <array>

namespace mw {

/// A year warmer (or colder) by so many K in each month, January first: the "shift" of Belcher, Hacker and Powell (Building Services Engineering Research and
/// Technology 26, 2005). Dry bulbs move as one in a month; relative humidity and pressure stay, so that the humidity ratio rises by 6 to 8 % a K; wet bulbs
/// are worked out anew; annual extremes move with the month of the hottest hour.
/// What it does not do: no stretch of days or of the year (warming by day and by night differ, as do heat waves), no change of humidity but that of its ratio,
/// no smoothing from one month to the next, nothing of pressure, wind and sun.
/// Refused: a warming that is no number or more than 20 K either way.
[[nodiscard]] Outcome<WeatherYear> warmed(const WeatherYear& year, const std::array<double, 12>& byMonth_k);
[[nodiscard]] Outcome<WeatherYear> warmed(const WeatherYear& year, double all_k);

/// The dry bulb that is the hottest of so many years (more than one), from extremes after Gumbel: mean + F x deviation with
/// F = -sqrt(6)/pi (0.5772 + ln ln(n / (n - 1))) (ASHRAE Handbook of Fundamentals, chapter 14).
[[nodiscard]] double hottestIn_c(const AnnualExtremes& extremes, double years);

/// A year whose hottest hour has that dry bulb: the hottest tenth of its hours is stretched, by nothing at the dry bulb that a tenth exceeds, most at the
/// hottest. The vapour in the air stays as it is: relative humidity falls, wet bulbs rise by a quarter to a half of what dry bulbs do.
/// A year that is as hot stays as it is. What it does not do: longer heat waves, more humid ones, warmer nights. It is for the worst hour of a plant: the
/// energy is little more than that of the year.
/// Refused: no hours, a dry bulb that is no number or more than 20 K above the year's.
[[nodiscard]] Outcome<WeatherYear> stretchedTo(const WeatherYear& year, double hottest_c);
/// The same, to the hottest in so many years at the place; 20 is usual for critical plant. Refused: no annual extremes in the file's header, one year or less.
[[nodiscard]] Outcome<WeatherYear> extremeYear(const WeatherYear& year, double years = 20);

}  // namespace mw
