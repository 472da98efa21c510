// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/flow_equations.h"
#include "solver/power/ac/load_flow.h"

#include <limits>
#include <utility>
#include <vector>

namespace mw::ac {

/// Sums and extremes of a section, or of a whole network.
struct FlowSums {
    Complex source_pu{};      ///< what held buses give
    double load_pu{}, loss_kw{};
    double vmMin_pu{std::numeric_limits<double>::max()}, vmMax_pu{};
    double lineLoading_percent{}, transformerLoading_percent{};
    std::uint32_t mostLoadedLine{kNoPlace};
    double mismatch_pu{};     ///< the most that a free bus gets too much or too little
    void add(const FlowSums& other);
};

/// All that follows from voltages. Independent of how they were found.
class FlowFigures {
public:
    explicit FlowFigures(const FlowEquations& equations, const Network& network);

    /// A section's; written into `flow`, too, if there is one. `isOut`: of a branch, that it carries nothing; `isDead`: of a bus.
    template <class IsOut, class IsDead>
    [[nodiscard]] FlowSums of(const Section& section, const IsOut& isOut, const IsDead& isDead, LoadFlow* flow);
    [[nodiscard]] FlowSums of(const Section& section, LoadFlow* flow)
    {
        const auto none = [](std::uint32_t) { return false; };
        return of(section, none, none, flow);
    }
    /// Of held buses and the branches between them.
    [[nodiscard]] FlowSums ofHeld(LoadFlow* flow);

    /// Adds the loss and the loading of a branch at voltages in per unit.
    void addTo(FlowSums& sums, std::uint32_t branch, Complex from_pu, Complex to_pu) const;
    /// What both ends of a branch carry of its rating at voltages in per unit; 0: none stated.
    [[nodiscard]] std::pair<double, double> loadings_percent(std::uint32_t branch, Complex from_pu, Complex to_pu) const;

    /// Balance below which a section's voltages are taken: of short branches so much flows at the least difference of voltages that no mismatch can be below what
    /// rounding leaves.
    [[nodiscard]] double tolerance_pu() const { return m_tolerance_pu; }

private:
    void addBranch(std::uint32_t branch, FlowSums& sums, LoadFlow* flow);
    void addBus(std::uint32_t bus, FlowSums& sums, LoadFlow* flow);

    const FlowEquations& m_equations;
    const Network& m_network;
    static constexpr std::size_t kAhead = 8;   ///< branches that are fetched before they are needed
    std::vector<Complex> m_into;           ///< branches, per unit, by bus; used anew for each section, of held buses nothing in between
    std::vector<double> m_ka;              ///< by bus: of 1 pu of current
    struct Rating {
        double from_percent{}, to_percent{};   ///< of the rating, by 1 pu of current at that end; 0: none stated
    };
    std::vector<Rating> m_ratings{};       ///< by branch
    double m_tolerance_pu{};
};

template <class IsOut, class IsDead>
FlowSums FlowFigures::of(const Section& section, const IsOut& isOut, const IsDead& isDead, LoadFlow* flow)
{
    FlowSums sums;
    const auto& branches = m_equations.branches();
    const auto here = m_equations.branchesOf(section);
    for (std::uint32_t p = section.first; p <= section.last; ++p) m_into[m_equations.busAt(p)] = 0;
    for (std::size_t k = 0; k < here.size(); ++k) {   // once over all branches: they do not fit into the cache
        const std::uint32_t i = here[k];
        if (k + kAhead < here.size()) __builtin_prefetch(&branches[here[k + kAhead]]), __builtin_prefetch(&branches[here[k + kAhead]].port.tt);
        const Branch& b = branches[i];
        if (isOut(i) || isDead(static_cast<std::uint32_t>(b.from)) || isDead(static_cast<std::uint32_t>(b.to))) continue;
        addBranch(i, sums, flow);
        for (const std::size_t bus : {b.from, b.to})
            if (m_equations.held(bus)) sums.source_pu += m_into[bus], m_into[bus] = 0;
    }
    for (std::uint32_t p = section.first; p <= section.last; ++p)
        if (const std::uint32_t bus = m_equations.busAt(p); !isDead(bus)) addBus(bus, sums, flow);
    return sums;
}

}  // namespace mw::ac
