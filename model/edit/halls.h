// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// Adds a hall; an empty id gets one ("hall-2").
[[nodiscard]] Result addHall(const Layout& layout, Hall hall);
/// Removes a hall; refused while anything stands in it unless `withContents`.
[[nodiscard]] Result removeHall(const Layout& layout, std::string_view id, bool withContents = false);
/// New width (along x) and depth (along y) in metres; refused where something would then stand outside.
[[nodiscard]] Result resizeHall(const Layout& layout, const Catalog& catalog, std::string_view id,
                                double width_m, double depth_m);
/// Exchanges all of a hall but its id: title, height, floor rating, grid, areas.
[[nodiscard]] Result replaceHall(const Layout& layout, Hall hall);
/// The same; refused where something would then stand outside, or an area reach beyond the walls.
[[nodiscard]] Result changeHall(const Layout& layout, const Catalog& catalog, Hall hall);
/// An id for a new hall: "hall-b" where there is a "hall-a".
[[nodiscard]] std::string freeHallId(const Layout& layout);

}  // namespace mw::edit
