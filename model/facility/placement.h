// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mw {

/// What is reported where nothing stands in front.
inline constexpr double kNothingInFront_m = 99;

/// Free depth in front of a rectangle, in metres: distance from its front edge to the nearest rectangle that
/// overlaps it
/// across and lies in front of it; kNothingInFront_m if there is none. Working space in front of electrical
/// gear is measured
/// like this: NEC 110.26(A)(1). Rectangles that already overlap the front edge give 0.
[[nodiscard]] double clearanceInFront(const Rect& rect, Facing facing, std::span<const Rect> others);

/// How a rack bears on the floor.
struct FloorLoad {
    double distributed_kpa{};  ///< mass over its footprint and its share of the aisle
    double footprint_kpa{};    ///< mass over its footprint alone
    double point_kn{};         ///< on one foot
};
/// Statics, g = 9.80665 m/s2 (standard acceleration, CGPM 1901): mass * g over area; equal load on each foot.
/// `tributaryAisle_m`
/// is the depth of aisle whose floor carries the rack with it.
[[nodiscard]] std::optional<FloorLoad> floorLoad(double mass_kg, double width_m, double depth_m, int feet,
                                                 double tributaryAisle_m);

/// The parts of two rectangles that lie over each other; edges that only touch do not overlap. `slack_m`
/// forgives rounding.
[[nodiscard]] bool overlap(const Rect& a, const Rect& b, double slack_m = 1e-6);

/// What the leaf of a door sweeps as the plan draws it: a quarter of a disc about its hinge at the wall, from the doorway along the wall to a right angle into
/// the hall.
struct DoorSwing {
    double x_m{}, y_m{};         ///< of the hinge
    double leaf_m{};
    bool inSideWall{};           ///< the west or the east wall, else the north or the south one
    int east{1}, south{1};       ///< to which side of the hinge it lies: 1, or -1 for west and north
    [[nodiscard]] Rect bounds() const { return {east > 0 ? x_m : x_m - leaf_m, south > 0 ? y_m : y_m - leaf_m, leaf_m, leaf_m}; }
};
/// Of a door in the wall that its area is at - in a corner the one that it is longer along -, as wide as the area is along it. Nothing: it is at no wall of the
/// hall, and nobody has said to which side it opens.
[[nodiscard]] std::optional<DoorSwing> doorSwing(const Hall& hall, const Area& door);
/// Whether the leaf hits what stands there.
[[nodiscard]] bool hits(const DoorSwing& door, const Rect& rect, double slack_m = 1e-6);

/// Rectangles of one hall in cells of a uniform grid: neighbours of a place without looking at all of them.
class FootprintIndex {
public:
    explicit FootprintIndex(std::span<const Rect> rects, double cell_m = 2.0);

    /// Positions of rectangles that overlap `rect`, ascending.
    [[nodiscard]] std::vector<std::size_t> overlapping(const Rect& rect) const;
    /// All pairs that overlap, each once, ascending.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> overlappingPairs() const;
    /// As clearanceInFront of one of the rectangles, looking no further than `reach_m`; what is beyond counts
    /// as nothing.
    [[nodiscard]] double clearanceInFront(std::size_t rect, Facing facing, double reach_m) const;

private:
    struct Cells {
        int x0{}, y0{}, x1{}, y1{};
    };
    [[nodiscard]] Cells cellsOf(const Rect& rect) const;
    template <class Visit>
    void visit(const Rect& rect, const Visit& each) const;

    std::vector<Rect> m_rects;
    double m_cell_m, m_left_m{}, m_top_m{};
    int m_columns{1}, m_rows{1};
    std::vector<std::uint32_t> m_starts{}, m_list{};
};

}  // namespace mw
