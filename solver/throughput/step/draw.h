// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"

#include <optional>

namespace mw {

/// Mean electrical draw in watts of an accelerator that does `work` every `step_ms`, busy for `busy_ms` of it:
///   limit * (idle + running * busy share + compute * FLOP rate / 16-bit peak) + energy per byte * byte rates,
/// and never above the limit, where clocks give way instead. Linear in what is done; constants and their errors:
/// resources/throughput/constants.yaml. Nothing for a part without a power limit.
[[nodiscard]] std::optional<double> draw_w(const AcceleratorSpec& part, const DrawConstants& constants, const StepWork& work,
                                           double step_ms, double busy_ms);
/// The step that a pool runs: a chunk of a prompt in a prefill pool, one token of each of `batch` sequences of an attention rank elsewhere.
[[nodiscard]] StepLoad plannedStep(const StepModel& model, const RequestShape& shape, PoolRole role, double batch);

/// The same with memory held and nothing to do.
[[nodiscard]] std::optional<double> idleDraw_w(const AcceleratorSpec& part, const DrawConstants& constants);

/// The same while `batch` sequences an attention rank get a token every `tpot_ms`; `prefills`: their prompts are computed
/// here too, in the same time.
[[nodiscard]] std::optional<double> decodingDraw_w(const StepModel& model, const DrawConstants& constants, const RequestShape& shape,
                                                   double batch, double tpot_ms, bool prefills);
/// The same while prompts are computed one after the other.
[[nodiscard]] std::optional<double> prefillDraw_w(const StepModel& model, const DrawConstants& constants, const RequestShape& shape);

/// The same of accelerators that play `role` by `plan`, at `share` of the rate that the plan can reach: a prefill pool then
/// waits, a decode pool runs smaller batches.
[[nodiscard]] std::optional<double> planDraw_w(const PoolPlan& plan, PoolRole role, double share, const ThroughputConstants& constants);

}  // namespace mw
