// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/contingencies.h"

#include "solver/power/failure_sweep.h"

#include <algorithm>

namespace mw {
namespace {

bool hurtsMore(const Contingency& a, const Contingency& b)
{
    if (a.dropped_kw != b.dropped_kw) return a.dropped_kw > b.dropped_kw;
    if (a.worstLoading != b.worstLoading) return a.worstLoading > b.worstLoading;
    return a.element < b.element;
}

}  // namespace

Contingencies solveContingencies(const PowerInput& input, std::stop_token stop)
{
    Contingencies result;
    FailureSweep sweep(input);
    for (std::uint32_t node = 0; node < input.nodes.size(); ++node) {
        if (!sweep.isElement(node)) continue;
        if (stop.stop_requested()) {
            result.stopped = true;
            break;
        }
        ++result.count;
        const Contingency one = sweep.fail(node);
        if (one.dropped_kw > 1e-9 || one.overloads > 0) result.failed.push_back(one);
    }
    std::sort(result.failed.begin(), result.failed.end(), hurtsMore);
    return result;
}

PlayedFailure playFailure(const PowerInput& input, InstanceIndex element)
{
    PlayedFailure played;
    FailureSweep sweep(input);
    for (std::uint32_t node = 0; node < input.nodes.size(); ++node)
        if (input.nodes[node].instance == element && sweep.isElement(node)) (void)sweep.fail(node, &played);
    played.element = element;
    return played;
}

PlayedFailure playLinkFailure(const PowerInput& input, LinkIndex link)
{
    PlayedFailure played;
    FailureSweep sweep(input);
    for (std::uint32_t l = 0; l < input.links.size(); ++l)
        if (input.links[l].link == link && link != kNoLink) (void)sweep.fail({{}, {&l, 1}}, &played);
    played.link = link;
    return played;
}

void mergeContingencies(PowerResults& results, const Contingencies& contingencies, const Facility& facility)
{
    results.contingencies = contingencies.count;
    results.contingenciesFailed = static_cast<int>(contingencies.failed.size());
    results.failures = contingencies.failed;
    results.worstContingency.clear();
    if (!contingencies.failed.empty())
        results.worstContingency = facility.instances[contingencies.failed.front().element].path;
}

}  // namespace mw
