// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Outdoor design point. Without one in the site, 35 C dry bulb is taken: the rating point of air-cooled
/// chillers (AHRI 550/590) and a usual design value of temperate to warm sites. A wet bulb is never assumed.
struct DesignWeather {
    double dryBulb_c{35};
    std::optional<double> wetBulb_c{};
    bool assumed{};
};
[[nodiscard]] DesignWeather designWeather(std::optional<double> dryBulb_c, std::optional<double> wetBulb_c);

/// What a plant unit does with heat at the design point.
struct PlantDuty {
    double compressor_kw{}, fan_kw{}, pump_kw{};
    std::optional<double> supply_c{};
    std::optional<double> water_l_per_h{};  ///< 0 for what runs dry; empty: not known
    bool powerUnknown{}, copClamped{}, noBlowdown{};
};
/// Part of the heat that the free-cooling coil of an air-cooled chiller takes before the evaporator: an exchanger of constant effectiveness
/// in the return, so (rise + leaving - ambient) / (rise + full) between 0 and 1, with a rise of 5.5 K (rating of AHRI 550/590).
[[nodiscard]] double freeCoolingShare(double full_k, double leaving_c, double ambient_c);
/// Fans that blow outdoor air through the coil, for each kW it takes: 22 kW for 800 kW, as the catalogue's dry coolers.
inline constexpr double kCoilFans = 0.0275;
/// `needed_c`: warmest supply that suffices; a chiller makes just that, a cooler what the weather allows, or just that too where its fans follow (cooler_fans.h).
[[nodiscard]] PlantDuty plantDuty(const CoolingGear& gear, const DesignWeather& weather, double heat_kw,
                                  std::optional<double> needed_c, bool fansFollow = false);

/// Supply temperature a plant unit gives at the design point; empty where a figure is missing.
[[nodiscard]] std::optional<double> plantSupply_c(const CoolingGear& gear, const DesignWeather& weather,
                                                  std::optional<double> needed_c);

/// Power of a CDU, fan, door or pump before the plant at its duty; by the affinity law on flow where both
/// flow and maximum flow are known, else on heat over capacity. Pumps run at their rating; where the drawn loop is solved, its pump takes `drawnPump_kw` instead.
[[nodiscard]] double terminalPower_kw(const CoolingGear& gear, double heat_kw, double flow_l_min, std::optional<double> drawnPump_kw = {});

/// Plant that takes heat with no coolant link. Liquid heat goes to coolers that make its supply temperature,
/// else to chillers, else to any cooler; air heat to chillers first. Towers only where there is nothing else.
[[nodiscard]] std::vector<std::uint32_t> poolPlant(const std::vector<CoolingGear>& gear,
                                                   const DesignWeather& weather,
                                                   std::optional<double> needed_c, bool forAir);
/// Shares by capacity; equal if any capacity is unknown.
[[nodiscard]] std::vector<double> capacityShares(const std::vector<CoolingGear>& gear,
                                                 const std::vector<std::uint32_t>& which);

/// What was assumed about the weather, as notes.
void appendWeatherNotes(const DesignWeather& weather, const std::vector<CoolingGear>& gear,
                        std::vector<std::string>& notes);

}  // namespace mw
