// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/redundancy/input.h"
#include "solver/redundancy/results.h"

#include <stop_token>

namespace mw {

/// Redundancy as it is built: sources of every load, arrangements of UPS, transformers, generators and sources, every single failure of an element or link,
/// and every unit out for maintenance with every further failure. Structure first (dominators, disjoint paths), then the loads that move; a radial network
/// with shares by cables needs no load flow for that. A link fails with all of its cables; a UPS with its bypass. Uptime Institute, "Tier
/// Standard: Topology" (concurrently maintainable, fault tolerant); Lengauer and Tarjan 1979 on dominators.
[[nodiscard]] PowerRedundancy solveRedundancy(const RedundancyInput& input, const std::stop_token& stop = {});

}  // namespace mw
