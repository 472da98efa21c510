// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The equations of networks that are trees: numbered from the leaves, solved by sweeps.
#include "solver/power/ac/flow_equations.h"

#include <algorithm>

namespace mw::ac {

/// A forest has as many branches as free buses.
bool FlowEquations::isForest(std::size_t freeBuses) const
{
    const auto counts = [&](const Branch& b) { return b.closed && live(b.from) && b.from != b.to && !(held(b.from) && held(b.to)); };
    return static_cast<std::size_t>(std::count_if(m_branches.begin(), m_branches.end(), counts)) == freeBuses;
}

/// Trees side by side, the leaves of each first.
void FlowEquations::numberForest(const Reached& reached)
{
    std::vector<std::uint32_t> section(m_voltages.size()), ends;
    const auto feeder = [&](std::uint32_t bus) {
        const Branch& by = m_branches[reached.by[bus]];
        return by.from == bus ? by.to : by.from;
    };
    for (const std::uint32_t bus : reached.buses) {
        if (held(bus)) continue;
        const std::uint32_t by = feeder(bus);
        section[bus] = held(by) ? static_cast<std::uint32_t>(ends.size()) : section[by];
        if (held(by)) ends.push_back(0);
        ++ends[section[bus]];
    }
    for (std::uint32_t first = 0; std::uint32_t& end : ends) {
        m_sections.push_back({first, first + end - 1, first, first + end});
        end = first += end;
    }
    m_bySection.resize(m_busAt.size());
    for (const std::uint32_t bus : reached.buses) {
        if (held(bus)) continue;
        const std::uint32_t p = m_place[bus] = --ends[section[bus]];
        m_busAt[p] = bus, m_sectionOf[p] = section[bus], m_bySection[p] = reached.by[bus];
    }
}

/// The place that feeds one of a forest; kNoPlace: a held bus does.
std::uint32_t FlowEquations::feederOf(std::uint32_t place) const
{
    const Branch& by = m_branches[m_bySection[place]];
    return m_place[by.from == m_busAt[place] ? by.to : by.from];
}

bool FlowEquations::sweep(const Section& section)
{
    const std::uint32_t first = section.first, buses = section.last + 1 - first;
    const Branch& root = m_branches[m_bySection[section.last]];
    m_sweep.begin(buses, m_voltages[root.from == busAt(section.last) ? root.to : root.from]);
    for (std::uint32_t p = first; p <= section.last; ++p) {
        const std::uint32_t bus = m_busAt[p], feeder = feederOf(p);
        const Branch& by = m_branches[m_bySection[p]];
        const TwoPort& port = by.port;
        m_sweep.add(p - first, feeder == kNoPlace ? buses : feeder - first, by.to == bus ? port : TwoPort{port.tt, port.tf, port.ft, port.ff}, m_loads[bus], std::norm(m_voltages[bus]));
    }
    if (!m_sweep.solve()) return false;
    for (std::uint32_t p = first; p <= section.last; ++p) m_voltages[m_busAt[p]] = m_sweep.voltage(p - first);
    if (m_factors) tell(section);
    return true;
}

}  // namespace mw::ac
