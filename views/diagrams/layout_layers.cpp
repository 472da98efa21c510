// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/layout_parts.h"
#include "views/diagrams/nth.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace mw {

namespace {

/// Gives arcs their nets, and nets their places in the ranks that they pass.
class LayerMaker {
public:
    LayerMaker(const LayoutGraph& graph, const std::vector<int>& ranks) : m_graph(graph)
    {
        m_layers.ranks.resize(ranks.empty() ? 0 : static_cast<std::size_t>(*std::max_element(ranks.begin(), ranks.end())) + 1);
        for (std::size_t box = 0; box < ranks.size(); ++box) {
            const auto& given = graph.boxes[box];
            addNode({.box = static_cast<int>(box), .rank = ranks[box], .width = given.width, .height = given.height});
        }
        findSides(graph, m_layers);
        countEnds();
    }

    Layers run()
    {
        for (std::size_t arc = 0; arc < m_graph.arcs.size(); ++arc) addArc(static_cast<int>(arc));
        listNeighbours();
        return std::move(m_layers);
    }

private:
    using Ends = std::pair<int, int>;   ///< box and side

    int addNode(LayerNode node)
    {
        const int number = static_cast<int>(m_layers.nodes.size());
        nth(m_layers.ranks, node.rank).push_back(number);
        m_layers.nodes.push_back(node);
        return number;
    }

    [[nodiscard]] int rankOf(int node) const { return nth(m_layers.nodes, node).rank; }

    /// How many lines of a side an arc could share a trunk with at its upper and at its lower box.
    void countEnds()
    {
        for (const auto& arc : m_graph.arcs) {
            const bool down = rankOf(arc.from) < rankOf(arc.to);
            ++m_leaving[{down ? arc.from : arc.to, arc.side}];
            ++m_reaching[{down ? arc.to : arc.from, arc.side}];
        }
    }

    void listNeighbours()
    {
        const std::size_t count = m_layers.nodes.size();
        m_layers.above.resize(count), m_layers.below.resize(count);
        m_layers.weightAbove.resize(count), m_layers.weightBelow.resize(count);
        for (const auto& edge : m_layers.edges) {
            if (edge.flat) continue;
            nth(m_layers.below, edge.upper).push_back(edge.lower);
            nth(m_layers.weightBelow, edge.upper).push_back(edge.weight);
            nth(m_layers.above, edge.lower).push_back(edge.upper);
            nth(m_layers.weightAbove, edge.lower).push_back(edge.weight);
        }
    }

    void addArc(int number)
    {
        const auto& arc = nth(m_graph.arcs, number);
        LayerArc way;
        way.reversed = rankOf(arc.from) > rankOf(arc.to);
        const int upper = way.reversed ? arc.to : arc.from, lower = way.reversed ? arc.from : arc.to;
        if (rankOf(upper) == rankOf(lower)) way.edges.push_back(addFlat(upper, lower));
        else if (m_leaving[{upper, arc.side}] >= m_reaching[{lower, arc.side}]) way.edges = descend(upper, lower, number);
        else way.edges = ascend(upper, lower, number);
        for (const int edge : way.edges) load(nth(m_layers.edges, edge), arc, number);
        m_layers.arcs.push_back(std::move(way));
    }

    static void load(LayerEdge& edge, const LayoutGraph::Arc& arc, int number)
    {
        edge.tone = edge.arc < 0 || edge.tone == arc.tone ? arc.tone : DiagramTone::Normal;
        if (edge.arc < 0) edge.arc = number;
        edge.weight += std::isfinite(arc.weight) ? std::abs(arc.weight) : 0;
    }

    int addFlat(int from, int to)
    {
        m_layers.nets.push_back({from, true});
        m_layers.edges.push_back({.upper = from, .lower = to, .net = static_cast<int>(m_layers.nets.size()) - 1, .flat = true});
        return static_cast<int>(m_layers.edges.size()) - 1;
    }

    int netOf(int hub, bool above, int side)
    {
        const auto [found, isNew] = m_nets.try_emplace({hub, above, side}, static_cast<int>(m_layers.nets.size()));
        if (isNew) m_layers.nets.push_back({hub, above});
        return found->second;
    }

    int edgeOf(int upper, int lower, int net)
    {
        const auto [found, isNew] = m_edges.try_emplace({upper, lower, net}, static_cast<int>(m_layers.edges.size()));
        if (isNew) m_layers.edges.push_back({.upper = upper, .lower = lower, .net = net});
        return found->second;
    }

    /// Where a net passes a rank: one place for all its lines.
    int passing(int net, int rank, const LayoutGraph::Arc& arc)
    {
        const auto [found, isNew] = m_passing.try_emplace({net, rank}, static_cast<int>(m_layers.nodes.size()));
        if (!isNew) return found->second;
        LayerNode node{.rank = rank, .side = arc.side};
        for (const int end : {arc.from, arc.to})
            if (nth(m_layers.nodes, end).side == arc.side) node.cluster = nth(m_layers.nodes, end).cluster;
        return addNode(node);
    }

    std::vector<int> descend(int upper, int lower, int number)
    {
        const auto& arc = nth(m_graph.arcs, number);
        const int net = netOf(upper, true, arc.side);
        std::vector<int> edges;
        int last = upper;
        for (int rank = rankOf(upper) + 1; rank <= rankOf(lower); ++rank) {
            const int next = rank == rankOf(lower) ? lower : passing(net, rank, arc);
            edges.push_back(edgeOf(last, next, net));
            last = next;
        }
        return edges;
    }

    std::vector<int> ascend(int upper, int lower, int number)
    {
        const auto& arc = nth(m_graph.arcs, number);
        const int net = netOf(lower, false, arc.side);
        std::vector<int> edges;
        int last = lower;
        for (int rank = rankOf(lower) - 1; rank >= rankOf(upper); --rank) {
            const int next = rank == rankOf(upper) ? upper : passing(net, rank, arc);
            edges.push_back(edgeOf(next, last, net));
            last = next;
        }
        std::reverse(edges.begin(), edges.end());
        return edges;
    }

    const LayoutGraph& m_graph;
    Layers m_layers{};
    std::map<Ends, int> m_leaving{}, m_reaching{};
    std::map<std::tuple<int, bool, int>, int> m_nets{};
    std::map<std::tuple<int, int, int>, int> m_edges{};
    std::map<std::pair<int, int>, int> m_passing{};
};

/// Sets that are joined step by step.
class JoinedSets {
public:
    explicit JoinedSets(std::size_t count) : m_above(count) { std::iota(m_above.begin(), m_above.end(), 0); }
    int find(int one)
    {
        while (nth(m_above, one) != one) one = nth(m_above, one) = nth(m_above, nth(m_above, one));
        return one;
    }
    void join(int a, int b) { nth(m_above, std::max(find(a), find(b))) = std::min(find(a), find(b)); }

private:
    std::vector<int> m_above{};
};

/// Which sides meet in a set: bits kDiagramSideA and kDiagramSideB.
std::vector<int> sidesOf(const Layers& layers, JoinedSets& sets)
{
    std::vector<int> sides(layers.nodes.size());
    for (int node = 0; node < static_cast<int>(sides.size()); ++node) nth(sides, sets.find(node)) |= nth(layers.nodes, node).side;
    return sides;
}

/// Joins the sided boxes at the far ends of a neutral box's arcs, if there are some of both sides.
void joinAcross(const LayoutGraph& graph, const Layers& layers, JoinedSets& sets, bool consumers, const std::vector<int>& alreadyPaired)
{
    std::vector<std::vector<int>> ends(graph.boxes.size());
    for (const auto& arc : graph.arcs) {
        const int middle = consumers ? arc.to : arc.from, end = consumers ? arc.from : arc.to;
        if (nth(layers.nodes, middle).side == kDiagramNoSide && nth(layers.nodes, end).side != kDiagramNoSide && nth(alreadyPaired, sets.find(end)) != (kDiagramSideA | kDiagramSideB))
            nth(ends, middle).push_back(end);
    }
    for (const auto& some : ends) {
        int sides = 0;
        for (const int end : some) sides |= nth(layers.nodes, end).side;
        if (sides == (kDiagramSideA | kDiagramSideB))
            for (const int end : some) sets.join(end, some.front());
    }
}

}  // namespace

/// A box is of the side that all its sided arcs are of. Boxes joined by arcs of their side belong together, A and B that share loads are a
/// pair, and so are those that share a supply and no loads: two halls with pairs of their own below one utility stay two pairs.
void findSides(const LayoutGraph& graph, Layers& layers)
{
    std::vector<int> seen(graph.boxes.size());
    for (const auto& arc : graph.arcs)
        if (arc.side == kDiagramSideA || arc.side == kDiagramSideB)
            for (const int end : {arc.from, arc.to}) nth(seen, end) |= arc.side;
    for (std::size_t box = 0; box < seen.size(); ++box) layers.nodes[box].side = seen[box] == (kDiagramSideA | kDiagramSideB) ? kDiagramNoSide : seen[box];
    JoinedSets sets(graph.boxes.size());
    for (const auto& arc : graph.arcs)
        if (arc.side != kDiagramNoSide && nth(layers.nodes, arc.from).side == arc.side && nth(layers.nodes, arc.to).side == arc.side) sets.join(arc.from, arc.to);
    joinAcross(graph, layers, sets, true, std::vector<int>(graph.boxes.size()));
    joinAcross(graph, layers, sets, false, sidesOf(layers, sets));
    for (int box = 0; box < static_cast<int>(seen.size()); ++box)
        if (nth(layers.nodes, box).side != kDiagramNoSide) nth(layers.nodes, box).cluster = sets.find(box);
}

Layers makeLayers(const LayoutGraph& graph, const std::vector<int>& ranks)
{
    return LayerMaker(graph, ranks).run();
}

}  // namespace mw
