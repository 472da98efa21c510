// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"

#include <optional>
#include <vector>

/// Control at a fixed rate (robots): each asker needs the whole answer before it asks again, and a loop misses its deadline by its slowest
/// steps. So plans are held to the 99th percentile of waiting, prompt and tokens under Poisson arrivals, which is what many askers of unlike
/// phase make; no asker waits for itself. Where other accelerators compute prompts, each side has half of a period. For workloads without a
/// rate, the functions here are those of plan_search.h. Docs: methods-throughput.md, "Serving".
namespace mw {

/// Plans at the busiest load and the largest batch that keep the period; those that cannot even for one asker are left out.
[[nodiscard]] PlanList punctualAggregated(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);
[[nodiscard]] PlanList punctualPrefill(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);
[[nodiscard]] PlanList punctualDecode(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);

/// The prefill plan with so many attention ranks in the queue that its prompts share: its load, rate and mean time to first token are those
/// that keep half a period (a whole one for prompts alone). False: not even one asker gets its prompts computed in time.
[[nodiscard]] bool holdPeriod(PoolPlan& prefill, int servers, const WorkloadInput& workload, const PlanContext& context);

/// Why no plan keeps the period, with the least time that a pool takes for one asker alone; nothing where there is no rate, or where one asker is in time.
[[nodiscard]] std::optional<ThroughputIssue> periodMissed(const PoolInput& pool, PoolRole role, const WorkloadInput& workload, const PlanContext& context);

/// Takes operating points off whose answers are late at the 99th percentile.
void dropLate(std::vector<FrontierPoint>& points, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);

}  // namespace mw
