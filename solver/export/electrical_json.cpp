// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/electrical_json.h"

namespace mw {

namespace {

Json swingJson(const Swing& swing)
{
    return {{"swing_mw", number(swing.swing_mw)},
            {"ramp_mw_per_s", number(swing.ramp_mw_per_s)},
            {"residual_mw", number(swing.residual_mw)},
            {"residual_ramp_mw_per_s", number(swing.residualRamp_mw_per_s)}};
}

}  // namespace

Json electricalJson(const ElectricalResults& electrical, const Facility& facility)
{
    Json nodes = Json::array();
    for (const auto& node : electrical.nodes) {
        if (node.load) continue;
        nodes.push_back({{"path", facility.instances[node.instance].path},
                         {"nominal_v", number(node.nominal_v)},
                         {"voltage_pu", node.voltage_pu > 0 ? number(node.voltage_pu) : Json(nullptr)},
                         {"current_a", number(node.current_a)},
                         {"ikss_ka", number(node.ikss_ka)},
                         {"ip_ka", number(node.ip_ka)},
                         {"motors_ka", node.ikss_ka ? number(node.motors_ka) : Json(nullptr)}});
    }
    Json unsolved = Json::array();
    for (const auto& place : electrical.unsolved)
        unsolved.push_back({{"path", place.instance == kNoInstance ? Json(nullptr) : Json(facility.instances[place.instance].path)},
                            {"carried", number(place.carried)},
                            {"faulty", text(place.faulty)}});
    return {{"solved", electrical.solved},
            {"unsolved", std::move(unsolved)},
            {"reason", text(electrical.reason)},
            {"buses", electrical.buses},
            {"islands", electrical.islands},
            {"power_factor", number(electrical.powerFactor)},
            {"reactive_kvar", number(electrical.reactive_kvar)},
            {"lowest_pu", number(electrical.lowest_pu)},
            {"lowest_at", electrical.lowest == kNoInstance ? Json(nullptr) : Json(facility.instances[electrical.lowest].path)},
            {"loss_kw", electrical.reason.empty() ? number(electrical.loss_kw) : Json(nullptr)},
            {"cable_loss_kw", electrical.reason.empty() ? number(electrical.cableLoss_kw) : Json(nullptr)},
            {"gear", std::move(nodes)},
            {"notes", electrical.notes}};
}

Json overTimeJson(const PowerOverTime& time, const Facility& facility)
{
    const auto path = [&](InstanceIndex i) { return pathJson(facility, i); };
    Json batteries = Json::array(), points = Json::array(), steps = Json::array();
    for (const auto& unit : time.autonomy.units)
        batteries.push_back({{"path", path(unit.carrier)}, {"usable_kwh", number(unit.store.usable_kwh)}, {"design_min", number(unit.design_min)},
                             {"present_min", number(unit.present_min)}, {"recharge_at_least_h", unit.recharge ? number(unit.recharge->hours) : Json(nullptr)}});
    for (const auto& point : time.outage.points)
        points.push_back({{"t_s", number(point.t_s)}, {"generator_kw", number(point.generator_kw)}, {"battery_kw", number(point.battery_kw)}, {"off_kw", number(point.shed_kw)}});
    for (const auto& step : time.start.steps) steps.push_back({{"t_s", number(step.t_s)}, {"what", step.name}, {"step_kw", number(step.step_kw)}, {"total_kw", number(step.total_kw)}});
    Json caps = Json::array();
    for (const PoolCaps& pool : time.caps) {
        Json at = Json::array();
        for (const CapEffect& one : pool.steps)
            at.push_back({{"cap_w", number(one.cap_w)}, {"tokens_share", number(one.rate)}, {"draw_w", number(one.draw_w)}, {"saved_w", number(one.saved_w)}, {"measured", one.measured}});
        caps.push_back({{"pool", pool.pool}, {"limit_w", number(pool.limit_w)}, {"around_w", number(pool.around_w)}, {"steps", std::move(at)},
                        {"best_cap_w", number(pool.best.effect.cap_w)}, {"best_tokens_per_mw_share", number(pool.best.perMw)}, {"best_saves_kw", number(pool.bestSaves_kw)}});
    }
    return {{"power_caps", std::move(caps)},
            {"batteries", std::move(batteries)},
            {"shortest_min", number(time.autonomy.shortest_min)},
            {"recharge_at_most_kw", number(time.autonomy.recharge_kw)},
            {"outage", {{"restored_s", number(time.outage.restored_s)}, {"first_empty_s", number(time.outage.empty_s)}, {"first_empty", path(time.outage.emptyUnit)},
                        {"short_kw", number(time.outage.short_kw)}, {"fuel_h", number(time.outage.fuel_h)}, {"points", std::move(points)}}},
            {"swing", {{"step", swingJson(time.swing.step)}, {"stop", swingJson(time.swing.stop)}, {"overshoot_mw", number(time.swing.overshoot_mw)}}},
            {"start", {{"ready_s", number(time.start.ready_s)}, {"largest_kw", number(time.start.largest_kw)}, {"steps", std::move(steps)}}}};
}

}  // namespace mw
