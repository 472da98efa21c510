// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/kept_loop.h"

#include <vector>

namespace mw::hydraulic {

/// By node: no open link leads to it from a fixed head.
[[nodiscard]] std::vector<char> cutOff(const KeptLoop& loop);
/// What of a solved network has no answer or stands still.
[[nodiscard]] std::vector<Trouble> troublesOf(const KeptLoop& loop);

}  // namespace mw::hydraulic
