// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/loop_outage.h"

#include "solver/cooling/cooling_failures.h"
#include "solver/cooling/heat/lumped_heat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace mw {

namespace {

constexpr double kCarried_kj_l_k = 60 * kPg25_kw_per_lpm_k, kCarriedWater_kj_l_k = 60 * kWater_kw_per_lpm_k;
constexpr double kAir_kj_m3_k = 1.2 * 1.006;     ///< at 20 C and sea level
constexpr double kShort_kw = 1e-6;               ///< of the heat: rounding
constexpr double kMoving = 0.01;                  ///< of its flow: what moves no more than that takes no heat out

double coolantHeat_kj_k(const CoolantLoop& loop)
{
    return loop.volume_l * (loop.kind == LoopKind::Technology ? kCarried_kj_l_k : kCarriedWater_kj_l_k) + loop.metal_kj_k;
}

double roomOf(const LoopAirUnit& unit) { return unit.capacity_kw > 0 ? unit.capacity_kw : unit.heat_kw; }

}  // namespace

/// One outage as it goes through the loops.
struct OutageSolver::Run {
    std::set<std::pair<LoopKind, std::uint32_t>> touched{};        ///< in the order of their kinds reversed: see effectOf
    std::map<std::uint32_t, double> works{};                       ///< share of its capacity that an element has left
    std::map<std::uint32_t, std::vector<std::size_t>> shut{};      ///< links by loop
    std::map<std::uint32_t, double> warm_s{};                      ///< technology loops whose facility water gets too warm: after
    std::map<std::uint32_t, double> airWorks{};                    ///< share of an air unit that is left
    std::map<std::uint32_t, std::optional<double>> hotRacks{};     ///< element: after
    OutageEffect effect{};
    std::uint32_t hotInAir{};
    double facilityShort_kw{};                                     ///< the same heat that its takers then lack

    void heat(std::uint32_t element, std::optional<double> after_s)
    {
        const auto [found, isNew] = hotRacks.emplace(element, after_s);
        if (!isNew && after_s && (!found->second || *after_s < *found->second)) found->second = after_s;
    }
    void air(std::int32_t hall, std::uint32_t racks, std::optional<double> after_s)
    {
        hotInAir += racks;
        effect.halls.push_back(static_cast<std::uint32_t>(hall));
        if (!after_s || (effect.first_s && *effect.first_s <= *after_s)) return;
        effect.first_s = after_s, effect.hall = hall;
    }
};

OutageSolver::OutageSolver(const LoopInput& input, const std::vector<LoopNet>& nets)
    : m_input(input), m_nets(nets), m_loopOf(input.elements.size()), m_at(input.elements.size()), m_pipeAt(input.pipes.size())
{
    for (std::uint32_t l = 0; l < nets.size(); ++l) {
        for (std::uint32_t e = 0; e < nets[l].elements.size(); ++e) m_loopOf[nets[l].elements[e]] = l, m_at[nets[l].elements[e]] = e;
        for (std::uint32_t p = 0; p < nets[l].pipes.size(); ++p) m_pipeAt[nets[l].pipes[p]] = {l, nets[l].firstLink[p]};
    }
    for (std::uint32_t e = 0; e < input.elements.size(); ++e)
        if (!input.elements[e].rack) m_elementsOf[input.elements[e].instance].push_back(e);
    m_airRoom_kw.resize(input.halls.size());
    for (std::uint32_t a = 0; a < input.airUnits.size(); ++a)
        m_airUnitOf.emplace(input.airUnits[a].instance, a), m_airRoom_kw[input.airUnits[a].hall] += roomOf(input.airUnits[a]);
}

const std::vector<double>& OutageSolver::served(std::uint32_t loop, const std::vector<std::size_t>& shut)
{
    const LoopNet& net = m_nets[m_nets[loop].loop.like];
    const auto [found, isNew] = m_known.try_emplace({m_nets[loop].loop.like, shut});
    if (!isNew) return found->second;
    std::vector<double>& shares = found->second;
    shares.assign(net.elements.size(), 1);
    const LoopFlows flows = flowsIn(m_input, net, 1, shut);
    for (std::size_t e = 0; e < net.elements.size() && flows.solved; ++e) {
        const LoopElement& element = m_input.elements[net.elements[e]];
        const double flow = flows.link_l_min[e];
        if (element.kind == LoopElement::Kind::Taker && element.need_l_min > 0) shares[e] = std::clamp(flow / element.need_l_min, 0.0, 1.0);
        if (element.kind == LoopElement::Kind::Giver) shares[e] = flow > kMoving * element.at_l_min ? 1 : 0;
        if (element.kind == LoopElement::Kind::Pump) shares[e] = flow > kMoving * element.rated_l_min ? 1 : 0;
    }
    return shares;
}

OutageEffect OutageSolver::effectOf(const LoopOutage& outage)
{
    Run run;
    const auto touch = [&](std::uint32_t loop) { run.touched.emplace(m_nets[loop].loop.kind, loop); };
    for (const std::uint32_t e : outage.elements) {
        run.works[e] = 0, run.shut[m_loopOf[e]].push_back(m_at[e]), touch(m_loopOf[e]);
        if (const auto unit = m_airUnitOf.find(m_input.elements[e].instance); unit != m_airUnitOf.end()) run.airWorks[unit->second] = 0;
    }
    for (const std::uint32_t p : outage.pipes) {
        const auto [loop, first] = m_pipeAt[p];
        for (std::size_t i = 0; i < std::max(m_input.pipes[p].count, 1U); ++i) run.shut[loop].push_back(first + i);
        touch(loop);
    }
    for (const std::uint32_t a : outage.airUnits) run.airWorks[a] = 0;
    // What a loop lacks reaches the next one: condensers, facility, technology.
    for (const LoopKind kind : {LoopKind::Condenser, LoopKind::Facility, LoopKind::Technology})
        for (auto at = run.touched.lower_bound({kind, 0}); at != run.touched.end() && at->first == kind; ++at) spread(run, at->second);
    heatHalls(run);
    run.effect.short_kw = std::max(run.effect.short_kw, run.facilityShort_kw);
    if (!outage.unpiped.empty()) heatUnpiped(run, outage);
    for (const auto& [element, after_s] : run.hotRacks) {
        run.effect.racks.push_back(element);
        if (after_s && (!run.effect.first_s || *after_s < *run.effect.first_s))
            run.effect.first_s = after_s, run.effect.firstHot = m_input.elements[element].instance, run.effect.hall = -1;
    }
    for (const auto& [kind, loop] : run.touched) run.effect.loops.push_back(loop);
    run.effect.hot = std::max(static_cast<std::uint32_t>(run.hotRacks.size()), run.hotInAir);
    return run.effect;
}

/// Flows and heat of a loop; hands on what it lacks.
void OutageSolver::spread(Run& run, std::uint32_t loop)
{
    const LoopNet& net = m_nets[loop];
    auto& shut = run.shut[loop];
    std::sort(shut.begin(), shut.end());
    static const std::vector<double> kAllServed{};
    const std::vector<double>& flows = shut.empty() ? kAllServed : served(loop, shut);
    double taken = 0, room = 0;
    for (std::size_t i = 0; i < net.elements.size(); ++i) {
        const std::uint32_t e = net.elements[i];
        const LoopElement& element = m_input.elements[e];
        if (element.kind == LoopElement::Kind::Taker) taken += element.heat_kw * (flows.empty() ? 1 : flows[i]);   // the rest stays where it is made
        const bool sink = element.kind == LoopElement::Kind::Giver || (element.kind == LoopElement::Kind::Pump && element.from == kReturnSide);
        if (!sink) continue;
        const auto works = run.works.find(e);
        room += (element.capacity_kw > 0 ? element.capacity_kw : element.heat_kw) * (works != run.works.end() ? works->second : 1) * (flows.empty() ? 1 : flows[i]);
    }
    const double short_kw = taken - room > kShort_kw * taken ? taken - room : 0;
    if (net.loop.kind == LoopKind::Facility) run.facilityShort_kw += short_kw;
    if (net.loop.kind == LoopKind::Technology) run.effect.short_kw += short_kw;
    warmTakers(run, loop, flows, short_kw);
}

void OutageSolver::warmTakers(Run& run, std::uint32_t loop, const std::vector<double>& flows, double short_kw)
{
    const LoopNet& net = m_nets[loop];
    const double share = net.loop.heat_kw > 0 ? 1 - short_kw / net.loop.heat_kw : 1, heat_kj_k = coolantHeat_kj_k(net.loop);
    const auto given = run.warm_s.find(loop);
    for (std::size_t i = 0; i < net.elements.size(); ++i) {
        const std::uint32_t e = net.elements[i];
        const LoopElement& element = m_input.elements[e];
        if (element.kind != LoopElement::Kind::Taker || element.heat_kw <= 0) continue;
        const double served = flows.empty() ? 1 : flows[i];
        std::optional<double> bulk_s;
        if (short_kw > 0 && element.supply_c && element.most_c) bulk_s = heat_kj_k * std::max(0.0, *element.most_c - *element.supply_c) / short_kw;
        if (element.rack) {
            if (short_kw > 0) run.heat(e, bulk_s);
            if (given != run.warm_s.end()) run.heat(e, given->second);
            if (served >= kServed) continue;
            const double carried = kPg25_kw_per_lpm_k * element.need_l_min, rise = element.heat_kw / carried;
            const auto limit = element.leaving_c ? element.leaving_c : element.most_c ? std::optional(*element.most_c + rise) : std::nullopt;
            const double supply = element.supply_c.value_or(0);
            if (!limit || !element.supply_c) {
                run.heat(e, std::nullopt);
                continue;
            }
            if (const auto after = timeToLimit_s(element.volume_l * kCarried_kj_l_k * (1 + kRackMetal), element.heat_kw, carried * served, supply, supply + rise, *limit)) {
                run.heat(e, after);
                run.effect.short_kw += element.heat_kw - std::min(element.heat_kw, carried * served * (*limit - supply));
            }
            continue;
        }
        if (net.loop.kind == LoopKind::Condenser) {
            for (const std::uint32_t twin : m_elementsOf[element.instance])
                if (twin != e) run.works[twin] = std::min(served, share), run.touched.emplace(m_nets[m_loopOf[twin]].loop.kind, m_loopOf[twin]);
            continue;
        }
        if (const auto unit = m_airUnitOf.find(element.instance); unit != m_airUnitOf.end()) {
            const auto was = run.airWorks.find(unit->second);
            const double left = served * (short_kw > 0 ? share : 1);
            if (left < kServed) run.airWorks[unit->second] = was != run.airWorks.end() ? std::min(was->second, left) : left;
            continue;
        }
        for (const std::uint32_t twin : m_elementsOf[element.instance]) {
            if (twin == e || m_input.elements[twin].kind != LoopElement::Kind::Pump) continue;
            const std::uint32_t behind = m_loopOf[twin];
            if (served < kServed) run.works[twin] = std::min(served, run.works.contains(twin) ? run.works[twin] : 1.0), run.touched.emplace(m_nets[behind].loop.kind, behind);
            if (short_kw > 0 && bulk_s) {
                const auto [found, isNew] = run.warm_s.emplace(behind, *bulk_s);
                if (!isNew) found->second = std::min(found->second, *bulk_s);
                run.touched.emplace(m_nets[behind].loop.kind, behind);
            }
        }
    }
}

/// Air units of a hall share its heat up to their capacity, and doors with room left take of it what their racks draw in.
void OutageSolver::heatHalls(Run& run)
{
    std::set<std::uint32_t> halls;
    for (const auto& [unit, works] : run.airWorks) halls.insert(m_input.airUnits[unit].hall);
    for (const std::uint32_t h : halls) {
        const LoopHall& hall = m_input.halls[h];
        double room = m_airRoom_kw[h];
        for (const auto& [unit, works] : run.airWorks)
            if (m_input.airUnits[unit].hall == h) room -= (1 - works) * roomOf(m_input.airUnits[unit]);
        const double short_kw = hall.heat_kw - room;
        if (short_kw <= kShort_kw * hall.heat_kw || hall.racks == 0) continue;
        run.effect.short_kw += short_kw;
        const double heat_kj_k = hall.volume_m3 * kAir_kj_m3_k + hall.racks * kRackSteel_kj_k;
        run.air(static_cast<std::int32_t>(h), hall.racks, timeToLimit_s(heat_kj_k, short_kw, 0, kHallStart_c, kHallStart_c, kHallLimit_c));
    }
}

/// Plant without pipes: how much coolant is behind it is not known, so neither is when.
void OutageSolver::heatUnpiped(Run& run, const LoopOutage& outage)
{
    double room = 0;
    for (std::uint32_t p = 0; p < m_input.unpiped.size(); ++p)
        if (std::find(outage.unpiped.begin(), outage.unpiped.end(), p) == outage.unpiped.end()) room += m_input.unpiped[p].capacity_kw;
    const double short_kw = m_input.unpipedHeat_kw - room;
    if (short_kw <= kShort_kw * m_input.unpipedHeat_kw) return;
    run.effect.short_kw += short_kw;
    for (std::uint32_t e = 0; e < m_input.elements.size(); ++e)
        if (m_input.elements[e].rack) run.heat(e, std::nullopt);
    for (std::uint32_t h = 0; h < m_input.halls.size(); ++h)
        if (m_input.halls[h].racks > 0 && std::find(run.effect.halls.begin(), run.effect.halls.end(), h) == run.effect.halls.end())
            run.air(static_cast<std::int32_t>(h), m_input.halls[h].racks, std::nullopt);
}

}  // namespace mw
