// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/link_boxes.h"

#include "views/canvas/plan/plan_routes.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw {

namespace {

double distance(const QLineF& line, QPointF p)
{
    const QPointF d = line.p2() - line.p1();
    const double size = QPointF::dotProduct(d, d);
    const double t = size > 0 ? std::clamp(QPointF::dotProduct(p - line.p1(), d) / size, 0.0, 1.0) : 0.0;
    const QPointF off = p - (line.p1() + d * t);
    return std::hypot(off.x(), off.y());
}

bool crosses(const QRectF& rect, const QLineF& line)
{
    if (rect.contains(line.p1()) || rect.contains(line.p2())) return true;
    QPointF at;
    for (const QLineF& side : {QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                               QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())})
        if (line.intersects(side, &at) == QLineF::BoundedIntersection) return true;
    return false;
}

bool crosses(const QRectF& rect, const LinkWay& way)
{
    for (qsizetype i = 1; i < way.size(); ++i)
        if (crosses(rect, QLineF(way[i - 1], way[i]))) return true;
    return false;
}

}  // namespace

void LinkBoxes::clear()
{
    m_boxes = {};
    m_made = {};
}

LinkBoxes LinkBoxes::made(const PlanIndex& index, const WantedLinks& kinds)
{
    LinkBoxes made;
    for (std::size_t kind = 0; kind < kLinkKinds; ++kind)
        if (kinds[kind]) (void)made.boxes(index, kind);
    return made;
}

bool LinkBoxes::has(const WantedLinks& kinds) const
{
    for (std::size_t kind = 0; kind < kLinkKinds; ++kind)
        if (kinds[kind] && !m_made[kind]) return false;
    return true;
}

const std::vector<LinkBoxes::Box>& LinkBoxes::boxes(const PlanIndex& index, std::size_t kind)
{
    constexpr float kWide_m = 0.01F;   // more than a float's rounding in a hall of kilometres
    auto& made = m_boxes[kind];
    if (std::exchange(m_made[kind], true) || !index.facility()) return made;
    index.facility()->forEachLink(static_cast<PortKind>(kind), [&](const FacilityLink& link) {
        const LinkWay way = wayOf(index, link);
        if (way.isEmpty()) return;
        const auto [left, right] = std::minmax_element(way.begin(), way.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
        const auto [top, bottom] = std::minmax_element(way.begin(), way.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
        made.push_back({static_cast<float>(left->x()) - kWide_m, static_cast<float>(top->y()) - kWide_m, static_cast<float>(right->x()) + kWide_m,
                         static_cast<float>(bottom->y()) + kWide_m, link.index});
    });
    return made;
}

template <class Visit>
void LinkBoxes::eachNear(const PlanIndex& index, const WantedLinks& kinds, const QRectF& rect_m, const Visit& visit)
{
    const auto left = static_cast<float>(rect_m.left()), right = static_cast<float>(rect_m.right());
    const auto top = static_cast<float>(rect_m.top()), bottom = static_cast<float>(rect_m.bottom());
    for (std::size_t kind = 0; kind < kLinkKinds; ++kind)
        if (kinds[kind])
            for (const Box& box : boxes(index, kind))
                if (box.left <= right && box.right >= left && box.top <= bottom && box.bottom >= top) visit(box.link);
}

std::vector<LinkIndex> LinkBoxes::crossing(const PlanIndex& index, const WantedLinks& kinds, const QRectF& rect_m)
{
    std::vector<LinkIndex> found;
    eachNear(index, kinds, rect_m, [&](LinkIndex link) {
        if (crosses(rect_m, wayOf(index, index.facility()->links[link]))) found.push_back(link);
    });
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<LinkIndex> LinkBoxes::at(const PlanIndex& index, const WantedLinks& kinds, QPointF m, double reach_m, double aside_m)
{
    std::optional<LinkIndex> best;
    double nearest = reach_m;
    const QPointF aside(aside_m, aside_m);
    eachNear(index, kinds, QRectF(m, m).adjusted(-reach_m - aside_m, -reach_m - aside_m, reach_m, reach_m), [&](LinkIndex link) {
        const FacilityLink& record = index.facility()->links[link];
        const LinkWay way = wayOf(index, record);
        const QPointF at = layerOf(index, record) == LinkLayer::PowerB ? m - aside : m;
        for (qsizetype i = 1; i < way.size(); ++i)
            if (const double d = distance(QLineF(way[i - 1], way[i]), at); d <= nearest) nearest = d, best = link;
    });
    return best;
}

}  // namespace mw
