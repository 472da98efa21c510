// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/drawn_plant.h"

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
        m_unstated = false;
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
                const auto now_c = heldNow_c(*gear, node);
                if (now_c) supply += *now_c, known += 1;
            }
        }
        if (known > 0) system.now_c = supply / known;
        if (m_unstated) limitByTable(system.plant);
        return system;
    }

private:
    void addGiver(SetPointPlant& plant, const CoolingGear& gear)
    {
        using Kind = SetPointPlant::Kind;
        if (gear.role == CoolingRole::DryCooler || gear.role == CoolingRole::FluidCooler || gear.role == CoolingRole::Tower) {
            addCooler(plant, gear);
        } else if (isChillerRole(gear.role)) {
            if (plant.coolers == 0) plant.kind = gear.role == CoolingRole::AirChiller ? Kind::AirChillers : Kind::TowerChillers;
            ++plant.chillers, plant.chiller_kw = gear.capacity_kw, plant.cop = gear.cop.value_or(0), plant.copTable = gear.copTable;
            plant.copLeaving_c = gear.leaving_c.value_or(7), plant.freeCooling_k = gear.freeCooling_k;
            if (gear.role == CoolingRole::WaterChiller) addTowers(plant);
        }
    }

    static void addCooler(SetPointPlant& plant, const CoolingGear& gear)
    {
        using Kind = SetPointPlant::Kind;
        const Kind kind = gear.role == CoolingRole::DryCooler ? Kind::Dry : Kind::Wet;
        plant.mixed = plant.mixed || (plant.coolers > 0 && plant.kind != kind);
        plant.kind = kind, ++plant.coolers;
        plant.cooler_kw = gear.capacity_kw, plant.coolerApproach_k = gear.approach_k.value_or(0), plant.coolerFan_kw = gear.fan_kw;
        plant.wetApproach_k = gear.wetApproach_k.value_or(0), plant.evaporation_l_per_kwh = gear.evaporation_l_per_kwh.value_or(0);
        plant.spray_kw = gear.role == CoolingRole::FluidCooler ? gear.power_kw : 0, plant.cycles = gear.cycles.value_or(plant.cycles);
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

    /// As stated, else by what is known of its kind: coils by the racks' air, CDUs by their range. Racks on the plant's own water that state nothing: no limit.
    [[nodiscard]] std::optional<SetPointBound> limitOf(const LoopElement& element, const CoolingGear* gear) const
    {
        if (element.most_c) return SetPointBound{*element.most_c, SetPointLimit::Taker};
        if (element.rangeMost_c) return SetPointBound{*element.rangeMost_c, SetPointLimit::CduRange};
        if (!gear || (gear->role != CoolingRole::AirUnit && gear->role != CoolingRole::RearDoor)) return {};
        const bool known = gear->hall >= 0 && static_cast<std::size_t>(gear->hall) < m_input.halls.size();
        const double inlet_c = std::min(known ? m_input.halls[static_cast<std::size_t>(gear->hall)].inletMost_c.value_or(kInletMost_c) : kInletMost_c, kInletMost_c);
        return SetPointBound{inlet_c - gear->approach_k.value_or(kCoilApproach_k), SetPointLimit::RackInlet};
    }

    /// What it makes now, as its year has it: coolers hold the warmest that suffices.
    [[nodiscard]] static std::optional<double> heldNow_c(const CoolingGear& gear, const CoolingNode* node)
    {
        if (node && !isChillerRole(gear.role) && node->neededSupply_c) return node->neededSupply_c;
        return node && node->supply_c ? node->supply_c : coldest_c(gear);
    }

    /// What a chiller makes of which nobody asks a temperature: the coldest of its table, as in its duty.
    [[nodiscard]] static std::optional<double> coldest_c(const CoolingGear& gear)
    {
        std::optional<double> least_c;
        for (const CopPoint& point : gear.copTable) least_c = std::min(point.leaving_c, least_c.value_or(point.leaving_c));
        return least_c;
    }

    static void limitByTable(SetPointPlant& plant)
    {
        for (const CopPoint& point : plant.copTable) plant.leavingMost_c = std::max(point.leaving_c, plant.leavingMost_c.value_or(point.leaving_c));
    }

    /// Racks on the plant's own water have no gear.
    void addTaker(SetPointSystem& system, const LoopElement& element, const CoolingGear* gear, const std::map<InstanceIndex, const LoopPart*>& takers)
    {
        system.heat_kw += element.heat_kw;
        const auto part = takers.find(element.instance);
        if (element.heat_kw <= 0 || part == takers.end() || part->second->flow_l_min <= 0) return;
        const auto bound = limitOf(element, gear);
        m_unstated = m_unstated || !element.most_c;
        if (!bound) return;
        SetPointTaker taker{.exchanger = gear && gear->role == CoolingRole::Cdu, .heat_kw = element.heat_kw, .cold_kw_k = part->second->flow_l_min * kWater_kw_per_lpm_k,
                            .approach_k = gear ? gear->approach_k.value_or(0) : 0, .most_c = bound->most_c, .limit = bound->limit};
        const CoolingNode* node = m_results.node(element.instance);
        if (taker.exchanger && node && node->flow_l_min) taker.hot_kw_k = *node->flow_l_min * kPg25_kw_per_lpm_k;
        if (std::find(system.takers.begin(), system.takers.end(), taker) == system.takers.end()) system.takers.push_back(taker);
    }

    const CoolingInput& m_cooling;
    const CoolingResults& m_results;
    const LoopInput& m_input;
    bool m_unstated{};   ///< something that the loop feeds states no limit
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
