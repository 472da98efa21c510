// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/core_flow.h"

#include <algorithm>
#include <cmath>

namespace mw::ac {

namespace {

constexpr int kMostCorePasses = 15;

BlockFactors::Vector pairOf(Complex z) { return {z.real(), z.imag()}; }

/// How the current that a draw takes follows a small change of the voltage: conj(S(|v|) / v).
BlockFactors::Block slopeOfDraw(const Draw& draw, const VoltageSpan& span, Complex v)
{
    const double square = std::norm(v), magnitude = std::sqrt(square), place = span.place(magnitude);
    const auto [p, dp] = valueAndSlope(draw.p_pu, place);
    const auto [q, dq] = valueAndSlope(draw.q_pu, place);
    const Complex inverse = v / square, follows = Complex(dp, -dq) / (2 * span.half * magnitude), turned = (follows * v - Complex(p, -q) * inverse) * inverse;
    BlockFactors::Block block;   // z -> follows z + turned conj(z)
    block << follows.real() + turned.real(), turned.imag() - follows.imag(), follows.imag() + turned.imag(), follows.real() - turned.real();
    return block;
}

}  // namespace

CoreFlow::CoreFlow(const FlowEquations& equations, const FlowFigures& figures, const Network& network, const Limbs& limbs)
    : m_equations(equations), m_figures(figures), m_network(network), m_limbs(limbs), m_parts(equations.sections().size()), m_place(network.buses.size(), kNoPlace)
{
    number();
    linearise();
}

void CoreFlow::number()
{
    std::vector<std::uint32_t> node(m_network.buses.size(), kNoPlace), bus;
    for (std::uint32_t i = 0; i < node.size(); ++i)
        if (m_equations.live(i) && !m_equations.held(i) && !m_limbs.inTree(i)) node[i] = static_cast<std::uint32_t>(bus.size()), bus.push_back(i);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    const auto& branches = m_equations.branches();
    for (std::size_t s = 0; s < m_parts.size(); ++s)
        for (const std::uint32_t i : m_equations.branchesOf(m_equations.sections()[s])) {
            if (m_limbs.holds(i)) continue;
            m_parts[s].branches.push_back(i);
            if (node[branches[i].from] != kNoPlace && node[branches[i].to] != kNoPlace) edges.emplace_back(node[branches[i].from], node[branches[i].to]);
        }
    m_order = eliminationOrder(static_cast<std::uint32_t>(bus.size()), edges);
    for (std::uint32_t p = 0; p < m_order.size(); ++p) {
        m_bus.push_back(bus[m_order.node[p]]);
        m_place[m_bus.back()] = p;
        Part& part = m_parts[m_equations.sectionOf(m_bus.back())];   // a section's core hangs together, so that its places lie side by side
        if (!part.any) part.first = p, part.any = true;
        part.last = p;
    }
}

void CoreFlow::linearise()
{
    const std::uint32_t count = m_order.size();
    m_slopes.resize(count), m_right.assign(count, BlockFactors::Vector::Zero());
    for (const std::uint32_t bus : m_bus) {
        m_voltages.push_back(m_equations.voltages()[bus]);
        m_draws.push_back(m_limbs.drawOf(bus)), m_spans.push_back(m_limbs.spanOf(bus)), m_peaks.push_back(m_limbs.peaksAt(bus));
    }
    m_start = m_voltages;
    for (std::uint32_t p = 0; p < count; ++p) m_current.push_back(drawn_pu(p));
    m_currentAtStart = m_current;
    for (const Complex current : m_current) m_rightAtStart.push_back(pairOf(-current));
    if (count == 0) return;
    m_factors.emplace(m_order);
    m_factors->clear(0, count - 1);
    for (const Part& part : m_parts)
        for (const std::uint32_t i : part.branches) {
            const Branch& b = m_equations.branches()[i];
            const std::uint32_t from = m_place[b.from], to = m_place[b.to];
            const Complex atFrom = m_equations.voltages()[b.from], atTo = m_equations.voltages()[b.to];
            if (from != kNoPlace) m_rightAtStart[from] -= pairOf(b.port.ff * atFrom + b.port.ft * atTo);
            if (to != kNoPlace) m_rightAtStart[to] -= pairOf(b.port.tf * atFrom + b.port.tt * atTo);
            if (from != kNoPlace) m_factors->add(from, b.port.ff);
            if (to != kNoPlace) m_factors->add(to, b.port.tt);
            if (from != kNoPlace && to != kNoPlace) m_factors->couple(m_order.node[from], m_order.node[to], b.port.ft, b.port.tf);
        }
    for (std::uint32_t p = 0; p < count; ++p) m_slopes[p] = slopeOfDraw(m_draws[p], m_spans[p], m_voltages[p]), m_factors->add(p, m_slopes[p]);
    m_factors->factorise(0, count - 1);
}

Complex CoreFlow::drawn_pu(std::uint32_t place) const
{
    const double square = std::norm(m_voltages[place]);
    return std::conj(m_draws[place].power_pu(m_spans[place].place(std::sqrt(square)))) * m_voltages[place] / square;
}

void CoreFlow::reset(const Part& part)
{
    std::copy(m_start.begin() + part.first, m_start.begin() + part.last + 1, m_voltages.begin() + part.first);
    std::copy(m_currentAtStart.begin() + part.first, m_currentAtStart.begin() + part.last + 1, m_current.begin() + part.first);
    std::copy(m_rightAtStart.begin() + part.first, m_rightAtStart.begin() + part.last + 1, m_right.begin() + part.first);
}

/// From the right sides that there are; after a step what is missed is what the draws do beyond their slopes, as in FlowEquations::step().
bool CoreFlow::settle(const Part& part)
{
    for (int pass = 0; pass < kMostCorePasses; ++pass) {
        m_factors->solve(m_right, part.first, part.last);
        double worst = 0;
        for (std::uint32_t p = part.first; p <= part.last; ++p) {
            const BlockFactors::Vector moved = m_right[p];
            m_voltages[p] += Complex(moved[0], moved[1]);
            const Complex now = drawn_pu(p);
            m_right[p] = pairOf(m_current[p] - now) + m_slopes[p] * moved;
            m_current[p] = now;
            worst = std::max(worst, m_right[p].squaredNorm());
        }
        if (!std::isfinite(worst)) return false;
        if (worst <= m_equations.settled_pu() * m_equations.settled_pu()) return true;
    }
    return false;
}

/// With all its trees.
void CoreFlow::addBus(FlowSums& sums, std::uint32_t place) const
{
    const double at = m_spans[place].place(magnitude(m_voltages[place]));
    sums.loss_kw += valueAt(m_draws[place].loss_kw, at);
    for (const Peak& peak : m_peaks[place]) raise(sums, peak.of, valueAt(peak.value, at), peak.branch);
}

std::optional<FlowSums> CoreFlow::sumsOf(std::uint32_t section, const Limbs::Cut& cut)
{
    const std::uint32_t root = m_limbs.rootOf(cut), place = m_place[root];
    FlowSums sums;
    if (place == kNoPlace) {   // the tree hangs on a held bus, whose other trees are sections of their own
        if (!cut.atRoot() && !m_limbs.addCut(cut, std::abs(m_equations.voltages()[root]), sums)) return std::nullopt;
        return sums;
    }
    const Part& part = m_parts[section];
    reset(part);
    const Draw whole = std::exchange(m_draws[place], cut.left.back());
    const Complex now = drawn_pu(place);
    m_right[place] += pairOf(m_current[place] - now), m_current[place] = now;
    const bool settled = settle(part);
    m_draws[place] = whole;
    if (!settled) return std::nullopt;
    for (const std::uint32_t i : part.branches) m_figures.addTo(sums, i, voltageAt(m_equations.branches()[i].from), voltageAt(m_equations.branches()[i].to));
    for (std::uint32_t p = part.first; p <= part.last; ++p) {
        if (!isTold(p)) return std::nullopt;
        if (p != place) addBus(sums, p);
    }
    return m_limbs.addCut(cut, magnitude(m_voltages[place]), sums) ? std::optional(sums) : std::nullopt;
}

/// Takes a branch out of the equations; what then lies dead behind it keeps its voltages, where nothing flows.
BlockFactors::Undo CoreFlow::open(std::uint32_t branch, std::uint32_t deadEnd)
{
    const Branch& b = m_equations.branches()[branch];
    const std::uint32_t from = m_place[b.from], to = m_place[b.to];
    const Complex atFrom = voltageAt(b.from), atTo = voltageAt(b.to);
    const bool fromMoves = from != kNoPlace && b.from != deadEnd, toMoves = to != kNoPlace && b.to != deadEnd;
    std::vector<BlockFactors::Change> changes;
    std::vector<std::uint32_t> pinned;
    if (deadEnd != kNoPlace) pinned.push_back(m_order.node[m_place[deadEnd]]);
    if (fromMoves) changes.push_back({m_order.node[from], m_order.node[from], -b.port.ff, {}}), m_right[from] += pairOf(b.port.ff * atFrom + b.port.ft * atTo);
    if (toMoves) changes.push_back({m_order.node[to], m_order.node[to], -b.port.tt, {}}), m_right[to] += pairOf(b.port.tf * atFrom + b.port.tt * atTo);
    if (fromMoves && toMoves) changes.push_back({m_order.node[from], m_order.node[to], -b.port.ft, -b.port.tf});
    return m_factors->change(changes, pinned);
}

std::optional<FlowSums> CoreFlow::sumsWithout(std::uint32_t section, std::uint32_t branch, const Bridges& bridges)
{
    const Part& part = m_parts[section];
    reset(part);
    const BlockFactors::Undo undo = open(branch, bridges.deadEnd(branch));
    const bool settled = settle(part);
    m_factors->takeBack(undo);
    if (!settled) return std::nullopt;
    const auto dead = [&](std::size_t bus) { return bridges.isBehind(static_cast<std::uint32_t>(bus), branch); };
    FlowSums sums;
    for (const std::uint32_t i : part.branches) {
        const Branch& b = m_equations.branches()[i];
        if (i != branch && !dead(b.from) && !dead(b.to)) m_figures.addTo(sums, i, voltageAt(b.from), voltageAt(b.to));
    }
    for (std::uint32_t p = part.first; p <= part.last; ++p) {
        if (!isTold(p)) return std::nullopt;
        if (!dead(m_bus[p])) addBus(sums, p);
    }
    return sums;
}

}  // namespace mw::ac
