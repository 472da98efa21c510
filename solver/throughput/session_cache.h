// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"
#include "solver/throughput/serving.h"

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace mw {

/// Between two turns of an agent, while its tool works, its session's cache waits somewhere: in the accelerators' own memory,
/// where it takes the room of running sequences; in a tier, from which the next turn fetches it; or nowhere, and the next turn
/// computes it again. Every place is a plan of its own; the search keeps the best. Docs: methods-throughput.md, "Sessions".
struct SessionPlace {
    enum class Kind : std::uint8_t { Nowhere, Own, Tier, Dropped };   ///< Nowhere: no session waits
    Kind kind{Kind::Nowhere};
    const CacheTier* tier{};   ///< of Kind::Tier
    RequestShape shape{};      ///< of the next turn
    [[nodiscard]] std::string_view name() const;   ///< "accelerator memory", "host memory", "context memory", "dropped"
};
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
/// Cache of one session when its turn ends, and the part of it that the next turn finds. Bytes, over all ranks.
[[nodiscard]] double sessionBytes(const WorkloadInput& workload, const StepConfig& config);
[[nodiscard]] double cachedBytes(const WorkloadInput& workload, const StepConfig& config);

}  // namespace mw
