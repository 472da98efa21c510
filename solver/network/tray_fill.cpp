// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/tray_routing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace mw {

const CableRoute* TrayResults::route(LinkIndex index) const
{
    const auto at = std::ranges::lower_bound(routes, index, {}, &CableRoute::link);
    return at != routes.end() && at->link == index ? &*at : nullptr;
}

const TrayFill* TrayResults::tray(InstanceIndex instance) const
{
    const auto at = std::ranges::lower_bound(trays, instance, {}, &TrayFill::tray);
    return at != trays.end() && at->tray == instance ? &*at : nullptr;
}

std::string_view toText(CableWay way)
{
    constexpr std::array<std::string_view, 6> kNames{"given", "in-rack", "trays", "direct", "unreached", "nowhere"};
    return kNames[static_cast<std::size_t>(way)];
}

namespace {

/// What cables put into a place.
struct Laid {
    double area_mm2{}, weight_kg_m{};
    std::int64_t cables{};
    Laid& operator+=(const Laid& other)
    {
        area_mm2 += other.area_mm2, weight_kg_m += other.weight_kg_m, cables += other.cables;
        return *this;
    }
    [[nodiscard]] Laid less() const { return {-area_mm2, -weight_kg_m, -cables}; }
};

/// Cables of several runs that go the same way on.
struct Shared {
    Laid laid{};
    const Medium* stiffest{};   ///< of the widest bend
    void add(const Shared& other)
    {
        laid += other.laid;
        if (other.stiffest != nullptr && (stiffest == nullptr || other.stiffest->body.bend_mm > stiffest->body.bend_mm)) stiffest = other.stiffest;
    }
};

/// Adds up what lies in each piece between its stops. Trees carry what shares a way, so that no run is followed by itself.
class Filling {
public:
    Filling(TrayGraph& graph, const TrayRoutes& routes)
        : m_graph(graph), m_routes(routes), m_rank(routes.stops.size()), m_stops(graph.pieces().size()), m_change(graph.pieces().size()), m_turning(graph.pieces().size())
    {
        for (std::uint32_t stop = 0; stop < routes.stops.size(); ++stop) m_stops[routes.stops[stop].piece].push_back(stop);
        for (std::size_t piece = 0; piece < m_stops.size(); ++piece) {
            std::ranges::stable_sort(m_stops[piece], {}, [&](std::uint32_t stop) { return routes.stops[stop].along_m; });
            for (std::uint32_t i = 0; i < m_stops[piece].size(); ++i) m_rank[m_stops[piece][i]] = i;
            m_change[piece].resize(m_stops[piece].size());
        }
    }

    void lay(const TrayRun& run, const Shared& cables)
    {
        if (run.fromNode < 0) {
            between(run.fromStop, run.toStop, cables.laid);
            return;
        }
        const auto from = static_cast<std::uint32_t>(run.fromNode), to = static_cast<std::uint32_t>(run.toNode);
        between(run.fromStop, from, cables.laid);
        between(to, run.toStop, cables.laid);
        auto [at, isNew] = m_onWay.try_emplace(from);
        if (isNew) at->second.resize(m_graph.nodes().size());
        at->second[to].add(cables);
        turn(run.fromPiece, cables.stiffest), turn(run.toPiece, cables.stiffest);
    }

    std::vector<TrayFill> take()
    {
        for (auto& [from, shared] : m_onWay) follow(from, shared);
        std::vector<TrayFill> out;
        for (std::uint32_t piece = 0; piece < m_stops.size(); ++piece) out.push_back(fillOf(piece));
        return out;
    }

private:
    void between(std::uint32_t a, std::uint32_t b, const Laid& laid)
    {
        if (m_routes.stops[a].along_m > m_routes.stops[b].along_m) std::swap(a, b);
        auto& change = m_change[m_routes.stops[a].piece];
        change[m_rank[a]] += laid;
        change[m_rank[b]] += laid.less();
    }

    void turn(std::uint32_t piece, const Medium* stiffest)
    {
        if (stiffest == nullptr || stiffest->body.bend_mm <= 0) return;
        const Medium*& most = m_turning[piece];
        if (most == nullptr || stiffest->body.bend_mm > most->body.bend_mm) most = stiffest;
    }

    /// The farthest first: what goes to a node came through the one before it.
    void follow(std::uint32_t from, std::vector<Shared>& shared)
    {
        const TrayGraph::Tree& tree = m_graph.from(from);
        for (std::size_t i = tree.order.size(); i-- > 0;) {
            const std::uint32_t node = tree.order[i];
            if (tree.from[node] < 0 || shared[node].laid.cables == 0) continue;
            const auto before = static_cast<std::uint32_t>(tree.from[node]);
            const std::uint32_t piece = m_graph.nodes()[node].piece;
            if (piece == m_graph.nodes()[before].piece) between(before, node, shared[node].laid);
            else turn(piece, shared[node].stiffest), turn(m_graph.nodes()[before].piece, shared[node].stiffest);
            shared[before].add(shared[node]);
        }
    }

    [[nodiscard]] TrayFill fillOf(std::uint32_t piece) const
    {
        const TrayPiece& p = m_graph.pieces()[piece];
        TrayFill fill{.tray = p.instance, .length_m = p.length_m(), .inside_mm2 = p.inside_mm2, .fillLimit = p.fillLimit, .weightLimit_kg_m = p.weightLimit_kg_m, .bend_mm = p.bend_mm};
        Laid here;
        for (std::size_t i = 0; i + 1 < m_stops[piece].size(); ++i) {
            here += m_change[piece][i];
            const bool anyLength = m_routes.stops[m_stops[piece][i + 1]].along_m > m_routes.stops[m_stops[piece][i]].along_m;
            if (!anyLength || here.cables == 0) continue;
            const auto cables = static_cast<std::uint32_t>(here.cables);
            if (std::tie(here.area_mm2, cables) > std::tie(fill.cables_mm2, fill.cables)) fill.cables_mm2 = here.area_mm2, fill.cables = cables;
            fill.weight_kg_m = std::max(fill.weight_kg_m, here.weight_kg_m);
        }
        if (const Medium* stiffest = m_turning[piece]) fill.bendNeeded_mm = stiffest->body.bend_mm, fill.bendNeededBy = stiffest->part;
        return fill;
    }

    TrayGraph& m_graph;
    const TrayRoutes& m_routes;
    std::vector<std::uint32_t> m_rank;                   ///< of a stop on its piece
    std::vector<std::vector<std::uint32_t>> m_stops;     ///< of each piece, along it
    std::vector<std::vector<Laid>> m_change;             ///< at each of them
    std::vector<const Medium*> m_turning;
    std::map<std::uint32_t, std::vector<Shared>> m_onWay{};   ///< from a node, to each
};

/// Ways as sequences of trays, each kept once.
class Ways {
public:
    explicit Ways(TrayGraph& graph) : m_graph(graph) {}

    std::int32_t of(const TrayRun& run)
    {
        const auto [at, isNew] = m_known.try_emplace({run.fromPiece, run.toPiece, run.fromNode, run.toNode, run.swapped}, static_cast<std::int32_t>(m_ways.size()));
        if (isNew) m_ways.push_back(made(run));
        return at->second;
    }
    std::vector<TrayWay> take() { return std::move(m_ways); }

private:
    TrayWay made(const TrayRun& run)
    {
        std::vector<std::uint32_t> pieces{run.fromPiece}, nodes;
        for (std::int32_t n = run.toNode; n >= 0; n = m_graph.from(static_cast<std::uint32_t>(run.fromNode)).from[static_cast<std::size_t>(n)]) nodes.push_back(static_cast<std::uint32_t>(n));
        std::ranges::reverse(nodes);
        TrayWay way;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const TrayGraph::Node& node = m_graph.nodes()[nodes[i]];
            const bool leaves = i + 1 < nodes.size() && m_graph.nodes()[nodes[i + 1]].piece != node.piece;
            if (node.piece != pieces.back()) pieces.push_back(node.piece);
            const bool enters = i > 0 && m_graph.nodes()[nodes[i - 1]].piece != node.piece;
            if (leaves || enters) way.corners.push_back(m_graph.point(node.piece, node.along_m));
        }
        if (pieces.back() != run.toPiece) pieces.push_back(run.toPiece);
        for (const std::uint32_t piece : pieces) way.trays.push_back(m_graph.pieces()[piece].instance);
        if (run.swapped) std::ranges::reverse(way.trays), std::ranges::reverse(way.corners);
        return way;
    }

    TrayGraph& m_graph;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::int32_t, std::int32_t, bool>, std::int32_t> m_known{};
    std::vector<TrayWay> m_ways{};
};

CableRoute routeOf(const TrayRun& run, LinkIndex link, const TrayRoutes& routes, const TrayGraph& graph, Ways& ways)
{
    CableRoute out{.link = link, .kind = run.kind};
    if (run.kind != CableWay::Trays) return out;
    out.way = ways.of(run);
    const auto& in = routes.stops[run.swapped ? run.toStop : run.fromStop];
    const auto& leave = routes.stops[run.swapped ? run.fromStop : run.toStop];
    const TrayPoint from = graph.point(in.piece, in.along_m), to = graph.point(leave.piece, leave.along_m);
    out.fromX_m = static_cast<float>(from.x_m), out.fromY_m = static_cast<float>(from.y_m), out.toX_m = static_cast<float>(to.x_m), out.toY_m = static_cast<float>(to.y_m);
    out.vertical_m = static_cast<float>(run.vertical_m), out.beside_m = static_cast<float>(run.beside_m), out.tray_m = static_cast<float>(run.tray_m);
    return out;
}

/// At the end that no tray reaches, or between trays that do not join.
void addUnreached(const NetworkGeometry::Run& run, const TrayRoutes& routes, std::map<InstanceIndex, std::uint32_t>& beyond, TrayResults& out)
{
    bool reaches = true;
    for (const InstanceIndex rack : {run.a.rack, run.b.rack})
        if (std::ranges::binary_search(routes.beyond, rack)) beyond[rack] += run.count, reaches = false;
    if (!reaches) return;
    if (out.apart == 0) out.firstApart = run.link;
    out.apart += run.count;
}

}  // namespace

TrayResults trayResults(TrayGraph& graph, const TrayRoutes& routes, const NetworkGeometry& geometry, const CableSchedule& schedule, std::span<const Medium> media)
{
    TrayResults out;
    std::unordered_map<std::string_view, const Medium*> byPart;
    for (const Medium& medium : media) byPart.emplace(medium.part, &medium);
    Filling filling(graph, routes);
    Ways ways(graph);
    std::set<std::string_view> unsized;
    std::map<InstanceIndex, std::uint32_t> beyond;
    std::uint64_t unknown = 0;
    out.routes.reserve(routes.runs.size());
    for (std::size_t i = 0; i < routes.runs.size(); ++i) {
        const TrayRun& run = routes.runs[i];
        const std::uint32_t count = geometry.runs[i].count;
        out.routes.push_back(routeOf(run, geometry.runs[i].link, routes, graph, ways));
        if (run.kind == CableWay::Unreached) addUnreached(geometry.runs[i], routes, beyond, out);
        if (run.kind != CableWay::Trays) continue;
        const auto medium = byPart.find(schedule.links[i].part);
        const CableBody body = medium != byPart.end() ? medium->second->body : CableBody{};
        if (medium == byPart.end()) unknown += count;
        else if (body.diameter_mm <= 0) unsized.insert(medium->second->part);
        filling.lay(run, {{body.area_mm2() * count, body.weight_kg_m * count, count}, medium != byPart.end() ? medium->second : nullptr});
    }
    out.trays = filling.take();
    std::ranges::sort(out.trays, {}, &TrayFill::tray);
    out.ways = ways.take();
    out.beyond.assign(beyond.begin(), beyond.end());
    if (unknown == 1) out.notes.emplace_back("one cable in trays has no medium: it is counted without diameter and weight");
    if (unknown > 1) out.notes.push_back(fmt::format("{} cables in trays have no medium: they are counted without diameter and weight", unknown));
    for (const std::string_view part : unsized) out.notes.push_back(fmt::format("{} has no diameter: its cables fill no tray", part));
    return out;
}

}  // namespace mw
