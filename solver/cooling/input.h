// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/shared_list.h"
#include "model/facility/compare.h"
#include "model/facility/facility.h"
#include "solver/cooling/heat/heat_taps.h"
#include "solver/cooling/loops/drawn_pump.h"
#include "solver/cooling/loops/laws.h"
#include "solver/cooling/results.h"
#include "solver/loads/loads.h"
#include "solver/power/results.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mw {

enum class CoolingRole : std::uint8_t {
    Pass,         ///< pump, exchanger, manifold, storage: passes heat on
    Cdu,          ///< takes liquid heat of racks to facility water
    LiquidToAir,  ///< takes liquid heat of racks to the air of its hall
    AirUnit,      ///< fan wall, CRAH, in-row cooler: takes the air heat of its hall to water
    RearDoor,     ///< takes the air heat of the rack it hangs on
    AirChiller,
    WaterChiller,
    DryCooler,
    FluidCooler,
    Tower,
    OutdoorAir  ///< fresh air unit: draws power, takes no heat here
};
[[nodiscard]] inline bool isPlant(CoolingRole role)
{
    return role >= CoolingRole::AirChiller && role <= CoolingRole::Tower;
}

/// Nothing for what neither takes nor passes on heat: racks, power gear, immersion tanks.
[[nodiscard]] std::optional<CoolingRole> coolingRole(const Part& part);

inline constexpr std::uint32_t kNoUnit = 0xffffffffU;

struct CoolingGear {
    InstanceIndex instance{};
    CoolingRole role{CoolingRole::Pass};
    std::int32_t hall{-1};
    std::uint32_t unit{kNoUnit};            ///< heat unit it sits in
    std::string path{};                     ///< for `servedBy` and notes
    double capacity_kw{};                   ///< 0: not known
    double flowMax_l_min{};                 ///< technology side; 0: not known
    double power_kw{};                      ///< at full duty: CDU, pump, spray pump, fresh air unit
    double fan_kw{};                        ///< at full speed
    std::optional<double> approach_k{};     ///< exchangers and CDUs: between both loops; coolers: to dry bulb
    std::optional<double> wetApproach_k{};  ///< to wet bulb
    std::optional<double> needs_c{};        ///< air units: water supply of the rating
    std::optional<double> leaving_c{};      ///< chillers: leaving water of the rating
    std::optional<double> cop{};
    std::vector<CopPoint> copTable{};
    std::optional<double> freeCooling_k{};  ///< chillers with a coil: outdoor air so far below the leaving water does it all
    std::optional<double> evaporation_l_per_kwh{};  ///< per kWh of heat
    std::optional<double> cycles{};                 ///< of concentration
    bool operator==(const CoolingGear&) const = default;
};

/// What stands on the floor and makes heat: a rack with all inside it.
struct HeatUnit {
    InstanceIndex instance{};
    std::int32_t hall{-1};
    bool immersed{};                        ///< a bath: all its heat goes to the fluid
    double liquid_kw{}, air_kw{};
    double flow_l_min{};
    std::optional<double> supplyMax_c{};
    bool operator==(const HeatUnit&) const = default;
};

/// A coolant pair of pipes: `from` (gear) gives the cold supply to gear or to a heat unit.
struct CoolantLink {
    std::uint32_t from{}, to{};  ///< `to`: position in `units` if toUnit, else in `gear`
    bool toUnit{};
    std::uint32_t pipes{1};
    bool operator==(const CoolantLink&) const = default;
};

/// All that the cooling engine sees. Components may move inside a hall without changing it. Gear and pipes are shared by
/// inputs that differ in heat only.
struct CoolingInput {
    std::vector<HeatUnit> units{};    ///< by instance index
    SharedList<std::uint32_t> unitOfLoad{};   ///< position in `units` of each load it was made of
    SharedList<CoolingGear> gear{};   ///< by instance index
    SharedList<CoolantLink> links{};
    SharedList<std::optional<DrawnPump>> drawnPumps{};   ///< by gear, of the solved loops (pump_powers.h); empty: all pumps as rated
    std::vector<std::pair<std::int32_t, double>> gearLoss_kw{};  ///< losses of power gear by indoor hall
    std::optional<double> dryBulb_c{}, wetBulb_c{};              ///< outdoor design point of the site
    double it_kw{};
    std::vector<std::string> notes{};
    SharedList<HeatTap> taps{};                                  ///< thermal stores and heat networks
    std::vector<double> tapped_kw{};                             ///< by tap: heat it takes out of its loop now (negative: puts in); empty: none does
    bool fansFollow{};                                           ///< fans of coolers hold the supply wanted, as over a year; at the design point they show what they can do
    bool operator==(const CoolingInput&) const = default;
};

/// Extracts the cooling system. `gearLosses`: results of the power engine, whose losses inside indoor halls
/// are air heat; may be null.
[[nodiscard]] CoolingInput coolingInput(const Facility& facility, std::span<const Load> loads,
                                        const PowerResults* gearLosses);
/// The same from the input of a facility before `changed` whose loads stood at the same instances; nothing if gear or
/// pipes may differ.
[[nodiscard]] std::optional<CoolingInput> withLoads(const CoolingInput& before, const Facility& facility,
                                                    const FacilityDifference& changed, std::span<const Load> loads,
                                                    const PowerResults* gearLosses);

}  // namespace mw
