// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

namespace mw {

/// What an error costs: its size, round below `smooth`, no more than `cap`; what lies beyond `tailFrom` counts `tailWeight` times more.
struct RobustLoss {
    double smooth{0.01}, cap{0.8}, tailFrom{0.18}, tailWeight{};

    [[nodiscard]] double of(double error) const;
    /// Of the square of the error that has the same slope there.
    [[nodiscard]] double weight(double error) const;
};

struct FitParameter {
    double start{};                ///< what was known before
    double spread{1};              ///< about it that is expected
    double low{}, high{};
};

/// Errors that a fit makes small, and what pulls its parameters back.
struct FitProblem {
    std::function<std::vector<double>(const std::vector<double>& parameters)> errors{};   ///< NaN: none, which costs the cap
    std::vector<double> weights{};           ///< of each error
    std::vector<RobustLoss> losses{};
    std::vector<std::size_t> lossOf{};       ///< of each error, among `losses`
    std::vector<FitParameter> parameters{};
    double pull{};                           ///< times ((parameter - start) / spread)^2

    [[nodiscard]] double goal(const std::vector<double>& misses, const std::vector<double>& parameters) const;
};

struct RobustFit {
    std::vector<double> parameters{};
    double goalBefore{}, goalAfter{};
};

/// Gauss-Newton steps on squares reweighted after each, damped until they gain (Marquardt), from `from` on until a sweep gains nothing or `sweeps` are
/// done. Deterministic. Derivatives are differences.
[[nodiscard]] RobustFit robustFit(const FitProblem& problem, std::vector<double> from, int sweeps, const std::stop_token& stop = {},
                                  const std::function<void(int sweep, double goal)>& progress = {});

}  // namespace mw
