// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/bridges.h"

#include <algorithm>

namespace mw::ac {

Bridges::Bridges(std::span<const Load> loads, const FlowEquations& equations)
    : m_deadEnd(equations.branches().size(), kNoPlace), m_number(equations.voltages().size()), m_next(equations.voltages().size()), m_lowest(equations.voltages().size())
{
    const Incidence& ends = equations.ends();
    for (std::size_t bus = 0; bus < equations.voltages().size(); ++bus) {
        if (!equations.held(bus)) continue;
        for (std::size_t i = ends.starts[bus]; i < ends.starts[bus + 1]; ++i)
            if (!equations.held(ends.others[i]) && m_number[ends.others[i]] == 0) search(equations, static_cast<std::uint32_t>(ends.others[i]), ends.branches[i]);
    }
    m_loadBefore_mw.assign(m_count + 1, 0);
    for (const Load& load : loads)
        if (m_number[load.bus] > 0) m_loadBefore_mw[m_number[load.bus] + 1] += load.p_mw;
    for (std::size_t i = 1; i < m_loadBefore_mw.size(); ++i) m_loadBefore_mw[i] += m_loadBefore_mw[i - 1];
}

/// From a free bus that a held one feeds by the branch `by`.
void Bridges::search(const FlowEquations& equations, std::uint32_t start, std::size_t by)
{
    struct Step {
        std::uint32_t bus{};
        std::size_t by{}, next{};   ///< the branch that led here; position in the ends of the bus
    };
    const Incidence& ends = equations.ends();
    std::vector<Step> way;
    const auto enter = [&](std::uint32_t bus, std::size_t branch) {
        m_number[bus] = m_lowest[bus] = m_count++;
        way.push_back({bus, branch, ends.starts[bus]});
    };
    enter(start, by);
    while (!way.empty()) {
        Step& step = way.back();
        if (step.next == ends.starts[step.bus + 1]) {
            const Step done = step;
            way.pop_back();
            m_next[done.bus] = m_count;
            if (m_lowest[done.bus] == m_number[done.bus]) m_deadEnd[done.by] = done.bus;
            if (!way.empty()) m_lowest[way.back().bus] = std::min(m_lowest[way.back().bus], m_lowest[done.bus]);
            continue;
        }
        const std::size_t i = step.next++;
        if (ends.branches[i] == step.by) continue;
        const auto other = static_cast<std::uint32_t>(ends.others[i]);
        if (equations.held(other))
            m_lowest[step.bus] = 0;
        else if (m_number[other] > 0)
            m_lowest[step.bus] = std::min(m_lowest[step.bus], m_number[other]);
        else
            enter(other, ends.branches[i]);
    }
}

}  // namespace mw::ac
