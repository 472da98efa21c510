// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/economics/bottleneck.h"
#include "solver/economics/over_time.h"
#include "solver/economics/uncertainty.h"
#include "solver/economics/unit_economics.h"

namespace mw {

/// What the cost leads to: money over time, per unit, how sure it is, and what binds.
struct EconomicsResults {
    OverTime overTime{};
    UnitEconomics units{};
    std::optional<Uncertainty> uncertainty{};   ///< nothing where no quantity exists to be unsure of
    std::vector<ConstraintValue> constraints{}; ///< what binds first
    std::vector<EconomicsIssue> issues{};
    bool operator==(const EconomicsResults&) const = default;
};

}  // namespace mw
