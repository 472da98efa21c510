// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/cooling_sizes.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace mw::generate::cooling {

namespace {

/// As the solver takes it: the share a datasheet states, or its kW of what it draws.
double liquidShareOf(const Part& part, double kw)
{
    if (const auto share = part.figure("liquid_heat_share")) return std::clamp(*share, 0.0, 1.0);
    const auto liquid = part.figure("liquid_heat_kw");
    return liquid && kw > 0 ? std::clamp(*liquid / kw, 0.0, 1.0) : 0.0;
}

class HeatCount {
public:
    HeatCount(const Facility& facility, Heat& heat) : m_facility(facility), m_heat(heat) {}

    /// `taker`: whose coolant takes it, a position in the list; none: nothing above has a coolant port.
    void add(InstanceIndex i, std::size_t load, std::optional<std::size_t> taker)
    {
        const Part& part = m_facility.part(i);
        const double kw = rollUp(part, *m_facility.catalog).power_max_kw.value_or(0), liquid_kw = kw * liquidShareOf(part, kw);
        const PortGroup* const port = groupOf(part, PortKind::Coolant, PortFlow::In);
        if (!taker && port != nullptr) {
            taker = m_heat.takers.size();
            m_heat.takers.push_back({m_facility.instances[i].path, ports(*port, 1), {}, load});
        }
        m_heat.air_kw += taker ? kw - liquid_kw : kw;
        if (taker && liquid_kw > 0) {
            Stream& stream = m_heat.takers[*taker].stream;
            const auto flow = part.figure("coolant_flow_lpm");
            const bool within = stream.kw > 0 && !flow;   // a tray's coolant comes out of its rack's figure
            stream.kw += liquid_kw;
            if (!within) stream.l_min += flow.value_or(kCoolantPerKw_l_min * liquid_kw);
        }
        for (const InstanceIndex child : m_facility.childrenOf(i)) {
            const Category category = info(m_facility.part(child).kind).category;
            if (category != Category::Power && category != Category::Cooling) add(child, load, taker);
        }
    }

private:
    const Facility& m_facility;
    Heat& m_heat;
};

}  // namespace

Outcome<Gear> gearOf(const Facility& facility, const CoolingPlan& plan)
{
    Gear gear;
    const auto coolant = PortKind::Coolant;
    const std::string_view capacity = "capacity_kw";
    if (auto refusal = chooseParts(facility, {{&gear.cdu, plan.cdu, "the CDUs", {Kind::Cdu}, coolant, true, true, capacity, true},
                                              {&gear.manifold, plan.manifold, "the manifolds", {Kind::CoolantPart}, coolant, true, true, {}, true},
                                              {&gear.airUnit, plan.airUnit, "the air units", {Kind::FanWall, Kind::Crah, Kind::InRowCooler}, coolant, false, true, capacity, true},
                                              {&gear.chiller, plan.chiller, "the chillers", {Kind::Chiller}, coolant, true, false, capacity, true},
                                              {&gear.rejector, plan.rejector, "the heat rejection", {Kind::DryCooler, Kind::FluidCooler, Kind::CoolingTower, Kind::Chiller}, coolant, true, false, capacity},
                                              {&gear.pump, plan.pump, "the pumps", {Kind::Pump}, coolant, true, true, "flow_lpm"}}))
        return *refusal;
    return gear;
}

Heat heatOf(const Facility& facility, const std::vector<Served>& served, double otherAirShare)
{
    Heat heat;
    HeatCount count(facility, heat);
    for (std::size_t i = 0; i < served.size(); ++i) {
        const Instance& instance = facility.instances[served[i].instance];
        heat.loads.push_back({drawOf(facility, served[i].instance), instance.footprint, instance.hall, instance.facing});
        count.add(served[i].instance, i, {});
    }
    std::erase_if(heat.takers, [](const Taker& t) { return t.stream.kw <= 0; });
    for (const Taker& taker : heat.takers) heat.liquid_kw += taker.stream.kw;
    heat.air_kw += otherAirShare * (heat.liquid_kw + heat.air_kw);
    return heat;
}

int piecesFor(double load, double most) { return std::max(1, static_cast<int>(std::ceil(load / most / (1 + 1e-9)))); }

Stream carriedBy(const Part& cdu)
{
    const double l_min = cdu.figureOr("secondary_flow_max_lpm", 0);
    return {cdu.figureOr("capacity_kw", 0), l_min > 0 ? l_min : std::numeric_limits<double>::infinity()};
}

double ownDraw_kw(const Part& part) { return part.figureOr("power_kw", part.figureOr("fan_power_kw", part.figureOr("power_max_kw", 0)) + part.figureOr("spray_pump_kw", 0)); }

}  // namespace mw::generate::cooling

namespace mw::generate {

namespace {

constexpr double kAssumedDryBulb_c = 35;   // as the solver takes it for a site without a design point

/// Warmest supply that all gear of a load takes; nothing: none states one.
void coldest(const Facility& facility, InstanceIndex at, std::optional<double>& limit_c)
{
    if (const auto own_c = facility.part(at).figure("coolant_supply_max_c")) limit_c = std::min(*own_c, limit_c.value_or(*own_c));
    for (const InstanceIndex child : facility.childrenOf(at)) coldest(facility, child, limit_c);
}

/// Water of a cooler at the design point; nothing: the site's wet bulb is needed for it and not known. Chillers cool below any limit.
std::optional<double> designWater_c(const Part& part, const Layout& layout)
{
    const auto& site = layout.settings->site;
    if (part.kind == Kind::Chiller) return 0;
    std::optional<double> water_c;
    if (const auto dry_k = part.figure("approach_dry_k")) water_c = site.designDryBulb_c.value_or(kAssumedDryBulb_c) + *dry_k;
    if (const auto wet_k = part.figure("approach_wet_bulb_k"); wet_k && site.designWetBulb_c) water_c = std::min(*site.designWetBulb_c + *wet_k, water_c.value_or(1e9));
    return water_c;
}

}  // namespace

std::string coolerFor(const Facility& facility, const std::vector<std::string>& loads, std::string_view cdu, const std::vector<std::string>& candidates)
{
    std::optional<double> limit_c;
    if (const auto served = servedBy(facility, loads, "loads"))
        for (const Served& one : *served) coldest(facility, one.instance, limit_c);
    const Part* const between = edit::findPart(*facility.layout, *facility.catalog, cdu);
    const double approach_k = between != nullptr ? between->figureOr("approach_k", 5) : 5;
    std::string last;
    for (const std::string& id : candidates) {
        const Part* const part = edit::findPart(*facility.layout, *facility.catalog, id);
        if (part == nullptr) continue;
        last = id;
        const auto water_c = designWater_c(*part, *facility.layout);
        if (!limit_c || (water_c && *water_c + approach_k <= *limit_c)) return id;
    }
    return last;
}

}  // namespace mw::generate
