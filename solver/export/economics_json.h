// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/economics/results.h"
#include "solver/export/json_values.h"

namespace mw {

/// Money over time, units, spread and what binds.
[[nodiscard]] Json economicsJson(const EconomicsResults& economics);

}  // namespace mw
