// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <utility>
#include <vector>

namespace mw {

/// North-west corner, on the hall's grid, where a rectangle of this size stands inside of the hall, `clear_m` from all that
/// stands in it and from its walls, and on no area; the northernmost, of those the westernmost. Nothing: there is none.
[[nodiscard]] std::optional<std::pair<double, double>> freeCorner(const Facility& facility, std::size_t hall, double width_m, double depth_m, double clear_m);

/// From, to.
using Stretch = std::pair<double, double>;
/// Middle of the free stretch of this length within `room` that is nearest to `wanted`. Nothing: none is free.
[[nodiscard]] std::optional<double> freeMiddle(std::vector<Stretch> taken, const Stretch& room, double length, double wanted);

}  // namespace mw
