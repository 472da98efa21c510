// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/served_model.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kMambaGroups =
    8;  // B and C of Mamba-2 are shared by groups; 8 in the published Nemotron configs

/// Weights of one attention layer over the whole context.
double attentionParameters(const ServedModel& model)
{
    const AttentionShape& a = model.attention;
    const double h = model.hidden, heads = model.heads;
    if (a.kind == AttentionKind::Mla) {
        const double q = a.qLora > 0 ? h * a.qLora + a.qLora * heads * (a.nopeDim + a.ropeDim)
                                     : h * heads * (a.nopeDim + a.ropeDim);
        const double kv = h * (a.kvLora + a.ropeDim) + a.kvLora * heads * (a.nopeDim + a.valueDim);
        const double index = a.sparseTopK > 0
                                 ? 1.0 * a.qLora * a.indexHeads * a.indexDim + h * (a.indexDim + a.indexHeads)
                                 : 0;
        return q + kv + heads * a.valueDim * h + index;
    }
    if (a.kind == AttentionKind::Csa)
        return h * a.qLora + a.qLora * heads * a.headDim + h * a.headDim * 2 + heads * a.headDim * h / 8 +
               1.0 * a.qLora * a.indexHeads * a.indexDim;
    const double out = h * heads * a.headDim, q = (a.qLora > 0 ? h * a.qLora + a.qLora * heads * a.headDim : out) * (a.outputGate ? 2 : 1);
    return q + out + 2 * h * a.kvHeads * a.headDim;
}

double linearParameters(const ServedModel& model)
{
    const AttentionShape& a = model.attention;
    const double key = 1.0 * a.linearKeyHeads * a.linearKeyDim,
                 value = 1.0 * a.linearValueHeads * a.linearValueDim;
    return model.hidden * (2 * key + 2 * value + 2 * a.linearValueHeads) + value * model.hidden;
}

double mambaParameters(const ServedModel& model)
{
    const HybridShape& m = *model.hybrid;
    const double inner = 1.0 * m.mambaHeads * m.mambaHeadDim;
    return model.hidden * (2 * inner + 2 * kMambaGroups * m.state + m.mambaHeads) + inner * model.hidden;
}

double expertParameters(const ServedModel& model)
{
    const MoeShape& moe = *model.moe;
    const double width =
        moe.latent > 0 ? moe.latent : model.hidden;  // latent experts work on a narrowed input
    return (moe.gated ? 3 : 2) * width * moe.ffn;
}

/// Elements that one token adds to the cache of one full layer on one tensor rank.
double cacheElements(const ServedModel& model, int tensor)
{
    const AttentionShape& a = model.attention;
    if (a.kind == AttentionKind::Mla) return a.kvLora + a.ropeDim;
    if (a.kind == AttentionKind::Csa) {
        double share = 0;
        for (const int ratio : a.compress) share += 1.0 / ratio;
        return a.compress.empty() ? a.headDim : a.headDim * share / static_cast<double>(a.compress.size());
    }
    return 2.0 * std::max(static_cast<double>(a.kvHeads) / tensor, 1.0) * a.headDim;
}

}  // namespace

LayerCounts layerCounts(const ServedModel& model)
{
    LayerCounts counts;
    const AttentionShape& a = model.attention;
    if (model.hybrid) {
        counts.full = model.hybrid->attentionLayers;
        counts.mamba = model.hybrid->mambaLayers;
        counts.dense = model.hybrid->ffnLayers;
        counts.moe = model.hybrid->moeLayers;
        return counts;
    }
    counts.full = model.layers;
    if (a.fullEvery > 1) counts.full = model.layers / a.fullEvery, counts.linear = model.layers - counts.full;
    if (a.windowEvery > 0) counts.window = model.layers / a.windowEvery, counts.full = model.layers - counts.window;
    if (a.windowGlobalEvery > 1) counts.full = model.layers / a.windowGlobalEvery, counts.window = model.layers - counts.full;
    if (a.chunk > 0 && a.chunkGlobalEvery > 1)
        counts.full = model.layers / a.chunkGlobalEvery, counts.chunked = model.layers - counts.full;
    counts.moe = model.moe ? model.moe->moeLayers : 0;
    counts.dense = model.moe ? model.moe->denseLayers : model.layers;
    if (model.part == ServedModel::Part::Attention) counts.dense = counts.moe = 0;
    if (model.part == ServedModel::Part::FeedForward) counts.full = counts.window = counts.chunked = counts.linear = 0;
    return counts;
}

ParameterCounts parameterCounts(const ServedModel& model)
{
    const LayerCounts layers = layerCounts(model);
    ParameterCounts p;
    p.attention = layers.attention() * attentionParameters(model) + layers.linear * linearParameters(model);
    if (model.hybrid) p.attention += layers.mamba * mambaParameters(model);
    const double matrices = model.hybrid && !model.moe ? 2 : 3;  // Nemotron-H's feed-forward is not gated
    p.dense = layers.dense * matrices * model.hidden * model.ffn;
    if (model.moe) {
        const MoeShape& moe = *model.moe;
        p.experts = layers.moe * moe.experts * expertParameters(model);
        p.shared = layers.moe * moe.shared * (moe.gated ? 3.0 : 2.0) * model.hidden * moe.sharedFfn;
        p.shared += layers.moe * 2.0 * model.hidden * moe.latent;
        p.router = static_cast<double>(layers.moe) * model.hidden * moe.experts;
    }
    p.embedding = static_cast<double>(model.vocab) * model.hidden;
    p.head = model.tiedEmbeddings ? 0 : p.embedding;
    return p;
}

double activeParameters(const ServedModel& model)
{
    const ParameterCounts p = parameterCounts(model);
    if (!model.moe) return p.total();
    return p.total() - p.experts * (1.0 - static_cast<double>(model.moe->topK) / model.moe->experts);
}

double kvBytesPerToken(const ServedModel& model, double kvBytes, int tensor)
{
    const LayerCounts layers = layerCounts(model);
    double perLayer = cacheElements(model, tensor) * kvBytes;
    // The indexer of sparse attention keeps its own keys in fp8.
    if (model.attention.kind == AttentionKind::Mla && model.attention.sparseTopK > 0)
        perLayer += model.attention.indexDim;
    return (layers.full + layers.window + layers.chunked) * perLayer;
}

double stateBytesPerSequence(const ServedModel& model, int tensor)
{
    const LayerCounts layers = layerCounts(model);
    const AttentionShape& a = model.attention;
    double state = 1.0 * layers.linear * a.linearValueHeads * a.linearValueDim * a.linearKeyDim;
    if (model.hybrid)
        state +=
            1.0 * layers.mamba * model.hybrid->mambaHeads * model.hybrid->mambaHeadDim * model.hybrid->state;
    return state * kStateBytes / tensor;
}

double kvBytesPerSequence(const ServedModel& model, double kvBytes, double context, int tensor)
{
    const LayerCounts layers = layerCounts(model);
    const int cached = layers.full + layers.window + layers.chunked;
    const double state = stateBytesPerSequence(model, tensor);
    if (cached == 0) return state;
    const double perLayer = kvBytesPerToken(model, kvBytes, tensor) / cached;
    const double window =
        model.attention.window > 0 ? std::min<double>(context, model.attention.window) : context;
    const double chunk =
        model.attention.chunk > 0 ? std::min<double>(context, model.attention.chunk) : context;
    return perLayer * (layers.full * context + layers.window * window + layers.chunked * chunk) + state;
}

}  // namespace mw
