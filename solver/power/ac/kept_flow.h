// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/bridges.h"
#include "solver/power/ac/flow_figures.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mw::ac {

/// What is lost at once, and how loads move with it.
struct Outage {
    std::vector<std::uint32_t> branches{};                       ///< closed ones; lines, then transformers
    std::vector<std::pair<std::uint32_t, Complex>> moved_mva{};  ///< bus, and what it draws more, constant power
};

/// A load flow kept for what follows: another load, or the loss of one branch, moves only what hangs together with it.
class KeptFlow {
public:
    explicit KeptFlow(const Network& network);   ///< is kept by reference

    /// All figures of what could be solved: where no bus gets more than 1e-9 of the base too much or too little (or what rounding leaves of stiff branches).
    [[nodiscard]] const LoadFlow& flow() const { return m_flow; }
    /// Powers at nominal voltage; the load keeps its way to follow the voltage.
    void setLoad(std::size_t load, double p_mw, double q_mvar);
    /// Every closed line and transformer out, one at a time, all its parallel runs.
    [[nodiscard]] std::vector<Contingency> singleOutages();

    [[nodiscard]] const FlowEquations& equations() const { return m_equations; }
    /// One section after an outage, written into `flow`: its buses and branches, zeros where nothing feeds any more; nothing else of `flow` is touched. False: no voltages carry
    /// the loads. What is kept stays as it is. Of a network that is solved.
    [[nodiscard]] bool sectionWithout(const Outage& outage, std::uint32_t section, LoadFlow& flow);

private:
    void solveAll();
    [[nodiscard]] bool solveSection(std::uint32_t section);
    [[nodiscard]] Unsolved whyNot(std::uint32_t section);
    [[nodiscard]] bool takeSums(std::uint32_t section);
    void sumUp();
    [[nodiscard]] std::vector<Load> loadsNow() const;
    [[nodiscard]] double unserved_mw() const;
    [[nodiscard]] std::optional<FlowSums> sumsWithout(std::uint32_t branch, const Bridges& bridges, const std::vector<FlowSums>& others);
    [[nodiscard]] Contingency rowOf(const FlowSums& sums) const;
    [[nodiscard]] Contingency solvedAnew(std::uint32_t branch) const;
    void markDead(const Section& section, const std::vector<std::uint32_t>& branches, std::vector<char>& dead) const;
    [[nodiscard]] bool sectionAnew(const Outage& outage, const Section& section, LoadFlow& flow) const;

    const Network& m_network;
    std::map<std::size_t, Load> m_changed{};   ///< loads that are not those of the network any more
    FlowEquations m_equations;
    FlowFigures m_figures;
    std::vector<FlowSums> m_sums{};   ///< by section; the last: of held buses
    LoadFlow m_flow{};
};

}  // namespace mw::ac
