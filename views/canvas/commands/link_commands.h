// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

class Canvas;

/// What links of the plan can do by menu and by key. Each asks what it needs and ends in one step that can be undone.
namespace link_commands {

/// Lets one of all that can take a link be chosen by name, and links each of the selected components to it.
void linkTo(Canvas& canvas);
/// The same from one group of ports of a component: of all that can take it, one is chosen by name, then its ports.
void linkFrom(Canvas& canvas, const std::string& path, const std::string& group);
/// Puts an end of the one selected link elsewhere, or on another port: which end, where and which port is chosen by name.
void moveEnd(Canvas& canvas);
/// Asks how many cables each selected link shall have.
void askCount(Canvas& canvas);
/// Lets a part be chosen that the one selected link can be led through, and sets it down in the middle of its way.
void insertPart(Canvas& canvas);

/// What each of some instances can be linked to: ports match and are free. In the order of the facility.
[[nodiscard]] std::vector<InstanceIndex> targetsOf(const Facility& facility, const std::vector<InstanceIndex>& from);
[[nodiscard]] std::vector<InstanceIndex> targetsOfPort(const Facility& facility, InstanceIndex from, std::string_view group);

}  // namespace link_commands
}  // namespace mw
