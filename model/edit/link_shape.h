// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace mw::edit {

/// Draws a link through these corner points, in hall metres; none: the plan routes it again.
[[nodiscard]] Result setBends(const Layout& layout, std::string_view linkId,
                              std::vector<std::pair<double, double>> bends_m);

enum class LinkEnd { From, To };  ///< of the facility's link: `from` gives power and coolant

/// Puts one end of a link on another component: the first free ports there that match the end that stays. Cable, count and
/// notes stay; drawn corners go, since they led to the old place.
[[nodiscard]] Result reattach(const Facility& facility, LinkIndex link, LinkEnd end, InstanceIndex target);
/// Port groups of a component that can take that end: they match the end that stays and have ports free for all of its cables.
/// Of the component that the end is on, the others than its own.
[[nodiscard]] std::vector<std::uint16_t> portsForEnd(const Facility& facility, LinkIndex link, LinkEnd end, InstanceIndex target);
/// As reattach(), to the first free ports of a given group.
[[nodiscard]] Result reattachTo(const Facility& facility, LinkIndex link, LinkEnd end, InstanceIndex target, std::uint16_t group);

/// Sets a part down and leads the link through it: into a port that takes, out of one that gives. Refuses a part that does
/// not have both for this kind of link.
[[nodiscard]] Result splitLink(const Facility& facility, const Catalog& catalog, LinkIndex link,
                               std::string_view part, const FloorPlace& at);
/// Whether a part has what splitLink() needs: to be asked at every move of a drag.
[[nodiscard]] bool canSplit(const Facility& facility, LinkIndex link, const Part& part);

}  // namespace mw::edit
