// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/air/air_field_input.h"

#include "solver/cooling/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kCubicFoot_m3 = 0.3048 * 0.3048 * 0.3048;
/// Air units without a stated air flow: rise of their air at capacity, 20 F, as fan walls are rated (engineering estimate).
constexpr double kUnitRise_k = 11.1;
/// Coldest air that a coil makes of its water: a few kelvin above it (engineering estimate).
constexpr double kCoilApproach_k = 3;
/// Depth of floor behind a rack over which its air rises: a usual hot aisle.
constexpr double kRiseDepth_m = 0.9;
constexpr double kNoHeat_kw = 1e-6;

std::optional<double> statedFlow_m3_s(const Part& part)
{
    const auto cfm = part.figure("airflow_cfm");
    return cfm && *cfm > 0 ? std::optional(*cfm * kCubicFoot_m3 / 60) : std::nullopt;
}

class AirInputBuilder {
public:
    AirInputBuilder(const Facility& facility, std::int32_t hall, const CoolingResults& cooling, const AirFieldOptions& options)
        : m_facility(facility), m_cooling(cooling), m_options(options), m_index(hall)
    {
        m_options.designRise_k = std::max(1.0, m_options.designRise_k);
    }

    AirFieldInput build()
    {
        const auto& halls = m_facility.layout->halls;
        if (m_index < 0 || static_cast<std::size_t>(m_index) >= halls.size()) return refuse("there is no such hall");
        const Hall& hall = halls[static_cast<std::size_t>(m_index)];
        if (hall.outdoor) return refuse(fmt::format("{} is outdoors: its air is not computed", hall.id));
        m_input.width_m = hall.width_m, m_input.depth_m = hall.depth_m, m_input.clearHeight_m = hall.clearHeight_m;
        m_input.density_kg_m3 = airDensity_kg_m3(m_facility.layout->settings->site.elevation_m, m_options.supply_c + m_options.designRise_k / 2);
        m_input.stirring = m_options.stirring;
        sumHeat();
        for (InstanceIndex i = 0; i < m_facility.instances.size(); ++i) addInstance(i);
        addAreas(hall);
        addReturns(hall);
        addOtherHeat();
        addNotes(hall);
        return std::move(m_input);
    }

private:
    AirFieldInput refuse(std::string why)
    {
        m_input.notes.push_back(std::move(why));
        return std::move(m_input);
    }

    [[nodiscard]] InstanceIndex standing(InstanceIndex i) const
    {
        while (m_facility.instances[i].parent != kNoInstance) i = m_facility.instances[i].parent;
        return i;
    }

    /// Heat to the air, by what stands on the floor. A rear door takes its share of the air's heat, but the rack's fans move air for all of it.
    void sumHeat()
    {
        m_heat_kw.resize(m_facility.instances.size()), m_moved_kw.resize(m_facility.instances.size());
        for (const CoolingNode& node : m_cooling.nodes) {
            if (node.instance >= m_facility.instances.size() || m_facility.instances[node.instance].hall != m_index) continue;
            const Part& part = m_facility.part(node.instance);
            const InstanceIndex at = standing(node.instance);
            const auto role = coolingRole(part);
            if (role == CoolingRole::AirUnit) m_taken_kw += node.heat_kw;
            if (role == CoolingRole::RearDoor) m_heat_kw[at] -= node.heat_kw;
            if (role && role != CoolingRole::LiquidToAir) continue;
            const double kw = role ? node.heat_kw + node.power_kw : node.air_kw;
            m_heat_kw[at] += kw, m_moved_kw[at] += kw;
        }
    }

    void addInstance(InstanceIndex i)
    {
        const Instance& instance = m_facility.instances[i];
        if (instance.hall != m_index || instance.parent != kNoInstance || info(instance.part->kind).overhead) return;
        if (coolingRole(*instance.part) == CoolingRole::AirUnit)
            addSupply(i);
        else if (m_moved_kw[i] > kNoHeat_kw)
            addRack(i);
        else
            m_input.obstacles.push_back({instance.path, instance.footprint});
    }

    [[nodiscard]] double flowFor_m3_s(double heat_kw, double rise_k) const { return heat_kw / (m_input.density_kg_m3 * kAirHeat_kj_kgk * rise_k); }

    void addRack(InstanceIndex i)
    {
        const Instance& instance = m_facility.instances[i];
        AirRack rack{.name = instance.path, .place = instance.footprint, .facing = instance.facing, .instance = i};
        const auto stated = statedFlow_m3_s(*instance.part);
        rack.heat_kw = std::max(0.0, m_heat_kw[i]);
        rack.flow_m3_s = stated ? *stated : flowFor_m3_s(m_moved_kw[i], m_options.designRise_k);
        rack.limit_c = limitOf(i).value_or(kInletLimit_c);
        m_assumed += stated ? 0 : 1;
        m_input.racks.push_back(std::move(rack));
    }

    /// The lowest of what is inside.
    [[nodiscard]] std::optional<double> limitOf(InstanceIndex i) const
    {
        auto limit_c = m_facility.part(i).figure("air_inlet_max_c");
        for (const InstanceIndex child : m_facility.childrenOf(i))
            if (const auto inside = limitOf(child)) limit_c = std::min(*inside, limit_c.value_or(*inside));
        return limit_c;
    }

    void addSupply(InstanceIndex i)
    {
        const Instance& instance = m_facility.instances[i];
        const CoolingNode* node = m_cooling.node(i);
        AirSupply unit{.name = instance.path, .place = instance.footprint, .facing = instance.facing, .instance = i};
        unit.intake = instance.part->kind == Kind::InRowCooler ? AirIntake::Rear : AirIntake::Above;
        unit.flow_m3_s = fullFlow_m3_s(*instance.part) * fanSpeed(node);
        unit.supply_c = supplyOf(*instance.part, node);
        if (unit.flow_m3_s <= 0) m_input.notes.push_back(fmt::format("{} moves no air: it has no duty, or states neither air flow nor capacity", unit.name));
        m_input.supplies.push_back(std::move(unit));
    }

    [[nodiscard]] double fullFlow_m3_s(const Part& part) const
    {
        if (const auto stated = statedFlow_m3_s(part)) return *stated;
        return flowFor_m3_s(std::max(0.0, part.figureOr("capacity_kw", 0)), std::max(1.0, part.figureOr("air_delta_t_k", kUnitRise_k)));
    }

    /// As the cooling engine runs its fans: with the duty, not below their lowest speed, off without heat.
    static double fanSpeed(const CoolingNode* node)
    {
        if (!node || node->heat_kw <= 0) return 0;
        return std::clamp(node->loading.value_or(1.0), kLowestSpeed, 1.0);
    }

    double supplyOf(const Part& part, const CoolingNode* node)
    {
        const double set_c = part.figureOr("air_supply_c", m_options.supply_c);
        if (!node || !node->supply_c || *node->supply_c + kCoilApproach_k <= set_c) return set_c;
        m_warmWater_c = std::max(*node->supply_c, m_warmWater_c.value_or(*node->supply_c));
        return *node->supply_c + kCoilApproach_k;
    }

    void addAreas(const Hall& hall)
    {
        for (const Area& area : hall.areas) {
            const Rect r{area.x_m, area.y_m, area.width_m, area.depth_m};
            const std::string name = area.title.empty() ? fmt::format("the aisle at x {}, y {}", fmt::format("{:.1f} m", r.x_m), fmt::format("{:.1f} m", r.y_m)) : area.title;
            const bool hot = area.kind == Area::Kind::HotAisle, cold = area.kind == Area::Kind::ColdAisle;
            if (area.kind == Area::Kind::Column) m_input.obstacles.push_back({name, r});
            if (hot) m_input.returns.push_back({name, r});
            const bool contained = m_options.containment == Containment::HotAisles ? hot : m_options.containment == Containment::ColdAisles && cold;
            if (contained) enclose(name, r);
        }
    }

    void enclose(const std::string& name, const Rect& r)
    {
        ++m_enclosed;
        const std::array corners{std::pair(r.x_m, r.y_m), std::pair(r.right_m(), r.y_m), std::pair(r.right_m(), r.bottom_m()), std::pair(r.x_m, r.bottom_m())};
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const auto& [x1, y1] = corners[i];
            const auto& [x2, y2] = corners[(i + 1) % corners.size()];
            m_input.walls.push_back({name, x1, y1, x2, y2, m_options.leakage});
        }
    }

    /// Floor behind racks that no hot aisle covers.
    void addReturns(const Hall& hall)
    {
        const std::size_t aisles = m_input.returns.size();
        for (const AirRack& rack : m_input.racks) {
            const Rect behind = floorBehind(rack);
            const double x = behind.x_m + behind.width_m / 2, y = behind.y_m + behind.depth_m / 2;
            const auto covers = [&](const AirReturn& aisle) {
                const Rect& a = aisle.place;
                return x > a.x_m && x < a.right_m() && y > a.y_m && y < a.bottom_m();
            };
            const bool inHall = x > 0 && y > 0 && x < hall.width_m && y < hall.depth_m;
            if (inHall && std::none_of(m_input.returns.begin(), m_input.returns.begin() + static_cast<std::ptrdiff_t>(aisles), covers))
                m_input.returns.push_back({"behind " + rack.name, behind});
        }
    }

    [[nodiscard]] static Rect floorBehind(const AirRack& rack)
    {
        const Rect& r = rack.place;
        switch (turned(rack.facing, 2)) {
        case Facing::North: return {r.x_m, r.y_m - kRiseDepth_m, r.width_m, kRiseDepth_m};
        case Facing::South: return {r.x_m, r.bottom_m(), r.width_m, kRiseDepth_m};
        case Facing::West: return {r.x_m - kRiseDepth_m, r.y_m, kRiseDepth_m, r.depth_m};
        case Facing::East: break;
        }
        return {r.right_m(), r.y_m, kRiseDepth_m, r.depth_m};
    }

    /// What the air units take beyond the racks' heat: losses of power gear in the hall.
    void addOtherHeat()
    {
        double racks_kw = 0;
        for (const AirRack& rack : m_input.racks) racks_kw += rack.heat_kw;
        if (m_taken_kw - racks_kw > kNoHeat_kw) m_input.otherHeat_kw = m_taken_kw - racks_kw;
    }

    void addNotes(const Hall& hall)
    {
        auto& notes = m_input.notes;
        if (m_assumed == 1)
            notes.push_back(fmt::format("one rack or other source of heat states no air flow: it is worked out from its heat at a rise of {:.0f} K", m_options.designRise_k));
        if (m_assumed > 1)
            notes.push_back(fmt::format("{} racks and other sources of heat state no air flow: it is worked out from their heat at a rise of {:.0f} K",
                                        m_assumed, m_options.designRise_k));
        if (m_warmWater_c)
            notes.push_back(fmt::format("the water of air units is as warm as {}: their air is taken to be {:.0f} K above it", fmt::format("{:.1f} °C", *m_warmWater_c),
                                        kCoilApproach_k));
        if (m_options.containment != Containment::None && m_enclosed == 0)
            notes.push_back(fmt::format("{} has no aisles to contain", hall.id));
    }

    const Facility& m_facility;
    const CoolingResults& m_cooling;
    AirFieldOptions m_options;
    std::int32_t m_index{};
    AirFieldInput m_input{};
    std::vector<double> m_heat_kw{}, m_moved_kw{};     ///< by instance that stands on the floor
    double m_taken_kw{};                               ///< by the hall's air units
    int m_assumed{}, m_enclosed{};
    std::optional<double> m_warmWater_c{};
};

}  // namespace

AirFieldInput airFieldInput(const Facility& facility, std::int32_t hall, const CoolingResults& cooling, const AirFieldOptions& options)
{
    return AirInputBuilder(facility, hall, cooling, options).build();
}

double airDensity_kg_m3(double elevation_m, double t_c)
{
    constexpr double kGas_j_kgk = 287.042;
    return 101325 * std::pow(1 - 2.25577e-5 * elevation_m, 5.2559) / (kGas_j_kgk * (273.15 + t_c));
}

}  // namespace mw
