// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/tray_graph.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace mw {
namespace {

constexpr double kSamePlace_m = 1e-6, kCell_m = 4.0;
constexpr std::size_t kMostEntries = 4;

/// Distance from an interval on a line; 0 inside.
double outside(double at, double low, double high) { return std::max({0.0, low - at, at - high}); }

/// Along and across, between two rectangles or a point and one; 0 where they touch.
double apart_m(const Rect& a, const Rect& b)
{
    return std::max({0.0, b.x_m - a.right_m(), a.x_m - b.right_m()}) + std::max({0.0, b.y_m - a.bottom_m(), a.y_m - b.bottom_m()});
}

std::uint64_t cellKey(std::int32_t hall, std::int64_t x, std::int64_t y)
{
    return (static_cast<std::uint64_t>(hall) << 40U) ^ ((static_cast<std::uint64_t>(x) & 0xfffffU) << 20U) ^ (static_cast<std::uint64_t>(y) & 0xfffffU);
}

std::int64_t cellOf(double m) { return static_cast<std::int64_t>(std::floor(m / kCell_m)); }

template <class Visit>
void eachCell(std::int32_t hall, const Rect& rect, double reach_m, Visit visit)
{
    for (std::int64_t x = cellOf(rect.x_m - reach_m); x <= cellOf(rect.right_m() + reach_m); ++x)
        for (std::int64_t y = cellOf(rect.y_m - reach_m); y <= cellOf(rect.bottom_m() + reach_m); ++y) visit(cellKey(hall, x, y));
}

}  // namespace

TrayGraph::TrayGraph(std::vector<TrayPiece> pieces, const TrayRules& rules) : m_pieces(std::move(pieces)), m_rules(rules), m_ofPiece(m_pieces.size())
{
    for (std::uint32_t i = 0; i < m_pieces.size(); ++i) {
        m_halls.push_back(m_pieces[i].hall);
        eachCell(m_pieces[i].hall, m_pieces[i].footprint, std::max(m_rules.reach_m, m_rules.gap_m), [&](std::uint64_t cell) { m_cells[cell].push_back(i); });
    }
    std::ranges::sort(m_halls);
    m_halls.erase(std::unique(m_halls.begin(), m_halls.end()), m_halls.end());
    join();
    strung();
    m_trees.resize(m_nodes.size());
}

bool TrayGraph::drawnIn(std::int32_t hall) const
{
    return std::ranges::binary_search(m_halls, hall);
}

/// Along a piece, the place nearest to a point.
double TrayGraph::at(std::uint32_t piece, double x_m, double y_m) const
{
    const TrayPiece& p = m_pieces[piece];
    return std::clamp(p.alongX() ? x_m - p.footprint.x_m : y_m - p.footprint.y_m, 0.0, p.length_m());
}

TrayPoint TrayGraph::point(std::uint32_t piece, double along_m) const
{
    const TrayPiece& p = m_pieces[piece];
    const Rect& r = p.footprint;
    return p.alongX() ? TrayPoint{r.x_m + along_m, r.y_m + r.depth_m / 2, p.height_m, p.hall} : TrayPoint{r.x_m + r.width_m / 2, r.y_m + along_m, p.height_m, p.hall};
}

/// Pairs that share a square are the only ones near enough.
void TrayGraph::join()
{
    for (std::uint32_t a = 0; a < m_pieces.size(); ++a) {
        std::vector<std::uint32_t> near;
        eachCell(m_pieces[a].hall, m_pieces[a].footprint, 0, [&](std::uint64_t cell) {
            if (const auto found = m_cells.find(cell); found != m_cells.end()) near.insert(near.end(), found->second.begin(), found->second.end());
        });
        std::ranges::sort(near);
        near.erase(std::unique(near.begin(), near.end()), near.end());
        for (const std::uint32_t b : near)
            if (b > a && apart_m(m_pieces[a].footprint, m_pieces[b].footprint) <= m_rules.gap_m) joinPair(a, b);
    }
    std::vector<std::uint32_t> risers;
    for (std::uint32_t i = 0; i < m_pieces.size(); ++i)
        if (m_pieces[i].riser) risers.push_back(i);
    for (const std::uint32_t a : risers)
        for (const std::uint32_t b : risers)
            if (a < b && m_pieces[a].hall != m_pieces[b].hall) joinAt(a, m_pieces[a].length_m() / 2, b, m_pieces[b].length_m() / 2, m_rules.interHall_m);
}

/// Crossing pieces join where their middles come nearest; side by side or end to end at both ends of what they have in common.
void TrayGraph::joinPair(std::uint32_t a, std::uint32_t b)
{
    const auto distance = [&](double alongA_m, double alongB_m) {
        const TrayPoint p = point(a, alongA_m), q = point(b, alongB_m);
        return std::abs(p.x_m - q.x_m) + std::abs(p.y_m - q.y_m) + std::abs(p.z_m - q.z_m);
    };
    const auto joinNear = [&](double x_m, double y_m) { joinAt(a, at(a, x_m, y_m), b, at(b, x_m, y_m), distance(at(a, x_m, y_m), at(b, x_m, y_m))); };
    const Rect &p = m_pieces[a].footprint, &q = m_pieces[b].footprint;
    if (m_pieces[a].alongX() != m_pieces[b].alongX()) {
        const TrayPoint onA = point(a, 0), onB = point(b, 0);
        if (m_pieces[a].alongX()) joinNear(onB.x_m, onA.y_m);
        else joinNear(onA.x_m, onB.y_m);
        return;
    }
    const bool alongX = m_pieces[a].alongX();
    const double low = alongX ? std::max(p.x_m, q.x_m) : std::max(p.y_m, q.y_m), high = alongX ? std::min(p.right_m(), q.right_m()) : std::min(p.bottom_m(), q.bottom_m());
    alongX ? joinNear(low, p.y_m) : joinNear(p.x_m, low);
    if (high > low + kSamePlace_m) alongX ? joinNear(high, p.y_m) : joinNear(p.x_m, high);
}

std::uint32_t TrayGraph::nodeAt(std::uint32_t piece, double along_m)
{
    for (const std::uint32_t node : m_ofPiece[piece])
        if (std::abs(m_nodes[node].along_m - along_m) < kSamePlace_m) return node;
    m_nodes.push_back({piece, along_m});
    m_arcs.emplace_back();
    m_ofPiece[piece].push_back(static_cast<std::uint32_t>(m_nodes.size() - 1));
    return m_ofPiece[piece].back();
}

void TrayGraph::joinAt(std::uint32_t a, double alongA_m, std::uint32_t b, double alongB_m, double length_m)
{
    const std::uint32_t from = nodeAt(a, alongA_m), to = nodeAt(b, alongB_m);
    m_arcs[from].push_back({to, length_m});
    m_arcs[to].push_back({from, length_m});
}

/// Along each piece from node to node.
void TrayGraph::strung()
{
    for (auto& nodes : m_ofPiece) {
        std::ranges::sort(nodes, {}, [&](std::uint32_t node) { return m_nodes[node].along_m; });
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            const double length_m = m_nodes[nodes[i]].along_m - m_nodes[nodes[i - 1]].along_m;
            m_arcs[nodes[i - 1]].push_back({nodes[i], length_m});
            m_arcs[nodes[i]].push_back({nodes[i - 1], length_m});
        }
    }
}

std::vector<TrayGraph::Entry> TrayGraph::entries(std::int32_t hall, double x_m, double y_m) const
{
    std::vector<Entry> found;
    const auto cell = m_cells.find(cellKey(hall, cellOf(x_m), cellOf(y_m)));
    if (cell == m_cells.end()) return found;
    for (const std::uint32_t piece : cell->second) {
        const Rect& r = m_pieces[piece].footprint;
        const double beside_m = outside(x_m, r.x_m, r.right_m()) + outside(y_m, r.y_m, r.bottom_m());
        if (m_pieces[piece].hall != hall || beside_m > m_rules.reach_m + kSamePlace_m) continue;
        Entry entry{piece, at(piece, x_m, y_m), beside_m};
        for (const std::uint32_t node : m_ofPiece[piece]) {
            if (m_nodes[node].along_m <= entry.along_m) entry.before = static_cast<std::int32_t>(node);
            if (m_nodes[node].along_m >= entry.along_m && entry.after < 0) entry.after = static_cast<std::int32_t>(node);
        }
        found.push_back(entry);
    }
    std::ranges::stable_sort(found, {}, &Entry::beside_m);
    found.resize(std::min(found.size(), kMostEntries));
    return found;
}

/// Dijkstra 1959, with a binary heap.
const TrayGraph::Tree& TrayGraph::grown(std::uint32_t node)
{
    auto made = std::make_unique<Tree>();
    Tree& tree = *made;
    tree.far_m.assign(m_nodes.size(), std::numeric_limits<double>::infinity());
    tree.from.assign(m_nodes.size(), -1);
    using Reached = std::pair<double, std::uint32_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> open;
    tree.far_m[node] = 0;
    open.push({0, node});
    while (!open.empty()) {
        const auto [far_m, here] = open.top();
        open.pop();
        if (far_m > tree.far_m[here]) continue;
        tree.order.push_back(here);
        for (const Arc& arc : m_arcs[here]) {
            if (far_m + arc.length_m >= tree.far_m[arc.to]) continue;
            tree.far_m[arc.to] = far_m + arc.length_m;
            tree.from[arc.to] = static_cast<std::int32_t>(here);
            open.push({tree.far_m[arc.to], arc.to});
        }
    }
    m_trees[node] = std::move(made);
    return *m_trees[node];
}

}  // namespace mw
