// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/vision_encoder.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// The layers as those of a language model. Its feed-forward layers are gated (three matrices), the encoder's are not (two): two thirds of the width has as many parameters.
ServedModel layersOf(const VisionShape& vision)
{
    ServedModel layers;
    layers.id = "vision-encoder";
    layers.layers = vision.layers, layers.hidden = vision.hidden, layers.heads = vision.heads;
    layers.attention.kvHeads = vision.heads, layers.attention.headDim = vision.hidden / vision.heads;
    layers.ffn = static_cast<int>(std::lround(vision.ffn * 2 / 3.0));
    layers.vocab = 1;
    return layers;
}

/// Of work in the layers, what comes with merging and leading on: that is of merged tokens.
double withAdapter(const VisionShape& vision)
{
    return 1 + vision.adapterParams / vision.patchesPerToken / layerParameters(vision);
}

StepLoad loadOf(double patches, double span) { return {patches, span, span, 0, 0, false}; }

}  // namespace

double layerParameters(const VisionShape& vision)
{
    const double h = vision.hidden;
    return vision.layers * (4 * h * h + 2 * h * vision.ffn);
}

double encoderParameters(const VisionShape& vision)
{
    return layerParameters(vision) + vision.adapterParams;
}

double patchesOf(const VisionShape& vision, double imageTokens)
{
    return imageTokens * vision.patchesPerToken;
}

double spanOf(const VisionShape& vision, double imageTokens, double images)
{
    const double each = patchesOf(vision, imageTokens) / std::max(images, 1.0);
    return vision.tilePatches > 0 ? std::min<double>(each, vision.tilePatches) : each;
}

VisionEncoder::VisionEncoder(const StepConfig& config, const ThroughputConstants& constants) : m_vision(*config.model->vision), m_layers(layersOf(m_vision))
{
    StepConfig own = config;
    own.model = &m_layers;
    own.parallel = {std::min(config.parallel.tensor, m_vision.heads), 1, 1, 1};
    own.precision = Precision::Bf16, own.kvBytes = 2;   // published checkpoints of narrower formats leave it as it was trained
    own.drafting = {};
    m_step = std::make_unique<const StepModel>(own, constants);
}

double VisionEncoder::time_ms(double patches, double span) const
{
    return patches > 0 ? m_step->step(loadOf(patches, span)).total_ms() * withAdapter(m_vision) : 0;
}

StepWork VisionEncoder::work(double patches, double span) const
{
    StepWork work = m_step->work(loadOf(patches, span));
    work.flops16 *= withAdapter(m_vision);
    return work;
}

double VisionEncoder::weightBytes() const
{
    return 2 * encoderParameters(m_vision) / m_step->config().parallel.tensor;
}

}  // namespace mw
