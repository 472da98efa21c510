// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/results.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What an accelerator does for a share of its time.
struct DrawPhase {
    double share{};        ///< of the time, at full clock; all phases make 1
    double clockBound{};   ///< share of the phase that gets longer as the core clock falls: arithmetic, not memory or waiting
    double demand_w{};     ///< drawn at full clock if no limit held it back
    bool operator==(const DrawPhase&) const = default;
};

/// The accelerators of one pool by phases.
struct PoolPhases {
    std::string pool{};
    int accelerators{}, replicas{1}, perMember{};
    bool together{};       ///< all of them change phase at once: synchronous training
    double period_s{};     ///< of the phases; 0: not known
    double idle_w{}, limit_w{};
    std::vector<DrawPhase> phases{};
    bool operator==(const PoolPhases&) const = default;
};

/// The run on a training pool; null elsewhere.
[[nodiscard]] const TrainingResult* trainingOf(const ThroughputResults& serving, const PoolResult& pool);

/// Constants of the electrical draw that the phases of a serving pool take (DrawConstants of the throughput engine, which holds and
/// explains them): shares of the power limit while kernels run and at the full dense 16-bit rate, energy for a byte of memory; share of the limit by which a
/// start from idle passes it for a tenth of a second.
struct DrawShares {
    double running{}, compute{}, byte_pj{}, overshoot{};
};

/// Phases of a pool, from its results. Serving: its step, whose arithmetic and memory times (roofs of the operations, joined by their
/// squares) tell what depends on the clock, and idle for the rest if its mean draw is below. `training` (the run on a training pool):
/// computing, and what waits for others (collectives, bubble, gradients, launches) at idle. Nothing for a pool whose draw is not known.
[[nodiscard]] std::optional<PoolPhases> poolPhases(const PoolResult& pool, const TrainingResult* training, const DrawShares& draw);

/// The share of a training step that all accelerators of a run wait for one another: gradients that are not hidden. Collectives of layers
/// come every few milliseconds and pipeline bubbles not at the same time, so neither shows as one swing.
[[nodiscard]] double waitingTogether(const TrainingResult& training);

}  // namespace mw
