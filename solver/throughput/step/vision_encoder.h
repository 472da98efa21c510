// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/step/step.h"

#include <memory>

namespace mw {

/// Parameters of the layers that each patch passes, and of what merges patches and leads them to the language model.
[[nodiscard]] double layerParameters(const VisionShape& vision);
[[nodiscard]] double encoderParameters(const VisionShape& vision);
/// Patches behind so many tokens of pictures, and how many of them attend to each other: those of a tile where the model cuts pictures into tiles, else of
/// one of `images` pictures (of a video, pairs of frames).
[[nodiscard]] double patchesOf(const VisionShape& vision, double imageTokens);
[[nodiscard]] double spanOf(const VisionShape& vision, double imageTokens, double images);

/// The encoder of a model's pictures on the accelerators that compute its prompts: dense layers in 16 bit that attend both ways, timed by the same operators
/// (step.h), split by tensor. FLOPs: 2 x parameters x patches, and 4 x patches x span x width of each layer for attention. Its passes come before those of the prompt and overlap nothing.
class VisionEncoder {
public:
    /// `config`: of the language model, whose model must have a vision shape.
    VisionEncoder(const StepConfig& config, const ThroughputConstants& constants);
    VisionEncoder(const VisionEncoder&) = delete;
    VisionEncoder& operator=(const VisionEncoder&) = delete;

    [[nodiscard]] double time_ms(double patches, double span) const;
    [[nodiscard]] StepWork work(double patches, double span) const;   ///< on one accelerator
    [[nodiscard]] double weightBytes() const;                         ///< on one accelerator

private:
    VisionShape m_vision;
    ServedModel m_layers{};   ///< as a language model without words
    std::unique_ptr<const StepModel> m_step{};
};

}  // namespace mw
