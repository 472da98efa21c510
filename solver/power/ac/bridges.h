// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/flow_equations.h"

#include <vector>

namespace mw::ac {

/// Branches whose loss cuts buses off from every source, and what lies behind them (Tarjan, Information Processing Letters 2, 1974, all held
/// buses taken as one).
class Bridges {
public:
    Bridges(std::span<const Load> loads, const FlowEquations& equations);

    /// The bus behind a branch that dies with it; kNoPlace: there is another way.
    [[nodiscard]] std::uint32_t deadEnd(std::uint32_t branch) const { return m_deadEnd[branch]; }
    [[nodiscard]] bool isBehind(std::uint32_t bus, std::uint32_t branch) const
    {
        const std::uint32_t end = m_deadEnd[branch];
        return end != kNoPlace && m_number[bus] >= m_number[end] && m_number[bus] < m_next[end];
    }
    [[nodiscard]] double loadBehind_mw(std::uint32_t branch) const
    {
        const std::uint32_t end = m_deadEnd[branch];
        return end == kNoPlace ? 0 : m_loadBefore_mw[m_next[end]] - m_loadBefore_mw[m_number[end]];
    }

private:
    void search(const FlowEquations& equations, std::uint32_t start, std::size_t by);

    std::vector<std::uint32_t> m_deadEnd;                    ///< by branch
    std::vector<std::uint32_t> m_number, m_next, m_lowest;   ///< by bus: in the order of the search from 1 on, 0: held or dead; behind its last descendant; lowest reached
    std::uint32_t m_count{1};
    std::vector<double> m_loadBefore_mw{};                   ///< by number: of all with a lower one
};

}  // namespace mw::ac
