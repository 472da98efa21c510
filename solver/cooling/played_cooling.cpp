// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/played_cooling.h"

#include "solver/cooling/cooling_failures.h"

#include <algorithm>

namespace mw {

namespace {

void keepEachOnce(std::vector<InstanceIndex>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

PlayedCooling playCoolingFailure(const CoolantNetwork& network, const CoolingFailure& failure, const Facility& facility, const CoolingResults& cooling)
{
    const LoopInput& input = network.input;
    const LoopOutage outage = outageOf(input, failure);
    const OutageEffect effect = OutageSolver(input, network.nets).effectOf(outage);
    PlayedCooling played;
    if (failure.loss == CoolingLoss::Valve) played.pipe = failure.pipe;
    for (const std::uint32_t e : outage.elements) played.failed.push_back(input.elements[e].instance);
    for (const std::uint32_t a : outage.airUnits) played.failed.push_back(input.airUnits[a].instance);
    for (const std::uint32_t p : outage.unpiped) played.failed.push_back(input.unpiped[p].instance);
    for (const std::uint32_t e : effect.racks) played.tooWarm.push_back(input.elements[e].instance);
    for (const std::uint32_t h : effect.halls)
        for (const CoolingNode& node : cooling.nodes)
            if (node.air_kw > 0 && facility.instances[node.instance].hall == static_cast<std::int32_t>(h) && info(facility.part(node.instance).kind).category != Category::Cooling)
                played.tooWarm.push_back(node.instance);
    keepEachOnce(played.failed), keepEachOnce(played.tooWarm);
    return played;
}

}  // namespace mw
