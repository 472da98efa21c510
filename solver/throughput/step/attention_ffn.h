// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"

namespace mw {

/// The accelerators that hold a model's feed-forward layers while the decode pool holds its attention and cache.
struct FeedForwardPlan {
    ServedModel attention{}, feedForward{};   ///< the model's two parts; plans point to the first
    EngineConstants engine{};                 ///< of the feed-forward side: it schedules and samples nothing
    StepConfig config{};                      ///< of one instance
    int instances{};
    double ranks{};           ///< attention ranks that share an instance
    int microBatches{};       ///< that go round at the same time
    double tokens{};          ///< that an instance multiplies at a time
    double attention_ms{}, feedForward_ms{}, link_ms{};   ///< of one micro-batch, all layers
    double weights_gb{};      ///< on one accelerator
};

/// Decode with attention and feed-forward layers on pools of their own, micro-batches going back and forth between them
/// (arXiv 2504.02263): a token takes the longest of one trip and of what the busiest side spends on all micro-batches.
/// `pool.feedForward` must be there. Formulas: docs/methods-throughput.md, "Attention and feed-forward apart".
[[nodiscard]] PlanList planAttentionFfn(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);
/// Operating points of the same, as operatingPoints() has them.
[[nodiscard]] std::vector<FrontierPoint> attentionFfnPoints(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context,
                                                            double prefillCost);

}  // namespace mw
