// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/energy_chain.h"

#include "solver/cooling/solve.h"
#include "solver/power/solve.h"

#include <utility>

namespace mw {

EnergyChain::Answer EnergyChain::solve(const Facility& facility, const FacilityDifference& changed, std::vector<Load> now)
{
    const auto before = std::exchange(m_loads, std::move(now));
    const bool sameNetworks = m_powerOfIt.last() && m_cooling.last() && sameInstances(before, m_loads);
    auto ofLoads = sameNetworks ? withLoads(m_powerOfIt.input(), facility, changed, m_loads) : std::nullopt;
    if (!ofLoads) ofLoads = powerInput(facility, m_loads, {});
    const auto ofIt = m_powerOfIt.get(std::move(*ofLoads), powerLosses);
    auto heat = sameNetworks ? withLoads(m_cooling.input(), facility, changed, m_loads, ofIt.value.get()) : std::nullopt;
    if (!heat) heat = coolingInput(facility, m_loads, ofIt.value.get());
    return cool(facility, std::move(*heat));
}

EnergyChain::Answer EnergyChain::solveAgain(const Facility& facility) { return cool(facility, m_cooling.input()); }

EnergyChain::Answer EnergyChain::cool(const Facility& facility, CoolingInput heat)
{
    if (m_pumps && (m_pumps != m_pumpsOf || !m_gearOf.sharesWith(heat.gear)))
        m_pumpList = byGear(*m_pumps, heat.gear.list()), m_pumpsOf = m_pumps, m_gearOf = heat.gear;
    heat.drawnPumps = m_pumpList;
    const auto cooled = m_cooling.get(std::move(heat), solveCooling);
    auto input = withCoolingDraw(m_powerOfIt.input(), facility, cooled.value->nodes);
    if (!input) input = powerInput(facility, m_loads, cooled.value->nodes);
    return {m_power.get(std::move(*input), solvePower), cooled};
}

}  // namespace mw
