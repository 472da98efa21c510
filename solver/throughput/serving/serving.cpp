// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/serving.h"

#include "solver/throughput/step/activations.h"
#include "solver/throughput/step/vision_encoder.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kBisections = 40;

/// Largest batch in [least, most] that `fits`, which must be monotone. `fits(least)` has been checked.
template <class Fits>
double largestBatch(double least, double most, Fits&& fits)
{
    if (most <= least || fits(most)) return std::max(least, most);
    double low = least, high = most;
    for (int i = 0; i < kBisections && high - low > 1e-3 * high; ++i) {
        const double middle = std::sqrt(low * high);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

/// Sequences that one asker with so long a period keeps running.
double oneAsker(const StepModel& model, const RequestShape& shape, double period_ms)
{
    return shape.output * model.decode(1, shape.meanContext()).total_ms() / period_ms;
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
    if (shape.patches > 0 && config.model->vision) plan.weights_gb += VisionEncoder(config, constants).weightBytes() / 1e9;
    // Buffers scale with the device: activations and collectives of a 0.5 GB chip do not take 5 GB.
    plan.reserved_gb = std::min(constants.shared.reserved_gb, plan.capacity_gb * 0.06);
    plan.activations_gb = std::min(activationBytes(config, config.engine->chunkTokens, config.engine->maxBatch) / 1e9, plan.reserved_gb);   // less room, smaller chunks
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
    : m_model(&model), m_constants(&constants),
      m_chunk(chunkTokens > 0 ? chunkTokens : model.config().engine->chunkTokens)
{
}

double Batching::encode_ms(const RequestShape& shape) const
{
    if (shape.patches <= 0 || !m_model->config().model->vision) return 0;
    if (!m_encoder) m_encoder = std::make_shared<const VisionEncoder>(m_model->config(), *m_constants);
    return m_encoder->time_ms(shape.patches * shape.fresh() / std::max(shape.input, 1.0), shape.span);
}

double Batching::prefill_ms(const RequestShape& shape) const
{
    const double fresh = std::max(shape.fresh(), 1.0), ranks = m_model->config().parallel.context;
    const double steps = std::ceil(fresh / (m_chunk * ranks)), size = fresh / steps / ranks;
    // Equal chunks: attention is linear in the mean context, so all of them cost as much as the middle one,
    // `steps` times.
    const StepTime one = m_model->step({size, shape.cached + fresh / 2, shape.input, 0, 0, false});
    const int stages = m_model->config().parallel.pipeline;
    return one.total_ms() * (1 + (steps - 1) / stages) + encode_ms(shape);
}

double Batching::prefillRate_per_ms(const RequestShape& shape) const
{
    const double fresh = std::max(shape.fresh(), 1.0);
    if (fresh >= m_chunk || m_model->config().parallel.context > 1) return 1 / prefill_ms(shape);
    const StepTime step = m_model->step({m_chunk, shape.cached + fresh / 2, shape.input, 0, 0, false});
    const double rate = m_chunk / fresh / step.total_ms(), encode = encode_ms(shape);
    return encode > 0 ? 1 / (1 / rate + encode) : rate;
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
    const double gamma = packed ? m_constants->shared.stallOverlapBatch : m_constants->shared.stallOverlap;
    double stall = 0;
    if (config.engine->mixing > 0.5) {
        const double step =
            m_model->step({chunk, attended, shape.input, batch / stages, c, !packed}).total_ms();
        stall = m_constants->shared.mixedGain * std::max(0.0, step - decode);
    } else {
        stall = m_model->step({chunk, attended, shape.input, 0, 0, !packed}).total_ms();
    }
    const double stalls = batch * std::pow(config.parallel.data, 1 - gamma) * fresh / chunk / stages;
    point.step_ms = decode;
    point.tpot_ms = perToken + stall * stalls / std::max(shape.output, 1.0);
    // Pictures are encoded before their prompt, in a pass that everyone waits for.
    if (const double encode = encode_ms(shape); encode > 0) point.tpot_ms += encode * batch * std::pow(config.parallel.data, 1 - gamma) / std::max(shape.output, 1.0);
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
        point.ttft_ms = prefill + queued * m_constants->shared.ttftBurst * std::pow(std::max(running - 1, 0.0), m_constants->shared.ttftPower) +
                        m_constants->shared.ttftSteps * point.step_ms + config.engine->ttft_ms * config.generation.ttftScale;
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
    queue(shape, point);
    return point;
}

BatchPoint Batching::atRate(const RequestShape& shape, double batch, double period_ms) const
{
    BatchPoint point = mixed(shape, std::max(batch, 1.0), false);
    point.batch = batch;
    const double alone = point.step_ms / m_model->config().drafting.perStep(), stall = std::max(0.0, point.tpot_ms - alone) * std::min(batch, 1.0);
    // N askers a period are batch / (output * tpot), by Little, where tpot = alone + stall * (1 - 1/N).
    const double askers = (batch * period_ms / shape.output + stall) / (alone + stall);
    point.others = 1 - 1 / std::max(askers, 1.0);
    point.tpot_ms = alone + stall * point.others;
    queue(shape, point);
    return point;
}

void Batching::queue(const RequestShape& shape, BatchPoint& point) const
{
    point.prefill_ms = prefill_ms(shape);
    const double perRank = point.batch / (shape.output * point.tpot_ms);  // requests per millisecond
    point.load = std::min(perRank * point.prefill_ms * point.others, kHighestLoad);
    const double wait = point.load / (1 - point.load) * point.prefill_ms / 2;
    point.ttft_ms = point.prefill_ms + point.tpot_ms / 2 + wait;
    point.held = shape.heldFor(point.ttft_ms + shape.output * point.tpot_ms);
}

DecodeLine decodeLine(const StepModel& model, const RequestShape& shape, const BatchPoint& point, bool together)
{
    if (point.tpot_ms <= 0) return {.batch = 1};   // prompts alone
    const double context = shape.meanContext(), batch = point.batch;
    const auto stepAt = [&](double sequences) { return model.decode(sequences, context).total_ms(); };
    DecodeLine line{.mean_ms = point.tpot_ms, .batch = batch * point.others, .least_ms = stepAt(1)};
    line.stepSlope_ms = (stepAt(batch * 1.1) - stepAt(batch * 0.9)) / (0.2 * batch);
    if (together && point.others > 0) line.promptStall_ms = std::max(0.0, point.tpot_ms - point.step_ms / model.config().drafting.perStep()) / line.batch;
    return line;
}

PromptLine promptLine(const BatchPoint& point, int servers, double ttft_ms)
{
    const WaitDistribution mean = waitOf(point.load, point.prefill_ms, servers, kPoissonScv);
    return {point.load, point.prefill_ms, servers, std::max(point.prefill_ms, ttft_ms - mean.overallMean_ms())};
}

double answerP99_ms(const LatencyPercentiles& percentiles, double output)
{
    return percentiles.ttft_ms.back() + output * percentiles.tpot_ms.back();
}

Capacity aggregatedCapacity(const Batching& batching, const RequestShape& shape, const SloLimits& limits,
                            double sequenceSlots, double maxBatch)
{
    Capacity capacity;
    const bool rated = limits.answer_ms && std::isfinite(*limits.answer_ms);
    const auto at = [&](double batch) { return rated ? batching.atRate(shape, batch, *limits.answer_ms) : batching.open(shape, batch); };
    const auto answered = [&](const BatchPoint& p) {
        if (!rated) return true;
        const DecodeLine decode = decodeLine(batching.model(), shape, p, true);
        return answerP99_ms(latencyPercentiles(promptLine(p, 1, p.ttft_ms), decode, kPoissonScv), shape.output) <= *limits.answer_ms;
    };
    const auto inTime = [&](const BatchPoint& p) {
        return (!limits.tpot_ms || p.tpot_ms <= *limits.tpot_ms) && (!limits.ttft_ms || p.ttft_ms <= *limits.ttft_ms) && answered(p);
    };
    const auto within = [&](const BatchPoint& p) { return inTime(p) && p.batch * p.held <= sequenceSlots; };
    const auto boundOf = [&](const BatchPoint& p) {
        if (p.batch * p.held > sequenceSlots) return "KV memory";
        if (!answered(p)) return "rate";
        return limits.tpot_ms && p.tpot_ms > *limits.tpot_ms ? "TPOT" : "TTFT";
    };
    const double least = rated ? std::min(1.0, oneAsker(batching.model(), shape, *limits.answer_ms)) : 1;
    capacity.point = at(least);
    capacity.meets = within(capacity.point);
    if (!capacity.meets) {
        capacity.bound = inTime(capacity.point) || sequenceSlots < 1 ? "KV memory" : boundOf(capacity.point);
        return capacity;
    }
    const double most = std::min(sequenceSlots, maxBatch);
    const double best = largestBatch(least, most, [&](double b) { return within(at(b)); });
    capacity.point = at(best);
    if (best >= most)
        capacity.bound = sequenceSlots <= maxBatch ? "KV memory" : "batch";
    else
        capacity.bound = boundOf(at(best * 1.02));
    return capacity;
}

Capacity decodeCapacity(const StepModel& model, const RequestShape& shape, const SloLimits& limits,
                        double sequenceSlots, double maxBatch)
{
    Capacity capacity;
    const bool rated = limits.answer_ms && std::isfinite(*limits.answer_ms);
    const auto at = [&](double batch) {
        BatchPoint point;
        point.batch = batch;
        point.tpot_ms = model.decode(rated ? std::max(batch, 1.0) : batch, shape.meanContext()).total_ms();
        if (rated) point.others = 1 - 1 / std::max(1.0, batch * *limits.answer_ms / (shape.output * point.tpot_ms));
        point.step_ms = point.tpot_ms * model.config().drafting.perStep();
        point.held = shape.heldFor(shape.output * point.tpot_ms);
        return point;
    };
    const auto holds = [&](const BatchPoint& p) { return p.batch * p.held <= sequenceSlots; };
    const auto answered = [&](const BatchPoint& p) {
        return !rated || p.tpot_ms / 2 + answerP99_ms(latencyPercentiles({}, decodeLine(model, shape, p, false), kPoissonScv), shape.output) <= *limits.decode_ms;
    };
    const auto inTime = [&](const BatchPoint& p) { return (!limits.tpot_ms || p.tpot_ms <= *limits.tpot_ms) && answered(p); };
    const double least = rated ? std::min(1.0, oneAsker(model, shape, *limits.answer_ms)) : 1;
    capacity.point = at(least);
    capacity.meets = holds(capacity.point) && inTime(capacity.point);
    const auto boundOf = [&](const BatchPoint& p) { return !holds(p) ? "KV memory" : answered(p) ? "TPOT" : "rate"; };
    capacity.bound = boundOf(capacity.point);
    if (!capacity.meets) return capacity;
    const double most = std::min(sequenceSlots, maxBatch);
    const double best = largestBatch(least, most, [&](double b) { return holds(at(b)) && inTime(at(b)); });
    capacity.point = at(best);
    if (best >= most)
        capacity.bound = sequenceSlots <= maxBatch ? "KV memory" : "batch";
    else
        capacity.bound = boundOf(at(best * 1.02));
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
