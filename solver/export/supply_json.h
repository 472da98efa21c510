// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/supply/results.h"

namespace mw {

[[nodiscard]] Json supplyJson(const SupplyResults& supply);

}  // namespace mw
