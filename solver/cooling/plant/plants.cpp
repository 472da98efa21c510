// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/plants.h"

#include "solver/cooling/loops/laws.h"
#include "solver/cooling/plant/towers.h"
#include "solver/weather/root.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kWaterHeat_kj_kgk = 4.184, kLatent_kj_kg = 2450;

double makeUp_m3(double heat_kw, double evaporatedShare, double cycles)
{
    return heat_kw * 3600 * evaporatedShare / kLatent_kj_kg / 1000 * makeUpPerEvaporation(cycles);
}

/// What compressors have left to do when water of `mixed_c` comes for nothing.
double compressorShare(double mixed_c, double supply_c, double return_c)
{
    if (mixed_c <= supply_c) return 0;
    return mixed_c < return_c ? (mixed_c - supply_c) / (return_c - supply_c) : 1;
}

struct ChillerDuty {
    double power_kw{}, left_kw{};    ///< of the load, beyond what all of them take
};

/// Equal chillers share a load; as many run as it takes.
ChillerDuty chillersAt(const ChillerCurves& curves, int installed, double supply_c, double condenser_c, double load_kw)
{
    const double x = evaporatorInside(curves, supply_c), y = condenserInside(curves, condenser_c);
    const double capacity = chillerAt(curves, x, y, 1).capacity_kw;
    if (capacity <= 0) return {0, load_kw};
    const double running = std::min(std::max(std::ceil(load_kw / capacity), 1.0), static_cast<double>(installed));
    const ChillerPoint each = chillerAt(curves, x, y, load_kw / running);
    return {running * each.power_kw, each.partLoad < curves.mostLoad ? 0 : load_kw - running * each.heat_kw};
}

/// Fans at full speed leave heat: for the trim chiller, or in the loop, which warms until they leave none.
PlantHour hotHour(const DryPlant& p, double heat_kw, double full_kw, double gap_k)
{
    PlantHour hour{.fan_kw = p.count * p.cooler.fan_kw(1), .pump_kw = p.pump_kw};
    if (heat_kw <= 0) return {.pump_kw = p.pump_kw};
    if (p.trimCop <= 0) {
        hour.excess_k = heat_kw / (p.count * p.cooler.conductance_kw_k(1, 1)) - gap_k;
        return hour;
    }
    if (full_kw <= 0) hour.fan_kw = 0;
    hour.compressor_kw = (heat_kw - full_kw) / p.trimCop, hour.compressorShare = 1 - full_kw / heat_kw;
    return hour;
}

PlantHour hourOf(const DryPlant& p, const WeatherHour& air, double heat_kw)
{
    const double gap_k = p.supply_c + heat_kw / (p.count * p.water_kw_k) - air.t_db_c;
    const double full_kw = p.count * p.cooler.conductance_kw_k(1, 1) * std::max(gap_k, 0.0);
    if (full_kw <= heat_kw) return hotHour(p, heat_kw, full_kw, gap_k);
    const double fan = p.cooler.fanRatio(heat_kw / (p.count * gap_k), p.fanLeast);
    const double share = fan > p.fanLeast ? 1 : heat_kw / (p.count * p.cooler.conductance_kw_k(1, p.fanLeast) * gap_k);   // of the hour, cycling
    return {.fan_kw = p.count * p.cooler.fan_kw(fan) * share, .pump_kw = p.pump_kw};
}

PlantHour hourOf(const TowerPlant& p, const WeatherHour& air, double heat_kw)
{
    PlantHour hour{.pump_kw = p.pump_kw};
    double approach = 0, tower_c = 0;
    for (int i = 0; i < 100; ++i) {
        const double range = (heat_kw + hour.compressor_kw) / (p.condenserWater_kg_s * kWaterHeat_kj_kgk);
        approach = towerApproach_k(std::max(air.t_wb_c, p.wetBulbLeast_c), range, 1);
        tower_c = air.t_wb_c + approach;
        const double condenser_c = std::max(tower_c, p.condenserLeast_c);
        hour.compressorShare = compressorShare(condenser_c + p.economiserApproach_k, p.supply_c, p.return_c);
        const double load = hour.compressorShare * heat_kw;
        const ChillerDuty duty = load > 0 ? chillersAt(p.chiller, p.chillers, p.supply_c, condenser_c, load) : ChillerDuty{};
        const double moved = std::abs(duty.power_kw - hour.compressor_kw);
        hour.compressor_kw = duty.power_kw, hour.excess_k = duty.left_kw / heat_kw * (p.return_c - p.supply_c);
        if (moved < 1e-7 * heat_kw) break;
    }
    const double colder = p.condenserLeast_c - air.t_wb_c;
    hour.fan_kw = tower_c < p.condenserLeast_c ? p.towerFan_kw * std::pow(approach / colder, 3) : p.towerFan_kw;
    hour.water_m3 = makeUp_m3(heat_kw + hour.compressor_kw, p.evaporatedShare, p.cycles);
    return hour;
}

PlantHour hourOf(const AirChillerPlant& p, const WeatherHour& air, double heat_kw)
{
    PlantHour hour{.pump_kw = p.pump_kw};
    hour.compressorShare = compressorShare(air.t_db_c + p.economiserApproach_k, p.supply_c, p.return_c);
    if (hour.compressorShare < 1) hour.fan_kw = p.economiserFan_kw;
    hour.fan_kw += p.coilFan_kw * (1 - hour.compressorShare);
    const double load = hour.compressorShare * heat_kw;
    if (load <= 0) return hour;
    const ChillerDuty duty = chillersAt(p.chiller, p.chillers, p.supply_c, air.t_db_c, load);
    hour.compressor_kw = duty.power_kw, hour.excess_k = duty.left_kw / heat_kw * (p.return_c - p.supply_c);
    return hour;
}

PlantHour hourOf(const EvaporativePlant& p, const WeatherHour& air, double heat_kw)
{
    PlantHour hour{.fan_kw = p.fan_kw, .pump_kw = p.pump_kw};
    if (air.t_db_c + p.dryApproach_k <= p.supply_c) return hour;
    const double leaving = air.t_db_c - p.effectiveness * (air.t_db_c - air.t_wb_c);
    hour.compressorShare = std::clamp((leaving - p.supply_c) / p.rise_k, 0.0, 1.0);
    hour.water_m3 = makeUp_m3(heat_kw * (1 - hour.compressorShare), p.evaporatedShare, p.cycles);
    const double cop = std::max(p.dxCop35 - p.dxCopSlope * (air.t_db_c - 35), 1.0);
    hour.compressor_kw = hour.compressorShare * heat_kw / cop;
    return hour;
}

PlantHour hourOf(const WetPlant& p, const WeatherHour& air, double heat_kw)
{
    if (p.dry) {
        const PlantHour hour = hourOf(*p.dry, air, heat_kw);
        if (hour.excess_k <= 0) return hour;
    }
    WeatherHour wetAir = air;
    wetAir.t_db_c = air.t_wb_c;
    PlantHour hour = hourOf(p.wet, wetAir, heat_kw);
    if (heat_kw <= 0) return hour;
    if (p.dry && hour.fan_kw > 0) hour.fan_kw = p.wet.count * p.wet.cooler.fan_kw(1);
    hour.pump_kw += p.spray_kw;
    hour.water_m3 = heat_kw * (1 - hour.compressorShare) * p.evaporation_l_per_kwh / 1000 * makeUpPerEvaporation(p.cycles);
    return hour;
}

}  // namespace

PlantHour plantHour(const Plant& plant, const WeatherHour& air, double heat_kw)
{
    return std::visit([&](const auto& kind) { return hourOf(kind, air, heat_kw); }, plant);
}

}  // namespace mw
