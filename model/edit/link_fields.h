// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <optional>
#include <string_view>
#include <vector>

/// What is stated of links, for one or for many at once. Links of block instances are refused: they are changed in their block.
namespace mw::edit {

/// So many cables side by side for each. A link keeps its first ports where as many beside them are free, else it takes the
/// lowest free run of its groups; its id follows. Refuses where an end has no such run: nothing is changed then. The facility
/// must be the layout's.
[[nodiscard]] Result setLinkCount(const Facility& facility, Ids links, int count);
/// The length of each cable in metres, more than 0; empty: the engines route it again.
[[nodiscard]] Result setLinkLength(const Layout& layout, Ids links, std::optional<double> length_m);
/// Cable, transceiver or pipe part; empty: the engines choose one. Refuses a part that no link of that kind is made of.
[[nodiscard]] Result setLinkPart(const Facility& facility, const Catalog& catalog, Ids links, std::string_view part);

/// Whether links of a kind can be made of a part: network and scale-up of cables and transceivers, coolant of what has a bore.
[[nodiscard]] bool canBeLink(const Part& part, PortKind kind);
/// Parts of the layout and the catalogue that links of a kind can be made of, by name.
[[nodiscard]] std::vector<const Part*> linkParts(const Layout& layout, const Catalog& catalog, PortKind kind);

}  // namespace mw::edit
