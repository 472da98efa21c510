// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"

#include <vector>

namespace mw::throughput {

/// Shares of the served output tokens: as stated; by offered load where all state that and none a share; the rest equally. Sub-agents have no share of
/// their own: their turns come in a fixed number to each turn of who calls them.
[[nodiscard]] std::vector<double> demandShares(const std::vector<WorkloadInput>& workloads);

/// What the pools of tools let through: no more turns than their processors keep up with, told as findings; a common part of all that call tools is served,
/// with who calls them and whom they call. Fills `results.tools` and `results.fixedRates`; returns by workload the part that is served, 1 where all.
std::vector<double> limitByTools(const ThroughputInput& input, ThroughputResults& results);

/// Advice where agents have less time between turns than their sub-agents take.
void adviseGaps(const ThroughputInput& input, ThroughputResults& results);

/// Pools of role tools and the cores of the processors in them; those whose part tells no cores count none.
[[nodiscard]] ToolsInput toolsInput(const Facility& facility);

}  // namespace mw::throughput
