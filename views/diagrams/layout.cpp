// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/layout.h"

#include "views/diagrams/layout_draw.h"
#include "views/diagrams/layout_parts.h"
#include "views/diagrams/names.h"
#include "views/diagrams/nth.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace mw {

namespace {

double usable(double length_px) { return std::isfinite(length_px) && length_px > 1 ? length_px : 1; }

bool boxBefore(const DiagramBox& a, const DiagramBox& b)
{
    if (a.name != b.name) return nameBefore(a.name, b.name);
    return std::tie(a.symbol, a.rank, a.part, a.lines, a.count, a.tone) < std::tie(b.symbol, b.rank, b.part, b.lines, b.count, b.tone);
}

struct Ordered {
    std::vector<int> boxes{}, arcs{};    ///< of the diagram, in the order of the graph
    LayoutGraph graph{};
};

Ordered inOwnOrder(const Diagram& diagram, const std::vector<QSizeF>& sizes)
{
    Ordered ordered;
    ordered.boxes.resize(diagram.boxes.size());
    std::iota(ordered.boxes.begin(), ordered.boxes.end(), 0);
    std::stable_sort(ordered.boxes.begin(), ordered.boxes.end(), [&](int a, int b) { return boxBefore(nth(diagram.boxes, a), nth(diagram.boxes, b)); });
    std::vector<int> place(diagram.boxes.size());
    for (std::size_t i = 0; i < place.size(); ++i) {
        const int box = ordered.boxes[i];
        nth(place, box) = static_cast<int>(i);
        const QSizeF given = static_cast<std::size_t>(box) < sizes.size() ? nth(sizes, box) : QSizeF(1, 1), size = diagram.topDown ? given : given.transposed();
        ordered.graph.boxes.push_back({usable(size.width()), usable(size.height()), std::max(-1, nth(diagram.boxes, box).rank)});
    }
    for (std::size_t i = 0; i < diagram.arcs.size(); ++i)
        if (hasEnds(diagram, diagram.arcs[i])) ordered.arcs.push_back(static_cast<int>(i));
    const auto key = [&](int number) {
        const auto& arc = nth(diagram.arcs, number);
        return std::tuple(nth(place, arc.from), nth(place, arc.to), arc.side, arc.tone, std::cref(arc.text).get(), std::isfinite(arc.weight) ? arc.weight : 0);
    };
    std::stable_sort(ordered.arcs.begin(), ordered.arcs.end(), [&](int a, int b) { return key(a) < key(b); });
    for (const int number : ordered.arcs) {
        const auto& arc = nth(diagram.arcs, number);
        const int side = arc.side == kDiagramSideA || arc.side == kDiagramSideB ? arc.side : kDiagramNoSide;
        ordered.graph.arcs.push_back({nth(place, arc.from), nth(place, arc.to), side, arc.weight, !arc.text.empty(), arc.tone});
    }
    return ordered;
}

QLineF turned(const QLineF& line) { return {QPointF(line.y1(), line.x1()), QPointF(line.y2(), line.x2())}; }

/// From left to right instead of from top to bottom.
void turnAround(DiagramLayout& layout)
{
    for (auto& box : layout.boxes) box = QRectF(box.top(), box.left(), box.height(), box.width());
    for (auto& way : layout.arcs) {
        for (auto& point : way.line) point = point.transposed();
        way.stub = turned(way.stub);
    }
    for (auto& piece : layout.pieces) piece.line = turned(piece.line);
    for (auto& joint : layout.joints) joint.at = joint.at.transposed();
    layout.size.transpose();
}

/// Back to the order in which boxes and arcs came.
DiagramLayout inGivenOrder(DiagramLayout layout, const Diagram& diagram, const Ordered& ordered)
{
    DiagramLayout given = layout;
    for (std::size_t i = 0; i < ordered.boxes.size(); ++i) {
        nth(given.boxes, ordered.boxes[i]) = layout.boxes[i];
        nth(given.ranks, ordered.boxes[i]) = layout.ranks[i];
    }
    given.arcs.assign(diagram.arcs.size(), {});
    for (std::size_t i = 0; i < ordered.arcs.size(); ++i) nth(given.arcs, ordered.arcs[i]) = std::move(layout.arcs[i]);
    for (auto& piece : given.pieces) piece.arc = nth(ordered.arcs, piece.arc);
    for (auto& joint : given.joints) joint.arc = nth(ordered.arcs, joint.arc);
    return given;
}

}  // namespace

DiagramLayout layOut(const Diagram& diagram, const std::vector<QSizeF>& sizes, double longestText_px)
{
    if (diagram.boxes.empty()) return {};
    constexpr double kTextHeight_px = 20, kBesideText_px = 16;
    const Ordered ordered = inOwnOrder(diagram, sizes);
    const auto ranks = rankBoxes(ordered.graph);
    Layers layers = makeLayers(ordered.graph, ranks);
    orderByWalk(layers);
    const int crossings = orderBySweeps(layers);
    placeNodes(layers);
    routeEdges(layers);
    DiagramLayout layout = drawLayers(ordered.graph, layers, diagram.topDown ? kTextHeight_px : usable(longestText_px) + kBesideText_px);
    layout.ranks = ranks;
    layout.crossings = crossings;
    if (!diagram.topDown) turnAround(layout);
    return inGivenOrder(std::move(layout), diagram, ordered);
}

}  // namespace mw
