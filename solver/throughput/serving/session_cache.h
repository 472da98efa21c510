// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"
#include "solver/throughput/serving/serving.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace mw {

/// Between two turns of an agent, while its tool works, its session's cache waits somewhere: in the accelerators' own memory,
/// where it takes the room of running sequences; in a tier, from which the next turn fetches it; or nowhere, and the next turn
/// computes it again. Where one place is too small, sessions spill from the nearest to the next: their own memory, host memory, local flash,
/// context memory, network storage. Every place is a plan of its own; the search keeps the best. Docs: methods-throughput.md, "Sessions".
struct SessionPlace {
    enum class Kind : std::uint8_t { Nowhere, Own, Tiers, Dropped };   ///< Nowhere: no session waits
    Kind kind{Kind::Nowhere};
    std::span<const CacheTier> tiers{};   ///< of Kind::Tiers, nearest first, each full before the next is used
    RequestShape shape{};                 ///< of the next turn
    double ownShare{};                    ///< of the sessions, in the accelerators' own memory beside the tiers
    [[nodiscard]] std::string_view name() const;   ///< "accelerator memory", "host memory" ..., "several places", "dropped"
    /// Of all sessions, those in one of the tiers when they are full: by their sizes.
    [[nodiscard]] double shareOf(const CacheTier& tier) const;
};
/// The mean request of a workload, as a pool in this role sees it: one that only decodes sees no pictures.
[[nodiscard]] RequestShape requestShape(const WorkloadInput& workload, PoolRole role);
/// Of a workload without a cached prompt or without a gap there is one, with no name.
[[nodiscard]] std::vector<SessionPlace> sessionPlaces(const PoolInput& pool, const WorkloadInput& workload, PoolRole role);

/// Chance that a turn sent to any replica finds its prefix: shared memory is found from all of them. `ranks`: queues of prompts.
[[nodiscard]] double foundByChance(const SessionPlace& place, const PoolInput& pool, double ranks);

/// What a place costs a plan.
struct SessionCost {
    double fetch_ms{};   ///< before the next turn's prompt is computed; reading overlaps nothing
    double mostRequests_per_s{std::numeric_limits<double>::infinity()};   ///< of one accelerator: what the place holds, reads and writes
};
[[nodiscard]] SessionCost sessionCost(const SessionPlace& place, const WorkloadInput& workload, const StepModel& model, const MemoryPlan& memory,
                                      PoolRole role);
/// Milliseconds to read a session's prefix back from a tier, over the links of one attention rank.
[[nodiscard]] double fetch_ms(const CacheTier& tier, const WorkloadInput& workload, const StepConfig& config);
/// Every memory that the pool has, with the share of the sessions that the place keeps there and what reading back from it takes.
[[nodiscard]] std::vector<SessionTier> sessionTiers(const PoolInput& pool, const SessionPlace& place, const WorkloadInput& workload, const StepConfig& config);
/// Cache of one session when its turn ends, and the part of it that the next turn finds. Bytes, over all ranks.
[[nodiscard]] double sessionBytes(const WorkloadInput& workload, const StepConfig& config);
[[nodiscard]] double cachedBytes(const WorkloadInput& workload, const StepConfig& config);

}  // namespace mw
