// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/load_swing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mw {

namespace {

std::optional<double> numberOf(const Extras& extras, std::string_view wanted)
{
    for (const auto& [key, node] : extras) {
        double value = 0;
        if (key == wanted && std::from_chars(node.text.data(), node.text.data() + node.text.size(), value).ec == std::errc() && value > 0) return value;
    }
    return std::nullopt;
}

/// One accelerator, in kW: high while it works, low while it waits.
PowerWave waveOf(const SwingPool& pool)
{
    const PoolPhases& p = pool.phases;
    PowerWave wave{.low_kw = p.idle_w / 1e3, .high_kw = p.idle_w / 1e3, .period_s = p.period_s, .duty = 1};
    double sum_w = 0, busy = 0;
    for (const DrawPhase& phase : p.phases) {
        sum_w += phase.share * std::min(phase.demand_w, p.limit_w);
        if (phase.demand_w > p.idle_w) busy += phase.share;
    }
    wave.duty = p.together ? 1 - pool.waitingShare : std::min(busy, 1.0);
    // While it waits it idles, and the mean is known.
    if (wave.duty > 0) wave.high_kw = std::min(p.limit_w, p.idle_w + (sum_w - p.idle_w) / wave.duty) / 1e3;
    if (wave.duty >= 1) wave.low_kw = wave.high_kw;   // it never waits
    return wave;
}

PowerWave scaledWave(PowerWave wave, double factor)
{
    wave.low_kw *= factor, wave.high_kw *= factor;
    return wave;
}

EnergyStore scaledStore(EnergyStore store, double factor)
{
    store.energy_kj *= factor;
    if (store.power_kw) *store.power_kw *= factor;
    return store;
}

/// Sum of replicas that step on their own, as one wave. Six standard deviations hold 99.7 % of a normal sum.
PowerWave ofReplicas(const PowerWave& one, double replicas)
{
    PowerWave sum = scaledWave(one, replicas);
    const double spread = 6 * one.swing_kw() * std::sqrt(replicas * one.duty * (1 - one.duty));
    if (spread >= sum.swing_kw()) return sum;
    const double mean = sum.low_kw + sum.swing_kw() * one.duty;
    sum.low_kw = std::max(sum.low_kw, mean - spread / 2), sum.high_kw = sum.low_kw + spread;
    return sum;
}

PowerWave poolWave(const SwingPool& pool, const PowerWave& accelerator, double accelerators)
{
    const double all = std::max(1, pool.phases.accelerators), ofReplica = all / pool.phases.replicas;
    if (pool.phases.together || accelerators <= ofReplica) return scaledWave(accelerator, accelerators);
    return ofReplicas(scaledWave(accelerator, ofReplica), accelerators / ofReplica);
}

Swing swingOf(const PowerWave& bare, const PowerWave& after)
{
    constexpr double kMega = 1e-3;
    return {bare.swing_kw() * kMega, bare.ramp_kw_per_s() * kMega, after.swing_kw() * kMega, after.ramp_kw_per_s() * kMega};
}

/// A pool without its duty cycle: one step between idle and work that stays.
PowerWave stepOf(PowerWave wave, double idle_kw)
{
    wave.low_kw = idle_kw, wave.period_s = 0, wave.duty = 0.5;
    return wave;
}

struct PoolWaves {
    PowerWave step{}, stepAfter{}, stop{}, stopAfter{};
};

PoolWaves wavesOf(const SwingPool& pool, const PowerWave& bare, double accelerators, double members)
{
    // A job may idle its accelerators when it ends; the floor holds only while it runs.
    const SoftwareLimits ramp{.floor_kw = {}, .ramp_kw_per_s = pool.software.ramp_kw_per_s};
    const EnergyStore store = scaledStore(pool.memberStore, members);
    PoolWaves waves;
    waves.step = poolWave(pool, bare, accelerators);
    waves.stepAfter = smoothed(poolWave(pool, softened(bare, pool.software), accelerators), store).wave;
    const PowerWave stop = stepOf(bare, pool.phases.idle_w / 1e3);
    waves.stop = scaledWave(stop, accelerators);
    waves.stopAfter = smoothed(scaledWave(softened(stop, ramp), accelerators), store).wave;
    return waves;
}

/// Waves at the utility: synchronous ones in step, the others as squares.
struct UtilitySum {
    PowerWave together{};
    bool known{};   ///< the period is that of a wave
    double squares{}, squaresRamp{};

    void add(const PowerWave& wave, bool synchronous)
    {
        const double ramp = wave.ramp_kw_per_s();
        if (!synchronous) {
            squares += wave.swing_kw() * wave.swing_kw(), squaresRamp += ramp * ramp;
            return;
        }
        const double rampAll = together.ramp_kw_per_s() + ramp;
        const bool longer = together.period_s > 0 && (wave.period_s <= 0 || wave.period_s > together.period_s);
        if (!known || longer) together.period_s = wave.period_s, together.duty = wave.duty;
        known = true;
        together.high_kw += wave.swing_kw();
        if (rampAll > 0) together.rise_s = together.swing_kw() / rampAll;
    }
    [[nodiscard]] PowerWave wave(double gain) const
    {
        PowerWave all = together;
        const double ramp = together.ramp_kw_per_s() + std::sqrt(squaresRamp);
        all.high_kw += std::sqrt(squares);
        if (together.swing_kw() <= 0) all.period_s = 0;
        if (ramp > 0) all.rise_s = all.swing_kw() / ramp;
        return scaledWave(all, gain);
    }
};

/// Of the pool with the largest: only phases that the limit holds back rise above it.
double overshoot_mw(const SwingInput& input)
{
    constexpr double kAtLimit = 0.97;   // means of training steps come out just below it
    double most = 0;
    for (const SwingPool& pool : input.pools)
        if (std::any_of(pool.phases.phases.begin(), pool.phases.phases.end(), [&](const DrawPhase& phase) { return phase.demand_w >= kAtLimit * pool.phases.limit_w; }))
            most = std::max(most, input.overshoot * pool.phases.limit_w * pool.phases.accelerators * 1e-6);
    return most;
}

void addLimits(SwingResults& out)
{
    if (!out.limits.ramp_mw_per_s && !out.limits.swing_mw) return;
    bool within = true;
    for (const Swing* swing : {&out.step, &out.stop}) {
        if (out.limits.ramp_mw_per_s) within = within && swing->residualRamp_mw_per_s <= *out.limits.ramp_mw_per_s;
        if (out.limits.swing_mw && swing == &out.step) within = within && swing->residual_mw <= *out.limits.swing_mw;
    }
    out.within = within;
}

}  // namespace

GridLimits gridLimits(const Grid& grid)
{
    GridLimits limits;
    limits.ramp_mw_per_s = numberOf(grid.extras, "ramp_mw_per_s");
    if (const auto perMinute = numberOf(grid.extras, "ramp_mw_per_min"); perMinute && !limits.ramp_mw_per_s) limits.ramp_mw_per_s = *perMinute / 60;
    limits.swing_mw = numberOf(grid.extras, "swing_mw");
    return limits;
}

SwingResults loadSwings(const SwingInput& input)
{
    SwingResults out;
    out.notes = input.notes, out.limits = input.limits;
    UtilitySum step, stepAfter;
    PowerWave worst{}, worstAfter{};
    for (const SwingPool& pool : input.pools) {
        const PowerWave bare = waveOf(pool);
        const double accelerators = pool.phases.accelerators, perMember = pool.phases.perMember > 0 ? pool.phases.perMember : accelerators;
        const PoolWaves waves = wavesOf(pool, bare, accelerators, accelerators / std::max(1.0, perMember));
        const PoolWaves member = wavesOf(pool, bare, perMember, 1);
        out.pools.push_back({pool.phases.pool, pool.phases.together, pool.phases.period_s, swingOf(waves.step, waves.stepAfter),
                             swingOf(member.step, member.stepAfter), swingOf(waves.stop, waves.stopAfter)});
        step.add(waves.step, pool.phases.together), stepAfter.add(waves.stepAfter, pool.phases.together);
        if (waves.stop.swing_kw() > worst.swing_kw()) worst = waves.stop, worstAfter = waves.stopAfter;
    }
    out.overshoot_mw = input.gain * overshoot_mw(input);
    out.step = swingOf(step.wave(input.gain), smoothed(stepAfter.wave(input.gain), input.site).wave);
    out.stop = swingOf(scaledWave(worst, input.gain), smoothed(scaledWave(worstAfter, input.gain), input.site).wave);
    addLimits(out);
    return out;
}

namespace {

std::optional<EnergyStore> storeOf(const Part& part)
{
    const auto energy_kj = part.figure("smoothing_kj");
    if (!energy_kj || *energy_kj <= 0) return std::nullopt;
    return EnergyStore{*energy_kj, part.figure("smoothing_kw")};
}

EnergyStore storeOfMember(const Facility& facility, InstanceIndex member)
{
    const Part& part = facility.part(member);
    if (const auto own = storeOf(part)) return *own;
    EnergyStore sum;
    if (!facility.catalog) return sum;
    for (const Content& content : part.contents)
        if (const Part* piece = facility.catalog->find(content.part))
            if (const auto store = storeOf(*piece)) {
                const EnergyStore all = scaledStore(*store, content.count);
                sum.energy_kj += all.energy_kj;
                if (all.power_kw) sum.power_kw = sum.power_kw.value_or(0) + *all.power_kw;
            }
    return sum;
}

void addSiteStores(const Facility& facility, EnergyStore& site)
{
    constexpr double kKj_per_kwh = 3600;
    for (const Instance& instance : facility.instances) {
        const Part& part = *instance.part;
        const auto power_kw = part.figure("smoothing_kw");
        if ((part.kind != Kind::Ups && part.kind != Kind::Battery) || !power_kw || *power_kw <= 0) continue;
        site.energy_kj += part.figure("smoothing_kj").value_or(part.figureOr("energy_kwh", 0) * kKj_per_kwh);
        site.power_kw = site.power_kw.value_or(0) + *power_kw;
    }
}

}  // namespace

SwingInput swingInput(const Facility& facility, const PowerResults& power, const ThroughputResults& serving, const DrawShares& draw)
{
    SwingInput input;
    if (facility.layout && facility.layout->settings) input.limits = gridLimits(facility.layout->settings->site.grid);
    input.overshoot = draw.overshoot;
    double losses_kw = 0;
    for (const StageLoss& loss : power.losses) losses_kw += loss.kw;
    const double drawn_kw = power.it_kw + power.cooling_kw;
    if (drawn_kw > 0) input.gain = 1 + losses_kw / drawn_kw;
    addSiteStores(facility, input.site);
    for (const PoolResult& result : serving.pools) {
        const TrainingResult* training = trainingOf(serving, result);
        const auto phases = poolPhases(result, training, draw);
        if (!phases) {
            input.notes.push_back(fmt::format("the draw of {} is not known: its swing is left out", result.id));
            continue;
        }
        SwingPool pool{.phases = *phases, .waitingShare = training != nullptr ? waitingTogether(*training) : 0, .memberStore = {}, .software = {}};
        if (!result.members.empty()) pool.memberStore = storeOfMember(facility, result.members.front());
        if (const Part* part = facility.catalog ? facility.catalog->find(result.accelerator) : nullptr) {
            if (const auto share = part->figure("power_floor_share")) pool.software.floor_kw = *share * result.limit_w / 1e3;
            if (const auto ramp = part->figure("ramp_w_per_s")) pool.software.ramp_kw_per_s = *ramp / 1e3;
        }
        input.pools.push_back(std::move(pool));
    }
    return input;
}

}  // namespace mw
