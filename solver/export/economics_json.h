// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/economics/agents_served.h"
#include "solver/economics/results.h"
#include "solver/export/json_values.h"

namespace mw {

/// Money over time, units, spread and what binds.
[[nodiscard]] Json economicsJson(const EconomicsResults& economics);
/// Agents at work at once, by workload.
[[nodiscard]] Json agentsJson(const Table<Workload>& asked, const ThroughputResults& served);

}  // namespace mw
