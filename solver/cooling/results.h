// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

struct CoolingNode {
    InstanceIndex instance{};
    bool pumpDrawn{};                      ///< its pump draws what the drawn loop asks of it, not what it is rated for
    double heat_kw{};                      ///< made by it (rack) or taken up by it (CDU, fan wall, chiller)
    double liquid_kw{}, air_kw{};
    std::optional<double> flow_l_min{};    ///< coolant through it
    std::optional<double> capacity_kw{};   ///< of gear
    std::optional<double> loading{};       ///< the worse of heat over capacity and flow over maximum flow
    std::optional<double> supply_c{}, return_c{};
    double power_kw{};                     ///< own electrical draw at this duty: pumps, fans, compressors
    std::string servedBy{};                ///< path of the unit that takes the liquid heat; empty: none
    std::optional<double> neededSupply_c{};        ///< warmest supply that what hangs on it takes; above it: too warm
    bool operator==(const CoolingNode&) const = default;
};

struct CoolingResults {
    double heat_kw{}, liquid_kw{}, air_kw{};
    std::optional<double> pueAnnual{};     ///< over the site's weather year; null without one
    std::optional<double> wue_l_per_kwh{}; ///< at the design point unless a weather year is there
    std::optional<double> freeCoolingHours{};      ///< hours of the year without a compressor
    std::array<double, 12> pueByMonth{};           ///< zeros without a weather year
    std::vector<double> pueSorted{};               ///< duration curve: 101 values from the highest to the lowest
    std::string weatherOf{};                       ///< place of the weather year
    std::optional<double> maxSupply_c{};   ///< lowest of the liquid-cooled parts' limits
    double coolantFlow_l_min{};            ///< technology loop, all racks
    double power_kw{};                     ///< electrical draw of all cooling gear at the design point
    std::vector<std::pair<std::string, double>> power_kwByKind{};  ///< "fans", "pumps", "compressors", ...
    double liquidUnserved_kw{}, airUnserved_kw{};                  ///< heat that nothing drawn takes up
    double plantHeat_kw{}, plantCapacity_kw{};
    std::optional<double> plantSupply_c{};                         ///< facility water to CDUs at the design point
    double water_l_per_h{};
    double powerToWater_kw{};              ///< part of power_kw that ends in the water before the plant: fans, pumps, CDUs
    double gearLoss_kw{};                  ///< part of air_kw: losses of power gear inside halls
    double plantUndrawn_kw{};              ///< part of plantHeat_kw that no drawn plant takes: an ideal facility water system
    std::vector<CoolingNode> nodes{};
    double balanceError_kw{};
    std::vector<std::string> notes{};
    double pumpsDrawn_kw{};                ///< part of the pumps in power_kwByKind that is as the solved loops have it; the rest is as rated
    double tapped_kw{};                    ///< heat that stores and heat networks take before the plant; negative: that stores give
    std::optional<double> ere{}, erf{};    ///< energy reuse effectiveness and factor of the year (The Green Grid); null without a weather year and a heat network
    [[nodiscard]] const CoolingNode* node(InstanceIndex instance) const;
    bool operator==(const CoolingResults&) const = default;
};

/// Units, ascending, whose liquid heat nothing takes up although coolant units serve others: empty where none is served, as in a layout that draws no cooling.
[[nodiscard]] std::vector<InstanceIndex> dryUnits(const CoolingResults& cooling);

}  // namespace mw
