// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/facility/facility.h"

#include <string>
#include <string_view>
#include <vector>

/// Pools of the serving plan. Their fields are changed by property path: serving/pools/<id>/tensor.
namespace mw::edit {

/// Without an id it gets one that is free: "pool-1". Refuses one that is taken, or without members.
[[nodiscard]] Result addPool(const Layout& layout, Pool pool);
[[nodiscard]] Result removePool(const Layout& layout, std::string_view id);

/// Puts racks and servers, by instance path, into the pool of `into.id`, or into `into` as a new one where that is empty. They leave all other pools,
/// so that no accelerator is planned twice; a pool that is left without members goes. Refuses what is there already, and an id that no pool has.
[[nodiscard]] Result assignToPool(const Layout& layout, const Facility& facility, Pool into, const std::vector<std::string>& paths);

/// Range patterns that name exactly these paths, runs of numbers folded: rack-1, rack-2, rack-3 -> rack-[1-3]. Sorted by path.
[[nodiscard]] std::vector<std::string> patternsOf(std::vector<std::string> paths);

}  // namespace mw::edit
