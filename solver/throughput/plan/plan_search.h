// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"
#include "solver/throughput/serving/serving.h"

#include <stop_token>
#include <string>
#include <vector>

namespace mw {

struct FeedForwardPlan;
class PlanMemo;

/// The best way one pool can play one role for one workload.
struct PoolPlan {
    bool fits{};   ///< some legal split holds the weights and a sequence
    bool meets{};  ///< and one sequence stays within the limits
    StepConfig config{};
    MemoryPlan memory{};
    RequestShape shape{};
    std::string sessionsWait{};  ///< where the cache of idle sessions is; empty: there are none
    double fetch_ms{};           ///< of it, before a turn's prompt; in `point.ttft_ms`
    std::vector<SessionTier> sessionTiers{};   ///< memories that it may wait in
    bool drops{};                ///< it is nowhere: computed, or sent, again
    BatchPoint point{};
    std::string bound{};
    /// Per accelerator: output tokens/s (both, decode) or requests/s (prefill), pool efficiency included.
    double rate{};
    int servers{1};                      ///< attention ranks that share one queue of prompts
    std::optional<double> reach{};       ///< rate times usable where something outside the pool limits it
    double usable{1};                    ///< share of the pool's accelerators that whole replicas fill
    double needed_gb{}, available_gb{};  ///< where it does not fit: weights of the model, memory of the pool
    /// Accelerators of the pool that one unit of `rate` takes.
    [[nodiscard]] double cost() const { return rate > 0 ? 1 / (rate * usable) : 0; }
    std::shared_ptr<const FeedForwardPlan> feedForward{};   ///< where other accelerators hold the feed-forward layers
    double floorTtft_ms{}, floorTpot_ms{};  ///< least that any split reaches with one sequence
};

/// What a search needs beside the pool and the workload.
struct PlanContext {
    const ThroughputConstants* constants{};
    const EngineConstants* engine{};
    std::stop_token stop{};
    bool roundRobin{};   ///< turns of a session go to any replica, and find its cache by chance
    PlanMemo* memo{};    ///< searches that were made before, if they are kept
};

/// Number formats that the pool may serve the model in, best first; empty: it has none of those asked for.
[[nodiscard]] std::vector<Precision> precisionsFor(const PoolInput& pool, const ServedModel& model);
/// Without number formats that another one makes lose on every split: that computes as fast or faster, takes no more time to read a weight, fills units as well, has no kernels
/// of its own beside, was measured no slower, and holds weights and cache in less. Every operator's time and every memory of step.cpp is then the same or less.
[[nodiscard]] std::vector<Precision> withoutLost(std::vector<Precision> formats, const PoolInput& pool, const ServedModel& model, const PlanContext& context);
/// Legal parallel splits of a model over at most `accelerators` of the pool.
[[nodiscard]] std::vector<Parallel> candidateSplits(const PoolInput& pool, const ServedModel& model,
                                                    int accelerators);

/// Plans of all splits that stay within the limits, each at its largest batch.
struct PlanList {
    PoolPlan none{};  ///< fit, floors and shape: what is known when no plan meets the limits
    std::vector<PoolPlan> plans{};
    /// The plan with the highest rate of the whole pool, within its reach where it has one, or `none`.
    [[nodiscard]] PoolPlan best() const;
};
[[nodiscard]] PlanList planAggregated(const PoolInput& pool, const WorkloadInput& workload,
                                      const PlanContext& context);
[[nodiscard]] PlanList planPrefill(const PoolInput& pool, const WorkloadInput& workload,
                                   const PlanContext& context);
[[nodiscard]] PlanList planDecode(const PoolInput& pool, const WorkloadInput& workload,
                                  const PlanContext& context);

/// Operating points over batch and split: tokens/s per user against output tokens/s per accelerator.
/// `prefillCost` is what prefill takes in accelerators per output token/s: none given, the pool prefills in
/// the same steps and points over the workload's TTFT are left out; 0, other accelerators do it.
[[nodiscard]] std::vector<FrontierPoint> operatingPoints(const PoolInput& pool, const WorkloadInput& workload,
                                                         const PlanContext& context,
                                                         std::optional<double> prefillCost);
/// Fills in what binds points that no limit has stopped.
void nameBounds(std::vector<FrontierPoint>& points, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);
/// The Pareto-best of them by tokens_per_s, at most `most`, from the most tokens to the fastest user.
[[nodiscard]] std::vector<FrontierPoint> paretoFrontier(std::vector<FrontierPoint> points, std::size_t most);

}  // namespace mw
