// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mw {

/// Power that steps between two levels: high for `duty` of each period.
struct PowerWave {
    double low_kw{}, high_kw{};
    double period_s{};       ///< 0 or infinite: one step that lasts
    double duty{0.5};
    double rise_s{0.035};    ///< from level to level. Rack supplies follow no faster: the voltage loop of their power-factor stage
                             ///< crosses over near 10 Hz, well under twice the mains frequency, and rises in 0.35 / 10 Hz
    [[nodiscard]] double swing_kw() const { return high_kw - low_kw; }
    [[nodiscard]] double ramp_kw_per_s() const { return rise_s > 0 ? swing_kw() / rise_s : 0; }
    bool operator==(const PowerWave&) const = default;
};

/// What stands between a load and its source and keeps energy.
struct EnergyStore {
    double energy_kj{};
    std::optional<double> power_kw{};   ///< most that it gives or takes; nothing: no limit stated
    bool operator==(const EnergyStore&) const = default;
};

struct Smoothed {
    PowerWave wave{};          ///< on the source's side: its extremes, and the time in which its steepest ramp would cross them
    double tau_s{};            ///< of the filter
    double share{};            ///< of the wave that goes through it
    double stored_kj{};        ///< swing of the stored energy in each period
    bool operator==(const Smoothed&) const = default;
};

/// The source follows the load through a first-order filter: tau dg/dt = p - g. Stored energy is then a constant less tau g, so a store of
/// energy E allows tau = E / (high - low): it is just used up by a step that stays. In the periodic state, with a = duty T / tau and
/// b = (1 - duty) T / tau,
///   g_max = low + (high - low) (1 - e^-a) / (1 - e^-(a+b)),   g_min = low + (g_max - low) e^-b,
/// at duty 1/2 a swing of (high - low) tanh(T / 4 tau). The store then gives high - g_min and takes g_max - low. If its power P is less than
/// the larger of both, that share s of the wave goes through the filter and the rest past it: swing = (1 - s) (high - low) + s (g_max - g_min).
/// Lossless: the mean stays. More energy or power never raises the swing or the ramp. A wave that was filtered before is taken as a square
/// one of the same extremes: behind a first-order filter none between them swings further.
[[nodiscard]] Smoothed smoothed(const PowerWave& wave, const EnergyStore& store);

/// Limits of software: a floor that accelerators burn up to while they would wait, and how fast their power may change. Waves between:
/// the swing is at most what the ramp crosses in the shorter of both levels. The energy burnt by the floor is (1 - duty) (floor - low).
struct SoftwareLimits {
    std::optional<double> floor_kw{}, ramp_kw_per_s{};
    bool operator==(const SoftwareLimits&) const = default;
};
[[nodiscard]] PowerWave softened(const PowerWave& wave, const SoftwareLimits& limits);

}  // namespace mw
