// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One section of a kept load flow after the loss of several branches at once, loads moved.
#include "solver/power/ac/kept_flow.h"

#include <algorithm>

namespace mw::ac {

namespace {

bool holds(const std::vector<std::uint32_t>& sorted, std::uint32_t value) { return std::binary_search(sorted.begin(), sorted.end(), value); }

}  // namespace

/// `dead`, by place behind the section's first: no closed way from a held bus leads there any more.
void KeptFlow::markDead(const Section& section, const std::vector<std::uint32_t>& out, std::vector<char>& dead) const
{
    const auto& branches = m_equations.branches();
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t bus) {
        char& there = dead[m_equations.placeOf(bus) - section.first];
        if (std::exchange(there, char{0}) != 0) open.push_back(bus);
    };
    dead.assign(section.last + 1 - section.first, 1);
    for (const std::uint32_t i : m_equations.branchesOf(section))
        if (!holds(out, i) && m_equations.held(branches[i].from) != m_equations.held(branches[i].to)) reach(m_equations.held(branches[i].from) ? branches[i].to : branches[i].from);
    const Incidence& ends = m_equations.ends();
    while (!open.empty()) {
        const std::size_t bus = open.back();
        open.pop_back();
        for (std::size_t k = ends.starts[bus]; k < ends.starts[bus + 1]; ++k)
            if (!m_equations.held(ends.others[k]) && !holds(out, static_cast<std::uint32_t>(ends.branches[k]))) reach(ends.others[k]);
    }
}

bool KeptFlow::sectionWithout(const Outage& outage, std::uint32_t s, LoadFlow& flow)
{
    const Section& section = m_equations.sections()[s];
    std::vector<std::uint32_t> out, pinned;
    const auto here = m_equations.branchesOf(section);
    for (const std::uint32_t i : outage.branches)
        if (std::find(here.begin(), here.end(), i) != here.end()) out.push_back(i);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    std::vector<char> dead;
    markDead(section, out, dead);
    const auto isDead = [&](std::size_t bus) { return !m_equations.held(bus) && dead[m_equations.placeOf(bus) - section.first] != 0; };
    for (const std::uint32_t i : out)
        for (const std::size_t end : {m_equations.branches()[i].from, m_equations.branches()[i].to})
            if (isDead(end) && std::find(pinned.begin(), pinned.end(), end) == pinned.end()) pinned.push_back(static_cast<std::uint32_t>(end));
    for (std::uint32_t p = section.first; p <= section.last; ++p) flow.buses[m_equations.busAt(p)] = {};
    const std::size_t lines = m_network.lines.size();
    for (const std::uint32_t i : here) (i < lines ? flow.lines[i] : flow.transformers[i - lines]) = {};

    m_equations.sharpen(section);
    std::vector<std::pair<std::uint32_t, BusLoad>> before;
    bool solved = false;
    {
        const FlowEquations::WithoutBranches without(m_equations, section, out, pinned);
        for (const auto& [bus, more] : outage.moved_mva) {
            if (m_equations.held(bus) || !m_equations.live(bus) || m_equations.sectionOf(bus) != s || isDead(bus)) continue;
            BusLoad load = m_equations.loads()[bus];
            before.emplace_back(bus, load);
            load.power += more / m_network.base_mva;
            m_equations.setLoads(bus, load);
        }
        solved = m_equations.settle(section, false) &&
                 m_figures.of(section, [&](std::uint32_t i) { return holds(out, i); }, isDead, &flow).mismatch_pu < m_figures.tolerance_pu();
        for (auto one = before.rbegin(); one != before.rend(); ++one) m_equations.setLoads(one->first, one->second);
    }
    return solved || sectionAnew(outage, section, flow);
}

/// The same without what is kept.
bool KeptFlow::sectionAnew(const Outage& outage, const Section& section, LoadFlow& flow) const
{
    Network without = m_network;
    without.loads = loadsNow();
    const std::size_t lines = without.lines.size();
    for (const std::uint32_t i : outage.branches) (i < lines ? without.lines[i].closed : without.transformers[i - lines].closed) = false;
    for (const auto& [bus, more] : outage.moved_mva) without.loads.push_back({{}, bus, more.real(), more.imag()});
    const LoadFlow solved = solveLoadFlow(without);
    for (std::uint32_t p = section.first; p <= section.last; ++p) flow.buses[m_equations.busAt(p)] = solved.buses[m_equations.busAt(p)];
    for (const std::uint32_t i : m_equations.branchesOf(section))
        (i < lines ? flow.lines[i] : flow.transformers[i - lines]) = i < lines ? solved.lines[i] : solved.transformers[i - lines];
    return std::none_of(solved.unsolved.begin(), solved.unsolved.end(), [&](const Unsolved& place) {
        return m_equations.live(place.bus) && !m_equations.held(place.bus) && &m_equations.sections()[m_equations.sectionOf(place.bus)] == &section;
    });
}

}  // namespace mw::ac
