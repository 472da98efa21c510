// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <cstddef>
#include <string_view>

/// Areas of a hall: keep-outs, columns, doors and aisles. They have no ids; an area is named by its place in the hall's list.
namespace mw::edit {

/// Appends an area to a hall. Refused where it has no extent or reaches beyond the walls.
[[nodiscard]] Result addArea(const Layout& layout, std::string_view hall, Area area);
/// Exchanges an area. One that reaches beyond the walls already may stay where it is, but not be put there.
[[nodiscard]] Result replaceArea(const Layout& layout, std::string_view hall, std::size_t index, Area area);
/// Removes an area; those after it move up by one.
[[nodiscard]] Result removeArea(const Layout& layout, std::string_view hall, std::size_t index);

}  // namespace mw::edit
