// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/placement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mw {

namespace {

constexpr double kGravity_m_s2 = 9.80665;  // standard acceleration of free fall, CGPM 1901
constexpr double kSlack_m = 1e-9;
constexpr int kMaxCells = 1 << 20;

/// A rectangle as seen from a front: `front` is the edge looked from, growing forwards; `across` runs along
/// it.
struct Seen {
    double back{}, front{}, left{}, right{};
};

Seen seen(const Rect& r, Facing facing)
{
    switch (facing) {
    case Facing::North:
        return {-r.bottom_m(), -r.y_m, r.x_m, r.right_m()};
    case Facing::South:
        return {r.y_m, r.bottom_m(), r.x_m, r.right_m()};
    case Facing::East:
        return {r.x_m, r.right_m(), r.y_m, r.bottom_m()};
    case Facing::West:
        return {-r.right_m(), -r.x_m, r.y_m, r.bottom_m()};
    }
    return {};
}

/// Distance to `other` if it lies in front and overlaps across.
double gapTo(const Seen& self, const Seen& other)
{
    const bool across = other.left < self.right - kSlack_m && self.left < other.right - kSlack_m;
    if (!across || other.front <= self.front + kSlack_m) return kNothingInFront_m;
    return std::max(0.0, other.back - self.front);
}

Rect stripInFront(const Rect& r, Facing facing, double reach_m)
{
    switch (facing) {
    case Facing::North:
        return {r.x_m, r.y_m - reach_m, r.width_m, reach_m};
    case Facing::South:
        return {r.x_m, r.bottom_m(), r.width_m, reach_m};
    case Facing::East:
        return {r.right_m(), r.y_m, reach_m, r.depth_m};
    case Facing::West:
        return {r.x_m - reach_m, r.y_m, reach_m, r.depth_m};
    }
    return r;
}

}  // namespace

double clearanceInFront(const Rect& rect, Facing facing, std::span<const Rect> others)
{
    const Seen self = seen(rect, facing);
    double nearest = kNothingInFront_m;
    for (const Rect& other : others) nearest = std::min(nearest, gapTo(self, seen(other, facing)));
    return nearest;
}

std::optional<FloorLoad> floorLoad(double mass_kg, double width_m, double depth_m, int feet,
                                   double tributaryAisle_m)
{
    if (mass_kg < 0 || width_m <= 0 || depth_m <= 0 || feet < 1 || tributaryAisle_m < 0) return std::nullopt;
    const double force_kn = mass_kg * kGravity_m_s2 / 1000;
    return FloorLoad{force_kn / (width_m * (depth_m + tributaryAisle_m)), force_kn / (width_m * depth_m),
                     force_kn / feet};
}

bool overlap(const Rect& a, const Rect& b, double slack_m)
{
    return a.x_m < b.right_m() - slack_m && b.x_m < a.right_m() - slack_m && a.y_m < b.bottom_m() - slack_m &&
           b.y_m < a.bottom_m() - slack_m;
}

std::optional<DoorSwing> doorSwing(const Hall& hall, const Area& door)
{
    constexpr double kAtWall_m = 0.3, kAlike_m = 1e-3;
    const double west_m = door.x_m, east_m = hall.width_m - door.x_m - door.width_m, north_m = door.y_m, south_m = hall.depth_m - door.y_m - door.depth_m;
    const double side_m = std::min(west_m, east_m), end_m = std::min(north_m, south_m);
    if (std::min(side_m, end_m) > kAtWall_m) return std::nullopt;
    const bool inSideWall = std::abs(side_m - end_m) < kAlike_m ? door.depth_m >= door.width_m : side_m < end_m;
    if (inSideWall) return DoorSwing{.x_m = west_m <= east_m ? 0 : hall.width_m, .y_m = door.y_m, .leaf_m = door.depth_m, .inSideWall = true, .east = west_m <= east_m ? 1 : -1};
    return DoorSwing{.x_m = door.x_m, .y_m = north_m <= south_m ? 0 : hall.depth_m, .leaf_m = door.width_m, .south = north_m <= south_m ? 1 : -1};
}

bool hits(const DoorSwing& door, const Rect& rect, double slack_m)
{
    if (!overlap(door.bounds(), rect, slack_m)) return false;
    const double across = door.east > 0 ? rect.x_m - door.x_m : door.x_m - rect.right_m();
    const double along = door.south > 0 ? rect.y_m - door.y_m : door.y_m - rect.bottom_m();
    return std::hypot(std::max(0.0, across), std::max(0.0, along)) < door.leaf_m - slack_m;   // its nearest corner or edge
}

FootprintIndex::FootprintIndex(std::span<const Rect> rects, double cell_m)
    : m_rects(rects.begin(), rects.end()), m_cell_m(std::max(cell_m, 0.1))
{
    if (m_rects.empty()) {
        m_starts.assign(2, 0);
        return;
    }
    double right = -INFINITY, bottom = -INFINITY;
    m_left_m = m_top_m = INFINITY;
    for (const Rect& r : m_rects) {
        m_left_m = std::min(m_left_m, r.x_m);
        m_top_m = std::min(m_top_m, r.y_m);
        right = std::max(right, r.right_m());
        bottom = std::max(bottom, r.bottom_m());
    }
    // One thing far away must not make a million empty cells: grow the cells instead.
    const auto cells = [&] {
        return ((right - m_left_m) / m_cell_m + 1) * ((bottom - m_top_m) / m_cell_m + 1);
    };
    while (cells() > kMaxCells) m_cell_m *= 2;
    m_columns = static_cast<int>((right - m_left_m) / m_cell_m) + 1;
    m_rows = static_cast<int>((bottom - m_top_m) / m_cell_m) + 1;

    m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    const auto eachCell = [&](const auto& emit) {
        for (std::uint32_t i = 0; i < m_rects.size(); ++i) {
            const Cells c = cellsOf(m_rects[i]);
            for (int y = c.y0; y <= c.y1; ++y)
                for (int x = c.x0; x <= c.x1; ++x) emit(static_cast<std::size_t>(y * m_columns + x), i);
        }
    };
    eachCell([&](std::size_t cell, std::uint32_t) { ++m_starts[cell + 1]; });
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    m_list.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    eachCell([&](std::size_t cell, std::uint32_t i) { m_list[next[cell]++] = i; });
}

FootprintIndex::Cells FootprintIndex::cellsOf(const Rect& r) const
{
    const auto cell = [&](double at_m, double from_m, int count) {
        return static_cast<int>(std::clamp((at_m - from_m) / m_cell_m, 0.0, static_cast<double>(count - 1)));
    };
    return {cell(r.x_m, m_left_m, m_columns), cell(r.y_m, m_top_m, m_rows),
            cell(r.right_m(), m_left_m, m_columns), cell(r.bottom_m(), m_top_m, m_rows)};
}

/// Calls `each` with every rectangle in the cells of `rect`; one that spans several cells comes several
/// times.
template <class Visit>
void FootprintIndex::visit(const Rect& rect, const Visit& each) const
{
    const Cells c = cellsOf(rect);
    for (int y = c.y0; y <= c.y1; ++y)
        for (int x = c.x0; x <= c.x1; ++x) {
            const auto cell = static_cast<std::size_t>(y * m_columns + x);
            for (auto i = m_starts[cell]; i < m_starts[cell + 1]; ++i) each(std::size_t{m_list[i]});
        }
}

std::vector<std::size_t> FootprintIndex::overlapping(const Rect& rect) const
{
    std::vector<std::size_t> found;
    if (m_rects.empty()) return found;
    visit(rect, [&](std::size_t i) {
        if (overlap(rect, m_rects[i])) found.push_back(i);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::pair<std::size_t, std::size_t>> FootprintIndex::overlappingPairs() const
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < m_rects.size(); ++i)
        visit(m_rects[i], [&](std::size_t j) {
            if (j > i && overlap(m_rects[i], m_rects[j])) pairs.emplace_back(i, j);
        });
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

double FootprintIndex::clearanceInFront(std::size_t rect, Facing facing, double reach_m) const
{
    const Rect& self = m_rects[rect];
    const Seen from = seen(self, facing);
    double nearest = kNothingInFront_m;
    visit(stripInFront(self, facing, reach_m), [&](std::size_t i) {
        if (i != rect) nearest = std::min(nearest, gapTo(from, seen(m_rects[i], facing)));
    });
    return nearest <= reach_m ? nearest : kNothingInFront_m;
}

}  // namespace mw
