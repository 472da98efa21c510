// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/step_parts.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kTile = 128;  // rows and columns of an output tile of the fitted kernels

}  // namespace

double cacheBytes(const EngineConstants& engine, const ServedModel& model, const AcceleratorSpec& part, Precision precision)
{
    if (precision == Precision::Bf16) return 2;
    const bool newPart = part.fp4_tflops > 0;
    if (model.mxfp4Experts()) return newPart ? engine.kvBytesUnscaled : 2;  // gpt-oss keeps a 16-bit cache on Hopper
    return newPart ? engine.kvBytesNewParts : engine.kvBytes;
}

/// Work with both sides; the time is shared between them by weight so that the parts add up to it.
void StepModel::add(Parts& parts, double compute_us, double memory_us, const SmoothMaximum& overlap) const
{
    const SmoothMaximum::Value both = overlap(compute_us, memory_us);
    parts.compute_us += both.total * both.share;
    parts.memory_us += both.total * (1 - both.share);
}

StepModel::Format StepModel::format(Precision precision, bool gemmGain) const
{
    const AcceleratorSpec& a = m_config.accelerator;
    const double gain = gemmGain ? m_shared.gemmComputeGain : m_shared.expertCompute;
    const auto made = [&](double bytes, double tflops, const GemmFit& fit, double activation) {
        return Format{bytes,    tflops * 1e6 * fit.compute * gain, fit.memory * m_shared.gemmMemoryGain,
                      fit.wave, activation,                        a.fp16_tflops / tflops};
    };
    const auto weightOnly = [&](double bytes) {
        Format f = made(bytes, a.fp16_tflops, a.family.bf16, 2);
        f.rate *= m_shared.weightOnly;
        return f;
    };
    const double fp4Bytes = m_config.model->mxfp4Experts() ? kMxfp4 : kNvfp4;
    switch (precision) {
    case Precision::Fp8:
        return a.fp8_tflops > 0 ? made(1, a.fp8_tflops, a.family.fp8, 1) : weightOnly(1);
    case Precision::Fp4:
        if (a.fp4_tflops > 0) return made(fp4Bytes, a.fp4_tflops, a.family.fp4, 0.5);
        return weightOnly(fp4Bytes);
    case Precision::Int4:
        return weightOnly(kInt4);
    case Precision::Bf16:
        break;
    }
    return made(2, a.fp16_tflops, a.family.bf16, 2);
}

StepModel::StepModel(const StepConfig& config, const ThroughputConstants& constants)
    : m_config(config), m_shared(constants.shared), m_adjustment(constants.adjustment(config.model->id)),
      m_layers(layerCounts(*config.model)), m_overlap(smoothMaximum(constants.shared.overlap)),
      m_mlaOverlap(smoothMaximum(constants.shared.mlaOverlap))
{
    const AcceleratorSpec& a = m_config.accelerator;
    if (m_config.serves) m_measured = constants.measuredScale(m_config.model->id, a.family.id, m_config.engine->id, toText(m_config.precision));
    m_blockScaled = m_config.serves && m_config.precision == Precision::Fp8 && m_config.model->blockScaled();
    m_bandwidth = a.mem_bw_tb_s * 1e6;
    m_rate16 = a.fp16_tflops * 1e6;
    const bool moe = m_config.model->moe.has_value();
    const bool fourBit = m_config.precision == Precision::Fp4 || m_config.precision == Precision::Int4;
    // Published 4-bit checkpoints of expert models keep attention in 16 bit, int4 and mxfp4 ones all but the
    // experts.
    const Format attention = format(moe && fourBit ? Precision::Bf16 : m_config.precision);
    const bool expertsOnly =
        m_config.precision == Precision::Int4 || (fourBit && m_config.model->mxfp4Experts());
    const Format ffn = format(moe && expertsOnly ? Precision::Bf16 : m_config.precision);
    m_expert = format(m_config.precision, false);
    m_expert.rate *= m_adjustment.expertCompute;
    const Parallel& p = m_config.parallel;
    m_expertSplit = std::max(1, p.tensor * p.data / std::max(1, p.expert));
    if (moe) {
        const MoeShape& shape = *m_config.model->moe;
        const double groups = std::max(p.expert, 1);
        m_logUntouched = std::log1p(-static_cast<double>(shape.topK) / shape.experts);
        m_copies = groups * (1 - std::pow(1 - 1 / groups, shape.topK));
    }
    addAttention(attention);
    m_mixerGemms = m_gemms.size();
    addFeedForward(ffn);
    const Format head = format(Precision::Bf16);
    m_head = makeGemm(config.model->hidden, static_cast<double>(config.model->vocab) / p.tensor, 1, head);
    sumWeights(attention, ffn, m_expert);
    m_layers_us = layerCosts_us();
    setPasses();
}

StepModel::Gemm StepModel::makeGemm(double k, double n, double count, const Format& format) const
{
    const double byte_us = 1 / (m_bandwidth * format.memory);
    const double weights = n * k * format.bytes, activations = k * format.activation + 2 * n;
    return {count,
            2 * k * n / format.rate,
            std::ceil(n / kTile) / m_config.accelerator.family.sms,
            format.wave,
            weights * byte_us,
            activations * byte_us,
            2 * k * n * format.equivalent,
            weights,
            activations};
}

void StepModel::addGemm(std::vector<Gemm>& into, double k, double n, double count, const Format& format)
{
    if (k > 0 && n > 0 && count > 0) into.push_back(makeGemm(k, n, count, format));
}

void StepModel::addAttention(const Format& format)
{
    const ServedModel& model = *m_config.model;
    const AttentionShape& a = model.attention;
    const double h = model.hidden, tp = m_config.parallel.tensor, heads = std::max(model.heads / tp, 1.0);
    const double layers = m_layers.attention();
    if (a.kind == AttentionKind::Mla) {
        addGemm(m_gemms, h, a.qLora + a.kvLora + a.ropeDim, layers,
                format);  // down-projections of q and kv, fused
        addGemm(m_gemms, a.qLora > 0 ? a.qLora : h, heads * (a.nopeDim + a.ropeDim), layers, format);
        addGemm(m_gemms, a.kvLora, heads * (a.nopeDim + a.valueDim), layers, format);
        addGemm(m_gemms, heads * a.valueDim, h, layers, format);
        if (a.sparseTopK > 0) addGemm(m_gemms, a.qLora, a.indexHeads * a.indexDim, layers, format);
    } else if (a.kind == AttentionKind::Csa) {
        addGemm(m_gemms, h, a.qLora + 2.0 * a.headDim, layers, format);
        addGemm(m_gemms, a.qLora, heads * a.headDim + a.indexHeads * a.indexDim, layers, format);
        addGemm(m_gemms, heads * a.headDim / 8, h, layers, format);
    } else {
        const double kv = std::max(a.kvHeads / tp, 1.0);
        const double queries = heads * a.headDim * (a.outputGate ? 2 : 1);
        addGemm(m_gemms, h, (a.qLora > 0 ? a.qLora : queries) + 2 * kv * a.headDim, layers, format);
        if (a.qLora > 0) addGemm(m_gemms, a.qLora, queries, layers, format);
        addGemm(m_gemms, heads * a.headDim, h, layers, format);
    }
    const double key = 1.0 * a.linearKeyHeads * a.linearKeyDim / tp,
                 value = 1.0 * a.linearValueHeads * a.linearValueDim / tp;
    addGemm(m_gemms, h, 2 * key + 2 * value, m_layers.linear, format);
    addGemm(m_gemms, value, h, m_layers.linear, format);
    if (model.hybrid) {
        const double inner = 1.0 * model.hybrid->mambaHeads * model.hybrid->mambaHeadDim / tp;
        addGemm(m_gemms, h, 2 * inner, m_layers.mamba, format);
        addGemm(m_gemms, inner, h, m_layers.mamba, format);
    }
}

void StepModel::addFeedForward(const Format& format)
{
    const ServedModel& model = *m_config.model;
    const double h = model.hidden, tp = m_config.parallel.tensor;
    const double up = model.hybrid && !model.moe ? 1 : 2;  // Nemotron-H's feed-forward is not gated
    addGemm(m_gemms, h, up * model.ffn / tp, m_layers.dense, format);
    addGemm(m_gemms, model.ffn / tp, h, m_layers.dense, format);
    if (!model.moe) return;
    const MoeShape& moe = *model.moe;
    const double shared = 1.0 * moe.shared * moe.sharedFfn / tp;
    addGemm(m_gemms, h, (moe.gated ? 2 : 1) * shared, m_layers.moe, format);
    addGemm(m_gemms, shared, h, m_layers.moe, format);
    addGemm(m_gemms, h, moe.experts, m_layers.moe, this->format(Precision::Bf16));
    if (moe.latent > 0) {
        addGemm(m_gemms, h, moe.latent, m_layers.moe, format);
        addGemm(m_gemms, moe.latent, h, m_layers.moe, format);
    }
}

void StepModel::sumWeights(const Format& attention, const Format& ffn, const Format& expert)
{
    const ServedModel& model = *m_config.model;
    const ParameterCounts counts = parameterCounts(model);
    const Parallel& p = m_config.parallel;
    double bytes =
        (counts.attention * attention.bytes + (counts.dense + counts.shared) * ffn.bytes) / p.tensor;
    bytes += counts.router * 2 + (counts.embedding + counts.head) * 2 / p.tensor;
    bytes += counts.experts * expert.bytes / (static_cast<double>(p.expert) * m_expertSplit);
    if (m_config.drafting.tokens > 0) bytes *= 1 + 1.0 / std::max(model.layers, 1);  // the drafting head is a layer
    // Where the maker's total differs from the dimensions (pruned or hybrid models), the maker's counts.
    const double published = model.totalParams_b * 1e9;
    if (model.paramsPublished && published > 0) bytes *= published / counts.total();
    m_weightBytes = bytes / p.pipeline;
}

void StepModel::gemm(const Gemm& gemm, double m, Parts& parts) const
{
    if (m <= 0) return;
    const double waves = std::ceil(m / kTile) * gemm.waves;
    const double compute = m * gemm.row_us * (waves + gemm.halfFull) / waves;  // over the share of units that work
    const SmoothMaximum::Value both = (*m_overlap)(compute, gemm.weights_us + m * gemm.activations_us);
    parts.compute_us += gemm.count * both.total * both.share;
    parts.memory_us += gemm.count * both.total * (1 - both.share);
}

/// Routed experts of one layer, all layers added. `tokens` is per attention rank; the expert group sees those
/// of all ranks.
void StepModel::experts(const StepLoad& load, Parts& parts) const
{
    const double tokens = load.prefillTokens + load.sequences;
    if (m_layers.moe == 0 || !m_config.model->moe || tokens <= 0) return;
    const MoeShape& moe = *m_config.model->moe;
    const Parallel& p = m_config.parallel;
    const double all = load.sequences * p.data + load.prefillTokens * (load.oneRankPrefills ? 1 : p.data),
                 ranks = p.expert, width = static_cast<double>(moe.ffn) / m_expertSplit;
    const double touched = moe.experts / ranks * (1 - std::exp(all * m_logUntouched));
    const double routed = all * moe.topK / ranks, perExpert = routed / std::max(touched, 1e-9);
    const double input = moe.latent > 0 ? moe.latent : m_config.model->hidden;
    const double matrices = moe.gated ? 3 : 2;
    const double compute = 2 * matrices * routed * input * width /
                           (m_expert.rate * perExpert / (perExpert + m_shared.expertHalf));
    const double bytes =
        touched * matrices * input * width * m_expert.bytes + routed * input * (m_expert.activation + 2);
    const SmoothMaximum::Value work = (*m_overlap)(compute, bytes / (m_bandwidth * m_expert.memory));
    const double floor = m_shared.expertFloor_us * m_config.accelerator.family.layerScale;
    parts.compute_us += m_layers.moe * work.total * work.share;
    parts.memory_us += m_layers.moe * work.total * (1 - work.share);
    parts.fixed_us += m_layers.moe * ((*m_overlap)(work.total, floor).total - work.total);
    // Sorting tokens to experts and adding the results back: memory passes over the routed activations.
    parts.memory_us += m_layers.moe * m_shared.routed_ns * 1e-3 * routed / m_expertSplit * input / 1000;
}

/// All `queries` of a sequence read its cache once.
void StepModel::decodeAttention(const StepLoad& load, double queries, Parts& parts) const
{
    if (load.sequences <= 0) return;
    const ServedModel& model = *m_config.model;
    const AttentionShape& a = model.attention;
    const FamilyConstants& f = m_config.accelerator.family;
    const double tp = m_config.parallel.tensor, b = load.sequences, kv = m_config.kvBytes;
    const auto attended = [&](double limit) {
        return limit > 0 ? std::min(load.context, limit) : load.context;
    };
    if (a.kind == AttentionKind::Mla) {
        const double c = attended(a.sparseTopK), heads = std::max(model.heads / tp, 1.0),
                     row = a.kvLora + a.ropeDim;
        const double compute = 2 * b * queries * c * heads * (a.kvLora + row) / (m_rate16 * f.mlaCompute);
        Parts one;
        add(one, compute, b * c * row * kv / (m_bandwidth * f.mlaMemory), *m_mlaOverlap);
        parts.compute_us += m_layers.full * one.compute_us;
        parts.memory_us += m_layers.full * one.memory_us;
    } else if (a.kind == AttentionKind::Csa) {
        const double perSequence = std::min(kvBytesPerSequence(model, kv, load.context, 1),
                                            m_layers.full * 1.0 * (a.sparseTopK + a.window) * a.headDim * kv +
                                                kvBytesPerSequence(model, kv, load.context, 1) / 8);
        const double compute = 4 * queries * b * m_layers.full * attended(a.sparseTopK) * std::max(model.heads / tp, 1.0) * a.headDim;
        add(parts, compute / (m_rate16 * f.mlaCompute), b * perSequence / (m_bandwidth * f.mlaMemory), *m_mlaOverlap);
    } else {
        const double row = 2 * std::max(a.kvHeads / tp, 1.0) * a.headDim * kv;
        const double rows = m_layers.full * load.context + m_layers.window * attended(a.window);
        // A chunk of attention is on average half full once the context is longer than it.
        const double chunk = load.context > a.chunk ? a.chunk / 2.0 : load.context;
        const double seen = b * (rows + m_layers.chunked * chunk), heads = std::max(model.heads / tp, 1.0);
        // The cache binds on parts with far more FLOPs than bytes a second; on-chip memory is fast enough for the matrix units to bind.
        add(parts, 4 * queries * seen * heads * a.headDim / (m_rate16 * f.attentionPrefill), seen * row / (m_bandwidth * f.attentionDecode), *m_overlap);
    }
    if (a.sparseTopK > 0)
        parts.memory_us += m_layers.full * b * load.context * m_shared.sparseIndexBytes /
                           (m_shared.sparseIndexShare * m_bandwidth);
    // Fixed-size states are read and written once a step.
    parts.memory_us +=
        2 * b * stateBytesPerSequence(model, m_config.parallel.tensor) / (m_bandwidth * f.attentionDecode);
}

void StepModel::prefillAttention(const StepLoad& load, Parts& parts) const
{
    if (load.prefillTokens <= 0) return;
    const ServedModel& model = *m_config.model;
    const AttentionShape& a = model.attention;
    const double tp = m_config.parallel.tensor, heads = std::max(model.heads / tp, 1.0),
                 t = load.prefillTokens;
    const double width = a.kind == AttentionKind::Mla ? a.nopeDim + a.ropeDim + a.valueDim : 2.0 * a.headDim;
    const auto attended = [&](double limit) {
        return limit > 0 ? std::min(load.prefillContext, limit) : load.prefillContext;
    };
    const double tokens = m_layers.full * attended(a.sparseTopK) + m_layers.window * attended(a.window) +
                          m_layers.chunked * attended(a.chunk / 2.0);
    const bool eightBit = m_config.kvBytes < 2 && m_config.accelerator.fp8_tflops > 0;
    const double fill = load.promptTokens / (load.promptTokens + m_shared.attentionPrefillHalf);
    const double rate = m_rate16 * m_config.accelerator.family.attentionPrefill * fill *
                        (eightBit ? m_shared.fp8AttentionGain : 1);
    // Exponentials run on units of their own beside the matrix units: worth as much as `softmaxWidth` more columns.
    double flops = 2 * t * tokens * heads * (width + m_shared.softmaxWidth);
    if (a.sparseTopK > 0)
        flops += 2 * t * load.prefillContext * m_layers.full * a.indexHeads * a.indexDim / 2;  // in fp8
    // Linear and state-space layers: update and read of the state per token.
    flops += 4 * t * stateBytesPerSequence(model, m_config.parallel.tensor) / 4;
    parts.compute_us += flops / rate;
}

StepModel::PartsByOperation StepModel::timed(const StepLoad& load) const
{
    PartsByOperation parts;
    const auto of = [&](Operation operation) -> Parts& { return parts[static_cast<std::size_t>(operation)]; };
    const double queries = 1 + m_config.drafting.tokens;  // of a sequence: its last token and the drafts behind it
    StepLoad checked = load;
    checked.sequences *= queries;
    const double tokens = load.prefillTokens + checked.sequences;
    for (std::size_t i = 0; i < m_gemms.size(); ++i) gemm(m_gemms[i], tokens, of(i < m_mixerGemms ? Operation::Projections : Operation::FeedForward));
    const double rows = sampledRows(load);
    gemm(m_head, rows, of(Operation::Head));
    passes(tokens, rows, parts);
    experts(checked, of(Operation::Experts));
    decodeAttention(load, queries, of(Operation::CacheAttention));
    prefillAttention(load, of(Operation::PromptAttention));
    communication(tokens, of(Operation::Collectives));
    // The ring turns while attention computes: what it takes longer is seen.
    of(Operation::Collectives).communication_us += std::max(0.0, ring_us(load) - of(Operation::PromptAttention).compute_us);
    fixedCosts(load.sequences, tokens, of(Operation::Fixed));
    drafts(load, of(Operation::Drafts));
    return parts;
}

StepTime StepModel::timeOf(const Parts& parts) const
{
    // Attention-data ranks meet in every all-to-all and wait for the slowest.
    const double wait = 1 + m_shared.dataWait * (1 - 1.0 / m_config.parallel.data);
    const double kernels = m_config.accelerator.family.stepScale * m_config.generation.stepScale * m_measured, scale = wait * kernels / 1e3;
    // Memory is read near its peak as it is: no kernel can be faster.
    const double memory = scale * std::max(1.0, 1 / kernels);
    return {parts.compute_us * scale, parts.memory_us * memory, parts.communication_us * scale,
            parts.fixed_us * scale};
}

StepTime StepModel::step(const StepLoad& load) const
{
    Parts sum;
    for (const Parts& one : timed(load)) {
        sum.compute_us += one.compute_us, sum.memory_us += one.memory_us;
        sum.communication_us += one.communication_us, sum.fixed_us += one.fixed_us;
    }
    return timeOf(sum);
}

StepTime StepModel::decode(double sequences, double context) const
{
    StepTime time = step({0, 0, 0, sequences / m_config.parallel.pipeline, context, false});
    const double share = 1 / m_config.drafting.perStep();
    time.compute_ms *= share, time.memory_ms *= share, time.communication_ms *= share, time.fixed_ms *= share;
    return time;
}

StepTime StepModel::prefill(double tokens, double prefix) const
{
    return step({tokens, prefix + tokens / 2, tokens + prefix, 0, 0, false});
}

StepTime prefillStep(const StepConfig& config, const ThroughputConstants& constants, double tokens,
                     double prefix)
{
    return StepModel(config, constants).prefill(tokens, prefix);
}

StepTime decodeStep(const StepConfig& config, const ThroughputConstants& constants, double sequences,
                    double context)
{
    return StepModel(config, constants).decode(sequences, context);
}

}  // namespace mw
