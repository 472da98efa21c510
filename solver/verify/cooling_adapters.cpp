// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/laws.h"
#include "solver/verify/adapters.h"

namespace mw {
namespace {

AdapterAnswer plausibilityOnly(const YamlNode&, const CaseContext&)
{
    return AdapterAnswer::none(
        "reported by operators without the plant's data: a plausibility band, nothing to compute");
}

AdapterAnswer heatFlowAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double heat = in.number("heat_kw");
    const double density = in.number("density_kg_m3");
    const double cp = in.number("cp_kj_kgk");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    if (const auto flow = numberAt(inputs, "flow_lps"))
        return CaseValue::Map{{"delta_t_k", heatRise_k(heat, density, cp, *flow)}};
    const double rise = in.number("delta_t_k");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const double flow = heatFlow_l_s(heat, density, cp, rise);
    return CaseValue::Map{{"flow_lps", flow}, {"flow_lpm_per_kw", flow * 60.0 / heat}};
}

AdapterAnswer towerWaterAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double heat = in.number("heat_rejected_kw");
    const double fraction = in.number("evaporated_fraction");
    const double latent = in.number("latent_heat_mj_kg");
    const double cycles = in.number("cycles_of_concentration");
    const double drift = in.number("drift_percent_of_flow");
    const double flow = in.number("water_flow_kg_s");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const TowerWater water = towerWater(heat, fraction, latent, cycles, drift, flow);
    return CaseValue::Map{{"evaporation_kg_h", water.evaporation_kg_h},
                          {"drift_kg_h", water.drift_kg_h},
                          {"blowdown_kg_h", water.blowdown_kg_h},
                          {"makeup_kg_h", water.makeup_kg_h}};
}

AdapterAnswer fanPumpPower(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double flow = in.number("volume_flow_m3_s");
    const double pressure = in.number("pressure_pa");
    const double efficiency = in.number("efficiency");
    const double motor = in.number("motor_efficiency");
    const double drive = in.number("drive_efficiency");
    const double speed = in.number("speed_ratio");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    // The working point itself follows the affinity laws: flow with speed, pressure with its square.
    return CaseValue::Map{
        {"electric_kw_full", fluidPower_kw(flow, pressure, efficiency, motor, drive, 1.0)},
        {"electric_kw_at_speed", fluidPower_kw(flow, pressure, efficiency, motor, drive, speed)},
        {"flow_at_speed_m3_s", flow * speed},
        {"pressure_at_speed_pa", pressure * speed * speed}};
}

AdapterAnswer metricsAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    YearEnergy year;
    year.it_mwh = in.number("it_mwh");
    year.cooling_mwh = in.number("cooling_mwh");
    year.losses_mwh = in.number("electrical_losses_mwh");
    year.other_mwh = in.number("other_mwh");
    year.water_m3 = in.number("site_water_m3");
    year.grid_kg_per_kwh = in.number("grid_kg_co2_per_kwh");
    year.reused_mwh = in.number("heat_reused_mwh");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto metrics = yearMetrics(year);
    if (!metrics) return AdapterAnswer::none("no IT energy to divide by");
    return CaseValue::Map{{"pue", metrics->pue},
                          {"dcie", metrics->dcie},
                          {"wue_l_per_kwh", metrics->wue_l_per_kwh},
                          {"cue_kg_per_kwh", metrics->cue_kg_per_kwh},
                          {"ere", metrics->ere},
                          {"erf", metrics->erf},
                          {"ppue_cooling", metrics->ppueCooling}};
}

}  // namespace

std::span<const Adapter> coolingAdapters()
{
    static constexpr Adapter kAdapters[] = {{"heat_flow", "cooling", &heatFlowAnswer},
                                            {"tower_water", "cooling", &towerWaterAnswer},
                                            {"fan_pump_power", "cooling", &fanPumpPower},
                                            {"metrics", "cooling", &metricsAnswer},
                                            {"published_pue", "cooling", &plausibilityOnly, true}};
    return kAdapters;
}

}  // namespace mw
