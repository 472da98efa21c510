// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/training_step.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kMatrixPasses = 3;        // forward, gradients of the inputs, gradients of the weights
constexpr double kAttentionPasses = 3.5;   // backward computes five products where forward has two (arXiv 2307.08691)
constexpr double kOptimizerBytes = 12;     // per parameter: master weight and two moments, 32 bit each
constexpr double kOptimizerTraffic = 30;   // bytes per parameter: those read and written, gradients read, weights written
constexpr double kGradientBytes = 2, kWeightBytes = 2;   // 16 bit, as NeMo's and FSDP's recipes have them; Llama 3 kept 4

/// Of one micro-batch on one accelerator, all layers, forward alone.
struct Forward {
    double matrices_ms{}, attention_ms{}, passes_ms{}, exchange_ms{};
    StepWork work{};
};

StepConfig forwardConfig(const TrainingConfig& config, const ThroughputConstants& constants)
{
    const TrainingSplit& s = config.split;
    StepConfig step;
    step.model = config.model, step.accelerator = config.accelerator, step.precision = config.precision;
    step.engine = constants.engine("");
    step.kvBytes = 2, step.serves = false;
    step.parallel = {s.tensor, 1, s.expert, std::max(1, s.expert / s.tensor), s.context};
    return step;
}

/// Of the parameters, those of routed experts on one accelerator, and all others.
struct Held {
    double experts{}, others{};
};

Held heldParameters(const ServedModel& model, const TrainingSplit& split)
{
    const ParameterCounts counts = parameterCounts(model);
    const double expertRanks = std::max(split.expert, split.tensor);
    return {counts.experts / expertRanks / split.pipeline, (counts.total() - counts.experts) / split.tensor / split.pipeline};
}

/// Ranks that hold the same experts.
double expertCopies(const TrainingSplit& split)
{
    return std::max(1.0, split.data * split.tensor / static_cast<double>(std::max(split.expert, split.tensor)));
}

/// 16-bit FLOPs per millisecond, as narrower formats count in StepWork.
struct Rates {
    double matrices{}, experts{}, attention{}, head{};
};

Rates ratesOf(const TrainingConfig& config, const TrainingConstants& c)
{
    const double peak = config.accelerator.fp16_tflops * 1e9;
    const bool eight = config.precision == Precision::Fp8, four = config.precision == Precision::Fp4;
    double matrices = four ? c.matrixShare4 : eight ? c.matrixShare8 : c.matrixShare16, attention = c.attentionShare, head = c.matrixShare16;
    if (config.stack == TrainingStack::Fsdp2023) matrices *= c.fsdpMatrices, head *= c.fsdpMatrices, attention *= c.fsdpAttention;
    if (config.stack == TrainingStack::Megatron2021) matrices *= c.earlyMatrices, head *= c.earlyMatrices, attention *= c.earlyAttention;
    return {peak * matrices, peak * matrices * c.expertShare, peak * attention, peak * head};
}

/// Tokens of a micro-batch that one expert multiplies.
double tokensPerExpert(const TrainingConfig& config, double tokens)
{
    const auto& moe = config.model->moe;
    if (!moe) return 0;
    const double ranks = std::max(1.0, static_cast<double>(config.split.expert) / config.split.tensor);   // that send theirs
    return tokens * ranks * moe->topK / moe->experts;
}

Forward forward(const TrainingConfig& config, const ThroughputConstants& constants)
{
    const ServedModel& model = *config.model;
    const TrainingConstants& c = constants.training;
    const TrainingSplit& s = config.split;
    const StepModel step(forwardConfig(config, constants), constants);
    const double tokens = s.microBatch * config.sequence_tokens / s.context;
    const StepLoad load{.prefillTokens = tokens, .prefillContext = config.sequence_tokens / 2, .promptTokens = config.sequence_tokens};
    const Rates rates = ratesOf(config, c);
    const double fill = config.sequence_tokens / (config.sequence_tokens + c.attentionHalf);
    const double routed = tokensPerExpert(config, tokens);
    Forward sum;
    for (const StepOperation& one : step.operations(load)) {
        const double flops = one.work.flops16;
        switch (one.operation) {
        case Operation::Projections:
        case Operation::FeedForward: sum.matrices_ms += flops / rates.matrices; break;
        case Operation::Head: continue;   // below: training computes it for every token
        case Operation::Experts: sum.matrices_ms += flops / (rates.experts * routed / (routed + c.expertHalf)); break;
        case Operation::PromptAttention: sum.attention_ms += flops / (rates.attention * fill); break;
        case Operation::Collectives: sum.exchange_ms += one.time.total_ms(); break;
        default: continue;
        }
        sum.work.flops16 += flops, sum.work.streamed_bytes += one.work.streamed_bytes + one.work.expert_bytes;   // many tokens to an expert: full tiles
    }
    const double head = 2 * tokens * model.hidden * model.vocab / s.tensor;
    sum.matrices_ms += head / rates.head;
    sum.work.flops16 += head;
    double passes = c.passes * 2 * tokens * model.hidden * model.layers / s.tensor;   // bytes; sequence parallel (arXiv 2205.05198)
    if (model.moe) passes += c.routedPasses * 2 * tokens * model.hidden * model.moe->topK * model.moe->moeLayers / s.tensor;
    sum.passes_ms += passes / (config.accelerator.mem_bw_tb_s * 1e9);
    sum.work.streamed_bytes += passes;
    return sum;
}

/// Time to exchange `bytes` that each of `ranks` has whole: a ring through all of them, every accelerator of a scale-up domain with
/// a NIC of its own; `stride`: accelerators between one rank and the next.
double ring_ms(const AcceleratorSpec& part, double bytes, int ranks, int stride, const TrainingConstants& c)
{
    if (ranks < 2) return 0;
    const double inside = std::clamp(static_cast<double>(part.domain) / stride, 1.0, static_cast<double>(ranks));
    const double share = (ranks - 1.0) / ranks;
    const double in_ms = bytes * share / (c.linkShare * part.link_gb_s * 1e6);
    if (inside >= ranks) return in_ms;
    return std::max(inside > 1 ? in_ms : 0.0, bytes * share / (c.linkShare * part.groupOut_gb_s(static_cast<double>(ranks) * stride) * inside * 1e6));
}

double hidden(double exchange_ms, double behind_ms, const TrainingConstants& c)
{
    return std::max(c.exposed * exchange_ms, exchange_ms - behind_ms);
}

/// Gradients summed over the data ranks and weights spread again; with sharded weights, also gathered twice in every micro-batch.
double dataExchange_ms(const TrainingConfig& config, double microBatches, double step_ms, const TrainingConstants& c)
{
    const TrainingSplit& s = config.split;
    const Held held = heldParameters(*config.model, s);
    const int ranks = s.data * s.context, expertRanks = std::max(1, s.data * s.tensor / std::max(s.expert, s.tensor));
    const auto exchange = [&](double bytesPerParameter) {
        return ring_ms(config.accelerator, held.others * bytesPerParameter, ranks, s.tensor, c) +
               ring_ms(config.accelerator, held.experts * bytesPerParameter, expertRanks, std::max(s.expert, s.tensor), c);
    };
    if (!s.sharded) return hidden(exchange(kGradientBytes + kWeightBytes), step_ms / microBatches, c);   // behind the last micro-batch
    return microBatches * hidden(exchange(3 * kWeightBytes), step_ms / microBatches, c);
}

double activationBytes(const TrainingConfig& config, double microBatches)
{
    const ServedModel& m = *config.model;
    const TrainingSplit& s = config.split;
    const AttentionShape& a = m.attention;
    const double tokens = s.microBatch * config.sequence_tokens / s.context;
    const double keys = a.kind == AttentionKind::Gqa ? 2.0 * a.kvHeads * a.headDim : 2.0 * m.heads * (a.nopeDim + a.ropeDim);
    const bool latent = a.kind == AttentionKind::Mla, selective = s.recompute == Recompute::Selective;
    const double queries = latent ? m.heads * (a.nopeDim + a.ropeDim) : m.heads * a.headDim;
    const double output = latent ? m.heads * a.valueDim : m.heads * a.headDim;
    const double inner = m.moe ? static_cast<double>(m.moe->topK) * m.moe->ffn + m.moe->shared * m.moe->sharedFfn : m.ffn;
    const double routed = m.moe ? static_cast<double>(m.moe->topK) * m.hidden : 0;
    const double attention = selective && latent ? a.qLora + a.kvLora + a.ropeDim + output : queries + keys + output;
    const double stream = selective ? 2.0 : 4.0, gates = selective ? 2.0 : 3.0;   // tensors of the hidden width, of the inner one
    const double whole = 2 * (stream * m.hidden + attention + gates * inner + routed) / s.tensor;   // bytes of a token and layer
    const double layers = static_cast<double>(m.layers) / s.pipeline;
    const double flying = std::min(microBatches, s.chunks > 1 ? s.pipeline + (s.pipeline - 1.0) / s.chunks : s.pipeline);   // micro-batches of the first stage
    const double kept = s.recompute == Recompute::Full ? 2.0 * m.hidden / s.tensor : whole;
    const double logits = 4.0 * tokens * m.vocab / s.tensor;
    return tokens * (kept * layers * flying + (s.recompute == Recompute::Full ? whole : 0)) + logits;
}

double microBatchesOf(const TrainingConfig& config)
{
    return std::max(1.0, std::ceil(config.batch_sequences / (config.split.data * config.split.microBatch) - 1e-9));
}

/// Chunks interleave where micro-batches come in whole rounds of the stages (arXiv 2104.04473, section 2.2); else a stage waits as without.
double interleaved(const TrainingSplit& split, double microBatches)
{
    return std::fmod(microBatches, split.pipeline) == 0 ? split.chunks : 1;
}

}  // namespace

double trainingFlopsPerToken(const ServedModel& model, double sequence_tokens)
{
    const ParameterCounts counts = parameterCounts(model);
    const double head = static_cast<double>(model.vocab) * model.hidden;
    const double multiplied = activeParameters(model) - counts.embedding - counts.head + head;
    const AttentionShape& a = model.attention;
    const double width = a.kind == AttentionKind::Mla ? a.nopeDim + a.ropeDim + a.valueDim : 2.0 * a.headDim;
    const LayerCounts layers = layerCounts(model);
    const double seen = sequence_tokens / 2;
    const auto upTo = [&](double limit) { return limit > 0 ? std::min(seen, limit) : seen; };
    const double attended = layers.full * upTo(a.sparseTopK) + layers.window * upTo(a.window) + layers.chunked * upTo(a.chunk / 2.0);
    return 6 * multiplied + 6 * attended * model.heads * width;
}

TrainingStep trainingStep(const TrainingConfig& config, const ThroughputConstants& constants)
{
    const TrainingConstants& c = constants.training;
    const TrainingSplit& s = config.split;
    const Forward one = forward(config, constants);
    const double n = microBatchesOf(config), stage = n / s.pipeline;   // forward passes of all layers that a stage does
    const double again = s.recompute == Recompute::Full ? 1 : 0;
    const double slower = 1 + c.straggle * std::log2(std::max(1.0, s.accelerators() / 8.0));   // the slowest of many sets the pace
    TrainingStep step;
    step.matrices_ms = stage * kMatrixPasses * one.matrices_ms * slower;
    step.attention_ms = stage * kAttentionPasses * one.attention_ms * slower;
    step.passes_ms = stage * kMatrixPasses * one.passes_ms;
    step.recomputed_ms = stage * again * (one.matrices_ms + one.attention_ms + one.passes_ms) * slower;
    if (s.recompute == Recompute::Selective) step.recomputed_ms = stage * one.passes_ms;
    step.communication_ms = stage * (2 + again) * (s.expert > s.tensor ? c.expertExchange : c.exchange) * one.exchange_ms;
    const double launches_us = config.model->layers * c.layer_us + (config.model->moe ? config.model->moe->moeLayers * c.expertLayer_us : 0);
    const double launches_ms = (kMatrixPasses + again) * stage * launches_us / 1e3;
    step.bubble_ms = (step.busy_ms() + step.communication_ms + launches_ms) / n * (s.pipeline - 1) / interleaved(s, n);
    step.gradients_ms = dataExchange_ms(config, n, step.busy_ms() * 2 / 3, c);
    const Held held = heldParameters(*config.model, s);
    const double optimized = held.experts / expertCopies(s) + held.others / s.data;
    step.fixed_ms = launches_ms + c.step_ms + optimized * kOptimizerTraffic / (config.accelerator.mem_bw_tb_s * 1e9);
    step.tokens = config.batch_sequences * config.sequence_tokens;
    step.modelFlops = step.tokens * trainingFlopsPerToken(*config.model, config.sequence_tokens);
    step.work.flops16 = stage * (kMatrixPasses + again) * one.work.flops16;
    step.work.streamed_bytes = stage * (kMatrixPasses + again) * one.work.streamed_bytes;
    return step;
}

TrainingMemory trainingMemory(const TrainingConfig& config, const ThroughputConstants& constants)
{
    const TrainingSplit& s = config.split;
    const Held held = heldParameters(*config.model, s);
    const double all = held.experts + held.others;
    const double spread = held.experts / expertCopies(s) + held.others / (s.data * s.context);
    TrainingMemory memory;
    memory.weights_gb = kWeightBytes * (s.sharded ? spread : all) / 1e9;
    memory.gradients_gb = kGradientBytes * (s.sharded ? spread : all) / 1e9;
    memory.optimizer_gb = kOptimizerBytes * spread / 1e9;
    memory.activations_gb = activationBytes(config, microBatchesOf(config)) / 1e9;
    memory.reserved_gb = constants.training.reserved_gb;
    return memory;
}

double modelFlopsUtilisation(const TrainingConfig& config, const TrainingStep& step)
{
    const double peak = config.split.accelerators() * config.accelerator.peak16_tflops() * 1e12;
    return step.total_ms() > 0 && peak > 0 ? step.modelFlops / (step.total_ms() / 1e3) / peak : 0;
}

}  // namespace mw
