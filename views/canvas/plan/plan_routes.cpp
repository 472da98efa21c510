// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_routes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <unordered_set>

namespace mw {

namespace {

bool runsAlongX(Facing facing)
{
    return facing == Facing::North || facing == Facing::South;
}

/// Distance of the drawn run from the rear of a rack: layers lie side by side over the aisle.
double offsetOf(PortKind kind)
{
    switch (kind) {
    case PortKind::Power:
        return 0.14;
    case PortKind::Coolant:
        return 0.30;
    case PortKind::Network:
        return 0.46;
    case PortKind::ScaleUp:
        break;
    }
    return 0.56;
}

/// y (x for racks facing east or west) of the run behind a rack.
double headerOf(const PlanItem& rack, PortKind kind)
{
    const double offset = offsetOf(kind);
    switch (rack.facing) {
    case Facing::North:
        return rack.rect.bottom() + offset;
    case Facing::South:
        return rack.rect.top() - offset;
    case Facing::East:
        return rack.rect.left() - offset;
    case Facing::West:
        break;
    }
    return rack.rect.right() + offset;
}

/// From a rack along its row to above the other end, then straight to it.
LinkWay fromRack(const PlanItem& rack, const PlanItem& other, PortKind kind)
{
    const QPointF a = rack.rect.center(), b = other.rect.center();
    const double header = headerOf(rack, kind);
    if (runsAlongX(rack.facing)) return {a, {a.x(), header}, {b.x(), header}, b};
    return {a, {header, a.y()}, {header, b.y()}, b};
}

LinkWay line(const QPointF& from, const QPointF& to)
{
    return {from, to};
}

/// Between two that stand free: straight where they face each other, else with one corner.
LinkWay between(const PlanItem& from, const PlanItem& to)
{
    const QPointF a = from.rect.center(), b = to.rect.center();
    const double left = std::max(from.rect.left(), to.rect.left()),
                 right = std::min(from.rect.right(), to.rect.right());
    if (left <= right) return line({(left + right) / 2, a.y()}, {(left + right) / 2, b.y()});
    const double top = std::max(from.rect.top(), to.rect.top()),
                 bottom = std::min(from.rect.bottom(), to.rect.bottom());
    if (top <= bottom) return line({a.x(), (top + bottom) / 2}, {b.x(), (top + bottom) / 2});
    return {a, {b.x(), a.y()}, b};
}

/// From gear to the nearest end of a busway, along its line: feeders enter at an end.
LinkWay intoBusway(const PlanItem& gear, const PlanItem& busway)
{
    const QPointF g = gear.rect.center(), c = busway.rect.center();
    const bool alongX = busway.rect.width() >= busway.rect.height();
    if (alongX) {
        const double x = std::clamp(g.x(), busway.rect.left(), busway.rect.right());
        return {g, {g.x(), c.y()}, {x, c.y()}};
    }
    const double y = std::clamp(g.y(), busway.rect.top(), busway.rect.bottom());
    return {g, {c.x(), g.y()}, {c.x(), y}};
}

/// Straight down from a rack onto the busway over its row.
bool hangsUnder(const PlanItem& rack, const PlanItem& busway)
{
    const QPointF c = rack.rect.center();
    return busway.overhead &&
           (runsAlongX(rack.facing) ? c.x() >= busway.rect.left() && c.x() <= busway.rect.right()
                                    : c.y() >= busway.rect.top() && c.y() <= busway.rect.bottom());
}

LinkWay drop(const PlanItem& rack, const PlanItem& busway)
{
    const QPointF c = rack.rect.center(), onto = busway.rect.center();
    return runsAlongX(rack.facing) ? line(c, {c.x(), onto.y()}) : line(c, {onto.x(), c.y()});
}

/// Straight pieces in whole centimetres, so that equal ones are equal.
struct Piece {
    int across, from, to;
    bool operator<(const Piece& o) const { return across != o.across ? across < o.across : from < o.from; }
};

struct Pieces {
    std::vector<Piece> horizontal{}, vertical{};
    std::vector<QLineF> slanted{};

    template <class Way>
    void add(const Way& way)
    {
        const auto cm = [](double m) { return static_cast<int>(std::lround(m * 100)); };
        for (qsizetype i = 1; i < way.size(); ++i) {
            const QPointF a = way[i - 1], b = way[i];
            const int ax = cm(a.x()), ay = cm(a.y()), bx = cm(b.x()), by = cm(b.y());
            if (ay == by && ax != bx)
                horizontal.push_back({ay, std::min(ax, bx), std::max(ax, bx)});
            else if (ax == bx && ay != by)
                vertical.push_back({ax, std::min(ay, by), std::max(ay, by)});
            else if (ax != bx)
                slanted.emplace_back(a, b);
        }
    }

    static std::vector<Piece> joined(std::vector<Piece> pieces)
    {
        std::sort(pieces.begin(), pieces.end());
        std::vector<Piece> out;
        for (const auto& piece : pieces) {
            if (!out.empty() && out.back().across == piece.across && piece.from <= out.back().to)
                out.back().to = std::max(out.back().to, piece.to);
            else
                out.push_back(piece);
        }
        return out;
    }

    [[nodiscard]] std::vector<QLineF> lines() const
    {
        std::vector<QLineF> out = slanted;
        for (const auto& p : joined(horizontal))
            out.emplace_back(p.from / 100.0, p.across / 100.0, p.to / 100.0, p.across / 100.0);
        for (const auto& p : joined(vertical))
            out.emplace_back(p.across / 100.0, p.from / 100.0, p.across / 100.0, p.to / 100.0);
        return out;
    }
};

PlanRoutes joined(const std::array<Pieces, kLinkLayers>& pieces)
{
    PlanRoutes routes;
    for (std::size_t i = 0; i < kLinkLayers; ++i) routes.lines[i] = pieces[i].lines();
    return routes;
}

/// Corners put in where two points do not lie level: what was moved after the corners were drawn keeps right angles.
LinkWay squared(const LinkWay& way)
{
    constexpr double kLevel_m = 1e-3;
    LinkWay out{way.front()};
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QPointF a = way[i - 1], b = way[i];
        if (std::abs(a.x() - b.x()) > kLevel_m && std::abs(a.y() - b.y()) > kLevel_m) {
            // Towards the first corner across, from the last one down: either way the drawn middle stays.
            out << (i == 1 ? QPointF(b.x(), a.y()) : QPointF(a.x(), b.y()));
        }
        out << b;
    }
    return out;
}

bool isNetwork(const FacilityLink& link)
{
    return link.kind == PortKind::Network || link.kind == PortKind::ScaleUp;
}

/// The links of some instances and of what sits inside them, each given to `take` as often as it has an end there.
template <class Take>
void eachLinkOf(const Facility& facility, std::vector<InstanceIndex> open, const Take& take)
{
    while (!open.empty()) {
        const InstanceIndex at = open.back();
        open.pop_back();
        for (const auto child : facility.childrenOf(at)) open.push_back(child);
        for (const auto l : facility.linksOf(at)) take(facility.links[l]);
    }
}

LinkWay wayBetween(const PlanItem& from, const PlanItem& to, const FacilityLink& link)
{
    if (link.link && !link.link->bends_m.empty()) {
        LinkWay way{from.rect.center()};
        for (const auto& [x, y] : link.link->bends_m) way << QPointF(x, y);
        way << to.rect.center();
        return squared(way);
    }
    if (to.rack && hangsUnder(to, from)) return drop(to, from);
    if (from.rack && hangsUnder(from, to)) return drop(from, to);
    if (to.overhead && !from.overhead) return intoBusway(from, to);
    if (from.overhead && !to.overhead) return intoBusway(to, from);
    if (from.rack && to.rack) {
        LinkWay way = fromRack(from, to, link.kind);
        const double header = headerOf(to, link.kind);  // come to the second rack along its own row, too
        way.insert(3, runsAlongX(to.facing) ? QPointF(way[2].x(), header) : QPointF(header, way[2].y()));
        return way;
    }
    if (to.rack) return fromRack(to, from, link.kind);
    if (from.rack) return fromRack(from, to, link.kind);
    return between(from, to);
}

}  // namespace

LinkLayer layerOf(const PlanIndex& index, const FacilityLink& link)
{
    switch (link.kind) {
    case PortKind::Coolant:
        return LinkLayer::Coolant;
    case PortKind::Network:
        return LinkLayer::Network;
    case PortKind::ScaleUp:
        return LinkLayer::ScaleUp;
    case PortKind::Power:
        break;
    }
    const auto sideB = [&](InstanceIndex instance, std::uint16_t port) {
        const auto& ports = index.facility()->part(instance).ports;
        if (port < ports.size() && !ports[port].side.empty()) return ports[port].side == "b";
        const ItemIndex item = index.itemOf(instance);
        return item != kNoItem && index.items()[item].sideB;
    };
    return sideB(link.to, link.toPort) || sideB(link.from, link.fromPort) ? LinkLayer::PowerB
                                                                          : LinkLayer::Power;
}

LinkWay wayOf(const PlanIndex& index, const FacilityLink& link)
{
    const ItemIndex a = index.itemOf(link.from), b = index.itemOf(link.to);
    if (a == kNoItem || b == kNoItem || a == b) return {};
    return wayBetween(index.items()[a], index.items()[b], link);
}

QPolygonF routeOf(const PlanIndex& index, const FacilityLink& link)
{
    const LinkWay way = wayOf(index, link);
    return QPolygonF(QList<QPointF>(way.begin(), way.end()));
}

std::optional<LinkIndex> findLink(const Facility& facility, const std::string& id)
{
    const auto has = [&](LinkIndex l) { return facility.links[l].link && facility.links[l].link->id == id; };
    // By one of its ends: a large facility has a hundred thousand links.
    if (const Link* link = facility.layout->links.get(id))
        if (const auto at = facility.find(link->from.component))
            for (const LinkIndex l : facility.linksOf(*at))
                if (has(l)) return l;
    for (LinkIndex l = 0; l < facility.links.size(); ++l)
        if (has(l)) return l;
    return std::nullopt;
}

std::vector<LinkIndex> findLinks(const Facility& facility, const std::string& id)
{
    std::vector<LinkIndex> found;
    if (facility.layout->links.contains(id)) {
        if (const auto link = findLink(facility, id)) found.push_back(*link);
        return found;
    }
    for (LinkIndex l = 0; l < facility.links.size(); ++l)
        if (facility.links[l].prefix != kNoInstance && facility.links[l].link && facility.links[l].link->id == id)
            found.push_back(l);
    return found;
}

std::vector<LinkIndex> findLinks(const Facility& facility, const std::vector<std::string>& ids)
{
    constexpr std::size_t kFew = 16;
    std::vector<LinkIndex> found;
    if (ids.size() <= kFew) {
        for (const auto& id : ids) std::ranges::copy(findLinks(facility, id), std::back_inserter(found));
        return found;
    }
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    for (LinkIndex l = 0; l < facility.links.size(); ++l)
        if (const auto& link = facility.links[l].link; link && wanted.contains(link->id)) found.push_back(l);
    return found;
}

std::vector<QLineF> joinedLines(const std::vector<QPolygonF>& ways)
{
    Pieces pieces;
    for (const QPolygonF& way : ways) pieces.add(way);
    return pieces.lines();
}

bool isLifted(const PlanIndex& index, const FacilityLink& link, const Lifted& lifted)
{
    if (link.index == lifted.link) return true;
    if (lifted.items.empty()) return false;
    const auto among = [&](InstanceIndex instance) {
        const ItemIndex item = index.itemOf(instance);
        return item < lifted.items.size() && lifted.items[item];
    };
    return among(link.from) || among(link.to);
}

PlanRoutes routesOf(const PlanIndex& index, bool powerAndCoolant, bool networks, const Lifted& without)
{
    std::array<Pieces, kLinkLayers> pieces;
    if (index.facility())
        for (const auto& link : index.facility()->links)
            if ((isNetwork(link) ? networks : powerAndCoolant) && !isLifted(index, link, without))
                pieces[static_cast<std::size_t>(layerOf(index, link))].add(wayOf(index, link));
    return joined(pieces);
}

PlanRoutes routesOf(const PlanIndex& index, const std::vector<InstanceIndex>& instances)
{
    std::array<Pieces, kLinkLayers> pieces;
    eachLinkOf(*index.facility(), instances, [&](const FacilityLink& link) { pieces[static_cast<std::size_t>(layerOf(index, link))].add(wayOf(index, link)); });
    return joined(pieces);
}

HandLinks linksInHand(const PlanIndex& index, const std::vector<ItemIndex>& items, std::size_t most)
{
    HandLinks hand{.items = ItemFlags(index.items().size(), false)};
    for (const ItemIndex item : items) hand.items[item] = true;
    for (const ItemIndex item : items) {
        if (hand.links.size() >= most) break;
        eachLinkOf(*index.facility(), {index.items()[item].instance}, [&](const FacilityLink& link) {
            if (hand.links.size() < most) hand.links.push_back(link.index);
        });
    }
    std::sort(hand.links.begin(), hand.links.end());   // one with both its ends in the hand was found twice
    hand.links.erase(std::unique(hand.links.begin(), hand.links.end()), hand.links.end());
    return hand;
}

PlanRoutes routesMoved(const PlanIndex& index, const HandLinks& hand, QPointF by_m)
{
    std::array<Pieces, kLinkLayers> pieces;
    const auto there = [&](ItemIndex i) {
        PlanItem item = index.items()[i];
        if (hand.items[i]) item.rect.translate(by_m);
        return item;
    };
    for (const LinkIndex l : hand.links) {
        const FacilityLink& link = index.facility()->links[l];
        const ItemIndex a = index.itemOf(link.from), b = index.itemOf(link.to);
        if (a == kNoItem || b == kNoItem || a == b) continue;
        pieces[static_cast<std::size_t>(layerOf(index, link))].add(wayBetween(there(a), there(b), link));
    }
    return joined(pieces);
}

}  // namespace mw
