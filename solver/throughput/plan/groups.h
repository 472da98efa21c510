// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"

#include <optional>
#include <vector>

namespace mw::throughput {

/// A workload that a group serves, and its share of the output tokens.
struct Task {
    const WorkloadInput* workload{};
    std::size_t index{};
    double share{};
};

/// How a group serves one workload. `meets` false: times are the floors that no plan gets below.
struct Served {
    std::size_t workload{};
    bool meets{};
    double output{};  ///< tokens/s
    double ttft_ms{}, tpot_ms{};
    double kvBytes{};  ///< cache of one prompt
    std::optional<double> kvTransfer_ms{};
    std::string bound{};
    std::optional<LatencyPercentiles> poisson{}, bursty{};
    std::optional<SessionResult> sessions{};
    double prefill_ms{}, late_ms{};  ///< of the time to first token: computing the prompt, cache that prefill does not hide
    std::optional<double> encode_ms{};   ///< of computing it, pictures
    std::optional<LatencyLines> lines{};   ///< of the percentiles
};

/// Pools that serve requests together: one that does both, or prefill and decode pools with a cache path
/// between them.
struct GroupPlan {
    bool disaggregated{};
    double output{};  ///< output tokens/s of all its workloads
    std::vector<Served> served{};
    std::vector<PoolResult> pools{};
    std::vector<ThroughputIssue> issues{};
    // For the frontier:
    const PoolInput* pool{};              ///< of decode or both
    const WorkloadInput* main{};          ///< workload with the largest share
    std::optional<double> prefillCost{};  ///< accelerators per output token/s; of the same pool
    double prefillLimit{};                ///< output tokens/s that separate prefill pools can feed; 0: none
    bool bothWays{};                      ///< auto mode: aggregated points belong to the frontier too
};

/// Every accelerator prefills and decodes. Workloads share the pool in proportion to what their tokens cost.
[[nodiscard]] GroupPlan aggregatedGroup(const PoolInput& pool, const std::vector<Task>& tasks,
                                        const PlanContext& context);
/// Separate pools of given sizes: the slowest of prefill, decode and the cache path between them sets the
/// rate.
[[nodiscard]] GroupPlan disaggregatedGroup(const std::vector<const PoolInput*>& prefill,
                                           const std::vector<const PoolInput*>& decode,
                                           const std::vector<Task>& tasks, const PlanContext& context);
/// One kind of accelerators divided into prefill and decode workers by rate matching.
[[nodiscard]] GroupPlan splitGroup(const PoolInput& pool, const std::vector<Task>& tasks,
                                   const PlanContext& context);

/// Operating points of a group with tokens_per_s of all its accelerators filled in.
[[nodiscard]] std::vector<FrontierPoint> groupPoints(const GroupPlan& group, const PlanContext& context);

}  // namespace mw::throughput
