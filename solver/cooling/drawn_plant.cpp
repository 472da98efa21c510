// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/drawn_plant.h"

#include "model/core/find_sorted.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr double kKelvin = 273.15;
constexpr double kOutdoor_c = 35, kCondenserWater_c = 29.4;          ///< ratings of AHRI 550/590
constexpr double kEvaporatorGap_k = 3;                               ///< refrigerant below leaving water (engineering estimate)
constexpr double kAirCondenserGap_k = 15, kWaterCondenserGap_k = 7;  ///< refrigerant over outdoor air, over entering condenser water (engineering estimate)
constexpr double kLeastLift_k = 12;                                  ///< compressors keep that much between their two sides (engineering estimate)

/// Kelvin of lift over the cold side: 1 / COP of a Carnot cycle.
double carnotInput(double leaving_c, double hot_c, double gap_k)
{
    const double cold = leaving_c - kEvaporatorGap_k + kKelvin;
    return std::max(hot_c + gap_k - leaving_c + kEvaporatorGap_k, kLeastLift_k) / cold;
}

/// 1 / COP by a table; beyond its edges as Carnot's goes on from there.
double tableInput(const std::vector<CopPoint>& table, double leaving_c, double hot_c, double gap_k)
{
    const auto [cold, warm] = std::minmax_element(table.begin(), table.end(), [](const CopPoint& a, const CopPoint& b) { return a.leaving_c < b.leaving_c; });
    const auto [mild, hot] = std::minmax_element(table.begin(), table.end(), [](const CopPoint& a, const CopPoint& b) { return a.ambient_c < b.ambient_c; });
    const double x = std::clamp(leaving_c, cold->leaving_c, warm->leaving_c), y = std::clamp(hot_c, mild->ambient_c, hot->ambient_c);
    return carnotInput(leaving_c, hot_c, gap_k) / carnotInput(x, y, gap_k) / copAt(table, y, x)->cop;
}

bool isChillerRole(CoolingRole role) { return role == CoolingRole::AirChiller || role == CoolingRole::WaterChiller; }

class PlantReader {
public:
    PlantReader(const CoolingInput& cooling, const CoolingResults& results, const LoopInput& input) : m_cooling(cooling), m_results(results), m_input(input) {}

    SetPointSystem systemOf(const LoopNet& net, const CoolantLoop& loop, const std::map<InstanceIndex, const LoopPart*>& takers)
    {
        SetPointSystem system{.first = loop.first, .heat_kw = 0, .flow_l_min = loop.flow_l_min, .pump_kw = loop.pump_kw, .speed = loop.speed > 0 ? loop.speed : 1};
        double supply = 0, known = 0;
        for (const std::uint32_t e : net.elements) {
            const LoopElement& element = m_input.elements[e];
            const CoolingGear* gear = findSorted(m_cooling.gear.list(), element.instance, [](const CoolingGear& g) { return g.instance; });
            if (element.kind == LoopElement::Kind::Taker) addTaker(system, element, gear, takers);
            if (!gear) continue;
            system.plant.economiser = system.plant.economiser || (element.kind == LoopElement::Kind::Series && element.capacity_kw > 0);
            if (element.kind == LoopElement::Kind::Giver) {
                addGiver(system.plant, *gear);
                const CoolingNode* node = m_results.node(element.instance);
                if (node && node->supply_c) supply += *node->supply_c, known += 1;
            }
        }
        if (known > 0) system.now_c = supply / known;
        return system;
    }

private:
    void addGiver(SetPointPlant& plant, const CoolingGear& gear)
    {
        using Kind = SetPointPlant::Kind;
        if (gear.role == CoolingRole::DryCooler) {
            plant.kind = Kind::Dry, ++plant.coolers;
            plant.cooler_kw = gear.capacity_kw, plant.coolerApproach_k = gear.approach_k.value_or(0), plant.coolerFan_kw = gear.fan_kw;
        } else if (isChillerRole(gear.role)) {
            if (plant.kind != Kind::Dry) plant.kind = gear.role == CoolingRole::AirChiller ? Kind::AirChillers : Kind::TowerChillers;
            ++plant.chillers, plant.chiller_kw = gear.capacity_kw, plant.cop = gear.cop.value_or(0), plant.copTable = gear.copTable;
            plant.copLeaving_c = gear.leaving_c.value_or(7);
            if (gear.role == CoolingRole::WaterChiller) addTowers(plant);
        }
    }

    /// Fans of all towers, by the share of chillers.
    void addTowers(SetPointPlant& plant)
    {
        double fans = 0, chillers = 0;
        for (const CoolingGear& gear : m_cooling.gear) {
            if (gear.role == CoolingRole::Tower) fans += gear.fan_kw, plant.cycles = gear.cycles.value_or(plant.cycles);
            chillers += gear.role == CoolingRole::WaterChiller ? 1 : 0;
        }
        plant.towerFan_kw += fans / std::max(chillers, 1.0);
    }

    /// Racks on the plant's own water have no gear.
    void addTaker(SetPointSystem& system, const LoopElement& element, const CoolingGear* gear, const std::map<InstanceIndex, const LoopPart*>& takers)
    {
        system.heat_kw += element.heat_kw;
        const auto part = takers.find(element.instance);
        if (!element.most_c || element.heat_kw <= 0 || part == takers.end() || part->second->flow_l_min <= 0) return;
        SetPointTaker taker{.exchanger = gear && gear->role == CoolingRole::Cdu, .heat_kw = element.heat_kw, .cold_kw_k = part->second->flow_l_min * kWater_kw_per_lpm_k,
                            .approach_k = gear ? gear->approach_k.value_or(0) : 0, .most_c = *element.most_c};
        const CoolingNode* node = m_results.node(element.instance);
        if (taker.exchanger && node && node->flow_l_min) taker.hot_kw_k = *node->flow_l_min * kPg25_kw_per_lpm_k;
        if (std::find(system.takers.begin(), system.takers.end(), taker) == system.takers.end()) system.takers.push_back(taker);
    }

    const CoolingInput& m_cooling;
    const CoolingResults& m_results;
    const LoopInput& m_input;
};

}  // namespace

ChillerCurves curvesOf(const SetPointPlant& plant, bool outdoor)
{
    const double gap = outdoor ? kAirCondenserGap_k : kWaterCondenserGap_k, rated_c = outdoor ? kOutdoor_c : kCondenserWater_c;
    ChillerCurves curves{.name = "drawn", .capacity_kw = plant.chiller_kw, .cop = plant.cop > 0 ? plant.cop : 1, .leastLoad = 0.1, .leastUnloading = 0.1, .mostLoad = 1.0,
                         .evaporatorLeast_c = 5, .evaporatorMost_c = 35, .condenserLeast_c = 10, .condenserMost_c = outdoor ? 50.0 : 40.0,
                         .capacityByT = {1, 0, 0, 0, 0, 0}, .inputByT = {}, .inputByLoad = {0, 1, 0}};
    const double ratedInput = carnotInput(plant.copLeaving_c, rated_c, gap);
    Eigen::Matrix<double, 6, 6> normal = Eigen::Matrix<double, 6, 6>::Zero();
    Eigen::Matrix<double, 6, 1> right = Eigen::Matrix<double, 6, 1>::Zero();
    for (double x = curves.evaporatorLeast_c; x <= curves.evaporatorMost_c; x += 2.5)
        for (double y = curves.condenserLeast_c; y <= curves.condenserMost_c; y += 2.5) {
            const double input = plant.copTable.empty() ? carnotInput(x, y, gap) / ratedInput : curves.cop * tableInput(plant.copTable, x, y, gap);
            Eigen::Matrix<double, 6, 1> row;
            row << 1, x, x * x, y, y * y, x * y;
            normal += row * row.transpose(), right += input * row;
        }
    const Eigen::Matrix<double, 6, 1> fitted = normal.ldlt().solve(right);
    for (int i = 0; i < 6; ++i) curves.inputByT[static_cast<std::size_t>(i)] = fitted[i];
    return curves;
}

std::vector<SetPointSystem> setPointSystems(const CoolingInput& cooling, const CoolingResults& results, const LoopInput& input, const std::vector<LoopNet>& nets,
                                            const CoolantLoops& loops)
{
    PlantReader reader(cooling, results, input);
    std::map<InstanceIndex, const LoopPart*> takers;
    for (const LoopPart& part : loops.parts)
        if (part.taker) takers.emplace(part.instance, &part);
    std::vector<SetPointSystem> systems;
    for (std::size_t l = 0; l < nets.size() && l < loops.loops.size(); ++l) {
        if (loops.loops[l].kind != LoopKind::Facility || loops.loops[l].takers == 0) continue;
        SetPointSystem system = reader.systemOf(nets[l], loops.loops[l], takers);
        if (system.heat_kw <= 0) continue;
        const auto same = std::find_if(systems.begin(), systems.end(), [&](SetPointSystem known) {
            known.first = system.first, known.count = system.count;
            return known == system;
        });
        if (same != systems.end()) ++same->count;
        else systems.push_back(std::move(system));
    }
    return systems;
}

}  // namespace mw
