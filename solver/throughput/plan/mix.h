// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

/// Which accelerators serve which workloads, as a small program in whole workers.
namespace mw::throughput {

/// Workers of one size in one pool that can do a stage of serving a workload.
struct MixOption {
    std::size_t pool{};
    int accelerators{};   ///< of a worker
    double output{};      ///< output tokens/s that it carries
};

/// One way to serve a workload: all its tokens pass every stage (prefill, then decode; or both in one), each over any of its options.
struct MixWay {
    std::size_t workload{};
    std::vector<std::vector<MixOption>> stages{};
};

struct MixDemand {
    int priority{1};                ///< those of a lower number first
    std::optional<double> most{};   ///< output tokens/s that are asked for
    double share{};                 ///< of what those get that ask for no number
};

struct MixProblem {
    std::vector<int> pools{};   ///< accelerators of each
    std::vector<MixDemand> workloads{};
    std::vector<MixWay> ways{};
};

struct MixPlan {
    std::vector<std::vector<std::vector<int>>> workers{};   ///< of each way, stage and option
    std::vector<double> wayOutput{};                        ///< output tokens/s of each way
    std::vector<double> served{};                           ///< of each workload
    bool exact{true};   ///< false: within a worker of each sort of the best in fractions, or the best that a time limit allowed
};

/// Priority by priority: first the largest common fraction of the demands that are stated, then the most tokens of them beyond it, then
/// the most tokens in the stated shares for workloads that state no demand. What an earlier aim has reached, later ones keep. Whole workers,
/// by branch and bound of GLPK (better by at most 0.01 % is not looked for); from a thousand workers on in fractions, which are then rounded.
[[nodiscard]] MixPlan planMix(const MixProblem& problem);

}  // namespace mw::throughput
