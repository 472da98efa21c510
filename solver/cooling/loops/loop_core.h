// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/fold_plan.h"
#include "solver/elimination/elimination_order.h"

#include <span>
#include <vector>

namespace mw::hydraulic {

/// A straight line for the head that an element loses: resistance (m per L/s) x flow + offset (m).
struct Line {
    double resistance{}, offset_m{};
};

/// What a fold plan leaves: rings, reverse returns and whatever else is meshed, solved for its heads by elimination. Nothing is ever subtracted from a conductance, so
/// that resistances of any size may meet; what has changed is eliminated again with all that follows from it, and no more.
class LoopCore {
public:
    LoopCore(const Network& network, const FoldPlan& plan);   ///< are kept by reference

    [[nodiscard]] std::size_t nodes() const { return m_now.head_m.size(); }
    [[nodiscard]] double head_m(std::uint32_t node) const { return m_now.head_m[node]; }   ///< of a node that is left
    [[nodiscard]] double flow_l_s(std::size_t root) const { return m_now.flow_l_s[root]; }

    /// Moves heads and flows to where every root keeps to its line and what flows to a node leaves it or is taken there. lines: by element.
    void solve(std::span<const Line> lines, std::span<const double> demand_l_s);

    /// Forgets what was found.
    void restart();
    /// What solving leaves behind, to be put back.
    struct State {
        std::vector<double> head_m{};                              ///< by node
        std::vector<double> drop_m{}, flow_l_s{}, factorised{};    ///< by root; last: its resistance
        std::vector<double> coupling{};                            ///< by entry, L/s per m
        std::vector<double> ground{}, pivot{};                     ///< by place
    };
    [[nodiscard]] const State& state() const { return m_now; }
    void setState(const State& state) { m_now = state; }

private:
    void relateRoots();
    void refactorise(std::span<const Line> lines);
    void rebuild(std::uint32_t place, std::span<const Line> lines);
    void substitute();

    const Network& m_net;
    const FoldPlan& m_plan;
    State m_now{};
    std::vector<std::uint32_t> m_unknown{}, m_node{};    ///< unknown of a node, kNone: given or folded away; node of an unknown
    EliminationOrder m_order{};
    std::vector<std::uint32_t> m_rootStarts{}, m_rootsAt{};     ///< by place: roots that belong to its row
    struct Part {
        std::uint32_t place{}, entry{};                  ///< an earlier place, and its coupling with this one
    };
    std::vector<std::uint32_t> m_partStarts{};
    std::vector<Part> m_parts{};
    std::vector<double> m_right{};                       ///< by place
    std::vector<char> m_stale{};
};

}  // namespace mw::hydraulic
