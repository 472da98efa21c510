// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/capped.h"

#include "solver/throughput/draw_phases.h"
#include "solver/throughput/power_cap.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw {

namespace {

/// The lowest clock of all that the pool does; and whether it holds the cap.
CapEffect clockUnderCap(const PoolInput& pool, const ThroughputResults& uncapped, const DrawShares& draw)
{
    CapEffect lowest{.cap_w = pool.cap_w};
    for (const PoolResult& result : uncapped.pools) {
        if (result.accelerator != pool.spec.part || result.members != pool.members) continue;
        const auto phases = poolPhases(result, trainingOf(uncapped, result), draw);
        if (!phases) continue;
        const CapEffect effect = capEffect(*phases, pool.cap_w);
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
    return std::any_of(input.pools.begin(), input.pools.end(), [](const PoolInput& pool) { return pool.cap_w > 0; });
}

ThroughputInput underCaps(const ThroughputInput& input, const ThroughputResults& uncapped)
{
    ThroughputInput capped = input;
    const DrawConstants& constants = input.constants->draw;
    const DrawShares draw{constants.runningShare, constants.computeShare, constants.streamed_pj, constants.overshootShare};
    for (PoolInput& pool : capped.pools) {
        if (pool.cap_w <= 0) continue;
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
