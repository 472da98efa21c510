// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/kept_flow.h"

#include "solver/power/ac/core_flow.h"

#include <cmath>

namespace mw::ac {

namespace {

constexpr int kHalvings = 8;   ///< the most that is carried, within 0.4 %

BusLoad scaled(BusLoad load, double share)
{
    load.power *= share, load.current *= share, load.impedance *= share;
    return load;
}

/// Sums of all sections but one, by section.
std::vector<FlowSums> sumsOfOthers(const std::vector<FlowSums>& sums)
{
    std::vector<FlowSums> others(sums.size());
    for (std::size_t i = 1; i < sums.size(); ++i) others[i] = others[i - 1], others[i].add(sums[i - 1]);
    FlowSums behind;
    for (std::size_t i = sums.size(); i-- > 0;) others[i].add(behind), behind.add(sums[i]);
    return others;
}

}  // namespace

KeptFlow::KeptFlow(const Network& network) : m_network(network), m_equations(network), m_figures(m_equations, network)
{
    solveAll();
}

void KeptFlow::solveAll()
{
    m_flow = {};
    const auto& sections = m_equations.sections();
    m_flow.buses.resize(m_network.buses.size()), m_flow.lines.resize(m_network.lines.size()), m_flow.transformers.resize(m_network.transformers.size());
    m_sums.resize(sections.size() + 1);
    m_sums.back() = m_figures.ofHeld(&m_flow);
    for (std::uint32_t s = 0; s < sections.size(); ++s) {
        if (solveSection(s)) continue;
        m_flow.unsolved.push_back(whyNot(s));
        m_equations.drop(sections[s]);
        m_sums[s] = {};
    }
    m_flow.converged = m_flow.unsolved.empty();
    m_flow.unserved_mw = unserved_mw();
    sumUp();
}

bool KeptFlow::solveSection(std::uint32_t section)
{
    const Section& where = m_equations.sections()[section];
    m_equations.restart(where);
    if (m_equations.solve(where) && takeSums(section)) return true;
    m_equations.restart(where);
    return m_equations.solveByFactors(where) && takeSums(section);
}

/// Of a section that has just not been solved; it does not keep what this leaves behind.
Unsolved KeptFlow::whyNot(std::uint32_t section)
{
    const Section& where = m_equations.sections()[section];
    const LoadFlow kept = m_flow;
    Unsolved why{.bus = m_equations.busAt(where.last)};
    const std::size_t lines = m_network.lines.size();
    std::vector<BusLoad> loads;
    for (std::uint32_t p = where.first; p <= where.last; ++p) {
        const std::uint32_t bus = m_equations.busAt(p);
        loads.push_back(m_equations.loads()[bus]);
        if (std::abs(loads.back().at(1)) > std::abs(m_equations.loads()[why.bus].at(1))) why.bus = bus;
    }
    for (const std::uint32_t i : m_equations.branchesOf(where)) {
        const Branch& b = m_equations.branches()[i];
        if (std::isfinite(std::norm(b.port.ff))) continue;
        why.faulty = i < lines ? m_network.lines[i].id : m_network.transformers[i - lines].id;
        why.bus = m_equations.held(b.to) ? b.from : b.to;
    }
    const auto scale = [&](double share) {
        m_equations.restart(where);
        for (std::uint32_t p = where.first; p <= where.last; ++p) m_equations.setLoads(m_equations.busAt(p), scaled(loads[p - where.first], share));
    };
    double tooMuch = 1;
    for (int i = 0; i < kHalvings && why.faulty.empty(); ++i) {
        const double share = (why.carried + tooMuch) / 2;
        scale(share);
        if (!m_equations.solve(where) || !takeSums(section)) {
            tooMuch = share;
            continue;
        }
        why.carried = share;
        for (std::uint32_t p = where.first; p <= where.last; ++p)
            if (m_flow.buses[m_equations.busAt(p)].vm_pu() < m_flow.buses[why.bus].vm_pu()) why.bus = m_equations.busAt(p);
    }
    scale(1);
    m_flow = kept;
    for (std::uint32_t p = where.first; p <= where.last; ++p) m_flow.buses[m_equations.busAt(p)] = {};
    for (const std::uint32_t i : m_equations.branchesOf(where)) (i < lines ? m_flow.lines[i] : m_flow.transformers[i - lines]) = {};
    return why;
}

/// False: the voltages do not balance.
bool KeptFlow::takeSums(std::uint32_t section)
{
    m_sums[section] = m_figures.of(m_equations.sections()[section], &m_flow);
    return m_sums[section].mismatch_pu < m_figures.tolerance_pu();
}

void KeptFlow::sumUp()
{
    FlowSums all;
    for (const FlowSums& sums : m_sums) all.add(sums);
    const double base = m_network.base_mva;
    m_flow.source_mw = all.source_pu.real() * base, m_flow.source_mvar = all.source_pu.imag() * base;
    m_flow.load_mw = all.load_pu * base, m_flow.loss_kw = all.loss_kw;
    m_flow.vmMax_pu = all.vmMax_pu, m_flow.vmMin_pu = all.vmMax_pu > 0 ? all.vmMin_pu : 0;
    const double gone = m_flow.source_mw - m_flow.load_mw - m_flow.loss_kw / 1e3;
    m_flow.imbalance = m_flow.source_mw != 0 ? std::abs(gone / m_flow.source_mw) : std::abs(gone);
}

std::vector<Load> KeptFlow::loadsNow() const
{
    std::vector<Load> loads = m_network.loads;
    for (const auto& [place, load] : m_changed) loads[place] = load;
    return loads;
}

double KeptFlow::unserved_mw() const
{
    double mw = 0;
    for (const Load& load : m_network.loads)
        if (!m_equations.live(load.bus)) mw += load.p_mw;
    for (const auto& [place, load] : m_changed)
        if (!m_equations.live(load.bus)) mw += load.p_mw - m_network.loads[place].p_mw;
    return mw;
}

void KeptFlow::setLoad(std::size_t load, double p_mw, double q_mvar)
{
    Load& changed = m_changed.try_emplace(load, m_network.loads[load]).first->second;
    const std::size_t bus = changed.bus;
    BusLoad there = m_equations.loads()[bus];
    addTo(there, changed, -1 / m_network.base_mva);
    changed.p_mw = p_mw, changed.q_mvar = q_mvar;
    addTo(there, changed, 1 / m_network.base_mva);
    m_equations.changeLoads(bus, there);
    if (!m_flow.converged) return solveAll();
    if (m_equations.held(bus)) {
        m_sums.back() = m_figures.ofHeld(&m_flow);
    } else if (m_equations.live(bus)) {
        const std::uint32_t section = m_equations.sectionOf(bus);
        if (!m_equations.settle(m_equations.sections()[section], true) || !takeSums(section)) return solveAll();
    } else {
        m_flow.unserved_mw = unserved_mw();
    }
    sumUp();
}

Contingency KeptFlow::rowOf(const FlowSums& sums) const
{
    Contingency row{.converged = true, .unserved_mw = m_flow.unserved_mw, .loss_kw = sums.loss_kw};
    row.vmMin_pu = sums.vmMax_pu > 0 ? sums.vmMin_pu : 0;
    row.lineLoading_percent = sums.lineLoading_percent, row.transformerLoading_percent = sums.transformerLoading_percent;
    if (sums.mostLoadedLine != kNoPlace) row.mostLoadedLine = m_network.lines[sums.mostLoadedLine].id;
    return row;
}

/// Without what is kept: where the branch lies between sources, or its loss moves voltages too far.
Contingency KeptFlow::solvedAnew(std::uint32_t branch) const
{
    Network without = m_network;
    without.loads = loadsNow();
    const std::size_t lines = without.lines.size();
    (branch < lines ? without.lines[branch].closed : without.transformers[branch - lines].closed) = false;
    const KeptFlow solved(without);
    if (!solved.flow().converged) return {.unserved_mw = solved.flow().unserved_mw};
    FlowSums all;
    for (const FlowSums& sums : solved.m_sums) all.add(sums);
    return solved.rowOf(all);
}

/// Of a branch with a free end at least, or nothing where its loss moves voltages too far.
std::optional<FlowSums> KeptFlow::sumsWithout(std::uint32_t branch, const Bridges& bridges, const std::vector<FlowSums>& others)
{
    const Branch& b = m_equations.branches()[branch];
    const std::uint32_t s = m_equations.sectionOf(m_equations.held(b.from) ? b.to : b.from);
    const Section& section = m_equations.sections()[s];
    const std::uint32_t deadEnd = bridges.deadEnd(branch);
    const FlowEquations::WithoutBranches without(m_equations, section, {&branch, 1}, {&deadEnd, deadEnd == kNoPlace ? 0U : 1U});
    if (!m_equations.settle(section, false)) return std::nullopt;
    FlowSums sums = others[s];
    sums.add(m_figures.of(section, [&](std::uint32_t i) { return i == branch; }, [&](std::uint32_t bus) { return bridges.isBehind(bus, branch); }, nullptr));
    return sums;
}

std::vector<Contingency> KeptFlow::singleOutages()
{
    const Bridges bridges(loadsNow(), m_equations);
    if (m_flow.converged)
        for (const Section& section : m_equations.sections()) m_equations.sharpen(section);
    const auto others = sumsOfOthers(m_sums);
    FlowSums everything = others.back();
    everything.add(m_sums.back());
    std::optional<FoldedFlow> folded;
    if (m_flow.converged) folded.emplace(m_equations, m_figures, m_network);
    const auto row = [&](std::uint32_t branch, const Branch& b) {
        if (!m_flow.converged || (m_equations.held(b.from) && m_equations.held(b.to))) return solvedAnew(branch);
        if (!m_equations.live(b.from) || b.from == b.to) return rowOf(everything);
        const std::uint32_t section = m_equations.sectionOf(m_equations.held(b.from) ? b.to : b.from);
        auto sums = folded->sumsWithout(section, branch, bridges);
        if (sums)
            sums->add(others[section]);
        else
            sums = sumsWithout(branch, bridges, others);
        if (!sums) return solvedAnew(branch);
        Contingency found = rowOf(*sums);
        found.unserved_mw += bridges.loadBehind_mw(branch);
        return found;
    };
    std::vector<Contingency> rows;
    const std::size_t lines = m_network.lines.size();
    for (std::uint32_t i = 0; i < m_equations.branches().size(); ++i) {
        const Branch& b = m_equations.branches()[i];
        if (!b.closed) continue;
        rows.push_back(row(i, b));
        rows.back().out = i < lines ? m_network.lines[i].id : m_network.transformers[i - lines].id;
    }
    return rows;
}

}  // namespace mw::ac
