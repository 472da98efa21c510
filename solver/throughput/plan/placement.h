// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/results.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// Neighbouring accelerators of one system (rack or server) that work in one replica.
struct PlacedRun {
    InstanceIndex member{};   ///< one of PoolResult::members
    int first{}, count{};     ///< of its accelerators, in the order of its contents
    std::uint32_t pool{};     ///< position in ThroughputResults::pools
    int replica{};            ///< of the pool, from 0
    int rank{};               ///< of the first of them in its replica, from 0
    bool operator==(const PlacedRun&) const = default;
};

/// Where an accelerator stands in its replica; all from 0.
struct RankPlace {
    int stage{}, data{}, context{}, tensor{}, expert{};
    bool operator==(const RankPlace&) const = default;
};

/// Which accelerators make up which replica of the plan.
struct PlanPlacement {
    std::vector<PlacedRun> runs{};    ///< by member, then by accelerator; no two share one
    std::vector<int> replicas{};      ///< by pool: whole replicas that found a place
    std::vector<int> spread{};        ///< of those, how many lie over several systems though they are no larger than one
    /// Of one system; empty: it is in no replica.
    [[nodiscard]] std::span<const PlacedRun> of(InstanceIndex member) const;
    bool operator==(const PlanPlacement&) const = default;
};

/// Accelerators of one replica: tensor x pipeline x data x context.
[[nodiscard]] int replicaSize(const PoolResult& pool);
/// Tensor ranks are neighbours, then context, then attention-data ranks; pipeline stages are outermost. Experts are dealt out over all ranks of a
/// stage, as the engine reckons them.
[[nodiscard]] RankPlace rankPlace(const PoolResult& pool, int rank);

/// The plan counts replicas; this names their accelerators, always the same ones for the same plan. As the engine assumes: groups stand on neighbouring
/// systems in the order of the layout (serving_demands.h); a replica that fits into one system (its scale-up domain) stays inside of it; prefill and
/// decode workers of a divided pool stand side by side in each system, so that cache goes over its scale-up links where both fit, and each system has as many as the others, which is how their draw is reckoned. Larger replicas begin
/// a system of their own. What is left over, no whole replica fills: workloads that share a pool have parts of replicas.
[[nodiscard]] PlanPlacement planPlacement(const ThroughputResults& plan);

}  // namespace mw
