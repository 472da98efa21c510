// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/loop_input.h"

#include "model/core/find_sorted.h"
#include "model/core/number_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace mw {

namespace {

constexpr double kPsi_kpa = 6.894757;
constexpr double kRiser_m = 3.0;             ///< up to the pipes overhead or down below the floor, at both ends together (engineering estimate)
constexpr double kDetour = 1.1;              ///< as cables are routed
constexpr double kBetweenHalls_m = 40;       ///< as cables are routed
constexpr LoopNode kNoPlace = 0xfffffffeU;

struct PressurePoint {
    double at_l_min{}, drop_kpa{}, exponent{2};
    bool assumed{};
};

std::optional<double> extraNumber(const Extras& extras, std::string_view key)
{
    for (const auto& [name, node] : extras)
        if (name == key && node.isScalar()) return parseNumber(node.text);
    return {};
}

bool extraFlag(const Extras& extras, std::string_view key)
{
    return std::any_of(extras.begin(), extras.end(), [key](const auto& extra) { return extra.first == key && extra.second.text == "true"; });
}

/// Least squares of ln(pressure) over ln(flow) through a part's table of both.
std::optional<PressurePoint> pointOfTable(const Part& part)
{
    const auto table = std::find_if(part.extras.begin(), part.extras.end(), [](const auto& e) { return e.first == "coolant_flow_table_max_p"; });
    if (table == part.extras.end()) return {};
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const YamlNode& row : table->second.items) {
        const YamlNode *flow = row.find("flow_lpm"), *drop = row.find("dp_psi");
        const auto q = flow ? parseNumber(flow->text) : std::nullopt, psi = drop ? parseNumber(drop->text) : std::nullopt;
        if (!q || !psi || *q <= 0 || *psi <= 0) continue;
        const double x = std::log(*q), y = std::log(*psi * kPsi_kpa);
        n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
    if (n < 2 || n * sxx - sx * sx <= 0) return {};
    const double slope = std::clamp((n * sxy - sx * sy) / (n * sxx - sx * sx), 1.0, 2.0);
    return PressurePoint{std::exp(sx / n), std::exp(sy / n), slope, false};
}

PressurePoint rackPoint(const Part& part, double need_l_min)
{
    const auto drop = part.figure("coolant_pressure_drop_kpa"), at = part.figure("coolant_flow_lpm");
    if (drop && at && *drop > 0 && *at > 0) return {*at, *drop, std::clamp(part.figureOr("coolant_pressure_exponent", kRackExponent), 1.0, 2.0), false};
    if (const auto fitted = pointOfTable(part)) return *fitted;
    return {need_l_min, kRackDrop_kpa, kRackExponent, true};
}

/// Exchangers and coils: at their stated flow, else at that which carries their capacity.
PressurePoint exchangerPoint(const Part& part, std::string_view flowKey, double capacity_kw, double need_l_min)
{
    const auto drop = part.figure("pressure_drop_kpa");
    double at = part.figureOr(flowKey, 0);
    if (at <= 0) at = capacity_kw > 0 ? capacity_kw / (kWater_kw_per_lpm_k * kFacilityRise_k) : need_l_min;
    return {at, drop && *drop > 0 ? *drop : kExchangerDrop_kpa, 2, !drop};
}

class LoopReader {
public:
    LoopReader(const Facility& facility, const CoolingInput& cooling, const CoolingResults& results, const PowerResults* power)
        : m_facility(facility), m_cooling(cooling), m_results(results), m_power(power), m_in(facility.instances.size(), kNoPlace),
          m_out(facility.instances.size(), kNoPlace)
    {
    }

    LoopInput read()
    {
        m_facility.forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
            if (link.from != link.to) addPipe(link);
        });
        addInRackCdus();
        addElements();
        addAir();
        addUnpiped();
        return std::move(m_loop);
    }

private:
    [[nodiscard]] InstanceIndex standingOf(InstanceIndex i) const
    {
        while (m_facility.instances[i].parent != kNoInstance) i = m_facility.instances[i].parent;
        return i;
    }
    [[nodiscard]] const CoolingGear* gearAt(InstanceIndex i) const
    {
        return findSorted(m_cooling.gear.list(), i, [](const CoolingGear& gear) { return gear.instance; });
    }
    [[nodiscard]] const HeatUnit* unitAt(InstanceIndex i) const
    {
        return findSorted(m_cooling.units, i, [](const HeatUnit& unit) { return unit.instance; });
    }
    [[nodiscard]] char sideOfPower(InstanceIndex i) const
    {
        const PowerNode* node = m_power ? m_power->node(i) : nullptr;
        return node && node->side.size() == 1 ? node->side[0] : '\0';
    }

    LoopNode place(std::vector<LoopNode>& of, InstanceIndex i)
    {
        if (of[i] != kNoPlace) return of[i];
        m_loop.nodeOf.push_back(i);
        return of[i] = static_cast<LoopNode>(m_loop.nodeOf.size() - 1);
    }
    /// A manifold or a tank is one place; what coolant passes with a loss or a gain, two.
    [[nodiscard]] static bool passesFreely(const CoolingGear& gear, const Part& part)
    {
        return gear.role == CoolingRole::Pass && part.kind != Kind::Pump && part.kind != Kind::HeatExchanger;
    }

    void addPipe(const FacilityLink& link)
    {
        const CoolingGear* giver = gearAt(link.from);
        const CoolingGear* taker = gearAt(link.to);
        const InstanceIndex to = taker ? link.to : standingOf(link.to);
        if (!giver || (!taker && !unitAt(to))) return;
        const bool freely = passesFreely(*giver, m_facility.part(link.from));
        LoopPipe pipe{.link = link.index, .count = link.count};
        pipe.from = place(freely ? m_in : m_out, link.from);
        pipe.to = place(m_in, to);
        if (!taker) m_partOf.emplace_back(to, &m_facility.part(link.to));
        pipe.main = taker != nullptr;
        pipe.length_m = lengthOf(link);
        const Extras& extras = link.link->extras;
        const Part* part = link.link->part.empty() ? nullptr : m_facility.catalog->find(link.link->part);
        pipe.diameter_mm = extraNumber(extras, "diameter_mm").value_or(part ? part->figureOr("diameter_mm", 0) : 0);
        pipe.kv_m3_h = extraNumber(extras, "kv_m3_h");
        pipe.closed = extraFlag(extras, "closed"), pipe.checkValve = extraFlag(extras, "check_valve");
        m_loop.pipes.push_back(pipe);
    }

    /// As stated, else along x and y between the middles of both; to the millimetre, so that equal rows stay equal.
    [[nodiscard]] double lengthOf(const FacilityLink& link) const
    {
        if (link.link->length_m) return *link.link->length_m;
        const Instance &a = m_facility.instances[standingOf(link.from)], &b = m_facility.instances[standingOf(link.to)];
        double way = kRiser_m + (a.hall == b.hall ? 0 : kBetweenHalls_m);
        if (a.hall == b.hall)
            way += std::abs(a.footprint.x_m + a.footprint.width_m / 2 - b.footprint.x_m - b.footprint.width_m / 2) +
                   std::abs(a.footprint.y_m + a.footprint.depth_m / 2 - b.footprint.y_m - b.footprint.depth_m / 2);
        return std::round(way * kDetour * 1000) / 1000;
    }

    /// A CDU inside a rack to which no pipe is drawn serves that rack, as the heat balance has it: a loop of its own.
    void addInRackCdus()
    {
        for (const CoolingGear& gear : m_cooling.gear) {
            const bool cdu = gear.role == CoolingRole::Cdu || gear.role == CoolingRole::LiquidToAir;
            if (!cdu || gear.unit == kNoUnit || m_out[gear.instance] != kNoPlace) continue;
            const InstanceIndex rack = m_cooling.units[gear.unit].instance;
            if (m_in[rack] != kNoPlace && !m_served.contains(rack)) continue;
            m_out[gear.instance] = place(m_in, rack);
            if (m_served.insert(rack).second) m_partOf.emplace_back(rack, &m_facility.part(rack));
        }
    }

    void addElements()
    {
        std::stable_sort(m_partOf.begin(), m_partOf.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<InstanceIndex> at = m_loop.nodeOf;
        for (const CoolingGear& gear : m_cooling.gear)
            if (gear.unit != kNoUnit && m_out[gear.instance] != kNoPlace) at.push_back(gear.instance);
        std::sort(at.begin(), at.end());
        at.erase(std::unique(at.begin(), at.end()), at.end());
        for (const InstanceIndex i : at) {
            if (const CoolingGear* gear = gearAt(i)) addGear(*gear);
            else if (const HeatUnit* unit = unitAt(i)) addRack(*unit);
        }
    }

    void addRack(const HeatUnit& unit)
    {
        if (unit.liquid_kw <= 0) return;
        const auto found = std::lower_bound(m_partOf.begin(), m_partOf.end(), unit.instance, [](const auto& a, InstanceIndex i) { return a.first < i; });
        const Part& part = *found->second;
        const PressurePoint point = rackPoint(part, unit.flow_l_min);
        LoopElement rack{.instance = unit.instance, .from = m_in[unit.instance], .to = kReturnSide, .rack = true, .need_l_min = unit.flow_l_min,
                         .at_l_min = point.at_l_min, .drop_kpa = point.drop_kpa, .exponent = point.exponent, .assumed = point.assumed, .heat_kw = unit.liquid_kw};
        if (const CoolingNode* node = m_results.node(unit.instance)) rack.supply_c = node->supply_c;
        rack.most_c = unit.supplyMax_c;
        rack.leaving_c = part.figure("coolant_return_max_c");
        rack.volume_l = part.figureOr("coolant_volume_l", unit.liquid_kw * kRackVolume_l_kw);
        if (part.fact("coolant").starts_with("PG") || part.fact("coolant").starts_with("EG")) m_loop.coolant = part.fact("coolant");
        m_loop.elements.push_back(rack);
    }

    void addGear(const CoolingGear& gear)
    {
        const Part& part = m_facility.part(gear.instance);
        const CoolingNode* node = m_results.node(gear.instance);
        LoopElement element{.instance = gear.instance, .role = gear.role, .heat_kw = node ? node->heat_kw : 0, .capacity_kw = gear.capacity_kw};
        element.volume_l = part.figureOr("volume_l", 0), element.side = sideOfPower(gear.instance);
        if (node) element.supply_c = node->supply_c, element.most_c = node->neededSupply_c;
        const bool in = m_in[gear.instance] != kNoPlace, out = m_out[gear.instance] != kNoPlace;
        if (in && !passesFreely(gear, part) && gear.role != CoolingRole::Pass) addTaker(element, gear, part);
        if (gear.role == CoolingRole::Cdu || gear.role == CoolingRole::LiquidToAir) {
            if (out) addCduPump(element, gear, part);
        } else if (gear.role == CoolingRole::Pass) {
            if (in && out) addSeries(element, part);
        } else if (out) {
            addGiver(element, part);
        }
    }

    void addTaker(LoopElement element, const CoolingGear& gear, const Part& part)
    {
        const CoolingNode* node = m_results.node(gear.instance);
        const bool cdu = gear.role == CoolingRole::Cdu;
        const std::string_view flowKey = cdu ? "primary_flow_lpm" : "water_flow_lpm";
        if (node) element.heat_kw += node->power_kw;   // compressor, pump and fans warm the water that takes the heat
        element.kind = LoopElement::Kind::Taker, element.from = m_in[gear.instance], element.to = kReturnSide;
        if (cdu && gear.approach_k) {   // the facility's side of both
            if (element.supply_c) *element.supply_c -= *gear.approach_k;
            if (element.most_c) *element.most_c -= *gear.approach_k;
        }
        if (const auto range_c = part.figure("secondary_supply_max_c"); cdu && !element.most_c && range_c) element.rangeMost_c = *range_c - gear.approach_k.value_or(0);
        const double full = part.figureOr(flowKey, 0);
        const double byHeat = element.heat_kw / (kWater_kw_per_lpm_k * kFacilityRise_k);
        element.need_l_min = full > 0 && gear.capacity_kw > 0 ? full * std::min(1.0, element.heat_kw / gear.capacity_kw) : byHeat;
        const PressurePoint point = exchangerPoint(part, flowKey, gear.capacity_kw, element.need_l_min);
        setPoint(element, point);
        m_loop.elements.push_back(element);
    }

    static void setPoint(LoopElement& element, const PressurePoint& point)
    {
        element.at_l_min = point.at_l_min, element.drop_kpa = point.drop_kpa, element.exponent = point.exponent, element.assumed = point.assumed;
    }

    void addCduPump(LoopElement element, const CoolingGear& gear, const Part& part)
    {
        element.kind = LoopElement::Kind::Pump, element.from = kReturnSide, element.to = m_out[gear.instance];
        element.rated_l_min = gear.flowMax_l_min > 0 ? gear.flowMax_l_min : gear.capacity_kw / (kPg25_kw_per_lpm_k * 10);
        const auto head = part.figure("secondary_head_kpa");
        element.head_kpa = head.value_or(kCduHead_kpa), element.assumed = !head;
        element.efficiency = efficiencyOf(element, gear.power_kw);
        if (element.rated_l_min > 0) m_loop.elements.push_back(element);
    }

    /// What makes its rated power of flow and head.
    [[nodiscard]] static double efficiencyOf(const LoopElement& pump, double power_kw)
    {
        const double hydraulic_kw = pump.rated_l_min / 60000 * pump.head_kpa;
        return power_kw > 0 ? std::clamp(hydraulic_kw / power_kw, 0.1, 0.9) : kPumpEfficiency;
    }

    void addSeries(LoopElement element, const Part& part)
    {
        element.from = m_in[element.instance], element.to = m_out[element.instance];
        if (part.kind == Kind::Pump) {
            element.kind = LoopElement::Kind::Pump;
            element.rated_l_min = part.figureOr("flow_lpm", 0);
            element.spares = static_cast<int>(part.figureOr("spare_pumps", 0));
            const auto head = part.figure("head_kpa");
            element.head_kpa = head.value_or(kCduHead_kpa), element.assumed = !head;
            element.efficiency = part.figure("pump_efficiency") ? part.figureOr("pump_efficiency", 1) * part.figureOr("motor_efficiency", 1)
                                                                : efficiencyOf(element, part.figureOr("power_kw", 0));
            if (element.rated_l_min > 0) return m_loop.elements.push_back(element);
        }
        element.kind = LoopElement::Kind::Series;
        const PressurePoint point = exchangerPoint(part, "flow_lpm", element.capacity_kw, element.heat_kw / (kWater_kw_per_lpm_k * kFacilityRise_k));
        element.at_l_min = std::max(point.at_l_min, 1.0), element.drop_kpa = part.kind == Kind::Pump ? 0 : point.drop_kpa, element.assumed = point.assumed;
        m_loop.elements.push_back(element);
    }

    void addGiver(LoopElement element, const Part& part)
    {
        element.kind = LoopElement::Kind::Giver, element.from = kReturnSide, element.to = m_out[element.instance];
        const PressurePoint point = exchangerPoint(part, "flow_lpm", element.capacity_kw, element.heat_kw / (kWater_kw_per_lpm_k * kFacilityRise_k));
        setPoint(element, point);
        const auto coolant = part.fact("coolant");
        if (coolant.starts_with("PG") || coolant.starts_with("EG")) m_loop.facilityCoolant = coolant;
        m_loop.elements.push_back(element);
    }

    void addAir()
    {
        const auto& halls = m_facility.layout->halls;
        m_loop.halls.resize(halls.size());
        for (std::size_t h = 0; h < halls.size(); ++h) m_loop.halls[h].volume_m3 = halls[h].width_m * halls[h].depth_m * halls[h].clearHeight_m;
        addInletLimits();
        for (const HeatUnit& unit : m_cooling.units)
            if (unit.hall >= 0 && unit.air_kw > 0) ++m_loop.halls[static_cast<std::size_t>(unit.hall)].racks;
        for (const CoolingGear& gear : m_cooling.gear) {
            const CoolingNode* node = m_results.node(gear.instance);
            const bool door = gear.role == CoolingRole::RearDoor;
            if ((gear.role != CoolingRole::AirUnit && !door) || gear.hall < 0 || !node) continue;
            const auto hall = static_cast<std::uint32_t>(gear.hall);
            m_loop.halls[hall].heat_kw += node->heat_kw;
            m_loop.airUnits.push_back({gear.instance, hall, node->heat_kw, gear.capacity_kw, sideOfPower(gear.instance), door});
        }
    }

    /// Equal parts stand in runs: a figure is looked up once for each run.
    void addInletLimits()
    {
        const Part* last = nullptr;
        std::optional<double> limit_c;
        for (const Instance& instance : m_facility.instances) {
            if (instance.part != last) last = instance.part, limit_c = last->figure("air_inlet_max_c");
            if (!limit_c || instance.hall < 0) continue;
            auto& most_c = m_loop.halls[static_cast<std::size_t>(instance.hall)].inletMost_c;
            most_c = std::min(*limit_c, most_c.value_or(*limit_c));
        }
    }

    /// Plant without a pipe takes what has none, by capacity.
    void addUnpiped()
    {
        for (const CoolingGear& gear : m_cooling.gear) {
            const CoolingNode* node = m_results.node(gear.instance);
            if (!isPlant(gear.role) || gear.role == CoolingRole::Tower || m_out[gear.instance] != kNoPlace || !node || node->heat_kw <= 0) continue;
            m_loop.unpiped.push_back({gear.instance, gear.role, gear.capacity_kw, sideOfPower(gear.instance)});
            m_loop.unpipedHeat_kw += node->heat_kw;
        }
    }

    const Facility& m_facility;
    const CoolingInput& m_cooling;
    const CoolingResults& m_results;
    const PowerResults* m_power;
    LoopInput m_loop{};
    std::vector<LoopNode> m_in, m_out;       ///< of an instance
    std::vector<std::pair<InstanceIndex, const Part*>> m_partOf{};   ///< what of a rack takes the coolant
    std::set<InstanceIndex> m_served{};      ///< racks with a CDU inside that no pipe leaves
};

}  // namespace

LoopInput loopInput(const Facility& facility, const CoolingInput& cooling, const CoolingResults& results, const PowerResults* power)
{
    return LoopReader(facility, cooling, results, power).read();
}

}  // namespace mw
