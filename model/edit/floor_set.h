// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <vector>

// Private to model/edit: a selection as rectangles on one floor.
namespace mw::edit {

struct Standing {
    std::size_t position{};
    Rect rect{};
    Facing facing{Facing::North};
};

/// The selection as rectangles of one hall; refuses fewer than `atLeast` and what does not stand with the others.
[[nodiscard]] Outcome<std::vector<Standing>> standingOf(const Layout& layout, const Catalog& catalog, Ids ids,
                                                        std::size_t atLeast);
[[nodiscard]] Rect boundsOf(const std::vector<Standing>& all);
/// Sets each down by its rectangle's corner and facing; refuses what would stand outside the hall.
[[nodiscard]] Result placedAs(const Layout& layout, const std::vector<Standing>& all);

}  // namespace mw::edit
