// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to views/diagrams: the steps of layOut(). They know ranks from top to bottom only; "x" is across, "y" along the ranks.
#pragma once

#include "views/diagrams/diagram.h"

#include <vector>

namespace mw {

/// Boxes and arcs in an order of their own, so that the order in which they came does not matter.
struct LayoutGraph {
    struct Box {
        double width{}, height{};
        int rank{-1};                        ///< wanted, -1: none
    };
    struct Arc {
        int from{}, to{}, side{};
        double weight{};
        bool text{};
        DiagramTone tone{};
    };
    std::vector<Box> boxes{};
    std::vector<Arc> arcs{};
};

/// Of each box, from 0 without gaps.
[[nodiscard]] std::vector<int> rankBoxes(const LayoutGraph& graph);

/// A box, or the place where a line passes a rank (width 0).
struct LayerNode {
    int box{-1}, rank{};
    double width{}, height{}, x{};           ///< x: its middle
    int side{kDiagramNoSide};
    int cluster{-1};                         ///< A and B in one of these keep left and right
    [[nodiscard]] bool isBox() const { return box >= 0; }
};

/// Lines that leave or reach one box together share a trunk. Its hub is the box that all of them have in common.
struct LineNet {
    int hub{};
    bool hubAbove{true};
};

/// A piece of a net from one rank to the next; flat: both ends are in the upper rank.
struct LayerEdge {
    int upper{}, lower{}, net{};
    bool flat{};
    double weight{};
    int arc{-1};                             ///< the first that uses it
    DiagramTone tone{};
    double xUpper{}, xLower{};               ///< where it leaves and reaches its nodes
    int track{-1};                           ///< its level piece; -1: straight
    [[nodiscard]] bool isStraight() const { return track < 0; }
};

struct LayerArc {
    bool reversed{};                         ///< drawn from its second box to its first
    std::vector<int> edges{};                ///< from upper to lower; empty: none
};

struct Layers {
    std::vector<LayerNode> nodes{};
    std::vector<LineNet> nets{};
    std::vector<LayerEdge> edges{};
    std::vector<LayerArc> arcs{};
    std::vector<std::vector<int>> ranks{};           ///< nodes in their order
    std::vector<std::vector<int>> above{}, below{};  ///< by node: neighbours, one for each edge that is not flat
    std::vector<std::vector<double>> weightAbove{}, weightBelow{};   ///< of those edges
    std::vector<int> tracks{};                       ///< by rank: level lines below it
};

[[nodiscard]] Layers makeLayers(const LayoutGraph& graph, const std::vector<int>& ranks);
/// Says which sides belong together (LayerNode::side and cluster) of the nodes that are boxes.
void findSides(const LayoutGraph& graph, Layers& layers);

[[nodiscard]] int crossingsOf(const Layers& layers);
/// An order to begin with: what hangs together stands together. Of a forest no lines cross.
void orderByWalk(Layers& layers);
/// Never ends with more crossings than it began with; returns their number.
int orderBySweeps(Layers& layers);

/// Least squares: values as near as possible to those wanted, each at least `gaps[i]` above its predecessor `i`. Pool adjacent
/// violators (Ayer et al. 1955), linear time.
[[nodiscard]] std::vector<double> spreadOut(const std::vector<double>& wanted, const std::vector<double>& weights, const std::vector<double>& gaps);
/// Sets x of all nodes.
void placeNodes(Layers& layers);
/// Sets where edges leave, run level and arrive.
void routeEdges(Layers& layers);

}  // namespace mw
