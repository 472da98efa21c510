// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/year.h"
#include "solver/power/loss_curve.h"
#include "solver/verify/adapters.h"
#include "solver/verify/plant_cases.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <memory>

namespace mw {
namespace {

/// Weather files are read once a run, whatever number of cases use them.
const WeatherYear* yearOf(const CaseContext& context, std::string_view file, std::string& reason)
{
    static std::map<std::string, std::unique_ptr<WeatherYear>> known;
    const std::string folder = context.options.weatherFolder.empty() ? context.folder + "/../weather" : context.options.weatherFolder;
    const std::string path = folder + "/" + std::string(file);
    auto& year = known[path];
    if (!year) {
        auto loaded = readEpwFile(path);
        if (!loaded.value) {
            reason = loaded.diagnostics.empty() ? "the weather file cannot be read" : toText(loaded.diagnostics.front());
            return nullptr;
        }
        year = std::make_unique<WeatherYear>(std::move(*loaded.value));
    }
    return year.get();
}

AdapterAnswer statistics(const YamlNode& inputs, const CaseContext& context)
{
    std::string reason;
    const WeatherYear* year = yearOf(context, wordAt(inputs, "file").value_or(""), reason);
    if (year == nullptr) return AdapterAnswer::none(reason);
    const WeatherStatistics s = statisticsOf(*year);
    CaseValue::Map answer{{"rows", CaseValue::count(static_cast<double>(year->hours.size()))}, {"missing_values", CaseValue::count(year->missing)},
                          {"t_db_mean_c", s.meanDryBulb_c}, {"t_db_max_c", s.mostDryBulb_c}, {"t_db_min_c", s.leastDryBulb_c}, {"t_db_p99_6_c", s.dryBulb996_c},
                          {"t_wb_mean_c", s.meanWetBulb_c}, {"t_wb_max_c", s.mostWetBulb_c}, {"mean_pressure_pa", s.meanPressure_pa},
                          {"cooling_degree_hours_18", s.coolingDegreeHours18}};
    const YamlNode* expected = context.record.find("expected");
    for (const auto& [key, temperature] : {std::pair{"hours_db_le", &WeatherHour::t_db_c}, {"hours_wb_le", &WeatherHour::t_wb_c}}) {
        const YamlNode* limits = expected != nullptr ? expected->find(key) : nullptr;
        if (limits == nullptr) continue;
        CaseValue::Map hours;
        for (const auto& [limit, ignored] : limits->entries) hours.emplace_back(limit, CaseValue::count(hoursUpTo(*year, temperature, std::strtod(limit.c_str(), nullptr))));
        answer.emplace_back(key, std::move(hours));
    }
    return answer;
}

std::optional<Plant> dryPlant(CaseReader& in, const YamlNode& p)
{
    const YamlNode* cooler = p.find("dry_cooler");
    if (cooler == nullptr) return std::nullopt;
    CaseReader rated(*cooler);
    DryPlant plant;
    plant.supply_c = in.number("t_supply_c"), plant.pump_kw = in.number("pump_kw"), plant.trimCop = in.number("trim_cop");
    plant.count = rated.whole<int>("count"), plant.fanLeast = rated.number("fr_min");
    DryCoolerRating rating;
    rating.q_kw = rated.number("q_kw"), rating.t_air_c = rated.number("t_air_c"), rating.t_in_c = rated.number("t_in_c"), rating.fan_kw = rated.number("fan_kw");
    rating.water_kw_k = rated.number("m_w_kg_s") * in.number("cp_j_kgk") / 1000, rating.air_kw_k = rated.number("m_a_kg_s") * 1.006;
    rating.airResistanceShare = rated.number("air_resistance_share");
    plant.water_kw_k = rating.water_kw_k;
    plant.cooler = DryCooler(rating);
    return rated.complete() ? std::optional<Plant>(plant) : std::nullopt;
}

std::optional<Plant> towerPlant(CaseReader& in, const ChillerCurves& curves)
{
    TowerPlant p;
    p.chiller = curves, p.chillers = in.whole<int>("chillers");
    p.supply_c = in.number("t_chws_c"), p.return_c = in.number("t_chwr_c"), p.condenserWater_kg_s = in.number("m_cw_kg_s");
    p.condenserLeast_c = in.number("t_cw_min_c"), p.wetBulbLeast_c = in.number("t_wb_min_c"), p.economiserApproach_k = in.number("wse_approach_k");
    p.towerFan_kw = in.number("tower_fan_kw"), p.pump_kw = in.number("pump_kw"), p.evaporatedShare = in.number("evap_fraction"), p.cycles = in.number("coc");
    return p;
}

std::optional<Plant> airPlant(CaseReader& in, const ChillerCurves& curves)
{
    AirChillerPlant p;
    p.chiller = curves, p.chillers = in.whole<int>("chillers");
    p.supply_c = in.number("t_chws_c"), p.return_c = in.number("t_chwr_c"), p.economiserApproach_k = in.number("economizer_approach_k");
    p.economiserFan_kw = in.number("economizer_fan_kw"), p.pump_kw = in.number("pump_kw");
    return p;
}

std::optional<Plant> evaporativePlant(CaseReader& in)
{
    EvaporativePlant p;
    p.supply_c = in.number("t_supply_c"), p.rise_k = in.number("delta_t_k"), p.dryApproach_k = in.number("exchanger_dry_approach_k");
    p.effectiveness = in.number("evap_effectiveness"), p.fan_kw = in.number("fan_kw"), p.pump_kw = in.number("pump_kw");
    p.dxCop35 = in.number("dx_cop_35"), p.dxCopSlope = in.number("dx_cop_slope"), p.evaporatedShare = in.number("evap_fraction"), p.cycles = in.number("coc");
    return p;
}

/// Chiller curves stand in the case file itself or in cooling.yaml beside it.
std::optional<ChillerCurves> curvesFor(const YamlNode& parameters, const CaseContext& context)
{
    const auto name = wordAt(parameters, "chiller");
    if (!name) return std::nullopt;
    if (const auto here = chillerOf(context.file, *name)) return here;
    const auto beside = parseYamlFile(context.folder + "/cooling.yaml");
    return beside.value ? chillerOf(*beside.value, *name) : std::nullopt;
}

std::optional<YearLoads> loadsOf(const YamlNode& facility, std::string& reason)
{
    CaseReader in(facility);
    YearLoads loads;
    loads.it_kw = in.number("it_kw"), loads.other_kw = in.number("other_kw");
    if (const YamlNode* ups = facility.find("ups")) {
        CaseReader u(*ups);
        const auto abc = numbersAt(*ups, "loss_abc");
        const double modules = u.number("modules"), module_kw = u.number("module_kw"), x = loads.it_kw / modules / module_kw;
        if (abc.size() == 3) loads.upsLoss_kw = modules * module_kw * (abc[0] + abc[1] * x + abc[2] * x * x);
    }
    if (const YamlNode* transformer = facility.find("transformer")) {
        CaseReader t(*transformer);
        const double sn = numberAt(*transformer, "sn_kw").value_or(numberAt(*transformer, "sn_kva").value_or(0)), p0 = t.number("p0_kw"), pk = t.number("pk_kw");
        if (sn <= 0) reason = "the transformer gives no rating";
        loads.transformerLoss_kw = [=](double kw) { return p0 + pk * (kw / sn) * (kw / sn); };
    }
    if (!in.complete()) reason = in.reason();
    return reason.empty() ? std::optional(loads) : std::nullopt;
}

AdapterAnswer annual(const YamlNode& inputs, const CaseContext& context)
{
    std::string reason;
    const YamlNode *parameters = inputs.find("parameters"), *facility = inputs.find("facility");
    if (parameters == nullptr || facility == nullptr) return AdapterAnswer::none("a plant's year needs parameters and a facility");
    const WeatherYear* weather = yearOf(context, wordAt(inputs, "weather").value_or(""), reason);
    if (weather == nullptr) return AdapterAnswer::none(reason);
    const auto loads = loadsOf(*facility, reason);
    if (!loads) return AdapterAnswer::none(reason);
    CaseReader in(*parameters);
    const double heat = in.number("heat_kw");
    const std::string kind = wordAt(inputs, "plant").value_or("");
    const auto curves = curvesFor(*parameters, context);
    std::optional<Plant> plant;
    if (kind == "RP-A") plant = dryPlant(in, *parameters);
    if (kind == "RP-D") plant = evaporativePlant(in);
    if (kind == "RP-B" && curves) plant = towerPlant(in, *curves);
    if (kind == "RP-C" && curves) plant = airPlant(in, *curves);
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    if (!plant) return AdapterAnswer::none(fmt::format("no plant of kind '{}', or its chiller's curves are not there", kind));
    const PlantYear y = plantYear(*plant, heat, *loads, *weather);
    return CaseValue::Map{{"pue", y.pue}, {"partial_pue_cooling", y.partialPueCooling}, {"wue_l_kwh", y.wue_l_kwh}, {"cooling_mwh", y.cooling_mwh},
                          {"facility_mwh", y.facility_mwh}, {"ups_loss_mwh", y.upsLoss_mwh}, {"transformer_loss_mwh", y.transformerLoss_mwh},
                          {"full_hours", CaseValue::count(y.fullHours)}, {"partial_hours", CaseValue::count(y.partialHours)},
                          {"none_hours", CaseValue::count(y.noneHours)}, {"water_m3", y.water_m3}};
}

}  // namespace

std::span<const Adapter> weatherAdapters()
{
    static constexpr Adapter kAdapters[] = {{"weather_statistics", "cooling", &statistics}, {"annual_plant", "cooling", &annual}};
    return kAdapters;
}

}  // namespace mw
