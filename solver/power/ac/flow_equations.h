// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/block_factors.h"
#include "solver/power/ac/branch_model.h"
#include "solver/power/ac/bus_loads.h"
#include "solver/power/ac/network.h"
#include "solver/power/ac/tree_sweep.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mw::ac {

/// What hangs together without passing a bus that a source holds: solved by itself. Ranges: places from `first` up to and with
/// `last`; `branchesFrom` up to `branchesTo` in branchesBySection().
struct Section {
    std::uint32_t first{}, last{};
    std::uint32_t branchesFrom{}, branchesTo{};
};

/// The equations of a load flow: the currents that leave each bus add up to nothing. Newton's method in rectangular coordinates (current
/// injections: da Costa, Martins and Pereira, IEEE Trans. Power Systems 14, 1999). The network's part is linear, so that after a step only what
/// the loads' currents do beyond their slope is left; as long as that shrinks, the factors of the first voltages serve. Where the whole network is trees, sweeps solve them, and
/// there are factors only for what asks for them: the loss of branches, and trees where sweeps find nothing.
class FlowEquations {
public:
    explicit FlowEquations(const Network& network);   ///< is kept by reference
    FlowEquations(const FlowEquations&) = delete;     // its factors refer to its order
    FlowEquations& operator=(const FlowEquations&) = delete;

    [[nodiscard]] const std::vector<Branch>& branches() const { return m_branches; }
    [[nodiscard]] const Incidence& ends() const { return m_ends; }
    [[nodiscard]] const std::vector<Complex>& voltages() const { return m_voltages; }   ///< by bus, per unit; 0: dead
    [[nodiscard]] const std::vector<BusLoad>& loads() const { return m_loads; }
    [[nodiscard]] bool live(std::size_t bus) const { return m_voltages[bus] != Complex(); }
    [[nodiscard]] bool held(std::size_t bus) const { return m_held[bus] != 0; }
    [[nodiscard]] const std::vector<Section>& sections() const { return m_sections; }
    [[nodiscard]] std::span<const std::uint32_t> branchesOf(const Section& section) const
    {
        return {m_bySection.data() + section.branchesFrom, m_bySection.data() + section.branchesTo};
    }
    [[nodiscard]] std::uint32_t busAt(std::uint32_t place) const { return m_busAt[place]; }
    /// Of a free live bus.
    [[nodiscard]] std::uint32_t placeOf(std::size_t bus) const { return m_place[bus]; }
    [[nodiscard]] std::uint32_t sectionOf(std::size_t bus) const { return m_sectionOf[placeOf(bus)]; }

    /// From the voltages of the sources, turned by transformers. False: no voltages carry the loads.
    [[nodiscard]] bool solve(const Section& section);
    /// The same by factors, wherever.
    [[nodiscard]] bool solveByFactors(const Section& section);
    /// From the voltages there, after a change. False also, if factors at other voltages were needed and are not `allowed`.
    [[nodiscard]] bool settle(const Section& section, bool allowed);

    /// Of the currents that a bus misses, what is left: small against what loads draw, whatever the base, so that all of them together miss less than 1e-9 of it.
    [[nodiscard]] double settled_pu() const { return m_settled_pu; }

    /// Slopes at the voltages found, which spare what follows a pass.
    void sharpen(const Section& section);
    /// Back to the voltages of the beginning, or to none.
    void restart(const Section& section);
    void drop(const Section& section);
    /// To be settled.
    void setLoads(std::size_t bus, const BusLoad& loads);
    /// The same of one bus alone, which spares what follows a pass.
    void changeLoads(std::size_t bus, const BusLoad& loads);

    /// The equations of a section without some of its branches. `pinned`: free buses whose voltages stay: at least one of each part that is left without a source, where then
    /// nothing flows.
    class WithoutBranches {
    public:
        WithoutBranches(FlowEquations& equations, const Section& section, std::span<const std::uint32_t> branches, std::span<const std::uint32_t> pinned);
        ~WithoutBranches();
        WithoutBranches(const WithoutBranches&) = delete;
        WithoutBranches& operator=(const WithoutBranches&) = delete;

    private:
        FlowEquations& m_equations;
        BlockFactors::Undo m_undo{};
        std::vector<std::pair<std::uint32_t, Complex>> m_voltages{};
    };

private:
    /// Buses in the order in which ways from sources reach them, and the branch by which.
    struct Reached {
        std::vector<std::uint32_t> buses{}, by{};   ///< by: of a bus; kNoPlace: held, or not reached
    };
    [[nodiscard]] Reached guess();
    [[nodiscard]] bool isForest(std::size_t freeBuses) const;
    void numberForest(const Reached& reached);
    void number(std::uint32_t freeBuses);
    void sortBranches();
    [[nodiscard]] std::uint32_t feederOf(std::uint32_t place) const;
    [[nodiscard]] bool sweep(const Section& section);
    void prepareFactors();
    void tell(const Section& section);
    /// Current in per unit that a free bus has too much.
    void miss(std::size_t bus, Complex current_pu);
    [[nodiscard]] Complex drawn(std::size_t bus) const { return m_loads[bus].current_pu(m_voltages[bus]); }
    void linearise(const Section& section);
    [[nodiscard]] bool settleByFactors(const Section& section, bool allowed);
    void missAll(const Section& section);
    [[nodiscard]] double step(const Section& section);
    [[nodiscard]] bool free(std::size_t bus) const { return m_place[bus] != kNoPlace; }

    const Network& m_network;
    std::vector<Branch> m_branches;
    Incidence m_ends;
    std::vector<BusLoad> m_loads;
    std::vector<char> m_held;
    std::vector<Complex> m_voltages, m_start{};
    std::vector<std::uint32_t> m_busAt{}, m_place{};   ///< by place; by bus, kNoPlace: held or dead
    bool m_forest{};                                ///< places are then from the leaves inwards, and m_bySection has by place the branch that feeds it
    TreeSweep m_sweep{};
    EliminationOrder m_order{};                     ///< of places, which are in it already; of a forest as late as its factors
    std::optional<BlockFactors> m_factors{};
    std::vector<BlockFactors::Vector> m_right{}, m_drawn{};   ///< by place: what the equations miss; the loads' currents
    std::vector<BlockFactors::Block> m_slopes{};    ///< by place: of the loads' currents, as factorised
    std::vector<char> m_sharp{};                    ///< by last place of a section: its slopes are close to those at its voltages
    std::vector<Section> m_sections{};
    std::vector<std::uint32_t> m_sectionOf{}, m_bySection{};   ///< by place; branches
    double m_settled_pu;
};

}  // namespace mw::ac
