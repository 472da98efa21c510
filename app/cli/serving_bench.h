// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"

namespace mw::cli {

/// Times of the throughput engine on one core, of DeepSeek-R1 in four bits on GB200 racks. Zeros without the shipped part or model.
struct ServingTimes {
    double step_us{};           ///< one evaluation of a decode step over 8 accelerators
    double configuration_us{};  ///< a parallel split made, its memory planned, a prompt and a decode step timed
    double searchRack_ms{};     ///< all plans and the frontier of one model on a rack of 72
    double searchMix_ms{};      ///< of a mix of three workloads on the facility given
    double training_ms{};       ///< all splits of DeepSeek-V3 in 8 bit over 2,048 accelerators
    double unchanged_ms{};      ///< seen on the facility given that nothing which serving reads has changed
};

/// Medians of several runs. `results` of the facility to search; network results may be missing.
[[nodiscard]] ServingTimes servingTimes(const Results& results, const SolverData& data);

}  // namespace mw::cli
