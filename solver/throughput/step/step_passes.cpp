// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels that multiply nothing and pass over activations: embedding, norms, rotation, activation, sampling. They read and write
// 16 bit, whole on each tensor rank where every rank has the whole vector (norms, embedding, sampling), else the rank's part.
#include "solver/throughput/step/step_parts.h"

#include <algorithm>

namespace mw {

namespace {

constexpr double k16 = 2;   // bytes of an activation
// FLOPs an element: residual, square, sum, two scales of a norm; a square less without a residual; two products and a sum of
// a rotation; exponential, sum, quotient and two products of SwiGLU; one comparison of a logit.
constexpr double kNormFlops = 5, kPlainNormFlops = 4, kRotationFlops = 3, kGateFlops = 5;

}  // namespace

StepModel::Pass StepModel::makePass(double bytes, double flops) const
{
    return {bytes / (m_bandwidth * m_shared.passMemory), bytes, flops};
}

/// Once for a configuration: of a token (of a sampled row) all layers together.
void StepModel::setPasses()
{
    const ServedModel& model = *m_config.model;
    const AttentionShape& a = model.attention;
    const Parallel& p = m_config.parallel;
    const double h = model.hidden, tp = p.tensor, attention = m_layers.attention(), mixers = attention + m_layers.linear + m_layers.mamba;
    const bool whole = model.part == ServedModel::Part::Whole, embeds = model.part != ServedModel::Part::FeedForward;
    // One norm before each mixer and each feed-forward, and one before the head: it adds the residual, reads both and writes both.
    const double norms = mixers + m_layers.dense + m_layers.moe + (embeds ? 1 : 0);
    const double reduces = tp > 1 ? mixers + m_layers.dense + (p.data > 1 ? 0 : m_layers.moe) : 0;
    const double fused = m_config.serves && whole ? m_config.engine->fusedNorms * reduces : 0;
    double own = (norms - fused) * 4 * k16 * h, ownFlops = (norms - fused) * kNormFlops * h;
    const double heads = std::max(model.heads / tp, 1.0), kv = std::max(a.kvHeads / tp, 1.0);
    const double linear = 1.0 * m_layers.linear * a.linearValueHeads * a.linearValueDim / tp;
    const double mamba = model.hybrid ? 1.0 * m_layers.mamba * model.hybrid->mambaHeads * model.hybrid->mambaHeadDim / tp : 0;
    // Latents and, in some models, the heads' queries and keys pass a norm of their own; outputs of states are normed by a gate.
    double narrow = attention * (a.qLora + a.kvLora);
    if (a.qkNorm) narrow += attention * (heads + kv) * a.headDim;
    own += 2 * k16 * narrow + 3 * k16 * (linear + mamba), ownFlops += kPlainNormFlops * narrow + (kPlainNormFlops + kGateFlops) * (linear + mamba);
    m_norms = makePass(own, ownFlops);
    m_fusedNorms = {0, fused * 4 * k16 * h, fused * kNormFlops * h};   // time is the all-reduce's
    // Queries are rotated in place; keys and values are read, and written to the cache in its format.
    const bool latent = a.kind == AttentionKind::Mla, compressed = a.kind == AttentionKind::Csa;
    const double rotated = heads * (latent || compressed ? a.ropeDim : a.headDim);
    const double cached = latent ? a.kvLora + a.ropeDim : compressed ? a.headDim : 2 * kv * a.headDim;
    m_rotation = makePass(attention * (2 * k16 * rotated + (k16 + m_config.kvBytes) * cached), attention * kRotationFlops * (rotated + (latent || compressed ? a.ropeDim : kv * a.headDim)));
    // Gate and up are read, their product is written; grouped kernels of routed experts do it within. Convolutions before states.
    double gated = m_layers.dense * model.ffn / tp;
    if (model.moe) gated += 1.0 * m_layers.moe * model.moe->shared * model.moe->sharedFfn / tp;
    const bool ungated = model.hybrid || (model.moe && !model.moe->gated);
    const double convolved = linear + mamba + 2.0 * m_layers.linear * a.linearKeyHeads * a.linearKeyDim / tp;
    m_activation = makePass((ungated ? 2 : 3) * k16 * gated + 2 * k16 * convolved, kGateFlops * gated + 8 * convolved);   // four taps
    if (!embeds) return;
    m_embedding = makePass(2 * k16 * h, 0);
    m_sampling = makePass(m_shared.logitBytes * model.vocab, model.vocab);
}

double StepModel::sampledRows(const StepLoad& load) const
{
    const double prompts = load.promptTokens > 0 ? std::max(1.0, load.prefillTokens / load.promptTokens) : 0;
    return load.sequences * (1 + m_config.drafting.tokens) + (load.prefillTokens > 0 ? prompts : 0);
}

/// Embedding tables and heads are split by vocabulary: vectors are added up over the tensor ranks, logits gathered. Gathering is the second half
/// of an all-reduce.
void StepModel::embedAndSample(double tokens, double rows, Parts& embedding, Parts& sampling) const
{
    const ServedModel& model = *m_config.model;
    if (model.part == ServedModel::Part::FeedForward) return;
    embedding.memory_us += tokens * m_embedding.token_us;
    sampling.memory_us += rows * m_sampling.token_us;
    if (m_config.parallel.tensor < 2) return;
    if (tokens > 0) embedding.communication_us += allReduce(tokens * model.hidden * k16, m_config.parallel.tensor);
    if (rows > 0) sampling.communication_us += allReduce(rows * model.vocab * k16 / 2, m_config.parallel.tensor);
}

void StepModel::passes(double tokens, double rows, PartsByOperation& parts) const
{
    const auto of = [&](Operation operation) -> Parts& { return parts[static_cast<std::size_t>(operation)]; };
    of(Operation::Norms).memory_us += tokens * m_norms.token_us;
    of(Operation::Rotation).memory_us += tokens * m_rotation.token_us;
    of(Operation::Activation).memory_us += tokens * m_activation.token_us;
    embedAndSample(tokens, rows, of(Operation::Embedding), of(Operation::Sampling));
}

void StepModel::countPasses(double tokens, double rows, WorkByOperation& work) const
{
    const auto count = [&](Operation operation, const Pass& pass, double times) {
        StepWork& one = work[static_cast<std::size_t>(operation)];
        one.flops16 += times * pass.flops, one.streamed_bytes += times * pass.bytes;
    };
    count(Operation::Norms, m_norms, tokens), count(Operation::Collectives, m_fusedNorms, tokens);
    count(Operation::Rotation, m_rotation, tokens), count(Operation::Activation, m_activation, tokens);
    count(Operation::Embedding, m_embedding, tokens), count(Operation::Sampling, m_sampling, rows);
}

}  // namespace mw
