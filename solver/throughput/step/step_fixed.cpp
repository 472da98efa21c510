// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a step costs whatever it computes, and what drafts add to it.
#include "solver/throughput/step/step_parts.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kLayerWidth = 6144, kFewRows = 16;  // a hidden size in the middle of the served ones; rows that low-latency kernels are made for

}  // namespace

double StepModel::layerCosts_us() const
{
    const EngineConstants& e = *m_config.engine;
    const int mixers = m_layers.attention() + m_layers.linear + m_layers.mamba;
    // A layer is a mixer and a feed-forward; hybrid models stack them apart, so a half each.
    const double layers = (mixers + m_layers.dense + m_layers.moe) / 2.0;
    const double width = std::pow(m_config.model->hidden / kLayerWidth, m_shared.layerWidthPower);
    double perLayers = layers * e.layer_us * width + m_layers.moe * m_shared.moeLayer_us;
    if (m_config.model->attention.kind == AttentionKind::Mla) perLayers += mixers * m_shared.mlaLayer_us;
    // Kernels that scale the activations of every 128 columns, before each product.
    if (m_blockScaled) perLayers += layers * m_shared.blockScaled_us;
    return perLayers * m_config.accelerator.family.layerScale * m_adjustment.layerScale * m_config.generation.layerScale;
}

void StepModel::fixedCosts(double sequences, double rows, Parts& parts) const
{
    const EngineConstants& e = *m_config.engine;
    parts.fixed_us += m_layers_us * (1 - e.fewRowsGain * std::exp(-rows / kFewRows)) + e.step_us + sequences * e.sequence_us;
}

/// Passes of the drafting head, one after the other: a layer like the mean one of the model, and the output head each.
void StepModel::drafts(const StepLoad& load, Parts& parts) const
{
    if (m_config.drafting.tokens == 0 || load.sequences <= 0) return;
    const StepLoad decoding{0, 0, 0, load.sequences, load.context, false};
    Parts all;
    for (const Gemm& one : m_gemms) gemm(one, load.sequences, all);
    experts(decoding, all);
    decodeAttention(decoding, 1, all);
    communication(load.sequences, all);
    all.memory_us += load.sequences * (m_norms.token_us + m_rotation.token_us + m_activation.token_us);
    all.fixed_us += m_layers_us;
    const double passes = m_config.drafting.tokens, share = passes / std::max(m_config.model->layers, 1);
    parts.compute_us += share * all.compute_us, parts.memory_us += share * all.memory_us;
    parts.communication_us += share * all.communication_us, parts.fixed_us += share * all.fixed_us;
    Parts head;   // and the token that it takes, and the one that it gives
    gemm(m_head, load.sequences, head);
    embedAndSample(load.sequences, load.sequences, head, head);
    parts.compute_us += passes * head.compute_us, parts.memory_us += passes * head.memory_us, parts.communication_us += passes * head.communication_us;
}

}  // namespace mw
