// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string>
#include <string_view>

namespace mw::edit {

/// Places a part on a hall's floor, with a new id ("rack-07", "ups-2": the added component of the delta).
/// Refused where the
/// kind does not stand on a floor, needs the open air, or would reach out of the hall. Overlaps are allowed:
/// validation
/// reports them, since a drag passes over neighbours.
[[nodiscard]] Result placeOnFloor(const Layout& layout, const Catalog& catalog, std::string_view part,
                                  const FloorPlace& at);
/// Places an instance of a block, by its north-west corner.
[[nodiscard]] Result placeBlock(const Layout& layout, const Catalog& catalog, std::string_view block,
                                const FloorPlace& at);
/// Mounts a part in a rack with its lowest unit at `u`; 0: the lowest place that is free.
[[nodiscard]] Result placeInRack(const Layout& layout, const Catalog& catalog, std::string_view part,
                                 std::string_view rack, int u = 0, bool rear = false);
/// Puts a part into a slot of a chassis or rack-scale system; empty: the first free slot that takes it.
[[nodiscard]] Result placeInSlot(const Layout& layout, const Catalog& catalog, std::string_view part,
                                 std::string_view container, std::string_view slot = {});

/// Where a dragged rectangle's corner snaps: to the edge of a neighbour within half a tile, else to the
/// hall's grid, and in
/// any case into the hall. `others` are footprints nearby.
[[nodiscard]] FloorPlace snapped(const Hall& hall, FloorPlace at, double width_m, double depth_m,
                                 std::span<const Rect> others = {});

/// A refusal if a part of this kind cannot stand in this hall.
[[nodiscard]] std::optional<Refusal> checkStands(const Part& part, const Hall& hall);

}  // namespace mw::edit
