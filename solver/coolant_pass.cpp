// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/coolant_pass.h"

#include "solver/cooling/cooling_failures.h"
#include "solver/cooling/drawn_plant.h"

#include <utility>

namespace mw {

std::shared_ptr<const CoolantStudy> CoolantPass::study(const CoolantSources& s, const std::stop_token& stop)
{
    const auto solved = m_loops.get(loopInput(s.facility, s.cooling, s.results, &s.power), [&](const LoopInput& input) {
        Solved out;
        std::vector<LoopPipeFlow> pipes;
        out.nets = loopNets(input, pipes);
        out.loops = std::make_shared<const CoolantLoops>(solveLoops(input, out.nets, std::move(pipes), stop));
        if (!stop.stop_requested()) out.failures = std::make_shared<const CoolingFailures>(coolingFailures(input, out.nets, stop));
        return out;
    }, stop);
    if (stop.stop_requested()) return nullptr;
    auto systems = setPointSystems(s.cooling, s.results, m_loops.input(), solved.value->nets, *solved.value->loops);
    const auto advice = m_advice.get({std::move(systems), s.usd_per_kwh, s.weather.year}, [&](const SetPointInput& input) { return adviseSetPoints(input, stop); }, stop);
    if (stop.stop_requested()) return nullptr;
    CoolantStudy now{solved.value->loops, solved.value->failures, advice.value, s.year, s.weather.notes, s.weather.climate, s.weather.refused};
    if (!m_last || *m_last != now) m_last = std::make_shared<const CoolantStudy>(std::move(now));
    return m_last;
}

}  // namespace mw
