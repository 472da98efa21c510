// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/plant/plants.h"
#include "solver/weather/epw.h"

#include <string>
#include <utility>
#include <vector>

namespace mw::test {

/// A plant of each kind with its heat, as in tests/cases/cooling/annual.yaml.
struct ReferencePlant {
    std::string name{};
    Plant plant{};
    double heat_kw{};
};

inline DryPlant dryPlant()
{
    DryPlant p;
    p.supply_c = 40, p.pump_kw = 95, p.trimCop = 3.6, p.count = 5, p.water_kw_k = 75 * 3.95;
    p.cooler = DryCooler({.q_kw = 2400, .t_air_c = 33, .t_in_c = 48.1, .fan_kw = 62, .water_kw_k = 75 * 3.95, .air_kw_k = 230 * 1.006});
    return p;
}

inline TowerPlant towerPlant()
{
    TowerPlant p;
    p.chiller = {.name = "19EX", .capacity_kw = 5208.2, .cop = 6.88, .leastLoad = 0.2, .leastUnloading = 0.2, .mostLoad = 1.03,
                 .evaporatorLeast_c = 4.44, .evaporatorMost_c = 8.89, .condenserLeast_c = 15.56, .condenserMost_c = 29.44,
                 .capacityByT = {0.5563516, -0.04106264, -0.003164992, 0.05722234, -0.002313857, 0.005377616},
                 .inputByT = {0.5198204, -0.0152334, -0.0006391523, 0.02170049, 2.423693e-05, 0.0001432604},
                 .inputByLoad = {0.2334262, 0.3926783, 0.373132}};
    p.chillers = 3, p.supply_c = 8.5, p.return_c = 15.5, p.condenserWater_kg_s = 520, p.condenserLeast_c = 5, p.towerFan_kw = 130, p.pump_kw = 330;
    return p;
}

inline AirChillerPlant airChillerPlant()
{
    AirChillerPlant p;
    p.chiller = {.name = "30XA500", .capacity_kw = 1609.4, .cop = 2.9, .leastLoad = 0.1, .leastUnloading = 0.1, .mostLoad = 1.15,
                 .evaporatorLeast_c = 4.44, .evaporatorMost_c = 10, .condenserLeast_c = 29.44, .condenserMost_c = 46.11,
                 .capacityByT = {-0.3479426478, 0.0637388098, -0.0007955045, 0.0712741456, -0.0010660025, -0.0009234587},
                 .inputByT = {0.089134815, 0.0280734482, 0.0016909915, 0.0230561531, 0.0001663802, -0.0015023227},
                 .inputByLoad = {0, 1, 0}};
    p.chillers = 9, p.supply_c = 10, p.return_c = 17, p.economiserFan_kw = 210, p.pump_kw = 260;
    return p;
}

inline EvaporativePlant evaporativePlant()
{
    EvaporativePlant p;
    p.supply_c = 25, p.rise_k = 12, p.fan_kw = 420, p.pump_kw = 18;
    return p;
}

inline std::vector<ReferencePlant> referencePlants()
{
    return {{"dry coolers", dryPlant(), 10600},
            {"towers", towerPlant(), 10700},
            {"air chillers", airChillerPlant(), 10700},
            {"evaporative", evaporativePlant(), 10400}};
}

/// The four weather years that are shipped.
inline const std::vector<std::pair<std::string, WeatherYear>>& shippedYears()
{
    static const auto all = [] {
        std::vector<std::pair<std::string, WeatherYear>> years;
        for (const char* place : {"chicago", "miami", "phoenix", "san-francisco"})
            years.emplace_back(place, *readEpwFile(std::string(MW_SOURCE_DIR) + "/resources/weather/" + place + ".epw").value);
        return years;
    }();
    return all;
}

}  // namespace mw::test
