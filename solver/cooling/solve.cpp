// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/solve.h"

#include "solver/cooling/heat/heat_network.h"
#include "solver/cooling/loops/nodes.h"
#include "solver/cooling/plant/plant.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mw {
namespace {

std::optional<double> lower(std::optional<double> a, std::optional<double> b)
{
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

/// Heat of gear without a drawn giver.
struct Pool {
    double heat_kw{};
    std::optional<double> needed_c{};
    std::optional<double> supply_c{};  ///< heat-weighted mean of the plant that takes it
};

class CoolingSolver {
public:
    explicit CoolingSolver(const CoolingInput& input)
        : m_input(input), m_net(input), m_duty(input.gear.size())
    {
    }

    CoolingResults solve()
    {
        m_results.notes = m_input.notes;
        m_weather = designWeather(m_input.dryBulb_c, m_input.wetBulb_c);
        takeUnits();
        for (std::uint32_t g = 0; g < m_duty.size(); ++g) m_duty[g].waiting = m_net.takers(g);
        start([](CoolingRole role) { return role != CoolingRole::AirUnit && !isPlant(role); });
        shareHallAir();
        start([](CoolingRole role) { return role == CoolingRole::AirUnit; });
        sharePools();
        start([](CoolingRole role) { return isPlant(role) && role != CoolingRole::Tower; });
        shareCondenserHeat();
        start([](CoolingRole role) { return role == CoolingRole::Tower; });
        findSupplies();
        m_results.nodes = coolingNodes(m_input, m_net, m_duty);
        addTotals();
        addNotes();
        return std::move(m_results);
    }

private:
    // --- from the racks ----------------------------------------------------------------------------------
    void takeUnits()
    {
        findDoors();
        for (const auto& [hall, kw] : m_input.gearLoss_kw) {
            m_hallAir[hall] += kw;
            m_results.gearLoss_kw += kw;
        }
        for (std::uint32_t u = 0; u < m_input.units.size(); ++u) {
            const HeatUnit& unit = m_input.units[u];
            m_results.liquid_kw += unit.liquid_kw;
            m_results.air_kw += unit.air_kw;
            takeLiquid(u);
            m_hallAir[unit.hall] += unit.air_kw - takeByDoors(u);
        }
        m_results.air_kw += m_results.gearLoss_kw;
        m_results.heat_kw = m_results.liquid_kw + m_results.air_kw;
    }

    void takeLiquid(std::uint32_t u)
    {
        const HeatUnit& unit = m_input.units[u];
        if (unit.liquid_kw <= 0) return;
        m_results.coolantFlow_l_min += unit.flow_l_min;
        m_results.maxSupply_c = lower(m_results.maxSupply_c, unit.supplyMax_c);
        const auto givers = m_net.giversOfUnit(u);
        if (givers.empty()) {
            m_results.liquidUnserved_kw += unit.liquid_kw;
            return;
        }
        double pipes = 0;
        for (const auto& giver : givers) pipes += giver.pipes;
        for (const auto& giver : givers) {
            const double share = giver.pipes / pipes;
            Duty& duty = m_duty[giver.gear];
            duty.heat_kw += unit.liquid_kw * share;
            duty.flow_l_min += unit.flow_l_min * share;
            duty.needed_c = lower(duty.needed_c, unit.supplyMax_c);
            if (isPlant(m_input.gear[giver.gear].role)) m_results.plantHeat_kw += unit.liquid_kw * share;
        }
    }

    void findDoors()
    {
        for (std::uint32_t g = 0; g < m_input.gear.size(); ++g)
            if (m_input.gear[g].role == CoolingRole::RearDoor && m_input.gear[g].unit != kNoUnit)
                m_doors.emplace_back(m_input.gear[g].unit, g);
        std::sort(m_doors.begin(), m_doors.end());
    }

    /// Doors take what they can of their rack's air heat, in proportion to capacity; the rest reaches the
    /// hall.
    double takeByDoors(std::uint32_t u)
    {
        const auto first = std::lower_bound(m_doors.begin(), m_doors.end(), std::pair(u, 0U));
        const auto last = std::lower_bound(first, m_doors.end(), std::pair(u + 1, 0U));
        double capacity = 0;
        for (auto it = first; it != last; ++it) capacity += m_input.gear[it->second].capacity_kw;
        if (capacity <= 0) return 0;
        const double taken = std::min(capacity, m_input.units[u].air_kw);
        for (auto it = first; it != last; ++it)
            m_duty[it->second].heat_kw += taken * m_input.gear[it->second].capacity_kw / capacity;
        return taken;
    }

    // --- through the gear, takers before givers ----------------------------------------------------------
    template <class Wanted>
    void start(Wanted wanted)
    {
        m_wanted = wanted;
        for (std::uint32_t g = 0; g < m_duty.size(); ++g)
            if (m_duty[g].waiting == 0 && wanted(m_input.gear[g].role) && !isDone(g)) m_queue.push_back(g);
        for (; m_next < m_queue.size(); ++m_next) work(m_queue[m_next]);
    }

    [[nodiscard]] bool isDone(std::uint32_t g) const { return m_done.size() > g && m_done[g]; }

    void work(std::uint32_t g)
    {
        m_done.resize(m_duty.size());
        m_done[g] = 1;
        const CoolingGear& gear = m_input.gear[g];
        Duty& duty = m_duty[g];
        if (isPlant(gear.role)) {
            reject(g);
            if (gear.role != CoolingRole::WaterChiller) return;
        } else {
            takePower(g);
        }
        if (gear.role == CoolingRole::OutdoorAir) return;
        if (gear.role == CoolingRole::LiquidToAir) {
            m_hallAir[gear.hall] += duty.heat_kw + duty.power_kw;
            return;
        }
        passOn(g);
    }

    /// Draw of fans and pumps before the plant; all of it becomes heat of the water.
    void takePower(std::uint32_t g)
    {
        const CoolingGear& gear = m_input.gear[g];
        Duty& duty = m_duty[g];
        const DrawnPump* pump = !m_input.drawnPumps.empty() && m_input.drawnPumps[g] ? &*m_input.drawnPumps[g] : nullptr;
        const auto drawnPump_kw = pump ? std::optional(pump->at_kw(duty.heat_kw, duty.flow_l_min)) : std::nullopt;
        duty.power_kw = terminalPower_kw(gear, duty.heat_kw, duty.flow_l_min, drawnPump_kw);
        m_results.pumpsDrawn_kw += drawnPump_kw.value_or(0);
        const bool fan = isAirSide(gear.role) || gear.role == CoolingRole::OutdoorAir;
        (fan ? m_fans_kw : m_pumps_kw) += duty.power_kw;
        if (gear.role == CoolingRole::OutdoorAir) return;
        if (!duty.behind) m_results.powerToWater_kw += duty.power_kw;
    }

    /// Supply temperature that gear asks of its givers.
    [[nodiscard]] std::optional<double> asks(std::uint32_t g) const
    {
        const CoolingGear& gear = m_input.gear[g];
        if (isAirSide(gear.role)) return gear.needs_c;
        if (gear.role == CoolingRole::WaterChiller || !m_duty[g].needed_c) return std::nullopt;
        return *m_duty[g].needed_c - gear.approach_k.value_or(0.0);
    }

    /// Heat that a store or a heat network takes out of what passes: not more than there is.
    double tapped(std::uint32_t g)
    {
        if (m_input.tapped_kw.empty()) return 0;
        double taken = 0;
        for (std::size_t t = 0; t < m_input.taps.size(); ++t)
            if (m_input.taps[t].gear == g) taken += m_input.tapped_kw[t];
        taken = std::min(taken, m_duty[g].heat_kw + m_duty[g].power_kw);
        m_results.tapped_kw += taken;
        return taken;
    }

    void passOn(std::uint32_t g)
    {
        Duty& duty = m_duty[g];
        const CoolingGear& gear = m_input.gear[g];
        const double out = duty.heat_kw + duty.power_kw - tapped(g);
        const bool plant = isPlant(gear.role);
        const auto givers = m_net.giversOfGear(g);
        double pipes = 0;
        for (const auto& giver : givers) pipes += giver.pipes;
        for (const auto& giver : givers) {
            Duty& to = m_duty[giver.gear];
            const double share = out * giver.pipes / pipes;
            to.heat_kw += share;
            if (gear.role == CoolingRole::Pass) to.flow_l_min += duty.flow_l_min * giver.pipes / pipes;
            to.needed_c = lower(to.needed_c, asks(g));
            to.behind = to.behind || plant || duty.behind;
            if (isPlant(m_input.gear[giver.gear].role) && !plant && !duty.behind)
                m_results.plantHeat_kw += share;
            const CoolingRole role = m_input.gear[giver.gear].role;
            if (--to.waiting == 0 && (m_wanted(role) || !isPlant(role))) m_queue.push_back(giver.gear);
        }
        if (!givers.empty() || out <= 0) return;
        duty.pooled = true;
        Pool& pool = plant || duty.behind ? m_condensers : isAirSide(gear.role) ? m_airPool : m_liquidPool;
        pool.heat_kw += out;
        pool.needed_c = lower(pool.needed_c, asks(g));
    }

    // --- air of the halls --------------------------------------------------------------------------------
    void shareHallAir()
    {
        std::map<std::int32_t, std::pair<double, int>> capacity;  // known capacity, units
        for (const CoolingGear& gear : m_input.gear)
            if (gear.role == CoolingRole::AirUnit) {
                capacity[gear.hall].first += gear.capacity_kw;
                ++capacity[gear.hall].second;
            }
        for (const auto& [hall, heat] : m_hallAir)
            if (!capacity.contains(hall)) m_results.airUnserved_kw += heat;
        for (std::uint32_t g = 0; g < m_input.gear.size(); ++g) {
            const CoolingGear& gear = m_input.gear[g];
            const auto heat = m_hallAir.find(gear.hall);
            if (gear.role != CoolingRole::AirUnit || heat == m_hallAir.end()) continue;
            const auto& [known, units] = capacity[gear.hall];
            m_duty[g].heat_kw += heat->second * (known > 0 ? gear.capacity_kw / known : 1.0 / units);
        }
    }

    // --- plant -------------------------------------------------------------------------------------------
    void sharePools()
    {
        const double unlinked = m_liquidPool.heat_kw + m_airPool.heat_kw;
        if (unlinked <= 0) return;
        sharePool(m_liquidPool, poolPlant(m_input.gear.list(), m_weather, m_liquidPool.needed_c, false));
        sharePool(m_airPool, poolPlant(m_input.gear.list(), m_weather, m_airPool.needed_c, true));
        m_results.plantHeat_kw += unlinked;
        if (m_results.plantUndrawn_kw > 0)
            m_results.notes.push_back(fmt::format("no plant is drawn for {:.1f} kW of heat: an ideal facility water system takes it, without power or water",
                                                  m_results.plantUndrawn_kw));
        else
            m_results.notes.push_back(fmt::format(
                "{:.1f} kW of heat has no coolant link to a plant: shared over the plant of the site "
                "by capacity",
                unlinked));
    }

    void sharePool(Pool& pool, const std::vector<std::uint32_t>& plant)
    {
        if (pool.heat_kw <= 0) return;
        if (plant.empty()) {
            m_results.plantUndrawn_kw += pool.heat_kw;
            return;
        }
        const std::vector<double> shares = capacityShares(m_input.gear.list(), plant);
        double mean = 0;
        bool known = true;
        for (std::size_t i = 0; i < plant.size(); ++i) {
            Duty& duty = m_duty[plant[i]];
            duty.heat_kw += pool.heat_kw * shares[i];
            duty.needed_c = lower(duty.needed_c, pool.needed_c);
            const auto supply = plantSupply_c(m_input.gear[plant[i]], m_weather, duty.needed_c);
            known = known && supply;
            mean += supply.value_or(0.0) * shares[i];
        }
        if (known) pool.supply_c = mean;
    }

    void shareCondenserHeat()
    {
        if (m_condensers.heat_kw <= 0) return;
        std::vector<std::uint32_t> towers;
        for (std::uint32_t g = 0; g < m_input.gear.size(); ++g)
            if (m_input.gear[g].role == CoolingRole::Tower) towers.push_back(g);
        if (towers.empty()) {
            m_results.notes.push_back(
                fmt::format("{:.1f} kW of condenser heat have no tower or cooler: its fans, pumps and water "
                            "are not counted",
                            m_condensers.heat_kw));
            m_waterUnknown = true;
            return;
        }
        const std::vector<double> shares = capacityShares(m_input.gear.list(), towers);
        for (std::size_t i = 0; i < towers.size(); ++i) {
            m_duty[towers[i]].heat_kw += m_condensers.heat_kw * shares[i];
            m_duty[towers[i]].behind = true;
        }
    }

    void reject(std::uint32_t g)
    {
        Duty& duty = m_duty[g];
        const PlantDuty plant = plantDuty(m_input.gear[g], m_weather, duty.heat_kw, duty.needed_c, m_input.fansFollow);
        duty.power_kw = plant.compressor_kw + plant.fan_kw + plant.pump_kw;
        duty.supply_c = plant.supply_c;
        m_compressors_kw += plant.compressor_kw;
        m_fans_kw += plant.fan_kw;
        m_pumps_kw += plant.pump_kw;
        if (plant.water_l_per_h)
            m_results.water_l_per_h += *plant.water_l_per_h;
        else
            m_waterUnknown = true;
        if (!duty.behind) m_results.plantCapacity_kw += m_input.gear[g].capacity_kw;
        m_unknownPower += plant.powerUnknown ? 1 : 0;
        m_clampedCop += plant.copClamped ? 1 : 0;
        m_noBlowdown += plant.noBlowdown ? 1 : 0;
    }

    // --- temperatures, givers before takers --------------------------------------------------------------
    void findSupplies()
    {
        for (auto it = m_queue.rbegin(); it != m_queue.rend(); ++it) {
            const CoolingGear& gear = m_input.gear[*it];
            if (isPlant(gear.role)) continue;
            Duty& duty = m_duty[*it];
            const Pool& pool = isAirSide(gear.role) ? m_airPool : m_liquidPool;
            const auto from = duty.pooled ? pool.supply_c : meanSupply_c(m_net.giversOfGear(*it), m_duty);
            if (!from) continue;
            duty.supply_c = *from + gear.approach_k.value_or(0.0);
            if (gear.role != CoolingRole::Cdu) continue;
            m_results.plantSupply_c = std::max(*from, m_results.plantSupply_c.value_or(*from));
        }
    }

    // --- results -----------------------------------------------------------------------------------------
    void addTotals()
    {
        auto& r = m_results;
        r.power_kw = m_fans_kw + m_pumps_kw + m_compressors_kw;
        if (m_fans_kw > 0) r.power_kwByKind.emplace_back("fans", m_fans_kw);
        if (m_pumps_kw > 0) r.power_kwByKind.emplace_back("pumps", m_pumps_kw);
        if (m_compressors_kw > 0) r.power_kwByKind.emplace_back("compressors", m_compressors_kw);
        const bool plantDrawn = r.plantHeat_kw > 0 && r.plantUndrawn_kw == 0;
        if (plantDrawn && !m_waterUnknown && m_input.it_kw > 0)
            r.wue_l_per_kwh = r.water_l_per_h / m_input.it_kw;
        r.balanceError_kw = coolingBalanceError_kw(r);
    }

    void addNotes()
    {
        auto& notes = m_results.notes;
        const bool plant = std::any_of(m_input.gear.begin(), m_input.gear.end(),
                                       [](const CoolingGear& g) { return isPlant(g.role); });
        if (plant) appendWeatherNotes(m_weather, m_input.gear.list(), notes);
        if (m_net.cyclesCut() > 0)
            notes.push_back(fmt::format("the coolant links form a cycle: {} left open to solve the rest",
                                        m_net.cyclesCut()));
        if (m_unknownPower == 1) notes.push_back("one plant unit gives no COP or fan power: taken as 0 kW");
        if (m_unknownPower > 1) notes.push_back(fmt::format("{} plant units give no COP or fan power: taken as 0 kW", m_unknownPower));
        if (m_clampedCop == 1) notes.push_back("one chiller runs outside its COP table: the table's edge is taken");
        if (m_clampedCop > 1) notes.push_back(fmt::format("{} chillers run outside their COP table: the table's edge is taken", m_clampedCop));
        if (m_noBlowdown == 1) notes.push_back("one evaporative unit gives no cycles of concentration: its blowdown is not counted");
        if (m_noBlowdown > 1) notes.push_back(fmt::format("{} evaporative units give no cycles of concentration: their blowdown is not counted", m_noBlowdown));
    }

    const CoolingInput& m_input;
    HeatNetwork m_net;
    std::vector<Duty> m_duty{};
    CoolingResults m_results{};
    DesignWeather m_weather{};
    std::map<std::int32_t, double> m_hallAir{};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_doors{};  ///< heat unit, door
    Pool m_liquidPool{}, m_airPool{}, m_condensers{};
    std::vector<std::uint32_t> m_queue{};  ///< gear in the order it was worked
    std::size_t m_next{};
    std::vector<char> m_done{};
    bool (*m_wanted)(CoolingRole){};
    double m_fans_kw{}, m_pumps_kw{}, m_compressors_kw{};
    int m_unknownPower{}, m_clampedCop{}, m_noBlowdown{};
    bool m_waterUnknown{};
};

}  // namespace

CoolingResults solveCooling(const CoolingInput& input)
{
    return CoolingSolver(input).solve();
}

double coolingBalanceError_kw(const CoolingResults& r)
{
    return r.liquid_kw + r.air_kw + r.powerToWater_kw - r.plantHeat_kw - r.liquidUnserved_kw -
           r.airUnserved_kw - r.tapped_kw;
}

}  // namespace mw
