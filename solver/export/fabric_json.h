// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/results.h"

namespace mw {

/// Structure, ways, growth, single failures and availability of each fabric; wiring faults.
[[nodiscard]] Json fabricJson(const FabricResults& results, const Facility& facility);
/// The plan's flows, the busiest links, the matrix and collectives.
[[nodiscard]] Json trafficJson(const TrafficResults& results, const Facility& facility);

}  // namespace mw
