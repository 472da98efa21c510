// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/cost/cost_defaults.h"
#include "solver/supply/results.h"

#include <string>
#include <vector>

namespace mw {

/// What the lead times depend on: which parts are placed, not where.
struct SupplyInput {
    std::vector<LeadTime> leadTimes{};  ///< of each placed part that has one, by part id
    bool operator==(const SupplyInput&) const = default;
};

/// Lead time of one part, or nothing where neither it nor the class of its kind gives one.
[[nodiscard]] std::optional<LeadTime> leadTimeOf(const Part& part, const CostDefaults& defaults);

/// A part's own figures come first (`lead_time_typ_weeks`, else the middle of low and high), then the class
/// of its kind.
[[nodiscard]] SupplyInput supplyInput(const Facility& facility, const CostDefaults& defaults);

/// Longest first; equal ones by part id.
[[nodiscard]] SupplyResults solveSupply(const SupplyInput& input);

}  // namespace mw
