// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mw {

/// Apparent power of a line: sqrt(3) V I with three phases, V I with one. Volts line to line, amperes, answer
/// in kVA.
[[nodiscard]] double lineKva(double lineVoltage_v, double amps, int phases);

/// Share of an overcurrent device's rating that a continuous load (three hours or more) may use: 0.8, or all
/// of it if the assembly is listed for 100 % (NEC 210.20(A), 215.3).
[[nodiscard]] double continuousShare(bool continuous, bool hundredPercentRated);

struct BreakerCapacity {
    double usable_a{}, usable_kva{}, usable_kw{};
};
[[nodiscard]] BreakerCapacity breakerCapacity(double lineVoltage_v, int phases, double breaker_a,
                                              double powerFactor, bool continuous, bool hundredPercentRated);

struct BreakerSize {
    double required_a{};              ///< 1.25 x continuous + non-continuous (NEC 210.20(A), 215.3)
    std::optional<int> standard_a{};  ///< next standard size (NEC 240.6(A)); none above 6000 A
};
[[nodiscard]] BreakerSize breakerSize(double continuous_a, double noncontinuous_a);

struct VoltageDrop {
    double drop_v{}, percent{};
};
/// k I (r cos + x sin) L with k = sqrt(3) for three phases, 2 for one: the short-line approximation, which
/// leaves out the angle between both ends (below 0.1 % of the voltage at drops under 5 %).
[[nodiscard]] VoltageDrop voltageDrop(double lineVoltage_v, int phases, double amps, double powerFactor,
                                      double r_ohm_per_km, double x_ohm_per_km, double length_m);

struct TransformerLoss {
    double loss_kw{};
    double loss_kwh{};     ///< over `hours` at this load
    double bestLoading{};  ///< sqrt(p0 / pk): where efficiency is highest
};
/// p0 + pk (S / Sn)^2 (IEC 60076-1: losses at rated current scale with the square of the load).
[[nodiscard]] TransformerLoss transformerLoss(double sn_kva, double p0_kw, double pk_kw, double load_kva,
                                              double hours);

}  // namespace mw
