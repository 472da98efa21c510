// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/coolant_json.h"

#include "solver/cooling/heat_export.h"

namespace mw {

namespace {

/// Loops that are built the same once, with their number.
Json loopsJson(const CoolantLoops& loops, const Facility& facility)
{
    std::vector<std::uint32_t> like(loops.loops.size());
    for (const CoolantLoop& loop : loops.loops) ++like[loop.like];
    Json list = Json::array();
    for (std::uint32_t i = 0; i < loops.loops.size(); ++i) {
        const CoolantLoop& loop = loops.loops[i];
        if (loop.like != i) continue;
        const auto t = temperaturesOf(loop);
        list.push_back({{"kind", std::string(toText(loop.kind))}, {"at", pathJson(facility, loop.first)}, {"count", like[i]}, {"solved", loop.solved}, {"reason", text(loop.reason)},
                        {"flow_l_min", number(loop.flow_l_min)}, {"need_l_min", number(loop.need_l_min)}, {"pump_speed", number(loop.speed)}, {"head_kpa", number(loop.head_kpa)},
                        {"pump_kw", number(loop.pump_kw)}, {"starved", loop.starved}, {"volume_l", number(loop.volume_l)},
                        {"supply_c", t ? number(t->supply_c) : Json(nullptr)}, {"return_c", t ? number(t->return_c) : Json(nullptr)}});
    }
    return list;
}

Json failuresJson(const CoolingFailures& failures, const Facility& facility)
{
    Json list = Json::array();
    for (const CoolingFailure& one : failures.failures)
        list.push_back({{"loss", std::string(toText(one.loss))}, {"element", pathJson(facility, one.element)}, {"count", one.count}, {"hot_racks", one.hot}, {"short_kw", number(one.short_kw)},
                        {"first_s", number(one.first_s)}, {"first", pathJson(facility, one.firstHot)}});
    return {{"count", failures.tried}, {"harmless", failures.harmless}, {"failures", std::move(list)}};
}

Json pointJson(const SetPoint& point)
{
    return {{"supply_c", number(point.supply_c)}, {"flow_share", number(point.flowShare)}, {"energy_mwh", number(point.energy_mwh)}, {"hours_not_held", point.hoursTooWarm}};
}

Json adviceJson(const SetPointAdvice& advice, const Facility& facility)
{
    Json list = Json::array();
    for (const SetPointAdviceRow& row : advice.rows) {
        Json one{{"at", pathJson(facility, row.first)}, {"count", row.count}, {"reason", text(row.reason)}};
        if (row.reason.empty()) {
            one["most_supply_c"] = number(row.most_c), one["now"] = pointJson(row.now), one["best"] = pointJson(row.best), one["water_class"] = row.waterClass;
            one["held_by"] = std::string(toText(row.heldBy));
            one["saving_kwh_per_year"] = number(row.saving_kwh), one["saving_usd_per_year"] = number(row.saving_usd);
        }
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace

Json coolantJson(const CoolantStudy& study, const Facility& facility)
{
    const auto heat = heatExport(*study.loops);
    return {{"pump_kw", number(study.loops->pump_kw)},
            {"loops", loopsJson(*study.loops, facility)},
            {"contingencies", failuresJson(*study.failures, facility)},
            {"hours_too_warm", study.year ? Json(study.year->hoursTooWarm) : Json(nullptr)},
            {"output_lost_at_most", number(study.lostShare())},
            {"climate", text(study.climate)},
            {"heat_export", heat ? Json{{"heat_kw", number(heat->heat_kw)}, {"return_c", number(heat->return_c)}} : Json(nullptr)},
            {"set_points", adviceJson(*study.advice, facility)},
            {"notes", study.loops->notes}};
}

}  // namespace mw
