// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FLOPs and bytes of a step, operator by operator as in step.cpp: what is timed there is counted here.
#include "solver/throughput/step.h"

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

}  // namespace

StepWork StepModel::work(const StepLoad& load) const
{
    const ServedModel& model = *m_config.model;
    const AttentionShape& a = model.attention;
    const double tp = m_config.parallel.tensor;
    const double decoded = load.sequences * (1 + m_config.drafting.tokens), tokens = load.prefillTokens + decoded;
    StepWork work;
    const auto multiply = [&](const Gemm& one, double rows) {
        if (rows <= 0) return;
        work.flops16 += one.count * rows * one.flops16;
        work.streamed_bytes += one.count * (one.weight_bytes + rows * one.activation_bytes);
    };
    for (const Gemm& one : m_gemms) multiply(one, tokens);
    multiply(m_head, decoded + (load.prefillTokens > 0 ? 1 : 0));
    if (model.moe && m_layers.moe > 0 && tokens > 0) {
        const MoeShape& moe = *model.moe;
        const Parallel& p = m_config.parallel;
        const double all = decoded * p.data + load.prefillTokens * (load.oneRankPrefills ? 1 : p.data);
        const double touched = moe.experts / static_cast<double>(p.expert) * (1 - std::exp(all * m_logUntouched));
        const double routed = all * moe.topK / p.expert, input = moe.latent > 0 ? moe.latent : model.hidden;
        const double matrix = (moe.gated ? 3 : 2) * input * moe.ffn / m_expertSplit;
        work.flops16 += m_layers.moe * 2 * routed * matrix * m_expert.equivalent;
        work.streamed_bytes += m_layers.moe * (touched * matrix * m_expert.bytes + routed * input * (m_expert.activation + 2));
    }
    const auto seen = [&](double context) {  // by a query, added over the layers
        const auto upTo = [&](double limit) { return limit > 0 ? std::min(context, limit) : context; };
        return m_layers.full * upTo(a.sparseTopK) + m_layers.window * upTo(a.window) + m_layers.chunked * upTo(a.chunk / 2.0);
    };
    work.flops16 += (decoded * seen(load.context) + load.prefillTokens * seen(load.prefillContext)) * attentionFlops(model, tp);
    const double read = a.sparseTopK > 0 ? std::min<double>(load.context, a.sparseTopK) : load.context;
    work.cache_bytes += load.sequences * kvBytesPerSequence(model, m_config.kvBytes, read, m_config.parallel.tensor);
    return work;
}

}  // namespace mw
