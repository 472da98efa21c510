// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/robust_fit.h"

#include <algorithm>
#include <cmath>

namespace mw {
namespace {

using Row = std::vector<double>;

constexpr double kDifference = 0.01;   // of a parameter, for derivatives
constexpr double kFarthest = 0.5;      // that a parameter goes in a sweep
constexpr double kFirstDamping = 1e-3, kLeastDamping = 1e-4, kEase = 0.25, kStiffen = 5, kStiffenedTo = 1e-2;
constexpr int kTrials = 8;             // of a sweep, each damped more
constexpr double kGain = 1e-7, kSweepGain = 3e-6;
constexpr double kBeyondCap = 0.1;     // what the cap cuts off has no slope, but a direction

/// x of A x = b for a symmetric positive A (Cholesky).
Row solution(std::vector<Row> a, Row b)
{
    const std::size_t n = b.size();
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < j; ++k)
            if (const double factor = a[j][k]; factor != 0)
                for (std::size_t i = j; i < n; ++i) a[i][j] -= a[i][k] * factor;
        const double root = std::sqrt(std::max(a[j][j], 1e-14));
        for (std::size_t i = j; i < n; ++i) a[i][j] /= root;
    }
    for (std::size_t j = 0; j < n; ++j) {
        b[j] /= a[j][j];
        for (std::size_t i = j + 1; i < n; ++i) b[i] -= a[i][j] * b[j];
    }
    for (std::size_t j = n; j-- > 0;) {
        for (std::size_t i = j + 1; i < n; ++i) b[j] -= a[i][j] * b[i];
        b[j] /= a[j][j];
    }
    return b;
}

/// d error / d parameter, a row for each parameter.
std::vector<Row> derivatives(const FitProblem& problem, const Row& at, const Row& errors)
{
    std::vector<Row> rows;
    for (std::size_t j = 0; j < at.size(); ++j) {
        Row beside = at;
        const double step = at[j] + kDifference > problem.parameters[j].high ? -kDifference : kDifference;
        beside[j] += step;
        Row row = problem.errors(beside);
        for (std::size_t i = 0; i < row.size(); ++i) row[i] = std::isnan(row[i]) || std::isnan(errors[i]) ? 0 : (row[i] - errors[i]) / step;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The squares that the goal is like at a point: `matrix` d = `right` has the step to their minimum.
struct Normal {
    std::vector<Row> matrix{};
    Row right{};
};

Normal normalEquations(const FitProblem& problem, const Row& at, const Row& errors)
{
    const std::vector<Row> slopes = derivatives(problem, at, errors);
    Row weights(errors.size());
    for (std::size_t i = 0; i < errors.size(); ++i)
        weights[i] = std::isnan(errors[i]) ? 0 : problem.weights[i] * problem.losses[problem.lossOf[i]].weight(errors[i]);
    const std::size_t n = at.size();
    Normal normal{std::vector<Row>(n, Row(n)), Row(n)};
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = 0; i < errors.size(); ++i) {
            const double weighted = weights[i] * slopes[j][i];
            if (weighted == 0) continue;
            normal.right[j] -= weighted * errors[i];
            for (std::size_t k = 0; k <= j; ++k) normal.matrix[j][k] += weighted * slopes[k][i];
        }
        for (std::size_t k = 0; k < j; ++k) normal.matrix[k][j] = normal.matrix[j][k];
        const FitParameter& parameter = problem.parameters[j];
        const double pull = 2 * problem.pull / (parameter.spread * parameter.spread);
        normal.matrix[j][j] += pull;
        normal.right[j] -= pull * (at[j] - parameter.start);
    }
    return normal;
}

Row stepped(const FitProblem& problem, const Row& from, const Normal& normal, double damping)
{
    std::vector<Row> matrix = normal.matrix;
    for (std::size_t j = 0; j < from.size(); ++j) matrix[j][j] += damping * (normal.matrix[j][j] + 1e-9);
    const Row step = solution(std::move(matrix), normal.right);
    Row to = from;
    for (std::size_t j = 0; j < to.size(); ++j)
        to[j] = std::clamp(from[j] + std::clamp(step[j], -kFarthest, kFarthest), problem.parameters[j].low, problem.parameters[j].high);
    return to;
}

}  // namespace

double RobustLoss::of(double error) const
{
    const double size = std::abs(error), tail = size < cap ? std::max(0.0, size - tailFrom) : 0.0;
    return std::min(std::hypot(size, smooth) - smooth, cap) + tailWeight * tail;
}

double RobustLoss::weight(double error) const
{
    const double size = std::abs(error), slope = 1 / std::hypot(size, std::max(smooth, 1e-6));
    if (size > cap) return kBeyondCap * slope;
    return size > tailFrom ? slope + tailWeight / size : slope;
}

double FitProblem::goal(const std::vector<double>& misses, const std::vector<double>& at) const
{
    double sum = 0;
    for (std::size_t i = 0; i < misses.size(); ++i) {
        const RobustLoss& loss = losses[lossOf[i]];
        sum += weights[i] * (std::isnan(misses[i]) ? loss.cap : loss.of(misses[i]));
    }
    for (std::size_t j = 0; j < at.size(); ++j) sum += pull * std::pow((at[j] - parameters[j].start) / parameters[j].spread, 2);
    return sum;
}

RobustFit robustFit(const FitProblem& problem, std::vector<double> from, int sweeps, const std::stop_token& stop,
                    const std::function<void(int sweep, double goal)>& progress)
{
    Row errors = problem.errors(from);
    RobustFit fit{.parameters = std::move(from)};
    fit.goalBefore = fit.goalAfter = problem.goal(errors, fit.parameters);
    double damping = kFirstDamping;
    for (int sweep = 1; sweep <= sweeps && !stop.stop_requested(); ++sweep) {
        const Normal normal = normalEquations(problem, fit.parameters, errors);
        const double before = fit.goalAfter;
        for (int trial = 0; trial < kTrials; ++trial) {
            Row to = stepped(problem, fit.parameters, normal, damping), there = problem.errors(to);
            const double goal = problem.goal(there, to);
            if (goal < before - kGain) {
                fit.parameters = std::move(to), errors = std::move(there), fit.goalAfter = goal;
                damping = std::max(damping * kEase, kLeastDamping);
                break;
            }
            damping = std::max(damping * kStiffen, kStiffenedTo);
        }
        if (progress) progress(sweep, fit.goalAfter);
        if (before - fit.goalAfter < kSweepGain) break;
    }
    return fit;
}

}  // namespace mw
