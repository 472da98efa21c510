// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loops solved before, and how the power of their pumps goes with the load.
#include "solver/cooling/loops/drawn_loops.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw {

namespace {

/// Of all pumps of a loop: flow x head, each with its own efficiency.
double pumped_kw(const LoopInput& input, const LoopNet& net, const LoopFlows& flows)
{
    double kw = 0;
    for (std::size_t e = 0; e < net.elements.size(); ++e) {
        const LoopElement& element = input.elements[net.elements[e]];
        if (element.kind == LoopElement::Kind::Pump) kw += std::max(0.0, -flows.link_l_min[e] / 60000 * flows.link_kpa[e]);
    }
    return kw;
}

/// Shares in even steps of their logarithm, from what the least speed serves; power to a thousandth, as speeds are found no better.
PumpCurve curveOf(const LoopInput& input, const LoopNet& net, const LoopAtSpeed& design)
{
    PumpCurve curve;
    const double full_kw = pumped_kw(input, net, design.flows);
    if (full_kw <= 0 || design.speed <= kLowestSpeed) return curve;
    const LoopFlows slowest = flowsIn(input, net, kLowestSpeed);
    if (!slowest.solved) return curve;
    const double served = leastServed(input, net, slowest), least = std::max(served, kLeastPumpShare);
    if (least >= 1) return curve;
    LoopAtSpeed at = design;
    for (std::size_t i = PumpCurve::kPoints - 1; i-- > 0;) {
        curve.share[i] = std::pow(least, 1 - static_cast<double>(i) / (PumpCurve::kPoints - 1));
        if (i == 0 && served >= kLeastPumpShare) at = {kLowestSpeed, slowest};
        else if (auto next = controlled(input, net, curve.share[i], std::max(kLowestSpeed, at.speed * curve.share[i] / curve.share[i + 1])); next.flows.solved) at = std::move(next);
        curve.power[i] = std::min(curve.power[i + 1], std::round(1000 * pumped_kw(input, net, at.flows) / full_kw) / 1000);
    }
    return curve;
}

}  // namespace

KeptLoops::State KeptLoops::of(const LoopInput& input, const LoopNet& net)
{
    if (const auto now = m_now.find(net.key); now != m_now.end()) return now->second;
    State state;
    if (const auto before = m_before.find(net.key); before != m_before.end()) {
        state = before->second;
    } else {
        auto solved = std::make_shared<LoopState>();
        solved->design = controlled(input, net);
        if (solved->design.flows.solved) solved->curve = curveOf(input, net, solved->design);
        state = std::move(solved), ++m_solved;
    }
    m_now.emplace(net.key, state);
    return state;
}

void KeptLoops::endPass() { m_before = std::exchange(m_now, {}); }

}  // namespace mw
