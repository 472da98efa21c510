// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/table.h"
#include "model/layout/workload.h"
#include "solver/throughput/results.h"

#include <span>
#include <string>
#include <vector>

namespace mw {

/// Agents that a workload keeps at work at once.
struct AgentsServed {
    std::string workload{};
    double agents{};    ///< at once, those whose tools work included
    double duty{};      ///< share of its time in which an agent waits for tokens
    bool operator==(const AgentsServed&) const = default;
};

/// Of workloads with gaps between turns (`tool_gap_s`), by Little's law (1961): agents = turns per second x (time to the first token + tokens x time
/// per token + gap, waiting for tools included). Nothing for one that is not served.
[[nodiscard]] std::vector<AgentsServed> agentsServed(const Table<Workload>& asked, std::span<const WorkloadResult> served);

}  // namespace mw
