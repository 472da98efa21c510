// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// Moves what stands on a floor by an offset in metres. What sits in a rack goes with its rack and may be
/// selected with
/// it; alone it is refused. Refused where anything would leave its hall, or is locked.
[[nodiscard]] Result moveComponents(const Layout& layout, const Catalog& catalog, Ids ids, double dx_m,
                                    double dy_m);
/// Moves by whole grid tiles of each component's hall: arrow keys.
[[nodiscard]] Result nudge(const Layout& layout, const Catalog& catalog, Ids ids, int tilesEast,
                           int tilesSouth);
/// Moves to another hall, kept in the same arrangement, the north-west corner of all of it at (x, y).
[[nodiscard]] Result moveToHall(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view hall,
                                double x_m, double y_m);
/// Sets one component down on a floor, wherever it was: from a rack, from nowhere, from another hall.
[[nodiscard]] Result setPosition(const Layout& layout, const Catalog& catalog, std::string_view id,
                                 const FloorPlace& at);
/// Mounts components one above the other from unit `u` (0: each at the lowest place that is free).
[[nodiscard]] Result dropIntoRack(const Layout& layout, const Catalog& catalog, Ids ids,
                                  std::string_view rack, int u = 0, bool rear = false);
/// Puts a component into a slot; empty: the first that is free and takes it.
[[nodiscard]] Result dropIntoSlot(const Layout& layout, const Catalog& catalog, std::string_view id,
                                  std::string_view container, std::string_view slot = {});

}  // namespace mw::edit
