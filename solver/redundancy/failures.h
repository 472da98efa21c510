// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/redundancy.

#include "solver/power/failure_sweep.h"
#include "solver/redundancy/feed_net.h"
#include "solver/redundancy/results.h"

#include <stop_token>

namespace mw {

struct SingleFailures {
    int tried{};
    std::vector<FailureGroup> groups{};     ///< worst first, those that do nothing left out
    std::vector<Contingency> byNode{};      ///< of every node that carries power for others; empty figures elsewhere
};

/// Every single failure of an element or link. Loads that are fed alike are tried once; failures that do the same to the milliwatt
/// and are of one kind make one group.
[[nodiscard]] SingleFailures singleFailures(FailureSweep& sweep, const RedundancyInput& input, const FeedBundles& bundles, const std::stop_token& stop);

}  // namespace mw
