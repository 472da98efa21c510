// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power_time/autonomy.h"
#include "solver/power_time/cap_options.h"
#include "solver/power_time/generator_start.h"
#include "solver/power_time/load_swing.h"
#include "solver/power_time/start_up.h"

namespace mw {

/// What the power network does in the course of seconds and minutes.
struct PowerOverTime {
    AutonomyResults autonomy{};
    OutageTimeline outage{};     ///< of the utility, at the design loads
    SwingResults swing{};        ///< of synchronous accelerators, as they run
    StartPlan start{};           ///< of the whole factory from dark, in steps of a tenth of its power
    std::vector<PoolCaps> caps{};   ///< what power limits below the parts' own would cost and save
    bool operator==(const PowerOverTime&) const = default;
};

}  // namespace mw
