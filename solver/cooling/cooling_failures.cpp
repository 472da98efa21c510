// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/cooling_failures.h"

#include "solver/cooling/loops/loop_outage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace mw {

namespace {

CoolingLoss lossOf(const LoopElement& element)
{
    switch (element.role) {
    case CoolingRole::Cdu:
    case CoolingRole::LiquidToAir: return CoolingLoss::Cdu;
    case CoolingRole::AirChiller:
    case CoolingRole::WaterChiller: return CoolingLoss::Chiller;
    case CoolingRole::FluidCooler:   // a closed-circuit tower
    case CoolingRole::Tower: return CoolingLoss::Tower;
    case CoolingRole::DryCooler: return CoolingLoss::DryCooler;
    case CoolingRole::AirUnit: return CoolingLoss::AirUnit;
    case CoolingRole::RearDoor: return CoolingLoss::RearDoor;
    default: return CoolingLoss::Pump;
    }
}

CoolingLoss lossOf(CoolingRole role) { return lossOf(LoopElement{.role = role}); }

/// Tries failures and gathers those that hurt, equal ones once.
class FailureList {
public:
    FailureList(const LoopInput& input, const std::vector<LoopNet>& nets, KeptEffects& kept) : m_outages(input, nets), m_kept(kept) { kept.begin(input, nets); }

    void tryOne(CoolingFailure failure, KeptEffects::Of kindOf, std::uint32_t at, const LoopOutage& outage)
    {
        note(failure, m_kept.of(m_outages, kindOf, at, outage));
    }
    /// Of what may hang on more than its loops.
    void tryOne(CoolingFailure failure, const LoopOutage& outage) { note(failure, m_outages.effectOf(outage)); }

    CoolingFailures finished()
    {
        std::stable_sort(m_out.failures.begin(), m_out.failures.end(), [](const CoolingFailure& a, const CoolingFailure& b) {
            return std::tuple(a.first_s.value_or(1e12), -static_cast<double>(a.hot)) < std::tuple(b.first_s.value_or(1e12), -static_cast<double>(b.hot));
        });
        return std::move(m_out);
    }
    /// One of several, and another takes over.
    void bridged() { ++m_out.tried, ++m_out.triedOf[static_cast<std::size_t>(CoolingLoss::Pump)], ++m_out.harmless; }
    void stop() { m_out.stopped = true; }

private:
    void note(CoolingFailure failure, const OutageEffect& effect)
    {
        const auto kind = static_cast<std::size_t>(failure.loss);
        ++m_out.tried, ++m_out.triedOf[kind];
        if (effect.hot == 0) {
            ++m_out.harmless;
            return;
        }
        ++m_out.hurtfulOf[kind];
        const auto tenth = [](double value) { return std::llround(10 * value); };
        const Key key{failure.loss, effect.hot, tenth(effect.short_kw), effect.first_s ? tenth(*effect.first_s) : -1};
        const auto [found, isNew] = m_at.emplace(key, m_out.failures.size());
        if (!isNew) {
            ++m_out.failures[found->second].count;
            return;
        }
        failure.hot = effect.hot, failure.short_kw = effect.short_kw, failure.first_s = effect.first_s, failure.firstHot = effect.firstHot, failure.hall = effect.hall;
        m_out.failures.push_back(failure);
    }

    using Key = std::tuple<CoolingLoss, std::uint32_t, long long, long long>;
    OutageSolver m_outages;
    KeptEffects& m_kept;
    CoolingFailures m_out{};
    std::map<Key, std::size_t> m_at{};
};

bool failsAlone(const LoopElement& element)
{
    return element.kind == LoopElement::Kind::Pump || element.kind == LoopElement::Kind::Giver;
}

LoopOutage sideOutage(const LoopInput& input, char side)
{
    LoopOutage outage;
    for (std::uint32_t e = 0; e < input.elements.size(); ++e)
        if (input.elements[e].side == side && failsAlone(input.elements[e])) outage.elements.push_back(e);
    for (std::uint32_t a = 0; a < input.airUnits.size(); ++a)
        if (input.airUnits[a].side == side) outage.airUnits.push_back(a);
    for (std::uint32_t p = 0; p < input.unpiped.size(); ++p)
        if (input.unpiped[p].side == side) outage.unpiped.push_back(p);
    return outage;
}

}  // namespace

std::string_view toText(CoolingLoss loss)
{
    constexpr std::array<std::string_view, static_cast<std::size_t>(CoolingLoss::Count)> kNames{
        "CDU", "pump", "chiller", "cooling tower", "dry cooler", "air unit", "rear door", "main valve", "power side A", "power side B"};
    return kNames[static_cast<std::size_t>(loss)];
}

CoolingFailures coolingFailures(const LoopInput& input, const std::vector<LoopNet>& nets, const std::stop_token& stop, KeptEffects* kept)
{
    using Of = KeptEffects::Of;
    KeptEffects own;
    FailureList list(input, nets, kept ? *kept : own);
    for (std::uint32_t e = 0; e < input.elements.size() && !stop.stop_requested(); ++e)
        if (input.elements[e].spares > 0) list.bridged();
        else if (failsAlone(input.elements[e])) list.tryOne({.loss = lossOf(input.elements[e]), .element = input.elements[e].instance}, Of::Element, e, {.elements = {e}});
    for (std::uint32_t a = 0; a < input.airUnits.size() && !stop.stop_requested(); ++a)
        list.tryOne({.loss = input.airUnits[a].door ? CoolingLoss::RearDoor : CoolingLoss::AirUnit, .element = input.airUnits[a].instance}, Of::AirUnit, a, {.airUnits = {a}});
    for (std::uint32_t p = 0; p < input.unpiped.size() && !stop.stop_requested(); ++p)
        list.tryOne({.loss = lossOf(input.unpiped[p].role), .element = input.unpiped[p].instance}, {.unpiped = {p}});
    for (std::uint32_t p = 0; p < input.pipes.size() && !stop.stop_requested(); ++p)
        if (input.pipes[p].main && !input.pipes[p].closed)
            list.tryOne({.loss = CoolingLoss::Valve, .element = input.nodeOf[input.pipes[p].from], .pipe = input.pipes[p].link}, Of::Pipe, p, {.pipes = {p}});
    if (!input.elements.empty() || !input.airUnits.empty())
        for (const char side : {'a', 'b'}) list.tryOne({.loss = side == 'a' ? CoolingLoss::SideA : CoolingLoss::SideB}, side == 'a' ? Of::SideA : Of::SideB, 0, sideOutage(input, side));
    if (stop.stop_requested()) list.stop();
    return list.finished();
}

LoopOutage outageOf(const LoopInput& input, const CoolingFailure& failure)
{
    if (failure.loss == CoolingLoss::SideA || failure.loss == CoolingLoss::SideB) return sideOutage(input, failure.loss == CoolingLoss::SideA ? 'a' : 'b');
    LoopOutage outage;
    const auto gather = [&](const auto& list, std::vector<std::uint32_t>& into, auto fails) {
        for (std::uint32_t i = 0; i < list.size(); ++i)
            if (fails(list[i])) into.push_back(i);
    };
    if (failure.loss == CoolingLoss::Valve) {
        gather(input.pipes, outage.pipes, [&](const LoopPipe& pipe) { return pipe.link == failure.pipe; });
        return outage;
    }
    gather(input.elements, outage.elements, [&](const LoopElement& one) { return one.instance == failure.element && failsAlone(one); });
    gather(input.airUnits, outage.airUnits, [&](const LoopAirUnit& one) { return one.instance == failure.element; });
    gather(input.unpiped, outage.unpiped, [&](const LoopPlant& one) { return one.instance == failure.element; });
    return outage;
}

}  // namespace mw
