// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/plant/chillers.h"
#include "solver/cooling/plant/exchangers.h"
#include "solver/weather/epw.h"

#include <optional>
#include <variant>

namespace mw {

/// How a plant spends an hour.
struct PlantHour {
    double compressor_kw{}, fan_kw{}, pump_kw{};
    double compressorShare{};        ///< of the heat that compressors take: 0 free cooling, 1 none
    double water_m3{};               ///< made up
    double excess_k{};               ///< of the supply over its set-point: what is left of the heat, in the water of one round
    [[nodiscard]] double power_kw() const { return compressor_kw + fan_kw + pump_kw; }
};

/// Dry coolers on a warm loop with a trim chiller for what they leave, whatever that is; without one the loop warms until they take it all. Fans slow down
/// together, not below `fanLeast`; less heat than that takes makes them cycle.
struct DryPlant {
    double supply_c{}, pump_kw{}, trimCop{3.5};  ///< 0: no trim chiller
    int count{1};
    DryCooler cooler{{}};
    double water_kw_k{};             ///< capacity rate of the coolant through one cooler
    double fanLeast{0.15};
};

/// Water-cooled chillers and towers, with a plate exchanger that takes what tower water is cold enough for (integrated waterside economiser).
struct TowerPlant {
    ChillerCurves chiller{};
    int chillers{1};
    double supply_c{}, return_c{}, condenserWater_kg_s{}, condenserLeast_c{}, wetBulbLeast_c{-5}, economiserApproach_k{1.5};
    double towerFan_kw{}, pump_kw{}, evaporatedShare{0.85}, cycles{4};
};

/// Air-cooled chillers with a dry economiser.
struct AirChillerPlant {
    ChillerCurves chiller{};
    int chillers{1};
    double supply_c{}, return_c{}, economiserApproach_k{5}, economiserFan_kw{}, pump_kw{};
    double coilFan_kw{};             ///< of a free-cooling coil that takes all of the heat; goes with what it takes
};

/// Indirect evaporative air with direct expansion for the rest.
struct EvaporativePlant {
    double supply_c{}, rise_k{}, dryApproach_k{4.5}, effectiveness{0.78}, fan_kw{}, pump_kw{};
    double dxCop35{3.4}, dxCopSlope{0.08}, evaporatedShare{1}, cycles{3};
};

/// Coolers that evaporate water on the loop itself: fluid coolers and towers always, hybrid ones in hours in which air alone does not hold the supply. Those are sprayed
/// for want of air: their fans then go on at full speed.
struct WetPlant {
    DryPlant wet{};                  ///< its cooler sees the wet bulb
    std::optional<DryPlant> dry{};   ///< of hybrid coolers, without a trim chiller
    double spray_kw{}, evaporation_l_per_kwh{}, cycles{4};   ///< spray pumps of all; of a kWh of heat
};

using Plant = std::variant<DryPlant, TowerPlant, AirChillerPlant, EvaporativePlant, WetPlant>;

/// One hour at a heat load. The states of an hour that depend on each other (chiller power, condenser temperature, running chillers) are iterated to rest.
[[nodiscard]] PlantHour plantHour(const Plant& plant, const WeatherHour& air, double heat_kw);

}  // namespace mw
