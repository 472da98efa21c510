// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/capped.h"

#include "solver/throughput/step/draw_phases.h"
#include "solver/throughput/step/power_cap.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw {

namespace {

bool binds(const PoolInput& pool) { return pool.cap_w > 0 && pool.cap_w < pool.spec.tdp_w; }

/// The lowest clock of all that the pool does over the one that its own limit leaves (rates are measured at that); and whether it holds the cap.
CapEffect clockUnderCap(const PoolInput& pool, const ThroughputResults& uncapped, const DrawShares& draw)
{
    CapEffect lowest{.cap_w = pool.cap_w};
    for (const PoolResult& result : uncapped.pools) {
        if (result.accelerator != pool.spec.part || result.members != pool.members || !result.id.starts_with(pool.id)) continue;
        const auto phases = poolPhases(result, trainingOf(uncapped, result), draw);
        if (!phases) continue;
        CapEffect effect = capEffect(*phases, pool.cap_w);
        effect.clock /= capEffect(*phases, phases->limit_w).clock;
        if (effect.clock < lowest.clock) lowest = effect;
    }
    return lowest;
}

void clockDown(AcceleratorSpec& spec, const CapEffect& effect)
{
    spec.cap_w = effect.cap_w, spec.clock = effect.clock;
    for (double* rate : {&spec.fp16_tflops, &spec.fp8_tflops, &spec.fp4_tflops}) *rate *= effect.clock;
}

}  // namespace

bool anyCap(const ThroughputInput& input)
{
    return std::any_of(input.pools.begin(), input.pools.end(), binds);
}

ThroughputInput underCaps(const ThroughputInput& input, const ThroughputResults& uncapped)
{
    ThroughputInput capped = input;
    const DrawConstants& constants = input.constants->draw;
    const DrawShares draw{constants.runningShare, constants.computeShare, constants.streamed_pj, constants.overshootShare};
    for (PoolInput& pool : capped.pools) {
        if (!binds(pool)) continue;
        const CapEffect effect = clockUnderCap(pool, uncapped, draw);
        clockDown(pool.spec, effect);
        if (!effect.holds)
            capped.issues.push_back({"throughput.cap-too-low",
                                     {pool.id},
                                     fmt::format("The accelerators of {} draw more than the cap of {:.0f} W at their lowest clock: raise the cap", pool.id, pool.cap_w),
                                     effect.draw_w,
                                     pool.cap_w,
                                     "W"});
    }
    for (PoolInput& pool : capped.pools) {
        if (!pool.feedForward) continue;
        const auto whole = std::find_if(capped.pools.begin(), capped.pools.end(), [&](const PoolInput& one) { return one.role == PoolRole::FeedForward; });
        if (whole == capped.pools.end()) continue;
        auto share = std::make_shared<PoolInput>(*pool.feedForward);
        share->spec = whole->spec;
        pool.feedForward = std::move(share);
    }
    return capped;
}

void setLimits(PoolResult& result, const AcceleratorSpec& spec)
{
    result.limit_w = spec.tdp_w, result.clock = spec.clock;
    if (spec.cap_w > 0) result.cap_w = spec.cap_w;
}

}  // namespace mw
