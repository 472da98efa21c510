// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/power/results.h"

#include <string>
#include <vector>

namespace mw {

/// Equal things that are switched on one after another or in groups.
struct StartBlock {
    std::string name{};
    int order{};            ///< lower first: 0 cooling, 1 network, 2 storage and other servers, 3 racks with accelerators
    double unit_kw{};       ///< at the source
    int count{};
    double settle_s{};      ///< before the next step
    bool operator==(const StartBlock&) const = default;
};

struct StartStep {
    double t_s{};
    std::string name{};
    int units{};
    double step_kw{}, total_kw{};   ///< what comes on, and all that then is
    bool operator==(const StartStep&) const = default;
};

struct StartPlan {
    std::vector<StartStep> steps{};
    double ready_s{};        ///< the last step has settled
    double largest_kw{};
    bool within{true};       ///< no step is above the limit
    std::vector<std::string> notes{};
    bool operator==(const StartPlan&) const = default;
};

/// From dark to all on: block by block in order, each in the fewest groups of a size that keeps a step at or below `most_kw`, the groups as
/// even as they come. A unit above the limit comes alone, and `within` is then false. Steady draws: inrush of transformers
/// and motors, 6 to 12 times their rating for tenths of a second, is a matter of the switchgear and not in the steps.
[[nodiscard]] StartPlan startPlan(std::vector<StartBlock> blocks, double most_kw);

/// Blocks of a layout: consumers by kind of part and by the system they draw for, a rack with accelerators by those. Losses of the chain go
/// with them in proportion. Cooling settles in 60 s (pumps and fans on drives ramp over half a minute; a chiller's own restart, 2 to 5
/// minutes, runs on), other blocks in 30 s (both estimates).
[[nodiscard]] std::vector<StartBlock> startBlocks(const Facility& facility, const PowerResults& power);

}  // namespace mw
