// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/power/results.h"
#include "solver/throughput/results.h"
#include "solver/throughput/step/draw_phases.h"
#include "solver/throughput/step/power_cap.h"

#include <string>
#include <vector>

namespace mw {

/// What caps on the accelerators of a pool would cost in tokens and save in power.
struct PoolCaps {
    std::string pool{};
    int accelerators{};
    double limit_w{};             ///< today's cap: the part's own limit
    double around_w{};            ///< drawn beside each accelerator at the rack: its share of host, network, fans
    std::vector<CapEffect> steps{};   ///< from the limit down to the least cap that was measured, by 5 % of the limit
    CapOptimum best{};            ///< most tokens of a facility megawatt
    double bestSaves_kw{};        ///< of the facility's draw as it runs
    bool operator==(const PoolCaps&) const = default;
};

/// Pools by the order of the serving plan, those whose draw is known and that have no cap yet. `present`: power with the loads as the plan runs them. Cooling and
/// losses are taken in proportion to what racks draw.
[[nodiscard]] std::vector<PoolCaps> capOptions(const Facility& facility, const PowerResults& present, const ThroughputResults& serving, const DrawShares& draw);

}  // namespace mw
