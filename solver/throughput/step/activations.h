// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/step/step.h"

namespace mw {

/// Most that a step holds between its kernels on one accelerator, in bytes: of each of its `tokens` the residual and the normed vector, and the widest of
/// what a layer computes from them (queries, keys, values and heads' outputs, or gate, up and their product, of routed experts once for each, with the
/// vectors sent to them), in 16 bit; at its end the logits of `sequences` in fp32. Engines set this aside for their fullest step before the cache gets
/// the rest (vLLM's profile run, TensorRT-LLM's max_num_tokens). Experts are taken as evenly chosen.
[[nodiscard]] double activationBytes(const StepConfig& config, double tokens, double sequences);

}  // namespace mw
