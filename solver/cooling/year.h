// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/plants.h"
#include "solver/weather/epw.h"

#include <array>
#include <functional>
#include <optional>
#include <span>

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
};
[[nodiscard]] PlantYear plantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather);

/// Figures to check a weather file by.
struct WeatherStatistics {
    double meanDryBulb_c{}, mostDryBulb_c{}, leastDryBulb_c{}, dryBulb996_c{}, meanWetBulb_c{}, mostWetBulb_c{}, meanPressure_pa{};
    double coolingDegreeHours18{};
};
[[nodiscard]] WeatherStatistics statisticsOf(const WeatherYear& year);
[[nodiscard]] int hoursUpTo(const WeatherYear& year, double WeatherHour::* temperature, double limit_c);

}  // namespace mw
