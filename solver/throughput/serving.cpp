// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving.h"

#include "solver/throughput/queueing.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kBisections = 40;

/// Largest batch in [1, most] that `fits`, which must be monotone. `fits(1)` has been checked.
template <class Fits>
double largestBatch(double most, Fits&& fits)
{
    if (most <= 1 || fits(most)) return std::max(1.0, most);
    double low = 1, high = most;
    for (int i = 0; i < kBisections && high - low > 1e-3 * high; ++i) {
        const double middle = std::sqrt(low * high);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

}  // namespace

double emptyTokens(const EngineConstants& engine, const ServedModel& model)
{
    return (std::max(model.attention.kind == AttentionKind::Mla ? engine.latentPageTokens : engine.pageTokens, 1.0) - 1) / 2;
}

MemoryPlan memoryPlan(const StepModel& model, const ThroughputConstants& constants, const RequestShape& shape)
{
    const StepConfig& config = model.config();
    MemoryPlan plan;
    plan.capacity_gb = config.accelerator.mem_gb;
    plan.weights_gb = model.weightBytes() / 1e9;
    // Buffers scale with the device: activations and collectives of a 0.5 GB chip do not take 5 GB.
    plan.reserved_gb = std::min(constants.shared.reserved_gb, plan.capacity_gb * 0.06);
    const double tokens = shape.input + config.engine->admitShare * shape.output;
    const auto cacheOf = [&](double length) { return kvBytesPerSequence(*config.model, config.kvBytes, length, config.parallel.tensor); };
    const double common = shape.shared > 0 ? cacheOf(shape.shared) - cacheOf(0) : 0;   // states of fixed size are of each sequence
    const double empty = kvBytesPerToken(*config.model, config.kvBytes, config.parallel.tensor) * emptyTokens(*config.engine, *config.model);
    const double bytes = cacheOf(tokens) - common + empty;
    const double drafting = config.drafting.tokens > 0 ? 1 + 1.0 / std::max(config.model->layers, 1) : 1;
    plan.sequence_gb = bytes * drafting / config.parallel.pipeline / config.parallel.context / 1e9;
    plan.page_gb = empty * drafting / config.parallel.pipeline / config.parallel.context / 1e9;
    const double common_gb = common / config.parallel.pipeline / config.parallel.context / 1e9;
    const double free = constants.shared.kvShare * (plan.capacity_gb - plan.weights_gb - plan.reserved_gb) - common_gb;
    plan.sequenceSlots = free > 0 ? free / std::max(plan.sequence_gb, 1e-12) : 0;
    return plan;
}

Batching::Batching(const StepModel& model, const ThroughputConstants& constants, double chunkTokens)
    : m_model(&model), m_shared(&constants.shared),
      m_chunk(chunkTokens > 0 ? chunkTokens : model.config().engine->chunkTokens)
{
}

double Batching::prefill_ms(const RequestShape& shape) const
{
    const double fresh = std::max(shape.fresh(), 1.0), ranks = m_model->config().parallel.context;
    const double steps = std::ceil(fresh / (m_chunk * ranks)), size = fresh / steps / ranks;
    // Equal chunks: attention is linear in the mean context, so all of them cost as much as the middle one,
    // `steps` times.
    const StepTime one = m_model->step({size, shape.cached + fresh / 2, shape.input, 0, 0, false});
    const int stages = m_model->config().parallel.pipeline;
    return one.total_ms() * (1 + (steps - 1) / stages);
}

double Batching::prefillRate_per_ms(const RequestShape& shape) const
{
    const double fresh = std::max(shape.fresh(), 1.0);
    if (fresh >= m_chunk || m_model->config().parallel.context > 1) return 1 / prefill_ms(shape);
    const StepTime step = m_model->step({m_chunk, shape.cached + fresh / 2, shape.input, 0, 0, false});
    return m_chunk / fresh / step.total_ms();
}

BatchPoint Batching::mixed(const RequestShape& shape, double batch, bool packed) const
{
    const StepConfig& config = m_model->config();
    BatchPoint point;
    point.batch = batch;
    const double c = shape.meanContext(), stages = config.parallel.pipeline;
    const double perToken = m_model->decode(batch, c).total_ms(), decode = perToken * config.drafting.perStep();
    const double fresh = std::max(shape.fresh(), 1.0);
    // Steady arrivals come one by one; a queue that is never empty packs several short prompts into a step.
    const double most = packed ? std::max(1.0, batch) * fresh : fresh;
    const double chunk = std::min(m_chunk, most);
    const double attended = shape.cached + fresh / 2;
    const double gamma = packed ? m_shared->stallOverlapBatch : m_shared->stallOverlap;
    double stall = 0;
    if (config.engine->mixing > 0.5) {
        const double step =
            m_model->step({chunk, attended, shape.input, batch / stages, c, !packed}).total_ms();
        stall = m_shared->mixedGain * std::max(0.0, step - decode);
    } else {
        stall = m_model->step({chunk, attended, shape.input, 0, 0, !packed}).total_ms();
    }
    const double stalls = batch * std::pow(config.parallel.data, 1 - gamma) * fresh / chunk / stages;
    point.step_ms = decode;
    point.tpot_ms = perToken + stall * stalls / std::max(shape.output, 1.0);
    return point;
}

BatchPoint Batching::closedLoop(const RequestShape& shape, double concurrency, double sequenceSlots) const
{
    const StepConfig& config = m_model->config();
    const double perRank = concurrency / config.parallel.data;
    const double prefill = prefill_ms(shape), queued = 1 / prefillRate_per_ms(shape);
    double batch = std::min(perRank, sequenceSlots);
    BatchPoint point;
    for (int i = 0; i < 6; ++i) {
        point = mixed(shape, batch, false);
        const double life = shape.output * point.tpot_ms;
        const double running = std::min(perRank, sequenceSlots);
        point.ttft_ms = prefill + queued * m_shared->ttftBurst * std::pow(std::max(running - 1, 0.0), m_shared->ttftPower) +
                        m_shared->ttftSteps * point.step_ms + config.engine->ttft_ms * config.generation.ttftScale;
        batch = std::max(std::min(perRank * life / (life + prefill), sequenceSlots), 1e-3);
        if (perRank > sequenceSlots)
            point.ttft_ms += (perRank - sequenceSlots) / sequenceSlots * life;  // the excess queues
    }
    point.prefill_ms = prefill;
    return point;
}

BatchPoint Batching::open(const RequestShape& shape, double batch) const
{
    BatchPoint point = mixed(shape, batch, false);
    point.prefill_ms = prefill_ms(shape);
    const double perRank = batch / (shape.output * point.tpot_ms);  // requests per millisecond
    point.load = std::min(perRank * point.prefill_ms, kHighestLoad);
    const double wait = point.load / (1 - point.load) * point.prefill_ms / 2;
    point.ttft_ms = point.prefill_ms + point.tpot_ms / 2 + wait;
    point.held = shape.heldFor(point.ttft_ms + shape.output * point.tpot_ms);
    return point;
}

Capacity aggregatedCapacity(const Batching& batching, const RequestShape& shape, const SloLimits& limits,
                            double sequenceSlots, double maxBatch)
{
    Capacity capacity;
    const auto answered = [&](const BatchPoint& p) { return !limits.answer_ms || p.ttft_ms + shape.output * p.tpot_ms <= *limits.answer_ms; };
    const auto inTime = [&](const BatchPoint& p) {
        return (!limits.tpot_ms || p.tpot_ms <= *limits.tpot_ms) && (!limits.ttft_ms || p.ttft_ms <= *limits.ttft_ms) && answered(p);
    };
    const auto within = [&](const BatchPoint& p) { return inTime(p) && p.batch * p.held <= sequenceSlots; };
    const auto boundOf = [&](const BatchPoint& p) {
        if (p.batch * p.held > sequenceSlots) return "KV memory";
        if (!answered(p)) return "rate";
        return limits.tpot_ms && p.tpot_ms > *limits.tpot_ms ? "TPOT" : "TTFT";
    };
    capacity.point = batching.open(shape, 1);
    capacity.meets = within(capacity.point);
    if (!capacity.meets) {
        capacity.bound = inTime(capacity.point) || sequenceSlots < 1 ? "KV memory" : boundOf(capacity.point);
        return capacity;
    }
    const double most = std::min(sequenceSlots, maxBatch);
    const double best = largestBatch(most, [&](double b) { return within(batching.open(shape, b)); });
    capacity.point = batching.open(shape, best);
    if (best >= most)
        capacity.bound = sequenceSlots <= maxBatch ? "KV memory" : "batch";
    else
        capacity.bound = boundOf(batching.open(shape, best * 1.02));
    return capacity;
}

Capacity decodeCapacity(const StepModel& model, const RequestShape& shape, const SloLimits& limits,
                        double sequenceSlots, double maxBatch)
{
    Capacity capacity;
    const auto at = [&](double batch) {
        BatchPoint point;
        point.batch = batch;
        point.tpot_ms = model.decode(batch, shape.meanContext()).total_ms();
        point.step_ms = point.tpot_ms * model.config().drafting.perStep();
        point.held = shape.heldFor(shape.output * point.tpot_ms);
        return point;
    };
    const auto holds = [&](const BatchPoint& p) { return p.batch * p.held <= sequenceSlots; };
    const auto inTime = [&](const BatchPoint& p) { return !limits.tpot_ms || p.tpot_ms <= *limits.tpot_ms; };
    capacity.point = at(1);
    capacity.meets = holds(capacity.point) && inTime(capacity.point);
    capacity.bound = holds(capacity.point) ? "TPOT" : "KV memory";
    if (!capacity.meets) return capacity;
    const double most = std::min(sequenceSlots, maxBatch);
    const double best = largestBatch(most, [&](double b) { return holds(at(b)) && inTime(at(b)); });
    capacity.point = at(best);
    if (best >= most)
        capacity.bound = sequenceSlots <= maxBatch ? "KV memory" : "batch";
    else if (!holds(at(best * 1.02)))
        capacity.bound = "KV memory";
    return capacity;
}

double finiteRun(const Batching& batching, const RequestShape& shape, double requests, double sequences,
                 const SharedConstants& shared)
{
    const int ranks = batching.model().config().parallel.data;
    const double waves = std::floor(requests / sequences), rest = requests - waves * sequences;
    double time = 0;
    if (waves > 0) time += waves * shape.output * batching.mixed(shape, sequences / ranks, true).tpot_ms;
    if (rest >= 1) time += shape.output * batching.mixed(shape, std::max(rest / ranks, 1e-3), true).tpot_ms;
    return time > 0 ? shared.finiteRun * requests * shape.output / time * 1e3 : 0;
}

}  // namespace mw
