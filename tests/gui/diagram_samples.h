// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Diagrams for tests: made by rule or by chance, none from a layout.
#pragma once

#include "views/diagrams/diagram.h"
#include "views/diagrams/nth.h"

#include <QSizeF>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace sample {

using namespace mw;

inline int addBox(Diagram& diagram, std::string name, DiagramSymbol symbol, std::vector<std::string> lines = {}, std::optional<double> load = {})
{
    DiagramBox box;
    box.name = std::move(name);
    box.symbol = symbol;
    box.lines = std::move(lines);
    box.load = load;
    box.subjects = {static_cast<InstanceIndex>(diagram.boxes.size())};
    diagram.boxes.push_back(std::move(box));
    return static_cast<int>(diagram.boxes.size()) - 1;
}

inline void addArc(Diagram& diagram, int from, int to, double weight = 1, int side = kDiagramNoSide, std::string text = {})
{
    DiagramArc arc;
    arc.from = from;
    arc.to = to;
    arc.weight = weight;
    arc.side = side;
    arc.text = std::move(text);
    diagram.arcs.push_back(std::move(arc));
}

/// "name-7"
inline std::string numbered(const char* name, int number) { return std::string(name) + "-" + std::to_string(number); }

/// One utility over so many UPS of so many busways of so many racks each.
inline Diagram tree(int upsCount, int busways, int racks)
{
    Diagram diagram;
    const int utility = addBox(diagram, "utility", DiagramSymbol::Utility);
    int busway = 0, rack = 0;
    for (int u = 1; u <= upsCount; ++u) {
        const int ups = addBox(diagram, numbered("ups", u), DiagramSymbol::Ups, {}, 0.6);
        addArc(diagram, utility, ups, busways * racks);
        for (int b = 0; b < busways; ++b) {
            const int bus = addBox(diagram, numbered("busway", ++busway), DiagramSymbol::Busway, {}, 0.5);
            addArc(diagram, ups, bus, racks);
            for (int r = 0; r < racks; ++r) addArc(diagram, bus, addBox(diagram, numbered("rack", ++rack), DiagramSymbol::Rack, {"132 kW"}), 1);
        }
    }
    return diagram;
}

/// One side of a facility from its breaker down to its busways, which it returns.
inline std::vector<int> addSide(Diagram& d, int board, int side)
{
    const std::string letter = side == kDiagramSideA ? "A" : "B";
    const auto box = [&](const std::string& name, DiagramSymbol symbol, std::vector<std::string> lines, std::optional<double> load = {}) {
        return addBox(d, name, symbol, std::move(lines), load);
    };
    const auto standby = [&](int number) {
        nth(d.boxes, number).tone = DiagramTone::Standby;
        return number;
    };
    const int breaker = box("Q-" + letter, DiagramSymbol::Breaker, {"630 A"});
    const int transformer = box("TX-" + letter, DiagramSymbol::Transformer, {"3 MVA · 13.8/0.48 kV", "2.31 MW · 98.9 %"}, side == kDiagramSideA ? 0.79 : 0.83);
    const int generator = standby(box("GEN-" + letter, DiagramSymbol::Generator, {"2.5 MW · starts in 10 s"}));
    const int transfer = box("ATS-" + letter, DiagramSymbol::TransferSwitch, {"4,000 A"});
    const int gear = box("SWB-" + letter, DiagramSymbol::Switchgear, {"480 V · 4,000 A", "2.28 MW"}, 0.71);
    addArc(d, board, breaker, 2310, side);
    addArc(d, breaker, transformer, 2310, side, "2.31 MW");
    addArc(d, transformer, transfer, 2280, side);
    addArc(d, generator, transfer, 0, side);
    addArc(d, transfer, gear, 2280, side, "2.28 MW");
    std::vector<int> busways;
    for (int i = 1; i <= 2; ++i) {
        const bool over = side == kDiagramSideB && i == 2;
        const std::string number = letter + std::to_string(i);
        const int ups = box("UPS-" + number, DiagramSymbol::Ups, {"1.25 MW · 97.1 %", over ? "1.31 MW" : "918 kW"}, over ? 1.05 : 0.73);
        if (over) nth(d.boxes, ups).tone = DiagramTone::Error;
        addArc(d, gear, ups, 945, side);
        addArc(d, standby(box("BAT-" + number, DiagramSymbol::Battery, {"5 min"})), ups, 0, side);
        for (int row = 2 * i - 1; row <= 2 * i; ++row) {
            const std::string name = "BW-" + letter + std::to_string(row);
            busways.push_back(box(name, DiagramSymbol::Busway, {"415 V · 800 A", over ? "655 kW" : "459 kW"}, over ? 0.97 : 0.68));
            if (over) d.boxes.back().tone = DiagramTone::Warning;
            addArc(d, ups, busways.back(), 459, side);
        }
    }
    const int motors = box("MCC-" + letter, DiagramSymbol::Pdu, {"480 V", "390 kW"}, 0.44);
    addArc(d, gear, motors, 390, side);
    addArc(d, motors, box("Chiller-" + letter, DiagramSymbol::Chiller, {"1.2 MW of heat", "310 kW"}, 0.66), 310, side);
    return busways;
}

/// A feed, two sides and four rows of racks, 36 boxes when folded.
inline Diagram powerNetwork(int racksOfARow = 12)
{
    Diagram d;
    d.title = "Power network";
    const int utility = addBox(d, "Utility", DiagramSymbol::Utility, {"13.8 kV · 500 MVA", "4.61 MW of 5 MW"}, 0.92);
    const int board = addBox(d, "MV board", DiagramSymbol::Switchgear, {"13.8 kV", "4.61 MW"}, 0.62);
    addArc(d, utility, board, 4610, kDiagramNoSide, "4.61 MW");
    const auto a = addSide(d, board, kDiagramSideA), b = addSide(d, board, kDiagramSideB);
    for (int row = 0; row < 4; ++row)
        for (int i = 1; i <= racksOfARow; ++i) {
            const std::string name = std::string("rack-") + static_cast<char>('a' + row) + (i < 10 ? "0" : "") + std::to_string(i);
            const int rack = addBox(d, name, DiagramSymbol::Rack, {"GB200 NVL72", "118 kW"}, 0.89);
            addArc(d, nth(a, row), rack, 59, kDiagramSideA, "59 kW");
            addArc(d, nth(b, row), rack, 59, kDiagramSideB, "59 kW");
        }
    return d;
}

/// Any arcs between any boxes, cycles and loops included; names are unique.
inline Diagram byChance(std::mt19937& chance, int boxes, int arcs, bool withHints = false)
{
    Diagram diagram;
    const auto below = [&](int limit) { return static_cast<int>(chance() % static_cast<unsigned>(limit)); };
    for (int i = 0; i < boxes; ++i) {
        const auto load = below(3) == 0 ? std::optional<double>() : below(100) / 100.0;
        addBox(diagram, numbered(below(2) == 0 ? "a" : "b", i), static_cast<DiagramSymbol>(below(4)), {}, load);
        if (withHints && below(4) == 0) diagram.boxes.back().rank = below(4);
    }
    for (int i = 0; i < arcs && boxes > 0; ++i) addArc(diagram, below(boxes), below(boxes), below(50), below(3));
    return diagram;
}

/// From a box to a later one only.
inline Diagram acyclicByChance(std::mt19937& chance, int boxes, int arcs)
{
    Diagram diagram = byChance(chance, boxes, 0);
    for (int i = 0; i < arcs; ++i) {
        const int a = static_cast<int>(chance() % static_cast<unsigned>(boxes)), b = static_cast<int>(chance() % static_cast<unsigned>(boxes));
        if (a != b) addArc(diagram, std::min(a, b), std::max(a, b), 1, static_cast<int>(chance() % 3));
    }
    return diagram;
}

/// The same in another order; `place[i]` is where box i went.
inline Diagram shuffled(const Diagram& diagram, std::mt19937& chance, std::vector<int>& place)
{
    std::vector<std::size_t> order(diagram.boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), chance);
    place.assign(order.size(), 0);
    Diagram other = diagram;
    for (std::size_t i = 0; i < order.size(); ++i) {
        other.boxes[i] = diagram.boxes[order[i]];
        place[order[i]] = static_cast<int>(i);
    }
    for (auto& arc : other.arcs) {
        arc.from = nth(place, arc.from);
        arc.to = nth(place, arc.to);
    }
    std::shuffle(other.arcs.begin(), other.arcs.end(), chance);
    return other;
}

}  // namespace sample
