// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/redundancy/results.h"

namespace mw {

/// Redundancy as built: loads, systems, single failures, outages for maintenance. Failures and loads alike are one entry with a count.
[[nodiscard]] Json redundancyJson(const PowerRedundancy& built, const Facility& facility);

}  // namespace mw
