// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/step/step.h"

#include <optional>

namespace mw {

/// Of activations in the backward pass. Selective: norms, activation functions and what latent attention expands, which cost little;
/// Full: all but the input of each layer.
enum class Recompute { None, Selective, Full };

/// Software that a run was measured on; plans are of the newest.
enum class TrainingStack { Newest, Fsdp2023, Megatron2021 };

/// How one model is spread over accelerators for training: tensor * pipeline * context * data of them. Experts are spread over
/// `expert` accelerators of the tensor and data ranks.
struct TrainingSplit {
    int tensor{1}, pipeline{1}, context{1}, expert{1}, data{1};
    int chunks{1};      ///< of layers on a pipeline stage, interleaved
    int microBatch{1};  ///< sequences of one pass
    bool sharded{};     ///< weights and gradients divided over the data ranks and gathered layer by layer (FSDP, ZeRO-3)
    Recompute recompute{Recompute::None};
    [[nodiscard]] int accelerators() const { return tensor * pipeline * context * data; }
    bool operator==(const TrainingSplit&) const = default;
};

struct TrainingConfig {
    const ServedModel* model{};
    AcceleratorSpec accelerator{};
    TrainingSplit split{};
    Precision precision{Precision::Bf16};   ///< of the matrix products; master weights and optimizer are 32 bit
    double sequence_tokens{};
    double batch_sequences{};   ///< of one step over all data ranks
    TrainingStack stack{TrainingStack::Newest};
};

/// Bytes on one accelerator, in GB.
struct TrainingMemory {
    double weights_gb{}, gradients_gb{}, optimizer_gb{}, activations_gb{}, reserved_gb{};
    [[nodiscard]] double total_gb() const { return weights_gb + gradients_gb + optimizer_gb + activations_gb + reserved_gb; }
};

/// One optimizer step, by what an accelerator spends it on. Milliseconds.
struct TrainingStep {
    double matrices_ms{}, attention_ms{}, passes_ms{};   ///< passes: norms, activations, rotary: bound by memory
    double recomputed_ms{};      ///< forward work done again
    double communication_ms{};   ///< of tensor, expert and context ranks, what is not hidden
    double bubble_ms{};          ///< pipeline stages that wait
    double gradients_ms{};       ///< of data ranks, what is not hidden
    double fixed_ms{};           ///< launches, optimizer
    StepWork work{};             ///< of one accelerator
    double tokens{};             ///< of the step
    double modelFlops{};         ///< of the step, nothing counted twice
    [[nodiscard]] double busy_ms() const { return matrices_ms + attention_ms + passes_ms + recomputed_ms; }
    [[nodiscard]] double total_ms() const { return busy_ms() + communication_ms + bubble_ms + gradients_ms + fixed_ms; }
};

/// FLOPs of training on one token: six a parameter that it passes through, but for the embedding, and attention to half of the sequence on
/// average (Chowdhery et al., arXiv 2204.02311, appendix B, with the causal half left out as kernels do).
[[nodiscard]] double trainingFlopsPerToken(const ServedModel& model, double sequence_tokens);

/// Time of a step: FLOPs, bytes and collectives of the operators of serving (step.h), forward and backward, at the rates of training. Formulas: docs/methods-training.md.
[[nodiscard]] TrainingStep trainingStep(const TrainingConfig& config, const ThroughputConstants& constants);

[[nodiscard]] TrainingMemory trainingMemory(const TrainingConfig& config, const ThroughputConstants& constants);

/// Model FLOPs over the dense 16-bit peak of all accelerators: MFU as published for every number format.
[[nodiscard]] double modelFlopsUtilisation(const TrainingConfig& config, const TrainingStep& step);

}  // namespace mw
