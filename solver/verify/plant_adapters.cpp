// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/fluids.h"
#include "solver/cooling/plant/chillers.h"
#include "solver/cooling/plant/exchangers.h"
#include "solver/cooling/plant/towers.h"
#include "solver/verify/adapters.h"
#include "solver/verify/plant_cases.h"
#include "solver/weather/psychrometrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

std::optional<ChillerCurves> chillerOf(const YamlNode& file, std::string_view name)
{
    const YamlNode* all = file.find("chillers");
    const YamlNode* one = all != nullptr ? all->find(name) : nullptr;
    if (one == nullptr) return std::nullopt;
    CaseReader in(*one);
    ChillerCurves c;
    c.name = std::string(name);
    c.capacity_kw = in.number("q_ref_w") / 1000, c.cop = in.number("cop_ref");
    c.leastLoad = in.number("plr_min"), c.leastUnloading = in.number("plr_min_unload"), c.mostLoad = in.number("plr_max");
    c.evaporatorLeast_c = in.number("t_evap_min"), c.evaporatorMost_c = in.number("t_evap_max");
    c.condenserLeast_c = in.number("t_cond_min"), c.condenserMost_c = in.number("t_cond_max");
    const auto copy = [&](const char* key, auto& into) {
        const auto numbers = numbersAt(*one, key);
        if (numbers.size() != into.size()) return false;
        std::copy(numbers.begin(), numbers.end(), into.begin());
        return true;
    };
    if (!copy("capft", c.capacityByT) || !copy("eirft", c.inputByT) || !copy("eirfplr", c.inputByLoad) || !in.complete()) return std::nullopt;
    return c;
}

namespace {

CaseValue::Map airMap(const MoistAir& air)
{
    return {{"t_wb_c", air.wetBulb_c()}, {"t_dp_c", air.dewPoint_c()}, {"w_kg_kg", air.w},
            {"h_kj_kg", air.enthalpy_kj_kg()}, {"v_m3_kg", air.volume_m3_kg()}, {"p_ws_pa", saturationPressure_pa(air.t_db_c)}, {"rh", air.relativeHumidity()}};
}

AdapterAnswer psychrometrics(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double t = in.number("t_db_c"), rh = in.number("rh"), p = in.number("p_pa");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return airMap(airFromRelativeHumidity(t, rh, p));
}

AdapterAnswer fromWetBulb(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double t = in.number("t_db_c"), wet = in.number("t_wb_c"), p = in.number("p_pa");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return airMap(airFromWetBulb(t, wet, p));
}

AdapterAnswer saturation(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double t = in.number("t_c");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{{"p_pa", saturationPressure_pa(t)}};
}

/// Printed tables have four or five digits; the coldest row has three.
std::optional<double> saturationWithin(const YamlNode& point, std::string_view) { return numberAt(point, "t_c").value_or(0) < -50 ? 1e-2 : 3e-4; }

AdapterAnswer chillerAnswer(const YamlNode& inputs, const CaseContext& context)
{
    CaseReader in(inputs);
    const double evaporator = in.number("t_evap_out_c"), condenser = in.number("t_cond_in_c"), load = in.number("load_kw");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto curves = chillerOf(context.file, wordAt(inputs, "chiller").value_or(""));
    if (!curves) return AdapterAnswer::none("the file has no curves of that chiller");
    const ChillerPoint p = chillerAt(*curves, evaporator, condenser, load);
    return CaseValue::Map{{"capft", p.capacityFactor}, {"eirft", p.inputFactor}, {"eirfplr", p.loadFactor}, {"capacity_kw", p.capacity_kw},
                          {"plr", p.partLoad}, {"cycling_ratio", p.cycling}, {"q_evap_kw", p.heat_kw}, {"power_kw", p.power_kw},
                          {"cop", p.cop}, {"q_cond_kw", p.condenser_kw}};
}

AdapterAnswer yorkAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double wet = in.number("t_wb_c"), range = in.number("range_k"), ratio = in.number("liquid_gas_ratio");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{{"approach_k", towerApproach_k(wet, range, ratio)}};
}

/// Input of a case that holds for all of its points.
const YamlNode* ofCase(const CaseContext& context, std::string_view key)
{
    const YamlNode* inputs = context.record.find("inputs");
    return inputs != nullptr ? inputs->find(key) : nullptr;
}

AdapterAnswer merkelAnswer(const YamlNode& inputs, const CaseContext& context)
{
    const YamlNode* design = ofCase(context, "design");
    if (design == nullptr) return AdapterAnswer::none("the case gives no design");
    CaseReader rated(*design), in(inputs);
    MerkelTower tower;
    tower.heat_w = rated.number("heat_w"), tower.water_kg_s = rated.number("m_water_kg_s"), tower.cpWater_j_kgk = rated.number("cp_water_j_kgk");
    tower.air_kg_s = rated.number("m_air_kg_s"), tower.cpAir_j_kgk = rated.number("cp_air_j_kgk"), tower.p_pa = rated.number("p_pa");
    tower.t_wb_c = rated.number("t_wb_c"), tower.waterIn_c = rated.number("t_water_in_c"), tower.waterOut_c = rated.number("t_water_out_c");
    using Curve = std::pair<const char*, std::array<double, 3>*>;
    const std::array<Curve, 3> curves{Curve{"f_wb", &tower.byWetBulb}, Curve{"f_air", &tower.byAir}, Curve{"f_water", &tower.byWater}};
    for (const auto& [key, into] : curves) {
        const auto numbers = numbersAt(*context.record.find("inputs"), key);
        if (numbers.size() == 3) std::copy(numbers.begin(), numbers.end(), into->begin());
    }
    const double wet = in.number("t_wb_c"), water = in.number("t_water_in_c"), flow = in.number("m_water_kg_s"), air = in.number("fan_air_ratio");
    if (!rated.complete() || !in.complete()) return AdapterAnswer::none(rated.complete() ? in.reason() : rated.reason());
    const TowerResult result = merkel(tower, wet, water, flow, air);
    return CaseValue::Map{{"t_water_out_c", result.waterOut_c}, {"heat_w", result.heat_w}};
}

/// The tolerance is on the temperature of the water; its heat goes with it.
std::optional<double> merkelWithin(const YamlNode& point, std::string_view key)
{
    const YamlNode *inputs = point.find("inputs"), *expected = point.find("expected");
    if (key != "heat_w" || inputs == nullptr || expected == nullptr) return std::nullopt;
    const double range = numberAt(*inputs, "t_water_in_c").value_or(0) - numberAt(*expected, "t_water_out_c").value_or(0);
    return range > 0 ? std::optional(0.15 / range) : std::nullopt;
}

AdapterAnswer dryCoolerAnswer(const YamlNode& inputs, const CaseContext& context)
{
    const YamlNode* design = ofCase(context, "design");
    if (design == nullptr) return AdapterAnswer::none("the case gives no design");
    CaseReader rated(*design), in(inputs);
    DryCoolerRating rating;
    rating.q_kw = rated.number("q_kw"), rating.t_air_c = rated.number("t_air_c"), rating.t_in_c = rated.number("t_in_c"), rating.fan_kw = rated.number("fan_kw");
    rating.water_kw_k = rating.q_kw / (rating.t_in_c - rated.number("t_out_c"));
    rating.air_kw_k = rating.water_kw_k * rated.number("capacity_rate_ratio");
    rating.airResistanceShare = rated.number("air_resistance_share");
    const double water = in.number("t_in_c"), flow = in.number("flow_ratio"), air = in.number("t_air_c"), fan = in.number("fan_air_ratio");
    if (!rated.complete() || !in.complete()) return AdapterAnswer::none(rated.complete() ? in.reason() : rated.reason());
    const DryCooler cooler(rating);
    return CaseValue::Map{{"t_out_c", cooler.waterOut_c(water, flow, air, fan)}, {"heat_kw", cooler.heat_kw(water, flow, air, fan)}, {"fan_kw", cooler.fan_kw(fan)}};
}

AdapterAnswer fluidAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double fraction = in.number("mass_fraction"), t = in.number("t_c");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const std::string name = wordAt(inputs, "fluid").value_or("");
    if (name != "propylene_glycol_water" && name != "ethylene_glycol_water") return AdapterAnswer::none(fmt::format("no coefficients of '{}'", name));
    const FluidProperties f = fluidAt(name == "propylene_glycol_water" ? propyleneGlycol() : ethyleneGlycol(), fraction, t);
    return CaseValue::Map{{"density_kg_m3", f.density_kg_m3}, {"cp_j_kgk", f.cp_j_kgk}, {"conductivity_w_mk", f.conductivity_w_mk},
                          {"viscosity_pa_s", f.viscosity_pa_s}, {"kinematic_m2_s", f.kinematic_m2_s()}};
}

AdapterAnswer exchangerAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double ua = in.number("ua_kw_k"), hot = in.number("c_hot_kw_k"), cold = in.number("c_cold_kw_k");
    const double hotIn = in.number("t_hot_in_c"), coldIn = in.number("t_cold_in_c");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const Exchange e = counterflow(ua, hot, cold, hotIn, coldIn);
    return CaseValue::Map{{"effectiveness", e.effectiveness}, {"heat_kw", e.heat_kw}, {"t_hot_out_c", e.hotOut_c}, {"t_cold_out_c", e.coldOut_c}};
}

}  // namespace

std::span<const Adapter> plantAdapters()
{
    static constexpr Adapter kAdapters[] = {
        {"psychrometrics", "cooling", &psychrometrics},
        {"psychrometrics_from_wetbulb", "cooling", &fromWetBulb},
        {"saturation_pressure", "cooling", &saturation, true, &saturationWithin},
        {"chiller_eir", "cooling", &chillerAnswer},
        {"cooling_tower_york", "cooling", &yorkAnswer},
        {"cooling_tower_merkel", "cooling", &merkelAnswer, false, &merkelWithin},
        {"dry_cooler", "cooling", &dryCoolerAnswer},
        {"fluid_properties", "cooling", &fluidAnswer},
        {"heat_exchanger_counterflow", "cooling", &exchangerAnswer},
    };
    return kAdapters;
}

}  // namespace mw
