// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <utility>

// Private to model/facility: a block instance turned by quarter turns and set down by its north-west corner.
namespace mw::detail {

struct BlockFrame {
    double x_m{}, y_m{};  ///< where the turned block's north-west corner stands
    Facing facing{Facing::North};
    double width_m{}, depth_m{};  ///< extent of the block as drawn (facing north)
};

/// x grows east and y south, so a clockwise quarter turn takes (x, y) in a field w by d to (d - y, x).
[[nodiscard]] inline Rect placed(const BlockFrame& frame, const Rect& r)
{
    const double w = frame.width_m, d = frame.depth_m;
    switch (frame.facing) {
    case Facing::North:
        return {frame.x_m + r.x_m, frame.y_m + r.y_m, r.width_m, r.depth_m};
    case Facing::East:
        return {frame.x_m + d - r.bottom_m(), frame.y_m + r.x_m, r.depth_m, r.width_m};
    case Facing::South:
        return {frame.x_m + w - r.right_m(), frame.y_m + d - r.bottom_m(), r.width_m, r.depth_m};
    case Facing::West:
        return {frame.x_m + r.y_m, frame.y_m + w - r.right_m(), r.depth_m, r.width_m};
    }
    return r;
}

[[nodiscard]] inline Facing placed(const BlockFrame& frame, Facing facing)
{
    return static_cast<Facing>((static_cast<int>(frame.facing) + static_cast<int>(facing)) % 4);
}

[[nodiscard]] inline std::pair<double, double> placed(const BlockFrame& frame,
                                                      std::pair<double, double> point)
{
    const Rect r = placed(frame, Rect{point.first, point.second, 0, 0});
    return {r.x_m, r.y_m};
}

}  // namespace mw::detail
