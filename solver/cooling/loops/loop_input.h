// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/cooling/results.h"
#include "solver/power/results.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A place of the coolant network: what comes in to a component, or what goes out of it.
using LoopNode = std::uint32_t;
/// The return side. A link is a pair of pipes, supply and return, that carry the same flow; so a loop is its supply side with each pipe counted twice, and what
/// stands between both sides leads to this one node. Exact where return runs beside supply.
inline constexpr LoopNode kReturnSide = 0xffffffffU;

/// What a component is to one loop.
struct LoopElement {
    enum class Kind : std::uint8_t {
        Taker,   ///< rack, fan wall, door, first side of a CDU, condenser of a chiller: from supply to return
        Giver,   ///< evaporator, cooler, tower: from return to supply
        Pump,    ///< a CDU's from return to supply; a skid's along the supply
        Series   ///< an exchanger that coolant passes on its way
    };
    InstanceIndex instance{};
    Kind kind{Kind::Taker};
    CoolingRole role{CoolingRole::Pass};    ///< Pass: a rack, a pump skid, an exchanger
    LoopNode from{}, to{};
    bool rack{};                            ///< a taker that makes heat itself
    double need_l_min{};                    ///< takers: flow wanted at design
    double at_l_min{}, drop_kpa{}, exponent{2};     ///< pressure lost as drop (flow / at)^exponent
    double rated_l_min{}, head_kpa{}, efficiency{1};///< pumps at full speed; efficiency of pump, motor and drive together
    bool assumed{};                         ///< the pressure or the head is a default
    double heat_kw{};                       ///< that it brings into the loop, or takes out of it
    double capacity_kw{};                   ///< of what takes heat out, and of CDUs; 0: not known
    std::optional<double> supply_c{};       ///< coolant that comes in
    std::optional<double> most_c{};         ///< warmest that may come in
    std::optional<double> rangeMost_c{};    ///< CDUs: the same by their stated range of supply, where nothing behind them states a limit
    std::optional<double> leaving_c{};      ///< racks: warmest that may leave
    double volume_l{};                      ///< of coolant in it
    int spares{};                           ///< pumps of a skid that stand by: one that fails is replaced at once
    char side{};                            ///< 'a', 'b': power comes over this side alone
    bool operator==(const LoopElement&) const = default;
};

struct LoopPipe {
    LinkIndex link{};
    LoopNode from{}, to{};
    std::uint32_t count{1};                 ///< pairs side by side
    double length_m{};                      ///< one way
    double diameter_mm{};                   ///< inside; 0: sized by rule
    std::optional<double> kv_m3_h{};        ///< of a balancing valve in it
    bool closed{}, checkValve{};
    bool main{};                            ///< between gear and gear
    bool operator==(const LoopPipe&) const = default;
};

/// Air units of a hall and the doors of its racks, for failures: a door that fails leaves its rack's exhaust to the hall.
struct LoopAirUnit {
    InstanceIndex instance{};
    std::uint32_t hall{};
    double heat_kw{}, capacity_kw{};
    char side{};
    bool door{};
    bool operator==(const LoopAirUnit&) const = default;
};
struct LoopHall {
    double heat_kw{}, volume_m3{};          ///< of its air, what doors take before it reaches the hall among it
    std::uint32_t racks{};                  ///< that give heat to its air
    std::optional<double> inletMost_c{};    ///< warmest air that all in it take, as their parts state
    bool operator==(const LoopHall&) const = default;
};

/// Plant that takes heat without a drawn pipe.
struct LoopPlant {
    InstanceIndex instance{};
    CoolingRole role{};
    double capacity_kw{};
    char side{};
    bool operator==(const LoopPlant&) const = default;
};

/// All that the drawn loops and their failures are worked out from.
struct LoopInput {
    std::vector<InstanceIndex> nodeOf{};    ///< component of each node
    std::vector<LoopElement> elements{};    ///< by instance index; of one instance takers first
    std::vector<LoopPipe> pipes{};          ///< by link
    std::vector<LoopAirUnit> airUnits{};
    std::vector<LoopHall> halls{};          ///< by position in the layout
    std::vector<LoopPlant> unpiped{};
    double unpipedHeat_kw{};                ///< that reaches them
    std::string coolant{"PG25"};            ///< of technology loops
    std::string facilityCoolant{"water"};
    bool operator==(const LoopInput&) const = default;
};

/// The coolant network as drawn: lengths by the links or along x and y between footprints; what parts say of pressure and flow. Figures read:
/// `coolant_pressure_drop_kpa` at `coolant_flow_lpm`, tables `coolant_flow_table_max_p` (flow_lpm, dp_psi), `secondary_head_kpa` at `secondary_flow_max_lpm`,
/// `head_kpa` at `flow_lpm`, `pressure_drop_kpa`, `water_flow_lpm`, `primary_flow_lpm`, `coolant_volume_l`, `volume_l`, `coolant_return_max_c`; of links
/// `diameter_mm`, `kv_m3_h`, `closed`, `check_valve`. `power` may be null: then nothing hangs on one side.
[[nodiscard]] LoopInput loopInput(const Facility& facility, const CoolingInput& cooling, const CoolingResults& results, const PowerResults* power);

/// How a rack loses pressure where its part does not say: 83 kPa at the flow it needs, with the 1.76th power, as the table of the Vera Rubin NVL72 (12 psi at
/// 250 L/min and 40 C).
inline constexpr double kRackDrop_kpa = 83, kRackExponent = 1.76;
/// Exchangers and coils at their full flow: that of a plate exchanger of the catalogue (generic.plate-hx-2mw).
inline constexpr double kExchangerDrop_kpa = 70;
/// Head of a CDU that states none: that of the XDU1350 at its largest flow.
inline constexpr double kCduHead_kpa = 244;
inline constexpr double kFacilityRise_k = 10;             ///< of facility water, where no flow is stated
inline constexpr double kPumpEfficiency = 0.75 * 0.95;    ///< of pump and motor, as generic.pump-skid
/// Coolant inside a rack, litres a kW to liquid: 33.6 l at 227 kW (Vera Rubin NVL72, table of its thermal design).
inline constexpr double kRackVolume_l_kw = 0.15;

}  // namespace mw
