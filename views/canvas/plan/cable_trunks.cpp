// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/cable_trunks.h"

#include "views/canvas/plan/plan_routes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <unordered_map>

namespace mw {

namespace {

/// Metres that places are rounded to, level by level: each is taken from the scale on at which it is a few pixels.
constexpr std::array<double, kTrunkLevels> kGrids_m{0.02, 0.6, 2.4, 9.6};
constexpr double kTogether_px = 8;

bool sameEnds(const FacilityLink& a, const FacilityLink& b)
{
    return a.from == b.from && a.to == b.to && a.fromPort == b.fromPort && a.fromFirst == b.fromFirst && a.toPort == b.toPort && a.toFirst == b.toFirst;
}

/// Loads in the order of links: asked for rising links only.
class LoadsInOrder {
public:
    LoadsInOrder(const Facility& facility, const Results* results)
        : m_facility(facility), m_results(results && results->traffic && results->facility ? results : nullptr)
    {
    }
    [[nodiscard]] float of(const FacilityLink& link)
    {
        if (m_results == nullptr) return kUnknown;
        const auto& links = m_results->traffic->links;
        while (m_next < links.size() && links[m_next].link < link.index) ++m_next;
        if (m_next == links.size() || links[m_next].link != link.index) return kUnknown;
        const auto& theirs = m_results->facility->links;
        const bool same = m_results->facility.get() == &m_facility || (link.index < theirs.size() && sameEnds(theirs[link.index], link));
        return same ? static_cast<float>(links[m_next].load) : kUnknown;
    }

private:
    static constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
    const Facility& m_facility;
    const Results* m_results;
    std::size_t m_next{};
};

template <class Sum>
void takeLoad(Sum& sum, float load, LinkIndex link)
{
    if (load == load && !(sum.load >= load)) sum.load = load, sum.fullest = link;
}

/// One straight piece of a way, in steps of the grid.
struct Stretch {
    int across{}, from{}, to{};
    std::uint32_t way{};
};

/// Stretches of one line, cut where one begins or ends.
class LineOfStretches {
public:
    LineOfStretches(const std::vector<TrunkWay>& ways, double grid_m, bool level) : m_ways(ways), m_grid_m(grid_m), m_level(level) {}

    /// `all`: the stretches of one line.
    void add(std::span<Stretch> all, std::vector<Trunk>& out)
    {
        m_cuts.clear();
        for (const Stretch& one : all) m_cuts.push_back(one.from), m_cuts.push_back(one.to);
        std::ranges::sort(m_cuts);
        m_cuts.erase(std::ranges::unique(m_cuts).begin(), m_cuts.end());
        m_parts.assign(m_cuts.size(), {});
        m_next.resize(m_cuts.size());
        std::iota(m_next.begin(), m_next.end(), std::size_t{0});
        // The fullest first: each part of the line keeps the first load that covers it.
        std::ranges::sort(all, [&](const Stretch& a, const Stretch& b) { return rank(a) > rank(b); });
        for (const Stretch& one : all) take(one);
        for (std::size_t i = 1; i < m_parts.size(); ++i) m_parts[i].cables += m_parts[i - 1].cables;
        write(all.front().across, out);
    }

private:
    struct Part {
        std::int64_t cables{};   ///< more than on the part before, while they are taken
        const TrunkWay* fullest{};
    };
    static bool alike(const Part& a, const Part& b)
    {
        if (a.cables != b.cables || a.cables == 0) return false;
        return a.fullest == b.fullest || (std::isnan(a.fullest->load) && std::isnan(b.fullest->load));
    }
    [[nodiscard]] double rank(const Stretch& stretch) const
    {
        const float load = m_ways[stretch.way].load;
        return load == load ? static_cast<double>(load) : -1.0;
    }
    [[nodiscard]] std::size_t place(int cut) const { return static_cast<std::size_t>(std::ranges::lower_bound(m_cuts, cut) - m_cuts.begin()); }
    /// The first part from `at` on that no load covers yet.
    [[nodiscard]] std::size_t open(std::size_t at)
    {
        while (m_next[at] != at) at = m_next[at] = m_next[m_next[at]];
        return at;
    }
    void take(const Stretch& stretch)
    {
        const std::size_t first = place(stretch.from), last = place(stretch.to);
        const TrunkWay& way = m_ways[stretch.way];
        m_parts[first].cables += way.cables;
        m_parts[last].cables -= way.cables;
        for (std::size_t part = open(first); part < last; part = open(part)) {
            m_parts[part].fullest = &way;
            m_next[part] = part + 1;
        }
    }
    void write(int across, std::vector<Trunk>& out) const
    {
        const double a = across * m_grid_m;
        for (std::size_t i = 0; i + 1 < m_cuts.size();) {
            std::size_t end = i + 1;
            while (end + 1 < m_cuts.size() && alike(m_parts[end], m_parts[i])) ++end;
            if (m_parts[i].cables > 0) {
                const double from = m_cuts[i] * m_grid_m, to = m_cuts[end] * m_grid_m;
                const TrunkWay& way = *m_parts[i].fullest;
                out.push_back({m_level ? QLineF(from, a, to, a) : QLineF(a, from, a, to), static_cast<std::uint32_t>(m_parts[i].cables), way.load, way.fullest, way.scaleUp});
            }
            i = end;
        }
    }

    const std::vector<TrunkWay>& m_ways;
    double m_grid_m{};
    bool m_level{};
    std::vector<int> m_cuts{};
    std::vector<Part> m_parts{};
    std::vector<std::size_t> m_next{};
};

void addTrunks(std::vector<Stretch>& stretches, const std::vector<TrunkWay>& ways, double grid_m, bool level, std::vector<Trunk>& out)
{
    const auto scaleUp = [&](const Stretch& s) { return ways[s.way].scaleUp; };
    std::ranges::sort(stretches, [&](const Stretch& a, const Stretch& b) { return a.across != b.across ? a.across < b.across : scaleUp(a) < scaleUp(b); });
    LineOfStretches line(ways, grid_m, level);
    for (std::size_t first = 0; first < stretches.size();) {
        std::size_t last = first + 1;
        while (last < stretches.size() && stretches[last].across == stretches[first].across && scaleUp(stretches[last]) == scaleUp(stretches[first])) ++last;
        line.add(std::span(stretches).subspan(first, last - first), out);
        first = last;
    }
}

double distanceToLine(const QLineF& line, QPointF p)
{
    const double left = std::min(line.x1(), line.x2()), right = std::max(line.x1(), line.x2());
    const double top = std::min(line.y1(), line.y2()), bottom = std::max(line.y1(), line.y2());
    return std::hypot(p.x() - std::clamp(p.x(), left, right), p.y() - std::clamp(p.y(), top, bottom));
}

}  // namespace

std::size_t trunkLevel(double scale)
{
    std::size_t level = 0;
    while (level + 1 < kTrunkLevels && kGrids_m[level + 1] * scale <= kTogether_px) ++level;
    return level;
}

double trunkGrid_m(std::size_t level) { return kGrids_m[level]; }

std::vector<TrunkWay> trunkWays(const PlanIndex& index, const Results* results, const Lifted& without)
{
    std::vector<TrunkWay> ways;
    if (!index.facility()) return ways;
    LoadsInOrder loads(*index.facility(), results);
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (const FacilityLink& link : index.facility()->links) {
        if (link.kind != PortKind::Network && link.kind != PortKind::ScaleUp) continue;
        const ItemIndex a = index.itemOf(link.from), b = index.itemOf(link.to);
        if (a == kNoItem || b == kNoItem || a == b || isLifted(index, link, without)) continue;
        const bool scaleUp = link.kind == PortKind::ScaleUp, bends = link.link && !link.link->bends_m.empty();
        // By direction: the way back is drawn along the other row.
        const std::uint64_t key = (static_cast<std::uint64_t>(a) << 33U) | (static_cast<std::uint64_t>(b) << 1U) | (scaleUp ? 1U : 0U);
        std::uint32_t way = static_cast<std::uint32_t>(ways.size());
        if (!bends) way = known.try_emplace(key, way).first->second;   // one with bends goes its own way
        if (way == ways.size()) ways.push_back({.example = link.index, .fullest = link.index, .scaleUp = scaleUp});
        ways[way].cables += link.count;
        takeLoad(ways[way], loads.of(link), link.index);
    }
    return ways;
}

std::vector<Trunk> cableTrunks(const PlanIndex& index, const std::vector<TrunkWay>& ways, double grid_m)
{
    std::vector<Stretch> level, upright;
    const auto step = [&](double m) { return static_cast<int>(std::lround(m / grid_m)); };
    for (std::uint32_t way = 0; way < ways.size(); ++way) {
        const QPolygonF points = routeOf(index, index.facility()->links[ways[way].example]);
        for (qsizetype i = 1; i < points.size(); ++i) {
            const int ax = step(points[i - 1].x()), ay = step(points[i - 1].y()), bx = step(points[i].x()), by = step(points[i].y());
            if (ax != bx) level.push_back({ay, std::min(ax, bx), std::max(ax, bx), way});
            if (ay != by) upright.push_back({bx, std::min(ay, by), std::max(ay, by), way});
        }
    }
    std::vector<Trunk> out;
    addTrunks(level, ways, grid_m, true, out);
    addTrunks(upright, ways, grid_m, false, out);
    return out;
}

const Trunk* trunkAt(const std::vector<Trunk>& trunks, QPointF m, double reach_m)
{
    const Trunk* best = nullptr;
    double nearest = reach_m;
    for (const Trunk& trunk : trunks) {
        const double d = distanceToLine(trunk.line, m);
        if (d > nearest || (best != nullptr && d == nearest && trunk.cables <= best->cables)) continue;
        nearest = d;
        best = &trunk;
    }
    return best;
}

}  // namespace mw
