// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string>
#include <string_view>
#include <vector>

/// Pools of the serving plan. Their fields are changed by property path: serving/pools/<id>/tensor.
namespace mw::edit {

/// Without an id it gets one that is free: "pool", "pool-2". Refuses one that is taken, or without members.
[[nodiscard]] Result addPool(const Layout& layout, Pool pool);
[[nodiscard]] Result removePool(const Layout& layout, std::string_view id);

/// Range patterns that name exactly these paths, runs of numbers folded: rack-1, rack-2, rack-3 -> rack-[1-3]. Sorted by path.
[[nodiscard]] std::vector<std::string> patternsOf(std::vector<std::string> paths);

}  // namespace mw::edit
