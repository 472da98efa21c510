// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"
#include "solver/throughput/step/training_step.h"

namespace mw {

/// The fastest way to train one model on one pool.
struct TrainingPlan {
    bool fits{};
    TrainingConfig config{};
    TrainingStep step{};
    TrainingMemory memory{};
    double least_gb{};   ///< where none fits: what the leanest split needs of one accelerator
};

/// Of matrix products: what the run asks for, else its pool, else 16 bit.
[[nodiscard]] Precision trainingPrecision(const PoolInput& pool, const WorkloadInput& run);

/// Tries all legal splits of the pool, those that the pool gives alone; idle accelerators are the rest that no whole replica takes.
/// A pure function; a stop leaves the best until then.
[[nodiscard]] TrainingPlan planTraining(const PoolInput& pool, const WorkloadInput& run, const PlanContext& context);

/// How much of the time a run makes progress, with interruptions as frequent as its size brings.
struct EffectiveTraining {
    double interruptionsPerDay{};
    double checkpointEvery_min{};   ///< the interval that loses least (Young 1974, doi 10.1145/361147.361115)
    double share{};                 ///< of the time: neither lost, nor restarting, nor writing
};
/// `state_gb`: what a checkpoint holds on each accelerator.
[[nodiscard]] EffectiveTraining effectiveTraining(double accelerators, double state_gb, const TrainingConstants& constants);

namespace throughput {

/// All runs of the pools of role training: each on the pool that it names a model for, several on one pool one after the other.
void addTraining(const ThroughputInput& input, const PlanContext& context, ThroughputResults& results);

}  // namespace throughput

}  // namespace mw
