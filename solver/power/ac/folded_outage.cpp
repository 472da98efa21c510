// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A folded network after the loss of several branches at once, loads moved.
#include "solver/power/ac/watched_flow.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace mw::ac {

namespace {

using Use = std::function<void(PeakOf, double, std::uint32_t)>;

bool isOneOf(std::span<const std::uint32_t> all, std::uint32_t one) { return std::find(all.begin(), all.end(), one) != all.end(); }

}  // namespace

bool Limbs::change(std::span<const std::uint32_t> branches, std::span<const std::pair<std::uint32_t, Complex>> moved_pu, Changed& changed) const
{
    changed.ways.clear(), changed.roots.clear();
    std::map<std::uint32_t, Draw> atLimbs, atRoots;   // more than before, at the limb's bus; a limb's number is lower than that of what feeds it
    const auto more = [&](std::uint32_t bus) -> Draw& { return inTree(bus) ? atLimbs[m_byBus[bus]] : atRoots[bus]; };
    for (const auto& [bus, power] : moved_pu) {
        Draw& draw = more(bus);
        draw.p_pu[0] += power.real(), draw.q_pu[0] += power.imag();
    }
    for (const std::uint32_t branch : branches)
        if (holds(branch)) atLimbs.try_emplace(m_byBranch[branch]);
    while (!atLimbs.empty()) {
        const std::uint32_t l = atLimbs.begin()->first;
        const Limb& limb = m_limbs[l];
        Changed::Way way{l, isOneOf(branches, limb.branch), m_draws[limb.bus]};
        way.drawn.add(atLimbs.begin()->second);
        atLimbs.erase(atLimbs.begin());
        Draw& above = more(limb.parent);
        above.add(limb.draw, -1);
        if (!way.lost) {
            const auto v = belowNodes(limb, way.drawn);
            if (!v) return false;
            above.add(fold(limb, way.drawn, *v));
        }
        changed.ways.push_back(way);
    }
    for (const auto& [bus, draw] : atRoots) {
        changed.roots.emplace_back(bus, m_draws[bus]);
        changed.roots.back().second.add(draw);
    }
    return true;
}

bool Limbs::lookAt(const Changed& changed, std::uint32_t root, double voltage_pu, const Use& use) const
{
    std::map<std::uint32_t, double> voltages{{root, voltage_pu}};   // of buses on the ways, 0: dead
    const auto isWay = [&](std::uint32_t l) {
        const auto found = std::lower_bound(changed.ways.begin(), changed.ways.end(), l, [](const Changed::Way& way, std::uint32_t wanted) { return way.limb < wanted; });
        return found != changed.ways.end() && found->limb == l;
    };
    const auto bus = [&](std::uint32_t at, double v) {
        const double place = m_spans[at].place(v);
        if (!(std::abs(place) <= 1)) return false;
        if (m_watch == nullptr || m_watch->voltages[at] != 0) use(PeakOf::LowVoltage, -v, at);
        for (const std::uint32_t l : limbsOf(at))
            if (!isWay(l))
                for (std::uint32_t i = m_limbs[l].peaksFrom; i < m_limbs[l].peaksTo; ++i) use(m_peaks[i].of, valueAt(m_peaks[i].value, place), m_peaks[i].branch);
        return true;
    };
    if (voltage_pu > 0 && !bus(root, voltage_pu)) return false;
    for (auto way = changed.ways.rbegin(); way != changed.ways.rend(); ++way) {
        const Limb& limb = m_limbs[way->limb];
        const auto above = voltages.find(limb.parent);
        if (above == voltages.end()) continue;   // of another root
        double& here = voltages[limb.bus] = 0;
        if (way->lost || above->second <= 0) continue;
        const auto turned = below(limb, way->drawn, m_spans[limb.bus], above->second);
        if (!turned) return false;
        here = magnitude(*turned);
        const auto [one, other] = loadings_percent(limb, above->second, *turned);
        use(kindOf(limb.branch), std::max(one, other), limb.branch);
        if (!bus(limb.bus, here)) return false;
        if (m_watch != nullptr && m_watch->limit_pu[limb.bus] > 0)
            use(PeakOf::BusPower, valueAt(way->drawn.p_pu, m_spans[limb.bus].place(here)) / m_watch->limit_pu[limb.bus], limb.bus);
    }
    return true;
}

/// By place behind the part's first: no way from a held bus leads there any more.
std::vector<char> CoreFlow::deadWithout(const Part& part, std::span<const std::uint32_t> branches) const
{
    std::vector<char> dead(part.last + 1 - part.first, branches.empty() ? 0 : 1);
    if (branches.empty()) return dead;
    std::vector<std::uint32_t> open;
    const auto reach = [&](std::uint32_t place) {
        if (std::exchange(dead[place - part.first], char{0}) != 0) open.push_back(place);
    };
    std::vector<std::vector<std::uint32_t>> near(dead.size());
    for (const std::uint32_t i : part.branches) {
        if (isOneOf(branches, i)) continue;
        const Branch& b = m_equations.branches()[i];
        const std::uint32_t from = m_place[b.from], to = m_place[b.to];
        if (from == kNoPlace || to == kNoPlace)
            reach(from == kNoPlace ? to : from);
        else
            near[from - part.first].push_back(to), near[to - part.first].push_back(from);
    }
    while (!open.empty()) {
        const std::uint32_t place = open.back();
        open.pop_back();
        for (const std::uint32_t other : near[place - part.first]) reach(other);
    }
    return dead;
}

/// Several branches out and other draws, otherwise as `open` and `settle`.
bool CoreFlow::settleWithout(const Part& part, std::span<const std::uint32_t> branches, const Limbs::Changed& changed, const std::vector<char>& dead)
{
    reset(part);
    std::vector<BlockFactors::Change> changes;
    std::vector<std::uint32_t> pinned;
    const auto isDead = [&](std::uint32_t place) { return place != kNoPlace && dead[place - part.first] != 0; };
    for (const std::uint32_t i : branches) {
        const Branch& b = m_equations.branches()[i];
        const std::uint32_t from = m_place[b.from], to = m_place[b.to];
        for (const std::uint32_t end : {from, to})
            if (isDead(end) && !isOneOf(pinned, m_order.node[end])) pinned.push_back(m_order.node[end]);
        const Complex atFrom = voltageAt(b.from), atTo = voltageAt(b.to);
        const bool fromMoves = from != kNoPlace && !isDead(from), toMoves = to != kNoPlace && !isDead(to);
        if (fromMoves) changes.push_back({m_order.node[from], m_order.node[from], -b.port.ff, {}}), m_right[from] += BlockFactors::Vector((b.port.ff * atFrom + b.port.ft * atTo).real(), (b.port.ff * atFrom + b.port.ft * atTo).imag());
        if (toMoves) changes.push_back({m_order.node[to], m_order.node[to], -b.port.tt, {}}), m_right[to] += BlockFactors::Vector((b.port.tf * atFrom + b.port.tt * atTo).real(), (b.port.tf * atFrom + b.port.tt * atTo).imag());
        if (fromMoves && toMoves) changes.push_back({m_order.node[from], m_order.node[to], -b.port.ft, -b.port.tf});
    }
    std::vector<std::pair<std::uint32_t, Draw>> before;
    for (const auto& [root, draw] : changed.roots) {
        const std::uint32_t place = m_place[root];
        if (place == kNoPlace || place < part.first || place > part.last || isDead(place)) continue;
        before.emplace_back(place, std::exchange(m_draws[place], draw));
        const Complex now = drawn_pu(place), more = m_current[place] - now;
        m_right[place] += BlockFactors::Vector(more.real(), more.imag()), m_current[place] = now;
    }
    const BlockFactors::Undo undo = m_factors->change(changes, pinned);
    const bool settled = settle(part);
    m_factors->takeBack(undo);
    for (const auto& [place, draw] : before) m_draws[place] = draw;
    return settled;
}

/// Active power into one end of a branch.
double CoreFlow::into_pu(std::uint32_t branch, bool atFrom) const
{
    const Branch& b = m_equations.branches()[branch];
    const Complex from = voltageAt(b.from), to = voltageAt(b.to);
    return atFrom ? (from * std::conj(b.port.ff * from + b.port.ft * to)).real() : (to * std::conj(b.port.tf * from + b.port.tt * to)).real();
}

bool CoreFlow::lookAt(std::uint32_t section, std::span<const std::uint32_t> branches, const Limbs::Changed& changed, const Watch& watch, const Use& use)
{
    const Part& part = m_parts[section];
    if (!part.any) return false;
    const std::vector<char> dead = deadWithout(part, branches);
    if (!settleWithout(part, branches, changed, dead)) return false;
    const auto lives = [&](std::size_t bus) { return m_place[bus] == kNoPlace || dead[m_place[bus] - part.first] == 0; };
    std::map<std::uint32_t, double> comesIn_pu;
    for (const std::uint32_t i : part.branches) {
        const Branch& b = m_equations.branches()[i];
        if (isOneOf(branches, i) || !lives(b.from) || !lives(b.to)) continue;
        const auto [one, other] = m_figures.loadings_percent(i, voltageAt(b.from), voltageAt(b.to));
        use(m_limbs.kindOf(i), std::max(one, other), i);
        for (const bool atFrom : {true, false})
            if (const std::uint32_t bus = atFrom ? b.from : b.to; watch.limit_pu[bus] > 0) comesIn_pu[bus] += std::max(0.0, -into_pu(i, atFrom));
    }
    for (const auto& [bus, power] : comesIn_pu) use(PeakOf::BusPower, power / watch.limit_pu[bus], bus);
    for (std::uint32_t p = part.first; p <= part.last; ++p) {
        if (dead[p - part.first] != 0) continue;
        if (!isTold(p)) return false;
        if (changed.isRoot(m_bus[p])) {
            if (!m_limbs.lookAt(changed, m_bus[p], magnitude(m_voltages[p]), use)) return false;
            continue;
        }
        const double at = m_spans[p].place(magnitude(m_voltages[p]));
        for (const Peak& peak : m_peaks[p]) use(peak.of, valueAt(peak.value, at), peak.branch);
    }
    return true;
}

WatchedFlow::WatchedFlow(const KeptFlow& kept, const Network& network, Watch watch)
    : m_equations(kept.equations()), m_base_mva(network.base_mva), m_watch(std::move(watch)), m_figures(m_equations, network), m_limbs(m_equations, m_figures, network, &m_watch),
      m_core(m_equations, m_figures, network, m_limbs)
{
}

bool WatchedFlow::lookAt(std::uint32_t section, const Outage& outage, const Use& use)
{
    if (!m_limbs.tellsOf(section)) return false;
    std::vector<std::uint32_t> all, ofCore;
    std::vector<std::pair<std::uint32_t, Complex>> moved_pu;
    const auto isHere = [&](std::size_t bus) { return m_equations.live(bus) && !m_equations.held(bus) && m_equations.sectionOf(bus) == section; };
    for (const std::uint32_t i : outage.branches) {
        const Branch& b = m_equations.branches()[i];
        if (!b.closed || b.from == b.to || (!isHere(b.from) && !isHere(b.to)) || isOneOf(all, i)) continue;
        all.push_back(i);
        if (!m_limbs.holds(i)) ofCore.push_back(i);
    }
    for (const auto& [bus, mva] : outage.moved_mva)
        if (isHere(bus)) moved_pu.emplace_back(bus, mva / m_base_mva);
    return m_limbs.change(all, moved_pu, m_changed) && m_core.lookAt(section, ofCore, m_changed, m_watch, use);
}

}  // namespace mw::ac
