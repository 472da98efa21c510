// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mw {

enum class DiagramSymbol : std::uint8_t {
    // power
    Utility, Generator, Breaker, Switchgear, Transformer, Ups, TransferSwitch, Pdu, Busway, Rack, Load, Battery,
    // cooling; a CDU is a heat exchanger
    Pump, HeatExchanger, Chiller, DryCooler, Tower, FanWall, Valve, Tank,
    // network
    Switch, Host, Dpu, Storage,
    Generic
};

enum class DiagramTone : std::uint8_t { Normal, Warning, Error, Dead, Standby };

/// Sides of a redundant pair.
inline constexpr int kDiagramNoSide = 0, kDiagramSideA = 1, kDiagramSideB = 2;

struct DiagramBox {
    std::string name{};
    std::vector<std::string> lines{};        ///< figures, formatted
    DiagramSymbol symbol{DiagramSymbol::Generic};
    int count{1};                            ///< more than 1: so many equal ones in this box
    int rank{-1};                            ///< the layer it has to stand in, from 0; -1: as the arcs want it
    std::vector<InstanceIndex> subjects{};   ///< what a click selects
    std::optional<double> load{};            ///< 1: full
    DiagramTone tone{DiagramTone::Normal};
    std::vector<std::string> more{};         ///< what is told of it beside its lines: in its tip
    std::string part{};                      ///< boxes of one part are alike whatever their names; empty: the name without its digits tells
};

/// A line in the direction of flow: from what feeds to what is fed.
struct DiagramArc {
    int from{}, to{};                        ///< places in Diagram::boxes
    std::string text{};
    double weight{};                         ///< for the width of the line, in any unit that all arcs of the diagram share
    int side{kDiagramNoSide};
    std::optional<double> load{};            ///< 1: full
    DiagramTone tone{DiagramTone::Normal};
    int count{1};                            ///< more than 1: so many equal ones; weight is their sum, text that of each
};

/// What a diagram shows, free of how it is laid out and drawn.
struct Diagram {
    std::string title{};
    std::vector<DiagramBox> boxes{};
    std::vector<DiagramArc> arcs{};
    bool topDown{true};                      ///< false: from left to right
    std::vector<std::string> ranks{};        ///< names of the layers that boxes have to stand in, by DiagramBox::rank; empty: none have one
    std::string empty{};                     ///< what is missing and what to do when there is nothing to draw
};

/// Whether both ends of an arc are boxes of the diagram: others are left out everywhere.
[[nodiscard]] inline bool hasEnds(const Diagram& diagram, const DiagramArc& arc)
{
    const auto count = static_cast<int>(diagram.boxes.size());
    return arc.from >= 0 && arc.from < count && arc.to >= 0 && arc.to < count;
}

}  // namespace mw
