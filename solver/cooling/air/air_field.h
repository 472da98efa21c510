// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

/// Places are in hall metres: x grows east and y south from the north-west corner. Flows are volumes at the density of the input, m3/s.

/// Upper end of the recommended range of inlet air, ASHRAE TC 9.9 (Thermal Guidelines for Data Processing Environments), C.
inline constexpr double kInletLimit_c = 27;
/// Effective eddy diffusivity of the air, m2/s: Chen and Xu's turbulent viscosity 0.03874 V l (Energy and Buildings 28, 1998) at 0.7 m/s and 0.75 m from the
/// walls of an aisle. Measured: 0.001 to 0.013 in rooms with open windows (Cheng et al., Environ. Sci. Technol. 45, 2011). Its weight: docs/methods-air.md.
inline constexpr double kEddyDiffusivity_m2_s = 0.02;

/// A rack, or what else takes air in at its front and blows it out warmer at its rear.
struct AirRack {
    std::string name{};
    Rect place{};                              ///< footprint as it stands
    Facing facing{Facing::North};              ///< where its front looks
    double flow_m3_s{}, heat_kw{};             ///< heat to this air
    double limit_c{kInletLimit_c};             ///< warmest inlet it takes
    InstanceIndex instance{kNoInstance};
    bool operator==(const AirRack&) const = default;
};

/// Where an air unit takes its return air from: the space above the racks (a ceiling plenum, the top of a CRAH), or the floor behind it.
enum class AirIntake : std::uint8_t { Above, Rear };

/// A fan wall, air handler or in-row cooler: blows `supply_c` out of its front.
struct AirSupply {
    std::string name{};
    Rect place{};
    Facing facing{Facing::North};
    double flow_m3_s{}, supply_c{};
    AirIntake intake{AirIntake::Above};
    InstanceIndex instance{kNoInstance};
    bool operator==(const AirSupply&) const = default;
};

/// Floor over which air rises into the space above: a hot aisle, a grille in the ceiling. Where a part of the hall has none, air rises all over it.
struct AirReturn {
    std::string name{};
    Rect place{};
    bool operator==(const AirReturn&) const = default;
};

/// A straight wall that no air crosses, except through a share of its area (0 tight, 1 no wall): containment, curtains, blanking panels. Its gaps are as long
/// as kGapLength_m, so that a leak does not depend on the cells.
struct AirWall {
    std::string name{};
    double x1_m{}, y1_m{}, x2_m{}, y2_m{};
    double leakage{};
    bool operator==(const AirWall&) const = default;
};

inline constexpr double kGapLength_m = 0.3;    ///< engineering estimate

/// What air goes around: gear, columns.
struct AirObstacle {
    std::string name{};
    Rect place{};
    bool operator==(const AirObstacle&) const = default;
};

/// All that the engine sees.
struct AirFieldInput {
    double width_m{}, depth_m{};               ///< of the hall, along x and y
    double clearHeight_m{};
    double leastCell_m{0.3};                   ///< cells are this large or larger, so that there are at most kMostCells along each side
    double density_kg_m3{1.19};                ///< dry air of 23 C at sea level; less higher up
    double diffusivity_m2_s{kEddyDiffusivity_m2_s};
    double stirring{};                         ///< share of the rising air that rises all over the floor even where there are returns (0 to 1)
    double otherHeat_kw{};                     ///< rises into the space above without a place of its own: losses of power gear
    std::vector<AirRack> racks{};
    std::vector<AirSupply> supplies{};
    std::vector<AirReturn> returns{};
    std::vector<AirWall> walls{};
    std::vector<AirObstacle> obstacles{};
    std::vector<std::string> notes{};          ///< handed on into the result: what was assumed on the way here
    bool operator==(const AirFieldInput&) const = default;
};

/// Cells along the longer side at most, a choice: 120 x 120 are solved in 33 to 45 ms, and a cell of an 80 m hall is about as wide as a rack.
inline constexpr int kMostCells = 120;
/// Heat capacity of dry air, kJ/(kg K): ASHRAE Handbook of Fundamentals 2017, chapter 1.
inline constexpr double kAirHeat_kj_kgk = 1.006;

enum class AirCell : std::uint8_t {
    Air,
    Blocked,  ///< a rack, gear, a column
    Still     ///< air that no supply air ever reaches: it has no steady temperature
};

struct AirRackResult {
    std::optional<double> inlet_c{}, outlet_c{};   ///< empty where no supply air comes or the rack moves no air
    std::optional<double> recirculated{};          ///< share of its intake that has come out of a rack since it came out of an air unit
    double fromAbove{};                            ///< share of its intake that comes over the top, for want of supply air
    bool operator==(const AirRackResult&) const = default;
};

struct AirFieldResult {
    /// The grid: cell (column, row) is at `row * columns + column` of the lists below; row 0 lies along the north wall. Empty: nothing could be computed.
    int columns{}, rows{};
    double cellWidth_m{}, cellDepth_m{};
    std::vector<AirCell> cells{};
    std::vector<double> temperature_c{};           ///< of cells of kind Air; 0 elsewhere, and empty without any supply
    std::vector<double> east_m_s{}, south_m_s{};   ///< velocity, a mean over the clear height: what streams at rack height alone is up to twice as fast

    std::vector<AirRackResult> racks{};            ///< as in the input
    std::vector<std::optional<double>> return_c{}; ///< what each supply unit takes in, as in the input
    std::vector<std::size_t> overLimit{};          ///< racks whose inlet is warmer than their limit, hottest first
    std::optional<double> hottestInlet_c{};
    std::optional<double> above_c{};               ///< of the space above the racks

    double supplied_m3_s{}, drawn_m3_s{};          ///< by all supply units, by all racks
    double overTop_m3_s{};                         ///< of drawn: what racks draw beyond the supply; it comes back over the top
    double surplus_m3_s{};                         ///< of supplied: what no rack draws
    /// Of all that racks draw, what has come out of a rack; of all that is supplied, what returns without having been in one. Both by the field: they count
    /// what streams around row ends as well as over the top. Racks without a temperature do not count.
    std::optional<double> recirculation{}, bypass{};
    /// Supply and return heat index, Sharma, Bash and Patel (AIAA 2002-3091): heat that the air takes up before it enters the racks, over that and the racks'
    /// heat; and what of that sum arrives at the units. 0 and 1 are the best; they add up to 1.
    std::optional<double> shi{}, rhi{};

    double heat_kw{}, returned_kw{};               ///< given to the air that moves; taken out of it by the units
    double energyError{};                          ///< of these two, relative
    double massError_m3_s{};                       ///< worst of all cells
    bool stopped{};                                ///< asked to stop: what is there is not all
    std::vector<std::string> notes{};              ///< what was assumed, and what could not be computed, by name

    /// Of the cell at a place; empty outside of the hall and where there is no air or no temperature.
    [[nodiscard]] std::optional<double> temperatureAt(double x_m, double y_m) const;
    bool operator==(const AirFieldResult&) const = default;
};

/// The steady air flow and temperature of a hall, averaged over its clear height. Flow: incompressible potential flow with a source or sink at every front,
/// rear and unit. Temperature: advection (upwind) and diffusion in the same cells, racks coupled to their inlets. What cannot flow in the plane goes over the
/// top through one mixed space above: each enclosed area's surplus, the return of units that draw from there, and what racks draw beyond the supply.
/// Order of the input does not matter. Never fails: bad figures are left out and said in the notes. Method, limits, error: docs/methods-air.md.
[[nodiscard]] AirFieldResult solveAirField(const AirFieldInput& input, const std::stop_token& stop = {});

}  // namespace mw
