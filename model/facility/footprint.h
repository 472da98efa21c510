// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

namespace mw {

/// Whether it looks east or west, so that its width lies along y.
[[nodiscard]] constexpr bool looksAlongX(Facing facing) { return facing == Facing::East || facing == Facing::West; }

/// Floor rectangle, in metres, of what stands with its north-west corner at a place; width and depth are those of its part, facing north.
[[nodiscard]] inline Rect footprint(const FloorPlace& at, double width_m, double depth_m)
{
    return looksAlongX(at.facing) ? Rect{at.x_m, at.y_m, depth_m, width_m} : Rect{at.x_m, at.y_m, width_m, depth_m};
}

}  // namespace mw
