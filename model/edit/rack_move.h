// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <optional>
#include <string_view>

namespace mw::edit {

/// Moves what is mounted in racks up by whole units (down: negative), each within its rack, in the same arrangement; with
/// `rear` also to that side. Refused where units are taken, end or are locked, and for what sits in a slot.
[[nodiscard]] Result moveByUnits(const Layout& layout, const Catalog& catalog, Ids ids, int up_u,
                                 std::optional<bool> rear = {});
/// The same for copies with new ids: with all that sits in them and the links among them; the originals stay.
[[nodiscard]] Result copyByUnits(const Layout& layout, const Catalog& catalog, Ids ids, int up_u,
                                 std::optional<bool> rear = {});
/// Pastes text of copyText() into a rack, in the arrangement it was copied from and each on the side that it was, the lowest at
/// the first unit from `from_u` on from which all fit, else the highest below it; where the arrangement fits nowhere, each at the first
/// place that is free. Refused for what does not mount in a rack.
[[nodiscard]] Result pasteIntoRack(const Layout& layout, const Catalog& catalog, std::string_view text,
                                   std::string_view rack, int from_u);

}  // namespace mw::edit
