// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

struct Extremes {
    double low_kw{}, high_kw{};
};

bool isPeriodic(const PowerWave& wave)
{
    return wave.period_s > 0 && std::isfinite(wave.period_s) && wave.duty > 0 && wave.duty < 1;
}

/// Of the filter's output. A step that stays ends at either level.
Extremes filtered(const PowerWave& wave, double tau_s)
{
    if (!isPeriodic(wave)) return {wave.low_kw, wave.high_kw};
    const double a = wave.duty * wave.period_s / tau_s, b = (1 - wave.duty) * wave.period_s / tau_s;
    // expm1: with a large store all exponentials are nearly 1.
    const double above_kw = wave.swing_kw() * std::expm1(-a) / std::expm1(-a - b);
    return {wave.low_kw + above_kw * std::exp(-b), wave.low_kw + above_kw};
}

}  // namespace

Smoothed smoothed(const PowerWave& wave, const EnergyStore& store)
{
    const double swing = wave.swing_kw();
    Smoothed out{.wave = wave};
    const double power_kw = store.power_kw.value_or(std::numeric_limits<double>::infinity());
    if (!(swing > 0) || !std::isfinite(swing) || !(store.energy_kj > 0) || !(power_kw > 0)) return out;
    out.tau_s = store.energy_kj / swing;
    const Extremes state = filtered(wave, out.tau_s);
    const double asked_kw = isPeriodic(wave) ? std::max(wave.high_kw - state.low_kw, state.high_kw - wave.low_kw) : swing;
    out.share = std::min(1.0, power_kw / asked_kw);
    out.wave.low_kw = wave.low_kw + out.share * (state.low_kw - wave.low_kw);
    out.wave.high_kw = wave.high_kw - out.share * (wave.high_kw - state.high_kw);
    out.stored_kj = out.share * out.tau_s * (state.high_kw - state.low_kw);
    const double unfiltered = wave.ramp_kw_per_s();
    const double ramp = std::min(unfiltered, (1 - out.share) * unfiltered + out.share * asked_kw / out.tau_s);
    if (ramp > 0) out.wave.rise_s = out.wave.swing_kw() / ramp;
    return out;
}

PowerWave softened(const PowerWave& wave, const SoftwareLimits& limits)
{
    PowerWave out = wave;
    if (limits.floor_kw && std::isfinite(*limits.floor_kw)) out.low_kw = std::clamp(*limits.floor_kw, wave.low_kw, std::max(wave.low_kw, wave.high_kw));
    if (!limits.ramp_kw_per_s || !(*limits.ramp_kw_per_s > 0)) return out;
    const double crossed_kw = isPeriodic(wave) ? *limits.ramp_kw_per_s * wave.period_s * std::min(wave.duty, 1 - wave.duty) : out.swing_kw();
    out.high_kw = out.low_kw + std::min(out.swing_kw(), crossed_kw);
    if (out.ramp_kw_per_s() > *limits.ramp_kw_per_s) out.rise_s = out.swing_kw() / *limits.ramp_kw_per_s;
    return out;
}

}  // namespace mw
