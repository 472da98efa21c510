// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/layout_draw.h"

#include "views/diagrams/nth.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace mw {

namespace {

constexpr double kTrack_px = 9;      ///< between level lines
constexpr double kStub_px = 12;      ///< from a box to the next level line
constexpr double kPlainGap_px = 28;  ///< between ranks, at least
constexpr double kSmall_px = 0.01;

/// The heights at which ranks and the level lines between them lie.
struct Levels {
    std::vector<double> top{}, bottom{};   ///< by rank
    std::vector<double> firstTrack{};      ///< by rank: below it
    double end{};
};

/// What meets a net's level line, or its only upright one: weight above 0 comes in from the upper rank.
struct NetEnd {
    double x{}, y{}, weight{};
    bool upper{};
    int arc{};
    DiagramTone tone{};
};

void appendPoint(QPolygonF& line, QPointF point)
{
    const auto same = [](double a, double b) { return std::abs(a - b) < kSmall_px; };
    if (!line.isEmpty() && same(line.last().x(), point.x()) && same(line.last().y(), point.y())) return;
    const auto count = line.size();
    const bool onward = count > 1 && ((same(line[count - 2].x(), line.last().x()) && same(line.last().x(), point.x())) ||
                                      (same(line[count - 2].y(), line.last().y()) && same(line.last().y(), point.y())));
    if (onward) line.last() = point;
    else line.append(point);
}

class LayerDrawer {
public:
    LayerDrawer(const LayoutGraph& graph, const Layers& layers, double text_px) : m_graph(graph), m_layers(layers), m_text_px(text_px) {}

    DiagramLayout run()
    {
        findLevels();
        m_layout.boxes.resize(m_graph.boxes.size());
        double width = 0;
        for (const auto& node : m_layers.nodes) {
            width = std::max(width, node.x + node.width / 2);
            if (!node.isBox()) continue;
            const double middle = (nth(m_levels.top, node.rank) + nth(m_levels.bottom, node.rank)) / 2;
            nth(m_layout.boxes, node.box) = QRectF(node.x - node.width / 2, middle - node.height / 2, node.width, node.height);
        }
        m_layout.size = QSizeF(width, m_levels.end);
        findUprights();
        for (const auto& arc : m_layers.arcs) m_layout.arcs.push_back(wayOf(arc));
        drawPieces();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] const LayerNode& nodeAt(int number) const { return nth(m_layers.nodes, number); }
    [[nodiscard]] int rankAbove(const LayerEdge& edge) const { return nodeAt(edge.upper).rank; }
    [[nodiscard]] double trackOf(const LayerEdge& edge) const { return nth(m_levels.firstTrack, rankAbove(edge)) + kTrack_px * edge.track; }

    /// The edge of an arc's way that it shares with no other.
    [[nodiscard]] const LayerEdge& ownEdge(const LayerArc& arc) const
    {
        const auto& first = nth(m_layers.edges, arc.edges.front());
        return nth(m_layers.nets, first.net).hubAbove ? nth(m_layers.edges, arc.edges.back()) : first;
    }

    void findLevels()
    {
        const std::size_t count = m_layers.ranks.size();
        std::vector<double> above(count, kStub_px), below(count, kStub_px);   // by gap: from its rank to its first, from its last track to the next rank
        for (std::size_t arc = 0; arc < m_layers.arcs.size(); ++arc) {
            if (!m_graph.arcs[arc].text) continue;
            const auto& edge = ownEdge(m_layers.arcs[arc]);
            auto& stub = nth(m_layers.nets, edge.net).hubAbove && !edge.flat ? below : above;
            nth(stub, rankAbove(edge)) = std::max(kStub_px, m_text_px + 4);
        }
        double y = 0;
        for (std::size_t rank = 0; rank < count; ++rank) {
            double height = 0;
            for (const int node : m_layers.ranks[rank]) height = std::max(height, nodeAt(node).height);
            m_levels.top.push_back(y);
            m_levels.bottom.push_back(y + height);
            m_levels.firstTrack.push_back(y + height + above[rank]);
            const int tracks = m_layers.tracks[rank];
            const double gap = above[rank] + below[rank] + kTrack_px * std::max(0, tracks - 1);
            const bool last = rank + 1 == count;
            m_levels.end = y + height + (last ? (tracks > 0 ? gap - below[rank] + kTrack_px : 0) : std::max(kPlainGap_px, gap));
            y = m_levels.end;
        }
    }

    [[nodiscard]] double yAbove(int node) const
    {
        const auto& one = nodeAt(node);
        return one.isBox() ? nth(m_layout.boxes, one.box).bottom() : nth(m_levels.bottom, one.rank);
    }
    /// Lines go on through a rank where they have no box.
    [[nodiscard]] double yBelow(const LayerEdge& edge) const
    {
        const auto& one = nodeAt(edge.lower);
        if (edge.flat || !one.isBox()) return yAbove(edge.lower);
        return nth(m_layout.boxes, one.box).top();
    }

    /// Where lines run upright right below a rank, and right above the next.
    void findUprights()
    {
        m_belowRank.resize(m_layers.ranks.size());
        m_aboveNext.resize(m_layers.ranks.size());
        for (const auto& edge : m_layers.edges) {
            nth(m_belowRank, rankAbove(edge)).push_back(edge.xUpper);
            nth(edge.flat ? m_belowRank : m_aboveNext, rankAbove(edge)).push_back(edge.xLower);
        }
        for (auto* list : {&m_belowRank, &m_aboveNext})
            for (auto& xs : *list) std::sort(xs.begin(), xs.end());
    }

    ArcWay wayOf(const LayerArc& arc) const
    {
        ArcWay way;
        const auto& first = nth(m_layers.edges, arc.edges.front());
        appendPoint(way.line, {first.xUpper, yAbove(first.upper)});
        for (const int number : arc.edges) {
            const auto& edge = nth(m_layers.edges, number);
            if (!edge.isStraight()) {
                appendPoint(way.line, {edge.xUpper, trackOf(edge)});
                appendPoint(way.line, {edge.xLower, trackOf(edge)});
            }
            appendPoint(way.line, {edge.xLower, yBelow(edge)});
        }
        if (arc.reversed) std::reverse(way.line.begin(), way.line.end());
        const auto& own = ownEdge(arc);
        const bool atLower = nth(m_layers.nets, own.net).hubAbove;
        const double x = atLower ? own.xLower : own.xUpper, box = atLower ? yBelow(own) : yAbove(own.upper);
        const double far = own.isStraight() ? (atLower ? yAbove(own.upper) : yBelow(own)) : trackOf(own);
        way.stub = QLineF(x, far, x, box);
        const auto& others = nth(atLower && !own.flat ? m_aboveNext : m_belowRank, rankAbove(own));
        constexpr double kFarAway_px = 1000;
        const auto after = std::upper_bound(others.begin(), others.end(), x + kSmall_px);
        const auto before = std::lower_bound(others.begin(), others.end(), x - kSmall_px);
        way.roomAfter = after == others.end() ? kFarAway_px : *after - x;
        way.roomBefore = before == others.begin() ? kFarAway_px : x - *std::prev(before);
        return way;
    }

    void drawPieces()
    {
        std::map<std::pair<int, int>, std::vector<const LayerEdge*>> nets;   // by rank and net
        for (const auto& edge : m_layers.edges) nets[{rankAbove(edge), edge.net}].push_back(&edge);
        for (const auto& [key, edges] : nets) {
            const auto ends = endsOf(edges);
            const auto& edge = *edges.front();
            const auto &first = ends.front(), &last = ends.back();
            if (edge.isStraight()) m_layout.pieces.push_back({QLineF(first.x, first.y, last.x, last.y), edge.weight, edge.arc, edge.tone});
            else drawLevel(ends, trackOf(edge));
        }
    }

    /// Each once, from left to right.
    std::vector<NetEnd> endsOf(const std::vector<const LayerEdge*>& edges) const
    {
        std::map<std::tuple<int, bool, double>, NetEnd> found;   // by node, whether it is above the gap, and place
        const auto add = [&](int node, const NetEnd& end) {
            const auto [one, isNew] = found.try_emplace({node, end.upper, end.x}, end);
            if (isNew) return;
            one->second.weight += end.weight;
            if (one->second.tone != end.tone) one->second.tone = DiagramTone::Normal;
        };
        for (const auto* edge : edges) {
            add(edge->upper, {edge->xUpper, yAbove(edge->upper), edge->weight, true, edge->arc, edge->tone});
            add(edge->lower, {edge->xLower, yBelow(*edge), -edge->weight, edge->flat, edge->arc, edge->tone});
        }
        std::vector<NetEnd> ends;
        for (const auto& [key, end] : found) ends.push_back(end);
        std::sort(ends.begin(), ends.end(), [](const NetEnd& a, const NetEnd& b) { return std::tuple(a.x, b.upper) < std::tuple(b.x, a.upper); });
        return ends;
    }

    /// What flows in a part of a level line is what comes in on one side of it and does not leave there.
    void drawLevel(const std::vector<NetEnd>& ends, double y)
    {
        double flow = 0;
        const bool oneTone = std::all_of(ends.begin(), ends.end(), [&](const NetEnd& end) { return end.tone == ends.front().tone; });
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const auto& end = ends[i];
            m_layout.pieces.push_back({QLineF(end.x, end.y, end.x, y), std::abs(end.weight), end.arc, end.tone});
            const bool inside = end.x > ends.front().x + kSmall_px && end.x < ends.back().x - kSmall_px;
            const bool again = i > 0 && end.x - ends[i - 1].x < kSmall_px, onward = i + 1 < ends.size() && ends[i + 1].x - end.x < kSmall_px;
            if ((inside || onward) && !again) m_layout.joints.push_back({QPointF(end.x, y), end.arc, std::abs(end.weight)});
            flow += end.weight;
            if (i + 1 < ends.size() && ends[i + 1].x > end.x + kSmall_px)
                m_layout.pieces.push_back({QLineF(end.x, y, ends[i + 1].x, y), std::abs(flow), end.arc, oneTone ? end.tone : DiagramTone::Normal});
        }
    }

    const LayoutGraph& m_graph;
    const Layers& m_layers;
    double m_text_px{};
    Levels m_levels{};
    DiagramLayout m_layout{};
    std::vector<std::vector<double>> m_belowRank{}, m_aboveNext{};
};

}  // namespace

DiagramLayout drawLayers(const LayoutGraph& graph, const Layers& layers, double text_px)
{
    return LayerDrawer(graph, layers, text_px).run();
}

}  // namespace mw
