// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// What one instance does in the power network. kW at its input side unless said.
struct PowerNode {
    InstanceIndex instance{};
    double load_kw{};                      ///< power it takes itself (IT, fans, pumps), design basis
    double out_kw{};                       ///< passed on to what it feeds
    double loss_kw{};
    double in_kw{};                        ///< load + out + loss
    std::optional<double> rating_kw{};     ///< continuous rating of the element where it stands (80 % rule and derating applied where they hold)
    std::optional<double> loading{};       ///< in or out (whichever the rating is of) over rating, 1 = full
    std::optional<double> failoverLoading{}; ///< the same with the other feed (A or B) lost, worst case
    int feeds{};                           ///< independent feeds it has
    std::string side{};                    ///< "a", "b", "ab" or empty: which sources reach it
    double unserved_kw{};                  ///< load with no path to a source
    std::uint8_t systems{};                ///< bit s: it draws for the s-th of the systems in bySystem_kw's fixed order
    std::int8_t flowGroup{-1};             ///< its place in flowGroups; -1: a consumer
    /// What it takes at design load, whether a source reaches it or not: the power that figures, charts and drawings tell.
    [[nodiscard]] double drawn_kw() const { return in_kw + unserved_kw; }
    bool operator==(const PowerNode&) const = default;
};

struct PowerLink {
    LinkIndex link{};
    double kw{};                           ///< flow in normal operation
    std::optional<double> rating_kw{};
    std::optional<double> loading{};
    bool operator==(const PowerLink&) const = default;
};

/// Loss of one stage of the chain, for the Sankey and `losses_kw`.
struct StageLoss {
    std::string stage{};                   ///< "transformer", "ups", "pdu", "busway", "rack supply", ...
    double kw{};
    bool operator==(const StageLoss&) const = default;
};

/// A stage of the chain, a source or a system that draws: a box of the Sankey. kw: what it gives (source) or takes in.
struct PowerFlowGroup {
    enum class Role : std::uint8_t { Source, Stage, Use };
    std::string name{};                    ///< stage or system as in losses and bySystem_kw; "source", "ideal feed", "not linked"
    Role role{Role::Stage};
    double kw{}, loss_kw{};
    bool operator==(const PowerFlowGroup&) const = default;
};

struct PowerFlowArc {
    int from{}, to{};                      ///< places in flowGroups
    double kw{};
    bool operator==(const PowerFlowArc&) const = default;
};

/// What the loss of one element does.
struct Contingency {
    InstanceIndex element{};
    double dropped_kw{};        ///< load that no feed reaches any more, generators counted as running
    std::uint32_t overloads{};  ///< elements and links pushed over their continuous rating, or further over it
    double worstLoading{};      ///< of those; 0 if none
    InstanceIndex worstElement{kNoInstance};   ///< where that is: the element, or the taker at the end of the link
    bool operator==(const Contingency&) const = default;
};

struct PowerResults {
    double it_kw{};                        ///< IT load at the rack inlet (ISO/IEC 30134-2 category 2 boundary noted in docs)
    double cooling_kw{};                   ///< fans, pumps, chillers drawn from the same chain (from the cooling engine)
    double facility_kw{};                  ///< at the utility connection, loads that no source reaches yet included
    double unserved_kw{};                  ///< of it: those loads, without losses of a chain
    std::optional<double> utilizationOfGrid{};     ///< facility over grid limit
    std::vector<StageLoss> losses{};
    std::optional<double> pueDesign{};
    int contingencies{}, contingenciesFailed{};    ///< single failures tried; those that drop load or overload
    std::vector<Contingency> failures{};   ///< those that drop load or overload, worst first
    std::string worstContingency{};        ///< path of the element whose failure hurts most; empty: none does
    std::vector<PowerNode> nodes{};        ///< by instance index, only those in the power network
    std::vector<PowerLink> links{};
    std::vector<std::pair<std::string, double>> bySystem_kw{};     ///< "accelerators", "network", "storage", "cooling", "losses", ...
    std::vector<PowerFlowGroup> flowGroups{};
    std::vector<PowerFlowArc> flowArcs{};
    double balanceError_kw{};              ///< independent check: in - (load + losses)
    bool modelled{};                       ///< false: no source is drawn; the chain is taken as an ideal feed
    std::vector<std::string> notes{};      ///< what could not be computed and why
    [[nodiscard]] const PowerNode* node(InstanceIndex instance) const;      ///< binary search
    [[nodiscard]] const PowerLink* link(LinkIndex link) const;
    bool operator==(const PowerResults&) const = default;
};

}  // namespace mw
