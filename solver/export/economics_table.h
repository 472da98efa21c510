// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/economics/results.h"

#include <string>

namespace mw {

/// Money over time, units, spread and what binds, as lines of text.
[[nodiscard]] std::string economicsTable(const EconomicsResults& economics);

}  // namespace mw
