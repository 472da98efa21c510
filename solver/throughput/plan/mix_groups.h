// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/groups.h"

#include <map>
#include <string>
#include <vector>

namespace mw::throughput {

/// Several workloads on shared pools: each pool's accelerators dealt to them in whole workers (mix.h), and each part planned as a pool of
/// its own.
struct MixedPlan {
    std::vector<GroupPlan> groups{};
    std::vector<ThroughputIssue> issues{};
    /// Of workloads that state no demand: tokens in the stated shares over what the whole workers of their accelerators could serve.
    std::map<std::string, double> duty{};
};

/// What a mix is planned over. `prefill` and `decode` serve together, each of `both` alone, as each of `prefill` does where prompts are all.
struct MixedPools {
    std::vector<const PoolInput*> prefill{}, decode{}, both{};
    Serving::Mode mode{Serving::Mode::Auto};
};

/// `tasksOf`: what a pool may serve. Plans of all workloads with a share.
[[nodiscard]] MixedPlan mixedGroups(const MixedPools& pools, const std::vector<Task>& tasks, const PlanContext& context);
/// False where a pool's accelerators cannot be dealt out in workers: those whose feed-forward layers others hold.
[[nodiscard]] bool canMix(const MixedPools& pools);

/// The pool may serve the workload: it is of all models, or of this one.
[[nodiscard]] bool serves(const PoolInput& pool, const WorkloadInput& workload);

}  // namespace mw::throughput
