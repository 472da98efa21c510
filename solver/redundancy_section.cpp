// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy_section.h"

#include "solver/redundancy/solve.h"

namespace mw {

Section<PowerRedundancy> RedundancySection::solve(const Results& results, const PowerInput& power, const std::stop_token& stop)
{
    if (!results.power->modelled) return {SectionState::Unavailable, {}, "no utility feed or generation is drawn", 0.0};
    const auto answer = m_memo.get(redundancyInput(power, results.overTime->autonomy, *results.facility), [&](const auto& in) { return solveRedundancy(in, stop); }, stop);
    return {SectionState::Fresh, answer.value, {}, answer.time_ms};
}

}  // namespace mw
