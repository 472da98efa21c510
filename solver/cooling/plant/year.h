// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/plant/plants.h"
#include "solver/weather/epw.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace mw {

/// What stands beside the plant in a year's balance, kW.
struct YearLoads {
    double it_kw{}, other_kw{};
    double upsLoss_kw{};
    std::function<double(double through_kw)> transformerLoss_kw{};  ///< of what the facility draws behind it
};

/// A plant over a year's hours. The Green Grid's and ISO/IEC 30134's measures.
struct PlantYear {
    double pue{}, partialPueCooling{}, wue_l_kwh{};
    double cooling_mwh{}, facility_mwh{}, upsLoss_mwh{}, transformerLoss_mwh{}, water_m3{};
    int fullHours{}, partialHours{}, noneHours{};        ///< free cooling: no compressor, both, compressors alone
    double worstPower_kw{};
    int worstHour{};                                     ///< position of the hour with the highest draw of the plant
    std::array<double, 12> pueByMonth{}, cooling_mwhByMonth{};
    int hoursTooWarm{};                                  ///< in which it cannot hold its supply temperature
    double worstExcess_k{};                              ///< over that temperature, PlantHour::excess_k
};
[[nodiscard]] PlantYear plantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather);

/// Hours of like outdoor air.
struct AirBin {
    WeatherHour sum{};
    int hours{};
    std::array<int, 12> hoursByMonth{};
    std::size_t warmest{};                       ///< position of the hour with the highest sum of both bulbs

    [[nodiscard]] WeatherHour mean() const { return {sum.t_db_c / hours, sum.rh / hours, sum.p_pa / hours, sum.t_wb_c / hours}; }
};

using AirBins = std::vector<AirBin>;
/// As fine as that kind of plant needs; none where a temperature is missing.
[[nodiscard]] AirBins airBins(const WeatherYear& weather, const Plant& plant);

/// The same for a quick look, in a tenth of a millisecond or two: hours go into bins of the bulbs that the plant sees (0.25 K; 0.1 K dry and 0.5 K wet where
/// evaporation cools the air), the plant is worked out once a bin at its means and weighed by its hours.
/// Against the hours of four climates, and of those warmer or stretched, for the four kinds of plant: energy and water within 0.1 %, PUE within 0.0001, PUE of
/// a month within 0.001, worst power within 1 %, counts of hours within 150.
[[nodiscard]] PlantYear binnedPlantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather);
/// With the bins of such a plant's other set points.
[[nodiscard]] PlantYear binnedPlantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather, const AirBins& bins);

/// Figures to check a weather file by.
struct WeatherStatistics {
    double meanDryBulb_c{}, mostDryBulb_c{}, leastDryBulb_c{}, dryBulb996_c{}, meanWetBulb_c{}, mostWetBulb_c{}, meanPressure_pa{};
    double coolingDegreeHours18{};
};
[[nodiscard]] WeatherStatistics statisticsOf(const WeatherYear& year);
[[nodiscard]] int hoursUpTo(const WeatherYear& year, double WeatherHour::* temperature, double limit_c);

}  // namespace mw
