// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/coolant_json.h"

#include "solver/cooling/heat/heat_export.h"

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
    return {{"supply_c", number(point.supply_c)}, {"flow_share", number(point.flowShare)}, {"energy_mwh", number(point.energy_mwh)}, {"hours_not_held", point.hoursTooWarm},
            {"water_m3", number(point.water_m3)}};
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
            one["saving_pue"] = number(row.saving_pue);
        }
        list.push_back(std::move(one));
    }
    return list;
}

Json sizeJson(const StoreSize& size) { return {{"energy_kwh", number(size.energy_kwh)}, {"saving_kwh_per_year", number(size.saved_kwh)}, {"hours_too_warm", size.hoursTooWarm}}; }

Json storesJson(const StoreAdvice& advice, const Facility& facility)
{
    Json sizes = Json::array(), months = Json::array();
    for (const StoreSize& size : advice.sizes) sizes.push_back(sizeJson(size));
    for (const auto& month : advice.byMonth)
        months.push_back(month ? Json{{"charge_up_to_c", number(month->chargeUpTo_c)}, {"give_from_c", number(month->giveFrom_c)}} : Json(nullptr));
    return {{"at", pathJson(facility, advice.first)}, {"count", advice.count}, {"now", sizeJson(advice.now)}, {"best", sizeJson(advice.best)}, {"sizes", std::move(sizes)},
            {"thresholds_of", advice.wetBulb ? "wet bulb" : "dry bulb"}, {"thresholds_by_month", std::move(months)},
            {"by_thresholds", {{"saving_kwh_per_year", number(advice.savedByThresholds_kwh)}, {"saving_usd_per_year", number(advice.saving_usd)}, {"saving_pue", number(advice.saving_pue)},
                               {"hours_too_warm", advice.hoursTooWarmByThresholds}}},
            {"best_saving_usd_per_year", number(advice.bestSaving_usd)}, {"best_saving_pue", number(advice.bestSaving_pue)}};
}

Json numbers(const auto& values)
{
    Json list = Json::array();
    for (const double value : values) list.push_back(number(value));
    return list;
}

/// What fans, pumps, compressors, heat networks and stores do over the weather year.
Json yearJson(const DrawnYear& year)
{
    Json json{{"mean_kw", number(year.meanPower_kw)}, {"worst_kw", number(year.worstPower_kw)}, {"worst_hour", year.worstHour}, {"fans_kw_by_month", numbers(year.fans_kwByMonth)},
              {"pumps_kw_by_month", numbers(year.pumps_kwByMonth)}, {"compressors_kw_by_month", numbers(year.compressors_kwByMonth)}, {"heat_network", nullptr}, {"storage", nullptr}};
    if (year.drawsExport) json["heat_network"] = {{"mean_kw", number(year.exported_kw)}, {"hours", year.exportHours}, {"kw_by_month", numbers(year.exported_kwByMonth)}};
    if (year.drawsStorage)
        json["storage"] = {{"charged_mwh", number(year.charged_mwh)}, {"given_mwh", number(year.given_mwh)}, {"saved_mwh", number(year.storageSaved_mwh)},
                           {"charging_kw_by_hour_of_day", numbers(year.stored_kwByHour)}};
    return json;
}

}  // namespace

Json yearAsRunJson(const YearAsRun& year)
{
    return {{"pue", number(year.pue)}, {"wue_l_per_kwh", number(year.wue_l_per_kwh)}, {"ere", number(year.ere)}, {"erf", number(year.erf)}, {"it_kw", number(year.it_kw)},
            {"cooling_kw", number(year.cooling_kw)}, {"losses_kw", number(year.losses_kw)}, {"fans_mwh", number(year.fans_mwh)}, {"pumps_mwh", number(year.pumps_mwh)},
            {"compressors_mwh", number(year.compressors_mwh)}, {"water_m3", number(year.water_m3)}, {"free_cooling_hours", year.freeHours}, {"hours_too_warm", year.hoursTooWarm}};
}

Json coolantJson(const CoolantStudy& study, const Facility& facility)
{
    const auto heat = heatExport(*study.loops);
    return {{"pump_kw", number(study.loops->pump_kw)},
            {"loops", loopsJson(*study.loops, facility)},
            {"contingencies", failuresJson(*study.failures, facility)},
            {"hours_too_warm", study.year ? Json(study.year->hoursTooWarm) : Json(nullptr)},
            {"output_lost_at_most", number(study.lostShare())},
            {"output_lost", study.year ? number(study.year->shedShare) : Json(nullptr)},
            {"year", study.year ? yearJson(*study.year) : Json(nullptr)},
            {"climate", text(study.climate)},
            {"heat_export", heat ? Json{{"heat_kw", number(heat->heat_kw)}, {"return_c", number(heat->return_c)}} : Json(nullptr)},
            {"set_points", adviceJson(*study.advice, facility)},
            {"store_advice", study.stores ? storesJson(*study.stores, facility) : Json(nullptr)},
            {"notes", study.loops->notes}};
}

}  // namespace mw
