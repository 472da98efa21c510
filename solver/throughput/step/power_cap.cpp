// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/power_cap.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

bool phasesUsable(const PoolPhases& pool)
{
    const auto ok = [](double value) { return std::isfinite(value) && value >= 0; };
    const auto phaseOk = [&](const DrawPhase& p) { return ok(p.share) && ok(p.demand_w) && p.clockBound >= 0 && p.clockBound <= 1; };
    return ok(pool.idle_w) && ok(pool.limit_w) && pool.limit_w > 0 && !pool.phases.empty() &&
           std::all_of(pool.phases.begin(), pool.phases.end(), phaseOk);
}

struct Held {
    double time{}, energy{}, clock{1};   ///< of a period, over its time at full clock and by watts
    bool holds{true};
};

/// All phases, each at the highest clock under the limit; where even the lowest is too much, work pauses for a part of the time.
Held under(double limit_w, const PoolPhases& pool)
{
    Held held;
    for (const DrawPhase& phase : pool.phases) {
        const auto clock = clockAtDraw(limit_w, phase, pool.idle_w);
        const double f = clock.value_or(kLeastClock);
        double time = phase.share / rateAtClock(f, phase.clockBound), draw_w = drawAtClock_w(f, phase, pool.idle_w);
        if (!clock && limit_w > pool.idle_w) time *= (draw_w - pool.idle_w) / (limit_w - pool.idle_w), draw_w = limit_w;
        held.holds = held.holds && draw_w <= limit_w * (1 + 1e-9);
        held.clock = std::min(held.clock, f);
        held.time += time, held.energy += time * draw_w;
    }
    return held;
}

}  // namespace

double energyAtClock(double clock) { return kFlatDrawShare + (1 - kFlatDrawShare) * std::pow(clock, 4); }

double rateAtClock(double clock, double clockBound)
{
    return clock > 0 ? 1 / (clockBound / clock + 1 - clockBound) : 0;
}

double drawAtClock_w(double clock, const DrawPhase& phase, double idle_w)
{
    return idle_w + (phase.demand_w - idle_w) * energyAtClock(clock) * rateAtClock(clock, phase.clockBound);
}

std::optional<double> clockAtDraw(double limit_w, const DrawPhase& phase, double idle_w)
{
    if (phase.demand_w <= limit_w) return 1.0;
    double low = kLeastClock, high = 1;
    if (drawAtClock_w(low, phase, idle_w) > limit_w) return std::nullopt;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (drawAtClock_w(middle, phase, idle_w) > limit_w ? high : low) = middle;
    }
    return low;
}

CapEffect capEffect(const PoolPhases& pool, double cap_w)
{
    CapEffect effect{.cap_w = cap_w};
    if (!phasesUsable(pool) || !std::isfinite(cap_w)) {
        effect.holds = effect.measured = false;
        return effect;
    }
    const Held before = under(pool.limit_w, pool), after = under(std::min(cap_w, pool.limit_w), pool);
    effect.rate = before.time / after.time;
    effect.draw_w = after.energy / after.time;
    effect.saved_w = before.energy / before.time - effect.draw_w;
    effect.clock = after.clock;
    effect.holds = after.holds;
    effect.measured = cap_w >= kLeastCapShare * pool.limit_w;
    return effect;
}

std::optional<double> capOfEach_w(double rack_kw, int accelerators, double around_kw)
{
    const double left_kw = rack_kw - around_kw;
    return accelerators > 0 && left_kw > 0 && std::isfinite(left_kw) ? std::optional(left_kw * 1e3 / accelerators) : std::nullopt;
}

double capSaves_kw(const PoolPhases& pool, const CapEffect& effect, double gain)
{
    return effect.saved_w * pool.accelerators * gain / 1e3;
}

CapOptimum bestCap(const PoolPhases& pool, double around_w)
{
    CapOptimum best{.effect = capEffect(pool, pool.limit_w)};
    if (!phasesUsable(pool) || !(around_w >= 0)) return best;
    const double before = best.effect.draw_w + around_w;
    constexpr int kSteps = 200;
    for (int step = kSteps - 1; step >= static_cast<int>(std::ceil(kLeastCapShare * kSteps)); --step) {
        const CapEffect effect = capEffect(pool, pool.limit_w * step / kSteps);
        const double perMw = effect.rate * before / (effect.draw_w + around_w);
        if (effect.holds && perMw > best.perMw) best = {effect, perMw};
    }
    return best;
}

}  // namespace mw
