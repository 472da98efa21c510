// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FLOPs and bytes of a step, operator by operator as in step.cpp: what is timed there is counted here.
#include "solver/throughput/step/step.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// Multiply-adds of one query against one cached token, all heads of one accelerator, times two.
double attentionFlops(const ServedModel& model, double tensor)
{
    const AttentionShape& a = model.attention;
    const double heads = std::max(model.heads / tensor, 1.0);
    if (a.kind == AttentionKind::Mla) return 2 * heads * (2.0 * a.kvLora + a.ropeDim);
    return 4 * heads * a.headDim;
}

/// The same of a prompt, whose keys and values latent attention expands.
double promptFlops(const ServedModel& model, double tensor)
{
    const AttentionShape& a = model.attention;
    if (a.kind != AttentionKind::Mla) return attentionFlops(model, tensor);
    return 2 * std::max(model.heads / tensor, 1.0) * (a.nopeDim + a.ropeDim + a.valueDim);
}

}  // namespace

StepWork& StepWork::operator+=(const StepWork& other)
{
    flops16 += other.flops16, streamed_bytes += other.streamed_bytes, expert_bytes += other.expert_bytes, cache_bytes += other.cache_bytes;
    return *this;
}

StepModel::WorkByOperation StepModel::counted(const StepLoad& load) const
{
    const ServedModel& model = *m_config.model;
    const AttentionShape& a = model.attention;
    const double tp = m_config.parallel.tensor;
    const double decoded = load.sequences * (1 + m_config.drafting.tokens), tokens = load.prefillTokens + decoded;
    WorkByOperation counts;
    const auto of = [&](Operation operation) -> StepWork& { return counts[static_cast<std::size_t>(operation)]; };
    const auto multiply = [](const Gemm& one, double rows, StepWork& work) {
        if (rows <= 0) return;
        work.flops16 += one.count * rows * one.flops16;
        work.streamed_bytes += one.count * (one.weight_bytes + rows * one.activation_bytes);
    };
    for (std::size_t i = 0; i < m_gemms.size(); ++i)
        multiply(m_gemms[i], tokens, of(i < m_mixerGemms ? Operation::Projections : Operation::FeedForward));
    const double rows = sampledRows(load);
    multiply(m_head, rows, of(Operation::Head));
    countPasses(tokens, rows, counts);
    if (model.moe && m_layers.moe > 0 && tokens > 0) {
        const MoeShape& moe = *model.moe;
        const Parallel& p = m_config.parallel;
        const double all = decoded * p.data + load.prefillTokens * (load.oneRankPrefills ? 1 : p.data);
        const double touched = moe.experts / static_cast<double>(p.expert) * (1 - std::exp(all * m_logUntouched));
        const double routed = all * moe.topK / p.expert, input = moe.latent > 0 ? moe.latent : model.hidden;
        const double matrix = (moe.gated ? 3 : 2) * input * moe.ffn / m_expertSplit;
        StepWork& work = of(Operation::Experts);
        work.flops16 += m_layers.moe * 2 * routed * matrix * m_expert.equivalent;
        work.expert_bytes += m_layers.moe * (touched * matrix * m_expert.bytes + routed * input * (m_expert.activation + 2));
    }
    const auto seen = [&](double context) {  // by a query, added over the layers
        const auto upTo = [&](double limit) { return limit > 0 ? std::min(context, limit) : context; };
        return m_layers.full * upTo(a.sparseTopK) + m_layers.window * upTo(a.window) + m_layers.chunked * upTo(a.chunk / 2.0);
    };
    of(Operation::CacheAttention).flops16 += decoded * seen(load.context) * attentionFlops(model, tp);
    of(Operation::PromptAttention).flops16 += load.prefillTokens * seen(load.prefillContext) * promptFlops(model, tp);
    if (a.sparseTopK > 0)   // the indexer's scores, in 8 bit
        of(Operation::PromptAttention).flops16 += load.prefillTokens * load.prefillContext * m_layers.full * a.indexHeads * a.indexDim;
    // States of linear and state-space layers: a product added to each element, and one taken from it. They are read and written.
    const double state = stateBytesPerSequence(model, m_config.parallel.tensor), stateFlops = 4 * state / kStateBytes;
    of(Operation::CacheAttention).flops16 += decoded * stateFlops;
    of(Operation::PromptAttention).flops16 += load.prefillTokens * stateFlops;
    of(Operation::CacheAttention).cache_bytes += load.sequences * state;
    const double read = a.sparseTopK > 0 ? std::min<double>(load.context, a.sparseTopK) : load.context;
    of(Operation::CacheAttention).cache_bytes += load.sequences * kvBytesPerSequence(model, m_config.kvBytes, read, m_config.parallel.tensor);
    return counts;
}

StepWork StepModel::work(const StepLoad& load) const
{
    StepWork sum;
    for (const StepWork& one : counted(load)) sum += one;
    return sum;
}

}  // namespace mw
