// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/draw.h"

#include "solver/throughput/step/power_cap.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// One prompt in equal chunks, each as the middle one.
struct PromptSteps {
    StepLoad load{};
    double steps{};
};

PromptSteps promptSteps(const StepModel& model, const RequestShape& shape)
{
    const double ranks = model.config().parallel.context;
    const double fresh = std::max(shape.fresh(), 1.0), steps = std::ceil(fresh / (model.config().engine->chunkTokens * ranks));
    return {{fresh / steps / ranks, shape.cached + fresh / 2, shape.input, 0, 0, false}, steps};
}

StepWork times(StepWork work, double count)
{
    work.flops16 *= count, work.streamed_bytes *= count, work.expert_bytes *= count, work.cache_bytes *= count;
    return work;
}

}  // namespace

StepLoad plannedStep(const StepModel& model, const RequestShape& shape, PoolRole role, double batch)
{
    if (role == PoolRole::Prefill) return promptSteps(model, shape).load;
    return {0, 0, 0, batch / model.config().parallel.pipeline, shape.meanContext(), false};
}

std::optional<double> idleDraw_w(const AcceleratorSpec& part, const DrawConstants& constants)
{
    if (part.tdp_w <= 0) return std::nullopt;
    return part.tdp_w * constants.idleShare;
}

std::optional<double> draw_w(const AcceleratorSpec& part, const DrawConstants& constants, const StepWork& work, double step_ms,
                             double busy_ms)
{
    if (part.tdp_w <= 0 || part.fp16_tflops <= 0 || step_ms <= 0) return std::nullopt;
    const double perSecond = 1e3 / step_ms;
    const double computing = work.flops16 * perSecond / (part.peak16_tflops() * 1e12) * energyAtClock(part.clock);
    const double bytes_w = (work.streamed_bytes * constants.streamed_pj + work.expert_bytes * constants.expert_pj + work.cache_bytes * constants.cache_pj) * 1e-12 * perSecond;
    const double own = constants.idleShare + constants.runningShare * busy_ms / step_ms + constants.computeShare * computing;
    return std::min(part.cap_w > 0 ? part.cap_w : part.tdp_w, part.tdp_w * own + bytes_w);
}

std::optional<double> decodingDraw_w(const StepModel& model, const DrawConstants& constants, const RequestShape& shape, double batch,
                                     double tpot_ms, bool prefills)
{
    const StepConfig& config = model.config();
    const double step_ms = tpot_ms * config.drafting.perStep();
    // Under one sequence, the one there is runs for part of the time.
    const double running = std::max(batch, 1.0), busy = std::min(batch, 1.0);
    StepWork work = times(model.work(plannedStep(model, shape, PoolRole::Decode, running)), busy);
    if (prefills) {
        const PromptSteps prompt = promptSteps(model, shape);
        const double promptsPerStep = batch * config.drafting.perStep() / std::max(shape.output, 1.0);
        work += times(model.work(prompt.load), prompt.steps * promptsPerStep);
    }
    return draw_w(config.accelerator, constants, work, step_ms, busy * step_ms);
}

std::optional<double> prefillDraw_w(const StepModel& model, const DrawConstants& constants, const RequestShape& shape)
{
    const StepLoad load = plannedStep(model, shape, PoolRole::Prefill, 1);
    const double ms = model.step(load).total_ms();
    return draw_w(model.config().accelerator, constants, model.work(load), ms, ms);
}

std::optional<double> planDraw_w(const PoolPlan& plan, PoolRole role, double share, const ThroughputConstants& constants)
{
    const DrawConstants& c = constants.draw;
    const auto idle = idleDraw_w(plan.config.accelerator, c);
    if (!idle || plan.config.model == nullptr) return std::nullopt;
    const StepModel model(plan.config, constants);
    const double used = std::clamp(share, 0.0, 1.0);
    if (role == PoolRole::Prefill) {
        const double busy = used * constants.shared.prefillPool;
        const auto computing = prefillDraw_w(model, c, plan.shape);
        return computing ? std::optional(busy * *computing + (1 - busy) * *idle) : std::nullopt;
    }
    return decodingDraw_w(model, c, plan.shape, plan.point.batch * used, plan.point.tpot_ms, role == PoolRole::Both);
}

}  // namespace mw
