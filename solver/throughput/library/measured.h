// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <memory>
#include <string>
#include <vector>

namespace mw {

/// One measured run of a served model, as resources/throughput/measured.yaml has it. Lengths are means, prompts were in no cache.
struct MeasuredServing {
    std::string accelerator{}, model{}, engine{}, precision{}, source{};
    bool disaggregated{};
    double input_tokens{}, output_tokens{};
    int accelerators{}, inFlight{};
    double tokens_per_s_per_user{}, tokens_per_s_per_accelerator{};   ///< output, of all accelerators of the run
    bool operator==(const MeasuredServing&) const = default;
};
using MeasuredServingPtr = std::shared_ptr<const std::vector<MeasuredServing>>;

/// A run as a point beside the frontier: what all accelerators of a plan would give at its rate.
struct MeasuredPoint {
    double tokens_per_s_per_user{}, tokens_per_s_per_accelerator{};
    double tokens_per_s_per_mw{};   ///< output tokens per facility MW; 0 until the power is known
    double input_tokens{}, output_tokens{};
    bool disaggregated{};
    std::string run{};              ///< "vllm, fp8, 8 accelerators, 64 in flight"
    bool operator==(const MeasuredPoint&) const = default;
};

/// Reads `measured: [...]`; rows without an accelerator, a model or a rate are diagnosed and left out.
[[nodiscard]] Loaded<std::vector<MeasuredServing>> readMeasuredServing(const std::string& file);

/// Runs of this accelerator and model, of the pair of lengths that lies nearest to these among those no more than twice as long or as short; none: nothing like
/// it was measured.
[[nodiscard]] std::vector<const MeasuredServing*> measuredLike(const std::vector<MeasuredServing>& all, const std::string& accelerator, const std::string& model, double input_tokens,
                                                               double output_tokens);

struct ThroughputResults;
struct Workload;
/// Runs of what the plan serves its largest workload on, if that is one kind of accelerator, as points: as if all accelerators of its pools gave what those of the
/// run did, at the power that the facility draws.
[[nodiscard]] std::vector<MeasuredPoint> measuredPoints(const std::vector<MeasuredServing>& all, const ThroughputResults& plan, const Workload& workload, double facility_mw);

}  // namespace mw
