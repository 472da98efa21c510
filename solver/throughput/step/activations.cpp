// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/activations.h"

#include <algorithm>

namespace mw {

namespace {

constexpr double kHalfWord = 2, kLogit = 4;   // bytes

/// Elements of a token on one tensor rank.
double attentionWidth(const ServedModel& model, double tensor)
{
    const AttentionShape& a = model.attention;
    const double heads = std::max(model.heads / tensor, 1.0);
    if (a.kind == AttentionKind::Mla)   // latents, and what they are expanded to
        return a.qLora + a.kvLora + a.ropeDim + heads * (2.0 * (a.nopeDim + a.valueDim) + a.ropeDim);
    return 2 * heads * a.headDim + 2 * std::max(a.kvHeads / tensor, 1.0) * a.headDim;
}

double feedForwardWidth(const ServedModel& model, const Parallel& split)
{
    const double tensor = split.tensor, experts = std::max(split.expert, 1);
    const LayerCounts layers = layerCounts(model);
    double width = layers.dense > 0 ? 3 * model.ffn / tensor : 0;
    if (!model.moe || layers.moe == 0) return width;
    const MoeShape& moe = *model.moe;
    const double matrices = moe.gated ? 3 : 2, rows = moe.topK * split.data / experts;
    const double routed = rows * (2.0 * model.hidden + matrices * moe.ffn * experts / (tensor * split.data));
    return std::max(width, routed + matrices * moe.shared * moe.sharedFfn / tensor);
}

}  // namespace

double activationBytes(const StepConfig& config, double tokens, double sequences)
{
    const ServedModel& model = *config.model;
    const double tensor = config.parallel.tensor, residual = 2.0 * model.hidden;
    const double layer = residual + std::max(attentionWidth(model, tensor), feedForwardWidth(model, config.parallel));
    return std::max(tokens * kHalfWord * layer, tokens * kHalfWord * residual + sequences * model.vocab / tensor * kLogit);
}

}  // namespace mw
