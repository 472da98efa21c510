// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/electrical_json.h"

namespace mw {

namespace {

Json deratedJson(const DeratedGear& gear, const Facility& facility)
{
    return {{"path", facility.instances[gear.instance].path},
            {"air_c", number(gear.at.air_c)},
            {"altitude_m", number(gear.at.altitude_m)},
            {"factor", gear.rule.lawless ? Json(nullptr) : number(gear.rule.factor)},
            {"rating_kw", number(gear.rating_kw)},
            {"source", text(std::string(gear.rule.source))}};
}

Json phasesJson(const PhaseBalance& phases, const Facility& facility)
{
    return {{"path", facility.instances[phases.instance].path},
            {"current_a", phases.current_a},
            {"neutral_a", number(phases.neutral_a)},
            {"unbalance", number(phases.unbalance)},
            {"rating_a", number(phases.rating_a)}};
}

Json barJson(const RackBar& bar, const Facility& facility)
{
    const bool solved = bar.bar.solved;
    return {{"path", facility.instances[bar.rack].path},
            {"voltage_v", number(bar.volts)},
            {"load_kw", number(bar.load_kw)},
            {"current_a", solved ? number(bar.bar.current_a) : Json(nullptr)},
            {"fullest_a", solved ? number(bar.bar.barMost_a) : Json(nullptr)},
            {"rating_a", number(bar.rating_a)},
            {"lowest_v", solved ? number(bar.bar.lowest_v) : Json(nullptr)},
            {"loss_kw", solved ? number(bar.bar.loss_kw) : Json(nullptr)},
            {"resistance_estimated", bar.resistanceEstimated}};
}

template <class T, class One>
Json listOf(const std::vector<T>& all, One one)
{
    Json list = Json::array();
    for (const T& entry : all) list.push_back(one(entry));
    return list;
}

}  // namespace

Json circuitsJson(const CircuitChecks& circuits, const Facility& facility)
{
    return {{"derated", listOf(circuits.derated, [&](const auto& gear) { return deratedJson(gear, facility); })},
            {"phases", listOf(circuits.phases, [&](const auto& phases) { return phasesJson(phases, facility); })},
            {"busbars", listOf(circuits.bars, [&](const auto& bar) { return barJson(bar, facility); })}};
}

Json gridBillJson(const GridBill& bill)
{
    Json charge = nullptr, carbon = nullptr;
    if (bill.charge)
        charge = {{"kvar", number(bill.charge->kvar)},
                  {"kva", number(bill.charge->kva)},
                  {"billed_kvarh_per_year", number(bill.charge->billed_kvarh)},
                  {"usd_per_year", number(bill.charge->usd_per_year())},
                  {"reactive_usd_per_year", number(bill.charge->reactive_usd_per_year)},
                  {"apparent_usd_per_year", number(bill.charge->apparent_usd_per_year)},
                  {"low_power_factor_usd_per_year", number(bill.charge->penalty_usd_per_year)},
                  {"compensation_kvar", number(bill.charge->compensation_kvar)}};
    if (bill.carbon)
        carbon = {{"t_per_year", number(bill.carbon->t)},
                  {"t_by_month", bill.carbon->tByMonth},
                  {"mean_g_per_kwh", number(bill.carbon->mean_g_per_kwh)},
                  {"flat_t_per_year", number(bill.carbon->flat_t)}};
    return {{"power_factor", number(bill.powerFactor)},
            {"power_factor_min", number(bill.leastPowerFactor)},
            {"reactive", std::move(charge)},
            {"carbon_by_hour", std::move(carbon)},
            {"notes", bill.notes}};
}

}  // namespace mw
