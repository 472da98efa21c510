// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_walk.h"

#include "views/diagrams/nth.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

/// All that arcs lead to, or with `back` come from.
void walkFrom(const Diagram& diagram, int start, bool back, Reach& reach)
{
    std::vector<std::vector<int>> arcs(diagram.boxes.size());
    for (std::size_t i = 0; i < diagram.arcs.size(); ++i)
        if (hasEnds(diagram, diagram.arcs[i])) nth(arcs, back ? diagram.arcs[i].to : diagram.arcs[i].from).push_back(static_cast<int>(i));
    std::vector<bool> seen(diagram.boxes.size());
    std::vector<int> reached{start};
    nth(seen, start) = true;
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const int number : nth(arcs, reached[i])) {
            const auto& arc = nth(diagram.arcs, number);
            const int next = back ? arc.from : arc.to;
            nth(reach.arcs, number) = true;
            if (nth(seen, next)) continue;
            nth(seen, next) = true;
            reached.push_back(next);
        }
    for (const int box : reached) nth(reach.boxes, box) = true;
}

double acrossOf(const DiagramPicture& picture, int box)
{
    const QPointF middle = nth(picture.layout.boxes, box).center();
    return picture.diagram.topDown ? middle.x() : middle.y();
}

/// Of those, the one that is nearest across the ranks; of some that are about as near, the first.
int nearestOf(const DiagramPicture& picture, int from, const std::vector<int>& boxes)
{
    constexpr double kAsNear_px = 2;
    const auto apart = [&](int box) { return std::abs(acrossOf(picture, box) - acrossOf(picture, from)); };
    double least = std::numeric_limits<double>::max();
    for (const int box : boxes) least = std::min(least, apart(box));
    int best = -1;
    for (const int box : boxes)
        if (apart(box) <= least + kAsNear_px && (best < 0 || acrossOf(picture, box) < acrossOf(picture, best))) best = box;
    return best < 0 ? from : best;
}

int alongArcs(const DiagramPicture& picture, int box, bool down)
{
    const auto& ranks = picture.layout.ranks;
    std::vector<int> next;
    for (const auto& arc : picture.diagram.arcs) {
        if (!hasEnds(picture.diagram, arc) || (arc.from != box && arc.to != box)) continue;
        const int other = arc.from == box ? arc.to : arc.from;
        if (down ? nth(ranks, other) > nth(ranks, box) : nth(ranks, other) < nth(ranks, box)) next.push_back(other);
    }
    return nearestOf(picture, box, next);
}

int acrossArcs(const DiagramPicture& picture, int box, bool onward)
{
    const auto& ranks = picture.layout.ranks;
    std::vector<int> next;
    for (int other = 0; other < static_cast<int>(ranks.size()); ++other) {
        const double away = acrossOf(picture, other) - acrossOf(picture, box);
        if (nth(ranks, other) == nth(ranks, box) && (onward ? away > 0 : away < 0)) next.push_back(other);
    }
    return nearestOf(picture, box, next);
}

int firstBox(const DiagramPicture& picture)
{
    int first = -1;
    for (int box = 0; box < static_cast<int>(picture.diagram.boxes.size()); ++box)
        if (nth(picture.layout.ranks, box) == 0 && (first < 0 || acrossOf(picture, box) < acrossOf(picture, first))) first = box;
    return first;
}

double distanceTo(const QLineF& line, QPointF point)
{
    const QPointF along = line.p2() - line.p1(), to = point - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(along, to) / length, 0.0, 1.0) : 0;
    return QLineF(line.p1() + along * share, point).length();
}

}  // namespace

Reach reachOf(const Diagram& diagram, int box)
{
    Reach reach{std::vector<bool>(diagram.boxes.size()), std::vector<bool>(diagram.arcs.size())};
    for (const bool back : {false, true}) walkFrom(diagram, box, back, reach);
    return reach;
}

int stepFrom(const DiagramPicture& picture, int box, WalkStep step)
{
    if (box < 0) return firstBox(picture);
    const bool onward = step == WalkStep::Right || step == WalkStep::Down;
    const bool upright = step == WalkStep::Up || step == WalkStep::Down;
    return upright == picture.diagram.topDown ? alongArcs(picture, box, onward) : acrossArcs(picture, box, onward);
}

int boxAt(const DiagramPicture& picture, QPointF point)
{
    const auto& boxes = picture.layout.boxes;
    const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const QRectF& box) { return box.contains(point); });
    return found == boxes.end() ? -1 : static_cast<int>(found - boxes.begin());
}

int arcAt(const DiagramPicture& picture, QPointF point, double within)
{
    int nearest = -1;
    double least = within;
    for (std::size_t i = 0; i < picture.layout.arcs.size(); ++i) {
        const auto& line = picture.layout.arcs[i].line;
        if (line.size() < 2 || !line.boundingRect().adjusted(-within, -within, within, within).contains(point)) continue;
        for (qsizetype p = 1; p < line.size(); ++p)
            if (const double away = distanceTo(QLineF(line[p - 1], line[p]), point); away < least) {
                least = away;
                nearest = static_cast<int>(i);
            }
    }
    return nearest;
}

}  // namespace mw
