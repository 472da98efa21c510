// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/coolant_pass.h"

#include "solver/cooling/cooling_failures.h"
#include "solver/cooling/plant/drawn_plant.h"
#include "solver/cooling/solve.h"

#include <utility>

namespace mw {

namespace {

constexpr int kMostRounds = 6;   ///< each leaves a few hundredths of the error before: two or three do

}  // namespace

CoolantPass::Solved CoolantPass::solved(const Facility& facility, const Drawn& drawn, const PowerResults& power, const std::stop_token& stop)
{
    Solved out;
    m_solvedBefore = m_kept.solved();
    CoolingInput cooling = drawn.cooling;
    const auto renew = [&](LoopInput input) {
        renewNets(m_network.input, input, m_network.nets, m_pipes);
        m_network.input = std::move(input);
    };
    for (int round = 0; round < kMostRounds && !stop.stop_requested(); ++round) {
        if (round > 0) cooling.drawnPumps = byGear(*out.pumps, cooling.gear.list());
        renew(round > 0 ? loopInput(facility, cooling, solveCooling(cooling), &power) : drawn.loops);
        out.loops = std::make_shared<const CoolantLoops>(solveLoops(m_network.input, m_network.nets, m_pipes, stop, &m_kept));
        PumpPowers now = pumpPowers(*out.loops, cooling);
        const bool rests = out.pumps && powersOf(now) == powersOf(*out.pumps);
        out.pumps = std::make_shared<const PumpPowers>(std::move(now));
        if (rests) break;
    }
    m_kept.endPass();
    if (out.pumps && !out.pumps->byPath.empty()) {
        PumpPowers carrying = *out.pumps;
        cooling.drawnPumps = byGear(carrying, cooling.gear.list());
        setDuties(carrying, cooling, solveCooling(cooling));
        out.pumps = std::make_shared<const PumpPowers>(std::move(carrying));
    }
    if (!stop.stop_requested()) out.failures = std::make_shared<const CoolingFailures>(coolingFailures(m_network.input, m_network.nets, stop, &m_effects));
    out.network = std::make_shared<const CoolantNetwork>(m_network);
    return out;
}

std::shared_ptr<const PumpPowers> CoolantPass::pumps(const Facility& facility, const CoolingInput& cooling, const PowerResults& power, const std::stop_token& stop)
{
    Drawn drawn{.cooling = cooling};
    drawn.cooling.drawnPumps = {};
    const auto asRated = m_asRated.get(drawn.cooling, solveCooling);
    drawn.loops = loopInput(facility, drawn.cooling, *asRated.value, &power);
    const auto answer = m_loops.get(std::move(drawn), [&](const Drawn& input) { return solved(facility, input, power, stop); }, stop);
    return stop.stop_requested() ? nullptr : answer.value->pumps;
}

std::shared_ptr<const CoolantStudy> CoolantPass::study(const CoolantSources& s, const std::stop_token& stop)
{
    if (!m_loops.last()) return nullptr;
    const Solved& solved = *m_loops.last();
    auto systems = setPointSystems(s.cooling, s.results, solved.network->input, solved.network->nets, *solved.loops);
    const auto advice = m_advice.get({std::move(systems), s.usd_per_kwh, s.weather.year, s.cooling.it_kw}, [&](const SetPointInput& input) { return adviseSetPoints(input, stop); }, stop);
    const auto stores = m_stores.get({s.cooling, s.weather.year}, [&](const StoreAdviceInput& input) { return adviseStores(input, stop); }, stop);
    if (stop.stop_requested()) return nullptr;
    const auto priced = m_pricedStores.get({*stores.value, s.usd_per_kwh}, [](const auto& of) { return of.first ? std::make_shared<const StoreAdvice>(pricedStores(*of.first, of.second)) : nullptr; });
    CoolantStudy now{solved.loops, solved.failures, advice.value, s.year, s.weather.notes, s.weather.climate, s.weather.refused, solved.network, *priced.value, s.weather.problems};
    if (!m_last || *m_last != now) m_last = std::make_shared<const CoolantStudy>(std::move(now));
    return m_last;
}

}  // namespace mw
