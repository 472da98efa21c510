// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/plant.h"

#include "solver/cooling/plant/cooler_fans.h"

#include <algorithm>

namespace mw {
namespace {

bool isChiller(CoolingRole role)
{
    return role == CoolingRole::AirChiller || role == CoolingRole::WaterChiller;
}
bool isWet(CoolingRole role)
{
    return role == CoolingRole::FluidCooler || role == CoolingRole::Tower;
}

/// A hybrid dry cooler runs wet only where dry air alone does not make the supply temperature.
bool runsWet(const CoolingGear& gear, const DesignWeather& weather, std::optional<double> needed_c)
{
    if (isWet(gear.role)) return true;
    if (gear.role != CoolingRole::DryCooler || !gear.wetApproach_k || !weather.wetBulb_c) return false;
    return needed_c && gear.approach_k && weather.dryBulb_c + *gear.approach_k > *needed_c;
}

void chill(const CoolingGear& gear, const DesignWeather& weather, double heat_kw, PlantDuty& duty)
{
    std::optional<double> cop = gear.cop, leaving_c = duty.supply_c;
    if (!gear.copTable.empty()) {
        // Without a known leaving temperature the coldest of the table is the safe one.
        const auto coldest =
            std::min_element(gear.copTable.begin(), gear.copTable.end(),
                             [](const CopPoint& a, const CopPoint& b) { return a.leaving_c < b.leaving_c; });
        leaving_c = leaving_c.value_or(coldest->leaving_c);
        const auto at = copAt(gear.copTable, weather.dryBulb_c, *leaving_c);
        cop = at->cop;
        duty.copClamped = at->clamped;
    }
    const bool coil = gear.role == CoolingRole::AirChiller && gear.freeCooling_k && leaving_c;
    const double free = coil ? freeCoolingShare(*gear.freeCooling_k, *leaving_c, weather.dryBulb_c) : 0;
    duty.fan_kw = free * heat_kw * kCoilFans;
    if (cop && *cop > 0)
        duty.compressor_kw = (1 - free) * heat_kw / *cop;
    else
        duty.powerUnknown = heat_kw > 0 && free < 1;
}

void evaporate(const CoolingGear& gear, double heat_kw, PlantDuty& duty)
{
    duty.water_l_per_h.reset();
    if (!gear.evaporation_l_per_kwh) return;
    duty.noBlowdown = !gear.cycles;
    duty.water_l_per_h =
        heat_kw * *gear.evaporation_l_per_kwh * (gear.cycles ? makeUpPerEvaporation(*gear.cycles) : 1.0);
}

/// Slows fans down where the outdoor air is colder than it need be: the supply rises to what is wanted. A dry cooler is sprayed for want of air, so its fans then go on.
void holdSupply(const CoolingGear& gear, bool wet, const DesignWeather& weather, double share, double needed_c, PlantDuty& duty)
{
    if (wet && gear.role == CoolingRole::DryCooler) return;
    const auto approach_k = wet ? gear.wetApproach_k : gear.approach_k;
    const auto sink_c = wet ? weather.wetBulb_c : std::optional(weather.dryBulb_c);
    if (!approach_k || !sink_c || needed_c - *sink_c <= *approach_k) return;
    const double speed = coolerFanSpeed(*approach_k, share, needed_c - *sink_c);
    duty.fan_kw = std::min(duty.fan_kw, gear.fan_kw * speed * speed * speed);
    duty.supply_c = needed_c;
}

}  // namespace

double freeCoolingShare(double full_k, double leaving_c, double ambient_c)
{
    constexpr double kRise_k = 5.5;
    return std::clamp((kRise_k + leaving_c - ambient_c) / (kRise_k + std::max(full_k, 0.0)), 0.0, 1.0);
}

DesignWeather designWeather(std::optional<double> dryBulb_c, std::optional<double> wetBulb_c)
{
    DesignWeather weather{.wetBulb_c = wetBulb_c, .assumed = !dryBulb_c};
    if (dryBulb_c) weather.dryBulb_c = *dryBulb_c;
    return weather;
}

std::optional<double> plantSupply_c(const CoolingGear& gear, const DesignWeather& weather,
                                    std::optional<double> needed_c)
{
    if (isChiller(gear.role)) return needed_c ? needed_c : gear.leaving_c;
    if (gear.role == CoolingRole::DryCooler && !runsWet(gear, weather, needed_c)) {
        if (!gear.approach_k) return std::nullopt;
        return weather.dryBulb_c + *gear.approach_k;
    }
    if (!gear.wetApproach_k || !weather.wetBulb_c) return std::nullopt;
    return *weather.wetBulb_c + *gear.wetApproach_k;
}

PlantDuty plantDuty(const CoolingGear& gear, const DesignWeather& weather, double heat_kw,
                    std::optional<double> needed_c, bool fansFollow)
{
    PlantDuty duty{.supply_c = plantSupply_c(gear, weather, needed_c), .water_l_per_h = 0.0};
    if (isChiller(gear.role)) {
        chill(gear, weather, heat_kw, duty);  // an air-cooled chiller's COP includes its fans
        return duty;
    }
    const double share = gear.capacity_kw > 0 ? heat_kw / gear.capacity_kw : heat_kw > 0 ? 1.0 : 0.0;
    duty.fan_kw = affinityPower_kw(gear.fan_kw, share);
    if (fansFollow && needed_c && heat_kw > 0) holdSupply(gear, runsWet(gear, weather, needed_c), weather, share, *needed_c, duty);
    duty.pump_kw = heat_kw > 0 ? gear.power_kw : 0.0;  // spray pump: constant speed
    duty.powerUnknown = gear.fan_kw <= 0 && heat_kw > 0;
    if (heat_kw > 0 && runsWet(gear, weather, needed_c)) evaporate(gear, heat_kw, duty);
    return duty;
}

double terminalPower_kw(const CoolingGear& gear, double heat_kw, double flow_l_min, std::optional<double> drawnPump_kw)
{
    if (gear.role == CoolingRole::Pass || gear.role == CoolingRole::OutdoorAir)
        return drawnPump_kw.value_or(gear.power_kw) + gear.fan_kw;
    const bool byFlow = flow_l_min > 0 && gear.flowMax_l_min > 0;
    const double byHeat = gear.capacity_kw > 0 ? heat_kw / gear.capacity_kw : heat_kw > 0 ? 1.0 : 0.0;
    const double share = byFlow ? flow_l_min / gear.flowMax_l_min : byHeat;
    const bool air = gear.role == CoolingRole::AirUnit || gear.role == CoolingRole::RearDoor;
    if (drawnPump_kw && !air) return *drawnPump_kw + affinityPower_kw(gear.fan_kw, share);
    return affinityPower_kw(air ? gear.fan_kw : gear.power_kw + gear.fan_kw, share);
}

std::vector<std::uint32_t> poolPlant(const std::vector<CoolingGear>& gear, const DesignWeather& weather,
                                     std::optional<double> needed_c, bool forAir)
{
    std::vector<std::uint32_t> chillers, warm, cool, towers;  // cool: coolers that make the needed supply
    for (std::uint32_t g = 0; g < gear.size(); ++g) {
        const CoolingRole role = gear[g].role;
        if (isChiller(role)) chillers.push_back(g);
        if (role == CoolingRole::Tower) towers.push_back(g);
        if (role != CoolingRole::DryCooler && role != CoolingRole::FluidCooler) continue;
        const auto supply = plantSupply_c(gear[g], weather, needed_c);
        (supply && needed_c && *supply > *needed_c ? warm : cool).push_back(g);
    }
    if (forAir && !chillers.empty()) return chillers;
    if (!cool.empty()) return cool;
    if (!chillers.empty()) return chillers;
    return warm.empty() ? towers : warm;
}

std::vector<double> capacityShares(const std::vector<CoolingGear>& gear,
                                   const std::vector<std::uint32_t>& which)
{
    double total = 0;
    bool known = true;
    for (const std::uint32_t g : which) {
        total += gear[g].capacity_kw;
        known = known && gear[g].capacity_kw > 0;
    }
    std::vector<double> shares;
    shares.reserve(which.size());
    for (const std::uint32_t g : which)
        shares.push_back(known ? gear[g].capacity_kw / total : 1.0 / static_cast<double>(which.size()));
    return shares;
}

void appendWeatherNotes(const DesignWeather& weather, const std::vector<CoolingGear>& gear,
                        std::vector<std::string>& notes)
{
    if (weather.assumed)
        notes.emplace_back("the site gives no design dry bulb: 35 °C is taken (rating point of AHRI 550/590)");
    const auto needsWetBulb = [](const CoolingGear& g) {
        return isWet(g.role) || (g.role == CoolingRole::DryCooler && g.wetApproach_k);
    };
    if (!weather.wetBulb_c && std::any_of(gear.begin(), gear.end(), needsWetBulb))
        notes.emplace_back("the site gives no design wet bulb: supply temperatures of evaporative units are "
                           "not known, hybrid "
                           "coolers are taken as dry");
}

}  // namespace mw
