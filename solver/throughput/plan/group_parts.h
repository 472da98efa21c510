// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/groups.h"
#include "solver/throughput/plan/mix.h"

#include <vector>

namespace mw::throughput {

/// Cache of `tokens` over all ranks of a plan's configuration, in bytes.
[[nodiscard]] double promptBytes(const PoolPlan& plan, double tokens);
/// Tells as an issue why a plan in this role cannot be; false if it can.
bool refused(const PoolPlan& plan, const PoolInput& pool, const WorkloadInput& workload, PoolRole role, const PlanContext& context,
             std::vector<ThroughputIssue>& issues);
[[nodiscard]] PoolResult poolResult(const PoolInput& pool, const PoolPlan& plan,
                                    const WorkloadInput& workload, PoolRole role, double accelerators,
                                    double tokens, bool single, const PlanContext& context);
/// The pool that holds the feed-forward layers of a decode pool; `decode`: what that pool does, `share` of its accelerators.
[[nodiscard]] PoolResult feedForwardResult(const PoolInput& pool, const PoolPlan& plan, const PoolResult& decode, double share, bool single,
                                           const PlanContext& context);
/// One of the pools that a mix is planned over, and its place among them.
struct MixPool {
    const PoolInput* input{};
    std::size_t index{};
};
/// How one pool can serve a workload in whole workers, in the same steps or in workers of two sorts; nothing: within its limits it cannot.
[[nodiscard]] std::optional<MixWay> aggregatedWay(const MixPool& pool, const Task& task, const PlanContext& context);
[[nodiscard]] std::optional<MixWay> splitWay(const MixPool& pool, const Task& task, const PlanContext& context);
/// The same of separate pools.
[[nodiscard]] std::optional<MixWay> givenWay(const std::vector<MixPool>& prefill, const std::vector<MixPool>& decode, const Task& task,
                                             const PlanContext& context);
/// Pool and most wanted workload of a group, for the frontier.
void setMain(GroupPlan& group, const std::vector<Task>& tasks, const PoolInput& pool);
/// Percentiles of a workload whose prompts one plan computes and another continues (or the same one does both).
void addPercentiles(Served& served, const PoolPlan& prefill, const PoolPlan& decode, const ThroughputConstants& constants);
/// A workload that is not served, with the least times that any plan reaches.
[[nodiscard]] Served floorOf(const Task& task, const PoolPlan& plan);

}  // namespace mw::throughput
