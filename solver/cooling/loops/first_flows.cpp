// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/first_flows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace mw::hydraulic {

namespace {

constexpr double kShutResistance = 1e20;
constexpr int kCoreSteps = 6;
constexpr double kCoreNear = 0.02;   ///< of a flow: near enough to begin with

/// Head lost = resistance x flow^2 + offset.
using Square = Line;

double signedRoot(double x) { return std::copysign(std::sqrt(std::abs(x)), x); }
double turnedIf(bool turned, double x) { return turned ? -x : x; }
double lossOf(const Square& square, double q) { return square.resistance * q * std::abs(q) + square.offset_m; }

/// Darcy's factor at a metre a second; pipes of few sorts make up a hall.
class UsualFriction {
public:
    double of(const LinkLaw& law)
    {
        const double reynolds = std::max(1000 * law.still_l_s * law.pipe.reynolds, 2000.0);
        Known& known = m_known[std::bit_cast<std::uint64_t>(reynolds * (1 + law.pipe.rough)) * 0x9e3779b97f4a7c15U >> 60];
        if (known.reynolds != reynolds || known.rough != law.pipe.rough) known = {reynolds, law.pipe.rough, friction(reynolds, 3.7 * law.pipe.rough)};
        return known.factor;
    }

private:
    struct Known {
        double reynolds{}, rough{}, factor{};
    };
    std::array<Known, 16> m_known{};
};

void foldSquares(const FoldPlan& plan, std::span<const LinkLaw> laws, const std::vector<char>& shut, std::span<Square> squares)
{
    double most_m = 1;   // of any pump
    for (const LinkLaw& law : laws) most_m = std::max(most_m, law.lift_m());
    UsualFriction usual;
    for (std::size_t i = 0; i < laws.size(); ++i) {
        const LinkLaw& law = laws[i];
        if (shut[i] != 0) squares[i] = {kShutResistance, 0};
        else if (law.kind == LinkKind::FlowControl) squares[i] = {std::max(most_m / 2 / std::max(law.limit_l_s * law.limit_l_s, 1e-12), law.resistance()), 0};
        else squares[i] = {law.resistance(law.kind == LinkKind::Pipe ? usual.of(law) : 0), -law.lift_m()};
    }
    for (std::size_t f = 0; f < plan.folds.size(); ++f) {
        const Fold& fold = plan.folds[f];
        if (fold.kind == Fold::Kind::DeadEnd) continue;
        const Square &a = squares[fold.first], &b = squares[fold.second];
        const double offset_m = turnedIf(fold.turned, b.offset_m);
        Square& whole = squares[plan.elementOf(f)];
        if (fold.kind == Fold::Kind::Series) {
            whole = {a.resistance + b.resistance, a.offset_m + offset_m};
            continue;
        }
        const double product = a.resistance * b.resistance;   // inverse roots add up
        whole = {product / (a.resistance + b.resistance + 2 * std::sqrt(product)), 0};
        if (a.offset_m == 0 && b.offset_m == 0) continue;
        const double rootA = std::sqrt(a.resistance), rootB = std::sqrt(b.resistance);
        whole.offset_m = (a.offset_m * rootB + offset_m * rootA) / (rootA + rootB);
    }
}

/// A metre a second in the narrowest part of a chain, pumps at half their head.
void usualFlows(const FoldPlan& plan, std::span<const LinkLaw> laws, std::span<double> flow)
{
    for (std::size_t i = 0; i < laws.size(); ++i) flow[i] = laws[i].kind == LinkKind::Pump ? laws[i].flowAt_l_s(-laws[i].lift_m() / 2) : 1000 * laws[i].still_l_s;
    for (std::size_t f = 0; f < plan.folds.size(); ++f) {
        const Fold& fold = plan.folds[f];
        if (fold.kind == Fold::Kind::DeadEnd) continue;
        const double a = flow[fold.first], b = flow[fold.second];
        flow[plan.elementOf(f)] = fold.kind == Fold::Kind::Series ? std::min(a, b) : a + b;
    }
}

/// Flows of the roots by Newton's method.
void flowRoots(const FoldPlan& plan, std::span<const Square> squares, LoopCore& core, std::span<double> flow)
{
    std::vector<Line> lines(squares.size());
    const std::vector<double> none(core.nodes());
    for (int step = 0; step < kCoreSteps; ++step) {
        for (const FoldPlan::Root& root : plan.roots) {
            const Square& square = squares[root.element];
            const double q = flow[root.element], slope = std::max(2 * square.resistance * std::abs(q), 1e-9);
            lines[root.element] = {slope, lossOf(square, q) - slope * q};
        }
        core.solve(lines, none);
        bool near = true;
        for (std::size_t i = 0; i < plan.roots.size(); ++i) {
            double& q = flow[plan.roots[i].element];
            near &= std::abs(core.flow_l_s(i) - q) <= kCoreNear * std::abs(q);
            q = core.flow_l_s(i);
        }
        if (near) break;
    }
}

}  // namespace

void firstFlows(const FoldPlan& plan, std::span<const LinkLaw> laws, const std::vector<char>& shut, LoopCore& core, std::span<double> flow, std::span<Line> squares)
{
    foldSquares(plan, laws, shut, squares);
    if (!plan.roots.empty()) {
        usualFlows(plan, laws, flow);
        flowRoots(plan, squares, core, flow);
    }
    for (std::size_t f = plan.folds.size(); f-- > 0;) {
        const Fold& fold = plan.folds[f];
        if (fold.kind == Fold::Kind::DeadEnd) continue;
        const double q = flow[plan.elementOf(f)];
        if (fold.kind == Fold::Kind::Series) {
            flow[fold.first] = q, flow[fold.second] = turnedIf(fold.turned, q);
            continue;
        }
        const Square &a = squares[fold.first], &b = squares[fold.second];
        if (a.offset_m == 0 && b.offset_m == 0) {
            const double part = q / (1 + std::sqrt(a.resistance / b.resistance));
            flow[fold.first] = part, flow[fold.second] = turnedIf(fold.turned, q - part);
            continue;
        }
        const double drop_m = lossOf(squares[plan.elementOf(f)], q);
        flow[fold.first] = signedRoot((drop_m - a.offset_m) / a.resistance);
        flow[fold.second] = signedRoot((turnedIf(fold.turned, drop_m) - b.offset_m) / b.resistance);
    }
    for (std::size_t i = 0; i < laws.size(); ++i) flow[i] = std::copysign(std::max(std::abs(flow[i]), laws[i].still_l_s), flow[i]);
}

}  // namespace mw::hydraulic
