// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/tool_gaps.h"

#include <algorithm>
#include <cmath>

namespace mw::throughput {

namespace {

constexpr double kGapTolerance = 0.01;   // of the shortest gap

ThroughputInput withGaps(const ThroughputInput& input, double wait_s)
{
    ThroughputInput longer = input;
    for (WorkloadInput& w : longer.workloads)
        if (w.toolCpu_s > 0) w.tool_gap_s += wait_s;
    return longer;
}

double waited_s(const ThroughputResults& results) { return results.tools ? results.tools->wait_ms / 1e3 : 0; }

double tolerance_s(const ThroughputInput& input)
{
    double shortest = INFINITY;
    for (const WorkloadInput& w : input.workloads)
        if (w.toolCpu_s > 0) shortest = std::min(shortest, w.tool_gap_s > 0 ? w.tool_gap_s : w.toolCpu_s);
    return kGapTolerance * shortest;
}

}  // namespace

ThroughputResults withToolWaits(const ThroughputInput& input, const std::function<ThroughputResults(const ThroughputInput&)>& solve)
{
    ThroughputResults plan = solve(input);
    double low = 0, high = waited_s(plan), missing = high;   // at `low`, what follows exceeds what is assumed by so much
    if (high <= 0) return plan;
    const double tolerance = tolerance_s(input);
    if (high <= tolerance) return plan;
    plan = solve(withGaps(input, high));
    double spare = high - waited_s(plan);
    for (int plans = 2; plans < kMostToolPlans && spare > tolerance && high - low > tolerance; ++plans) {
        // Where a straight line between both ends meets, but never in the outer quarters: a place for the cache that changes makes a jump.
        const double straight = low + (high - low) * missing / (missing + spare), quarter = (high - low) / 4;
        const double wait = std::clamp(straight, low + quarter, high - quarter);
        ThroughputResults next = solve(withGaps(input, wait));
        const double over = wait - waited_s(next);
        if (over < 0)
            low = wait, missing = -over;
        else
            high = wait, spare = over, plan = std::move(next);
    }
    return plan;
}

}  // namespace mw::throughput
