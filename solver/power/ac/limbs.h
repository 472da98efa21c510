// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/flow_figures.h"
#include "solver/power/ac/voltage_series.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mw::ac {

/// What is drawn at a place, and lost behind it, as the voltage there goes.
struct Draw {
    Series p_pu{}, q_pu{}, loss_kw{};
    void add(const Draw& more, double sign = 1) { addTo(p_pu, more.p_pu, sign), addTo(q_pu, more.q_pu, sign), addTo(loss_kw, more.loss_kw, sign); }
    [[nodiscard]] Complex power_pu(double place) const { return {valueAt(p_pu, place), valueAt(q_pu, place)}; }
};

enum class PeakOf : std::uint8_t { Lines, Transformers, LowVoltage, BusPower };

/// What is looked at instead of lines, transformers and all voltages: branches of either sort by another division, some voltages, and power that buses pass on.
struct Watch {
    std::vector<PeakOf> branches{};    ///< by branch: Lines or Transformers
    std::vector<char> voltages{};      ///< by bus: is its voltage looked at
    std::vector<double> limit_pu{};    ///< by bus: of the power that comes in; 0: none
};

/// The most that something is loaded, percent, as the voltage goes; of LowVoltage the least voltage, negative.
struct Peak {
    Series value{};
    std::uint32_t branch{kNoPlace};   ///< of LowVoltage and BusPower the bus
    PeakOf of{};
};

/// A branch by which nothing but a tree hangs on the rest.
struct Limb {
    std::uint32_t bus{}, parent{}, branch{};   ///< parent: the bus that feeds it
    Complex ratio{};                           ///< voltage of the bus over that of the parent, in normal operation
    Draw draw{};                               ///< at the parent
    std::uint32_t peaksFrom{}, peaksTo{};      ///< over the parent's voltage: what may be the peaks of it and all behind it
};

/// The trees of a network, folded: what hangs on the rest by one branch is, seen from there, one load that follows nothing but the magnitude of the voltage there (loads and
/// branches are the same at every angle). Its power, losses and peaks are told as polynomials of that voltage within 5 % of the voltage of normal operation, from the leaves inwards. So a branch
/// that is lost in a tree changes the polynomials on its way to the root of the tree, and one load there.
class Limbs {
public:
    /// Of the voltages that the equations have now. All are kept by reference.
    Limbs(const FlowEquations& equations, const FlowFigures& figures, const Network& network, const Watch* watch = nullptr);

    /// Whether polynomials tell a section's trees as precisely as the load flow does.
    [[nodiscard]] bool tellsOf(std::uint32_t section) const { return m_rough[section] == 0; }
    /// Is the branch one of a tree?
    [[nodiscard]] bool holds(std::uint32_t branch) const { return m_byBranch[branch] != kNoPlace; }
    /// Of free buses, is it one of a tree?
    [[nodiscard]] bool inTree(std::size_t bus) const { return m_byBus[bus] != kNoPlace; }
    [[nodiscard]] const Draw& drawOf(std::size_t bus) const { return m_draws[bus]; }
    [[nodiscard]] const VoltageSpan& spanOf(std::size_t bus) const { return m_spans[bus]; }
    /// Of all trees at a bus and its own voltage, all that may be the peak.
    [[nodiscard]] std::vector<Peak> peaksAt(std::uint32_t bus) const;

    /// What is left of a tree without a branch.
    struct Cut {
        std::vector<std::uint32_t> way{};     ///< limbs from the lost one up to the root
        std::vector<Draw> left{};             ///< at the parents of these, all that these draw then
        Draw top{};                           ///< of the uppermost of them that is not lost, at the root
        [[nodiscard]] bool atRoot() const { return way.size() == 1; }
    };
    [[nodiscard]] std::uint32_t rootOf(const Cut& cut) const { return m_limbs[cut.way.back()].parent; }
    /// False: a voltage leaves what the polynomials tell. `cut` is written anew.
    [[nodiscard]] bool cut(std::uint32_t branch, Cut& cut) const;
    /// What a cut tree adds: losses from the root's own branch on, peaks of all that hangs on the root but, where it is held, of its other trees. Nothing where a voltage leaves the span.
    [[nodiscard]] bool addCut(const Cut& cut, double rootVoltage_pu, FlowSums& sums) const;

    /// Trees after the loss of several branches, loads changed.
    struct Changed {
        struct Way {
            std::uint32_t limb{};
            bool lost{};
            Draw drawn{};                                     ///< at its bus
        };
        std::vector<Way> ways{};                              ///< the leaves first
        std::vector<std::pair<std::uint32_t, Draw>> roots{};  ///< what their trees and loads draw then
        [[nodiscard]] bool isRoot(std::uint32_t bus) const { return std::any_of(roots.begin(), roots.end(), [&](const auto& root) { return root.first == bus; }); }
    };
    /// `moved_pu`: what buses draw more, constant power. False: a voltage leaves what the polynomials tell.
    [[nodiscard]] bool change(std::span<const std::uint32_t> branches, std::span<const std::pair<std::uint32_t, Complex>> moved_pu, Changed& changed) const;
    /// Tells `use` all peaks of a root's trees at its voltage, 0: dead. False: a voltage leaves the span.
    [[nodiscard]] bool lookAt(const Changed& changed, std::uint32_t root, double voltage_pu, const std::function<void(PeakOf, double, std::uint32_t)>& use) const;
    [[nodiscard]] PeakOf kindOf(std::uint32_t branch) const
    {
        return m_watch != nullptr ? m_watch->branches[branch] : branch < m_lines ? PeakOf::Lines : PeakOf::Transformers;
    }

private:
    void peel();
    void groupByParent();
    void spread();
    void foldAll();
    [[nodiscard]] std::optional<Complex> below(const Limb& limb, const Draw& draw, const VoltageSpan& span, double above_pu) const;
    using AtNodes = std::array<Complex, kTerms>;
    [[nodiscard]] std::optional<AtNodes> belowNodes(const Limb& limb, const Draw& draw) const;
    [[nodiscard]] Draw fold(const Limb& limb, const Draw& drawn, const AtNodes& v) const;
    void foldPeaks(const Limb& limb, const AtNodes& v, std::vector<Peak>& peaks) const;
    [[nodiscard]] std::pair<double, double> loadings_percent(const Limb& limb, Complex above, Complex below) const;
    [[nodiscard]] Draw ownDraw(std::size_t bus) const;
    [[nodiscard]] std::span<const std::uint32_t> limbsOf(std::size_t bus) const
    {
        return {m_byParent.data() + m_parentStarts[bus], m_byParent.data() + m_parentStarts[bus + 1]};
    }
    [[nodiscard]] Peak ownVoltage(std::size_t bus) const;

    const FlowEquations& m_equations;
    const FlowFigures& m_figures;
    const Network& m_network;
    const Watch* m_watch;
    std::size_t m_lines;
    std::vector<Limb> m_limbs{};                            ///< the leaves first
    std::vector<std::uint32_t> m_byBus, m_byBranch;         ///< limb, kNoPlace: none
    std::vector<std::uint32_t> m_parentStarts{}, m_byParent{};
    std::vector<VoltageSpan> m_spans;                       ///< by bus
    std::vector<Draw> m_draws;                              ///< by bus: of it and all limbs on it
    std::vector<Peak> m_peaks{};
    std::vector<char> m_rough;                              ///< by section
};

/// Raises what sums have of a peak.
void raise(FlowSums& sums, PeakOf of, double value, std::uint32_t branch);

}  // namespace mw::ac
