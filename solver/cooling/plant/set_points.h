// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/laws.h"
#include "solver/cooling/plant/plants.h"
#include "solver/cooling/plant/set_point_results.h"
#include "solver/weather/epw.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace mw {

/// What of a facility loop takes its water: how warm that may be at a share x of its present flow.
struct SetPointTaker {
    bool exchanger{};                        ///< a CDU; else a coil
    double heat_kw{};
    double hot_kw_k{}, cold_kw_k{};          ///< capacity rates of both sides at present; coils have the cold one alone
    double approach_k{};                     ///< of an exchanger at present
    double most_c{};                         ///< at its present flow
    SetPointLimit limit{SetPointLimit::Taker};   ///< where `most_c` is from
    bool operator==(const SetPointTaker&) const = default;
};
/// A CDU by effectiveness-NTU, half of its resistance on the facility side with the 0.8th power of flow; a coil keeps its mean water temperature.
[[nodiscard]] double mostSupply_c(const SetPointTaker& taker, double flowShare);

/// What makes the cold of a facility loop, free of temperature and flow.
struct SetPointPlant {
    enum class Kind : std::uint8_t { None, Dry, Wet, AirChillers, TowerChillers };
    Kind kind{Kind::None};
    int coolers{}, chillers{};
    double cooler_kw{}, coolerApproach_k{}, coolerFan_kw{};   ///< each, at 35 C and 10 K range
    double wetApproach_k{};                  ///< of towers, fluid coolers and hybrid dry coolers: to the wet bulb; 0: none
    double spray_kw{}, evaporation_l_per_kwh{};   ///< spray pump, each; water of a kWh of heat
    std::optional<double> freeCooling_k{};   ///< air-cooled chillers with a coil: outdoor air so far below the leaving water does it all
    bool mixed{};                            ///< coolers of different kinds
    double chiller_kw{}, cop{}, copLeaving_c{};               ///< each, at its rating
    std::vector<CopPoint> copTable{};
    double towerFan_kw{};
    std::optional<double> leavingMost_c{};   ///< end of the chillers' stated temperatures; a limit where a taker states none
    bool economiser{};                       ///< an exchanger between tower and facility water is drawn
    double cycles{4};
    bool operator==(const SetPointPlant&) const = default;
};

/// A facility loop, and how many are like it.
struct SetPointSystem {
    InstanceIndex first{};                   ///< a component of it
    std::uint32_t count{1};
    SetPointPlant plant{};
    std::vector<SetPointTaker> takers{};
    double heat_kw{}, flow_l_min{}, pump_kw{};   ///< of one
    double speed{1};                         ///< of its pumps
    std::optional<double> now_c{};           ///< present supply
    bool operator==(const SetPointSystem&) const = default;
};

struct SetPointInput {
    std::vector<SetPointSystem> systems{};
    std::optional<double> usd_per_kwh{};
    std::shared_ptr<const WeatherYear> weather{};
    double it_kw{};                          ///< of the facility; 0: savings are not told as PUE
    bool operator==(const SetPointInput&) const = default;
};

/// The plant of a system at a supply temperature and a share of its present flow; nothing for a kind without a model.
[[nodiscard]] std::optional<Plant> plantAt(const SetPointSystem& system, double supply_c, double flowShare);
/// Warmest supply that all takers bear at a share of the flow.
[[nodiscard]] double mostSupply_c(const SetPointSystem& system, double flowShare);

/// Supply temperature and flow of each facility loop that use least energy in the weather year: no warmer than the takers bear, no colder than 2 K over the dew
/// point that ASHRAE TC 9.9 recommends at most (15 C) or the present one, pumps between kLowestSpeed and full speed, not more hours out of limit than now. Says which
/// of these held. Takers that state no limit are held by what is known of them: SetPointLimit.
/// Scanned by 1 K and by fifths of the flow, then by twentieths round the best of them, then by 0.25 K; the present point is tried with them.
[[nodiscard]] SetPointAdvice adviseSetPoints(const SetPointInput& input, const std::stop_token& stop = {});

inline constexpr double kLeastSupply_c = 17;
/// Air at the inlets of racks at most: the upper end of what ASHRAE TC 9.9 recommends, where they do not state less; and by how much a coil's leaving air is warmer than
/// the water that enters it, where the unit does not say (engineering estimate: 18 C water for 24 C air).
inline constexpr double kInletMost_c = 27, kCoilApproach_k = 6;
/// The nearest of the upper limits at a share of the flow; nothing where none is known.
struct SetPointBound {
    double most_c{};
    SetPointLimit limit{};
};
[[nodiscard]] std::optional<SetPointBound> boundOf(const SetPointSystem& system, double flowShare);

/// "W17" to "W45", "W+": ASHRAE TC 9.9's class of facility water of that temperature.
[[nodiscard]] std::string_view waterClass(double supply_c);

}  // namespace mw
