// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"
#include "solver/throughput/results.h"

#include <optional>
#include <stop_token>

namespace mw {

/// Tokens per second of the serving plan: best parallel split and batch of every pool under the workloads'
/// limits, pools in proportion, memory and the cache path checked. A pure function; milliseconds for any
/// number of accelerators, since equal ones are evaluated once. Stopped early, the results hold what was
/// found until then.
[[nodiscard]] ThroughputResults solveThroughput(const ThroughputInput& input, std::stop_token stop = {});

/// The same plan's output tokens/s alone, in about half of the time; nothing where it serves nothing.
[[nodiscard]] std::optional<double> outputTokens_per_s(const ThroughputInput& input, std::stop_token stop = {});

}  // namespace mw
