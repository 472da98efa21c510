// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mw {

/// What a supplier asks for reactive power. Any of three kinds, or several: reactive energy beyond what the threshold gives free (German and
/// French network tariffs: half of, or 0.4 times, the active energy, thresholds of 0.894 and 0.928); apparent instead of active demand; active demand
/// raised by threshold over power factor (usual with US utilities at 0.85 to 0.95).
struct ReactiveTariff {
    double threshold{0.9};                             ///< power factor at and above which nothing is charged
    std::optional<double> usd_per_kvarh{};
    std::optional<double> usd_per_kva_month{};         ///< for all of the apparent demand
    std::optional<double> usd_per_kw_month{};          ///< demand charge that a low power factor raises
    bool operator==(const ReactiveTariff&) const = default;
};

struct ReactiveCharge {
    double kvar{}, kva{};                   ///< at the peak
    double billed_kvarh{};                  ///< of a year, beyond the free share
    double reactive_usd_per_year{};
    double apparent_usd_per_year{};
    double penalty_usd_per_year{};          ///< by which the demand charge rises
    double compensation_kvar{};             ///< capacitors or filters that bring the peak to the threshold
    [[nodiscard]] double usd_per_year() const { return reactive_usd_per_year + apparent_usd_per_year + penalty_usd_per_year; }
    bool operator==(const ReactiveCharge&) const = default;
};

/// Of a year with one peak demand in all months and one displacement power factor, lagging. Nothing for a power factor outside (0, 1], a
/// threshold outside it, or a negative demand or energy.
[[nodiscard]] std::optional<ReactiveCharge> reactiveCharge(double peak_kw, double energy_kwh_per_year, double powerFactor, const ReactiveTariff& tariff);

}  // namespace mw
