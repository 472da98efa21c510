// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/solve.h"

#include "solver/power_time/outage_input.h"

namespace mw {

PowerOverTime powerOverTime(const Facility& facility, const PowerResults& design, const PowerResults& present, const ThroughputResults& serving,
                            const DrawShares& draw)
{
    constexpr double kStartStep = 0.1;   // of the whole: a usual bound of utilities for one step (engineering estimate)
    PowerOverTime all;
    all.autonomy = autonomy(facility, design, present);
    all.outage = outage(outageInput(facility, design, all.autonomy));
    all.swing = loadSwings(swingInput(facility, present, serving, draw));
    all.start = startPlan(startBlocks(facility, design), kStartStep * design.facility_kw);
    all.caps = capOptions(facility, present, serving, draw);
    return all;
}

}  // namespace mw
