// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/bridges.h"
#include "solver/power/ac/limbs.h"

#include <optional>
#include <vector>

namespace mw::ac {

/// What is left of a network without its trees: the equations of these buses only, each drawing what its trees draw at its voltage.
class CoreFlow {
public:
    /// All are kept by reference.
    CoreFlow(const FlowEquations& equations, const FlowFigures& figures, const Network& network, const Limbs& limbs);

    /// Sums of a section, a branch lost in a tree of it, as `cut`. Nothing where voltages leave what is told of the trees, or do not balance. What is kept stays as it is.
    [[nodiscard]] std::optional<FlowSums> sumsOf(std::uint32_t section, const Limbs::Cut& cut);
    /// The same without a branch of the core.
    [[nodiscard]] std::optional<FlowSums> sumsWithout(std::uint32_t section, std::uint32_t branch, const Bridges& bridges);

    /// A section after the loss of branches of the core and of trees, loads changed: what is looked at, told to `use`. False as above.
    [[nodiscard]] bool lookAt(std::uint32_t section, std::span<const std::uint32_t> branches, const Limbs::Changed& changed, const Watch& watch,
                              const std::function<void(PeakOf, double, std::uint32_t)>& use);

private:
    struct Part {
        std::uint32_t first{}, last{};               ///< places
        std::vector<std::uint32_t> branches{};       ///< between buses of the core, or to held ones
        bool any{};
    };
    void number();
    void linearise();
    [[nodiscard]] Complex drawn_pu(std::uint32_t place) const;
    [[nodiscard]] bool settle(const Part& part);
    void reset(const Part& part);
    void addBus(FlowSums& sums, std::uint32_t place) const;
    [[nodiscard]] bool isTold(std::uint32_t place) const { return std::abs(m_spans[place].place(magnitude(m_voltages[place]))) <= 1; }
    [[nodiscard]] std::vector<char> deadWithout(const Part& part, std::span<const std::uint32_t> branches) const;
    [[nodiscard]] bool settleWithout(const Part& part, std::span<const std::uint32_t> branches, const Limbs::Changed& changed, const std::vector<char>& dead);
    [[nodiscard]] double into_pu(std::uint32_t branch, bool atFrom) const;
    [[nodiscard]] BlockFactors::Undo open(std::uint32_t branch, std::uint32_t deadEnd);
    [[nodiscard]] Complex voltageAt(std::size_t bus) const { return m_place[bus] == kNoPlace ? m_equations.voltages()[bus] : m_voltages[m_place[bus]]; }

    const FlowEquations& m_equations;
    const FlowFigures& m_figures;
    const Network& m_network;
    const Limbs& m_limbs;
    EliminationOrder m_order{};
    std::optional<BlockFactors> m_factors{};
    std::vector<Part> m_parts{};                                 ///< by section
    std::vector<std::uint32_t> m_bus{}, m_place;                 ///< by place; by bus, kNoPlace: none of the core
    std::vector<Complex> m_voltages{}, m_start{}, m_current{}, m_currentAtStart{};   ///< by place
    std::vector<Draw> m_draws{};
    std::vector<VoltageSpan> m_spans{};
    std::vector<BlockFactors::Block> m_slopes{};
    std::vector<BlockFactors::Vector> m_right{}, m_rightAtStart{};   ///< at start: what the load flow left over, and the polynomials do
    std::vector<std::vector<Peak>> m_peaks{};                    ///< by place: of all trees there
};

/// A network with its trees folded, for the loss of one branch after another.
class FoldedFlow {
public:
    /// Of the voltages that the equations have. All are kept by reference.
    FoldedFlow(const FlowEquations& equations, const FlowFigures& figures, const Network& network) : m_limbs(equations, figures, network), m_core(equations, figures, network, m_limbs) {}

    /// Sums of the section of a branch without it; nothing where the trees cannot be told precisely at the voltages that this leaves.
    [[nodiscard]] std::optional<FlowSums> sumsWithout(std::uint32_t section, std::uint32_t branch, const Bridges& bridges)
    {
        if (!m_limbs.tellsOf(section)) return std::nullopt;
        if (!m_limbs.holds(branch)) return m_core.sumsWithout(section, branch, bridges);
        return m_limbs.cut(branch, m_cut) ? m_core.sumsOf(section, m_cut) : std::nullopt;
    }

private:
    Limbs m_limbs;
    CoreFlow m_core;
    Limbs::Cut m_cut{};
};

}  // namespace mw::ac
