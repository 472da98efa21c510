// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy_section.h"

#include "solver/redundancy/solve.h"

namespace mw {

std::future<Section<PowerRedundancy>> RedundancySection::begin(const Results& results, const PowerInput& power, const std::stop_token& stop)
{
    return std::async(std::launch::async, [this, facility = results.facility, solved = results.power.value, &power, stop] { return solve(*facility, *solved, power, stop); });
}

/// Batteries are seen for what they store, whatever is asked of them: the design load stands for the present one.
Section<PowerRedundancy> RedundancySection::solve(const Facility& facility, const PowerResults& solved, const PowerInput& power, const std::stop_token& stop)
{
    if (!solved.modelled) return {SectionState::Unavailable, {}, "no utility feed or generation is drawn", 0.0};
    const auto answer = m_memo.get(redundancyInput(power, autonomy(facility, solved, solved), facility), [&](const auto& in) { return solveRedundancy(in, stop); }, stop);
    return {SectionState::Fresh, answer.value, {}, answer.time_ms};
}

}  // namespace mw
