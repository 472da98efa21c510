// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string_view>

namespace mw {

/// Index of a cost line's colour: the same in every layout and chart of money, whatever its size, systems those of the plan and of the power
/// charts. Of two that would share one, the later takes the next that is free; `used` remembers.
[[nodiscard]] int lineColour(std::string_view name, std::set<int>& used);

}  // namespace mw
