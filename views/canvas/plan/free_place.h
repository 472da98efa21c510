// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

class Document;

/// North-west corner, on the hall's grid, where a rectangle of this size stands inside of the hall, `clear_m` from all that
/// stands in it and from its walls, and on no area; the northernmost, of those the westernmost. Nothing: there is none.
[[nodiscard]] std::optional<std::pair<double, double>> freeCorner(const Facility& facility, std::size_t hall, double width_m, double depth_m, double clear_m);

/// By how much copies of components are moved, east and south, to stand on nothing.
using CopyStep = std::pair<double, double>;
/// The nearest for all of them together: along the row that the first stands in, else across it with an aisle between. All that belongs to a block goes along
/// with it. Nothing: the hall has no room for them, or none of them stands in one.
[[nodiscard]] std::optional<CopyStep> freeStep(const Document& document, const std::vector<std::string>& ids);
/// Along the row alone: east or south, and else back. Nothing: the row is full.
[[nodiscard]] std::optional<double> freeStepAlongRow(const Facility& facility, const std::vector<std::string>& ids);

/// From, to.
using Stretch = std::pair<double, double>;
/// Middle of the free stretch of this length within `room` that is nearest to `wanted`. Nothing: none is free.
[[nodiscard]] std::optional<double> freeMiddle(std::vector<Stretch> taken, const Stretch& room, double length, double wanted);

}  // namespace mw
