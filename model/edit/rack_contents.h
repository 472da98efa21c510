// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/facility/rack_space.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw::edit {

/// What is mounted in a rack: components of the layout and what its part brings along at fixed units.
/// `without`: ids that
/// are about to leave it. Height 1 where a datasheet gives none; half depth where the part is at most 450 mm
/// deep, half
/// of what the posts of a 900 mm cabinet frame leave (engineering estimate).
[[nodiscard]] std::vector<RackItem> rackItems(const Layout& layout, const Catalog& catalog,
                                              const Component& rack,
                                              const std::vector<std::string_view>& without = {});
[[nodiscard]] RackItem rackItem(const Part& part, std::string id, int u, bool rear);

/// An InsidePlace in the rack at unit `u` (0: lowest that is free), or why not.
[[nodiscard]] Outcome<InsidePlace> placeInRackAt(const Layout& layout, const Catalog& catalog,
                                                 const Part& part, std::string_view rack, int u, bool rear,
                                                 const std::vector<std::string_view>& without = {});
/// An InsidePlace in a slot of a container (empty: first free one that takes the part), or why not.
[[nodiscard]] Outcome<InsidePlace> placeInSlotAt(const Layout& layout, const Catalog& catalog,
                                                 const Part& part, std::string_view container,
                                                 std::string_view slot,
                                                 const std::vector<std::string_view>& without = {});

}  // namespace mw::edit
