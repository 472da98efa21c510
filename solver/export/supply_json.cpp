// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/supply_json.h"

namespace mw {

namespace {

Json originsJson(const OriginShares& origins)
{
    Json shares = Json::object();
    for (const OriginShare& one : origins) shares[one.origin] = number(one.share);
    return shares;
}

Json taskJson(const SupplyTask& task)
{
    return {{"id", task.id},
            {"name", task.name},
            {"stage", std::string(toText(task.stage))},
            {"weeks", number(task.weeks)},
            {"weeks_low", number(task.low_weeks)},
            {"weeks_high", number(task.high_weeks)},
            {"after", task.after},
            {"start_weeks", number(task.start_weeks)},
            {"finish_weeks", number(task.finish_weeks)},
            {"float_weeks", number(task.float_weeks)},
            {"critical", task.critical},
            {"estimate", task.estimate},
            {"source", text(task.source)}};
}

Json classJson(const SupplyClass& one)
{
    return {{"kind", one.kind},
            {"slowest", text(one.slowest)},
            {"weeks", number(one.weeks)},
            {"float_weeks", number(one.float_weeks)},
            {"critical", one.critical},
            {"value_usd", number(one.value_usd)},
            {"origins", one.origins.empty() ? Json(nullptr) : originsJson(one.origins)},
            {"hhi", number(one.hhi)},
            {"lost_share", number(one.lostShare)},
            {"unobtainable", one.unobtainable},
            {"origins_estimate", one.originsEstimate},
            {"origins_source", text(one.originsSource)}};
}

template <class T>
Json listJson(const std::vector<T>& list, Json (*write)(const T&))
{
    Json array = Json::array();
    for (const T& one : list) array.push_back(write(one));
    return array;
}

Json leadTimeJson(const LeadTime& time)
{
    return {{"part", time.part}, {"weeks", number(time.weeks)}, {"estimate", time.estimate}};
}

}  // namespace

Json supplyJson(const SupplyResults& supply)
{
    return {{"longest_weeks", number(supply.longest_weeks)},
            {"lead_times", listJson(supply.leadTimes, &leadTimeJson)},
            {"first_token_weeks", supply.tokens ? number(supply.ready_weeks) : Json(nullptr)},
            {"ready_weeks", number(supply.ready_weeks)},
            {"ready_weeks_low", number(supply.readyLow_weeks)},
            {"ready_weeks_high", number(supply.readyHigh_weeks)},
            {"start", text(supply.start)},
            {"ready", text(supply.ready)},
            {"delay_weeks", number(supply.delay_weeks)},
            {"critical_path", supply.criticalPath},
            {"tasks", listJson(supply.tasks, &taskJson)},
            {"value_usd", number(supply.value_usd)},
            {"value_of_known_origin_usd", number(supply.known_usd)},
            {"origins", supply.origins.empty() ? Json(nullptr) : originsJson(supply.origins)},
            {"hhi", number(supply.hhi)},
            {"duty_usd", number(supply.duty_usd)},
            {"classes", listJson(supply.classes, &classJson)},
            {"notes", supply.notes}};
}

}  // namespace mw
