// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/fixed_rate.h"

#include "solver/throughput/serving/session_cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr int kLoadHalvings = 30;
constexpr std::array kFfnTighter{1.0, 0.85, 0.7, 0.55, 0.4};   // of the limit per token, tried where feed-forward layers are apart: their search keeps one plan

double periodOf_ms(const WorkloadInput& w) { return 1e3 / w.rate_hz; }

/// Of a period, what one pool has.
double budget_ms(const WorkloadInput& w, PoolRole role)
{
    return periodOf_ms(w) / (role == PoolRole::Both || w.promptsOnly ? 1 : 2);
}

StepConfig stepConfig(const PoolInput& pool, const WorkloadInput& w, Precision precision, const Parallel& parallel, const PlanContext& context)
{
    StepConfig config;
    config.model = w.model.get(), config.accelerator = pool.spec, config.parallel = parallel, config.precision = precision;
    config.drafting = w.drafting, config.engine = context.engine;
    if (!context.engine->generations.empty()) config.generation = context.engine->generations.back();
    config.kvBytes = cacheBytes(*context.engine, *w.model, pool.spec, precision);
    return config;
}

/// Time to first token of a queue of prompts at a load, beside which `beside_ms` comes: mean, or at the 99th percentile.
double firstToken_ms(const BatchPoint& point, int servers, double load, double beside_ms, bool slowest)
{
    const WaitDistribution wait = waitOf(load, point.prefill_ms, servers, kPoissonScv);
    return point.prefill_ms + beside_ms + (slowest ? wait.quantile_ms(kPercentiles.back()) : wait.overallMean_ms());
}

/// The largest in (low, high] that holds; `low` does.
template <class Holds>
double mostThat(double low, double high, const Holds& holds)
{
    if (holds(high)) return high;
    for (int i = 0; i < kLoadHalvings; ++i) {
        const double middle = (low + high) / 2;
        (holds(middle) ? low : high) = middle;
    }
    return low;
}

/// Of the time to first token, what comes beside waiting and computing.
double besidePrefill_ms(const PoolPlan& plan, const WorkloadInput& w, const PlanContext& context)
{
    return (w.promptsOnly ? 0 : context.constants->shared.kvHandshake_ms) + plan.fetch_ms;
}

/// The workload without a deadline, for a search whose plans are then held to it.
WorkloadInput patient(WorkloadInput w)
{
    w.rate_hz = 0, w.ttft_ms = INFINITY;
    return w;
}

/// Prefill plans at the load that keeps the period, and the least time to first token of them all as the floor.
PlanList held(PlanList list, const WorkloadInput& w, const PlanContext& context)
{
    list.none.floorTtft_ms = 0;
    for (const PoolPlan& plan : list.plans) {
        const double alone = plan.point.prefill_ms + besidePrefill_ms(plan, w, context);
        if (list.none.floorTtft_ms <= 0 || alone < list.none.floorTtft_ms) list.none.floorTtft_ms = alone;
    }
    std::erase_if(list.plans, [&](PoolPlan& plan) { return !holdPeriod(plan, plan.servers, w, context); });
    return list;
}

bool decodesInTime(const StepModel& model, const RequestShape& shape, const BatchPoint& point, double budget)
{
    const LatencyPercentiles times = latencyPercentiles({}, decodeLine(model, shape, point, false), kPoissonScv);
    return point.tpot_ms / 2 + answerP99_ms(times, shape.output) <= budget;
}

}  // namespace

bool holdPeriod(PoolPlan& prefill, int servers, const WorkloadInput& w, const PlanContext& context)
{
    const SharedConstants& s = context.constants->shared;
    BatchPoint& point = prefill.point;
    const double beside = besidePrefill_ms(prefill, w, context), budget = budget_ms(w, PoolRole::Prefill);
    const auto oneOf = [&](int ranks) { return point.prefill_ms / (ranks * periodOf_ms(w)); };   // busy share by one asker, who does not wait for itself
    const double one = oneOf(servers), before = point.others > 0 ? point.load / point.others : oneOf(prefill.servers);
    const auto holds = [&](double load) {
        const double met = load - one;
        return firstToken_ms(point, servers, met, beside, true) <= budget && firstToken_ms(point, servers, met, beside, false) <= w.ttft_ms;
    };
    if (one > s.prefillPool || !holds(one)) return false;
    const double load = mostThat(one, s.prefillPool, holds);
    prefill.rate *= load / before;
    prefill.servers = servers;
    point.others = 1 - one / load;
    point.load = load - one;
    point.ttft_ms = firstToken_ms(point, servers, point.load, beside, false);
    if (load < s.prefillPool && prefill.bound == "compute") prefill.bound = "rate";
    return true;
}

PlanList punctualPrefill(const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    return w.rate_hz > 0 ? held(planPrefill(pool, patient(w), context), w, context) : planPrefill(pool, w, context);
}

PlanList punctualAggregated(const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    if (w.rate_hz > 0 && w.promptsOnly) return held(planAggregated(pool, patient(w), context), w, context);
    return planAggregated(pool, w, context);   // which holds its batch to the period itself
}

PlanList punctualDecode(const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    if (w.rate_hz <= 0) return planDecode(pool, w, context);
    const double budget = budget_ms(w, PoolRole::Decode);
    PlanList list;
    if (pool.feedForward) {
        for (const double part : kFfnTighter) {
            WorkloadInput tighter = w;
            tighter.tpot_ms = std::min(w.tpot_ms, part * budget / w.output_tokens);
            list = planDecode(pool, tighter, context);
            std::erase_if(list.plans, [&](const PoolPlan& plan) { return !decodesInTime(StepModel(plan.config, *context.constants), plan.shape, plan.point, budget); });
            if (!list.plans.empty()) break;
        }
        return list;
    }
    list = planDecode(pool, w, context);
    const SloLimits limits{w.ttft_ms, w.tpot_ms, periodOf_ms(w), budget};
    std::erase_if(list.plans, [&](PoolPlan& plan) {
        const StepModel model(plan.config, *context.constants);
        const Capacity c = decodeCapacity(model, plan.shape, limits, plan.memory.sequenceSlots, context.engine->maxBatch);
        if (!c.meets) return true;
        const Parallel& p = plan.config.parallel;
        const double rate = c.point.outputPerSecond(p) / p.accelerators() * context.constants->shared.decodePool;
        plan.point = c.point;
        if (rate < plan.rate) plan.rate = rate, plan.bound = c.bound;
        return false;
    });
    return list;
}

std::optional<ThroughputIssue> periodMissed(const PoolInput& pool, PoolRole role, const WorkloadInput& w, const PlanContext& context)
{
    if (w.rate_hz <= 0) return std::nullopt;
    const bool prompts = w.promptsOnly || role == PoolRole::Prefill;
    const double budget = budget_ms(w, role), handshake = role == PoolRole::Prefill && !w.promptsOnly ? context.constants->shared.kvHandshake_ms : 0;
    const RequestShape shape = requestShape(w, role);
    double least = INFINITY;
    for (const Precision precision : precisionsFor(pool, *w.model))
        for (const Parallel& split : candidateSplits(pool, *w.model, pool.accelerators)) {
            const StepModel model(stepConfig(pool, w, precision, split, context), *context.constants);
            if (memoryPlan(model, *context.constants, shape).sequenceSlots < 1) continue;
            const double token = prompts ? 0 : model.decode(1, shape.meanContext()).total_ms();
            const double prompt = role == PoolRole::Decode ? 0 : Batching(model, *context.constants).prefill_ms(shape) + handshake;
            least = std::min(least, prompt + (shape.output + 0.5) * token);
        }
    if (!std::isfinite(least) || least <= budget) return std::nullopt;
    const std::string message =
        prompts && w.promptsOnly
            ? fmt::format("{} comes {:.3g} times a second and needs its prompt computed within {:.3g} ms; on {} that of one asker alone takes {:.3g} ms", w.id, w.rate_hz, budget, pool.id, least)
        : prompts
            ? fmt::format("{} comes {:.3g} times a second and has half of a period, {:.3g} ms, for its prompt; on {} that of one asker alone takes {:.3g} ms", w.id, w.rate_hz, budget, pool.id, least)
        : role == PoolRole::Decode
            ? fmt::format("{} comes {:.3g} times a second and has half of a period, {:.3g} ms, for its tokens; on {} those of one asker alone take {:.3g} ms", w.id, w.rate_hz, budget, pool.id, least)
            : fmt::format("{} comes {:.3g} times a second and needs its answer within {:.3g} ms; on {} that of one asker alone takes {:.3g} ms", w.id, w.rate_hz, budget, pool.id, least);
    return ThroughputIssue{"throughput.rate-not-met", {w.id, pool.id}, message, least, budget, "ms"};
}

void dropLate(std::vector<FrontierPoint>& points, const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    if (w.rate_hz <= 0) return;
    const RequestShape shape = requestShape(w, PoolRole::Both);
    std::erase_if(points, [&](const FrontierPoint& point) {
        const auto precision = precisionFromText(point.precision);
        if (!precision || pool.feedForward) return false;   // attention alone: times are of both pools
        const StepModel model(stepConfig(pool, w, *precision, {point.tensor, point.pipeline, point.expert, point.data}, context), *context.constants);
        if (!point.disaggregated) {
            const BatchPoint at = Batching(model, *context.constants).atRate(shape, point.batch, periodOf_ms(w));
            const LatencyPercentiles times = latencyPercentiles(promptLine(at, 1, at.ttft_ms), decodeLine(model, shape, at, true), kPoissonScv);
            return answerP99_ms(times, shape.output) > periodOf_ms(w);
        }
        BatchPoint at{.batch = point.batch};
        at.tpot_ms = model.decode(point.batch, shape.meanContext()).total_ms();
        return !decodesInTime(model, shape, at, budget_ms(w, PoolRole::Decode));
    });
}

}  // namespace mw
