// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/solver_data.h"

#include <cstddef>
#include <vector>

namespace mw::cli {

/// A generated hall (solver/bench/synthetic_networks.h), one thread. Zero: not timed at this size, or not solved.
struct LoadFlowTimes {
    std::size_t buses{};
    double radial_ms{}, radialEdit_ms{};   ///< solved anew; solved again with one load changed
    double mesh_ms{}, meshEdit_ms{};
    double outages_ms{}, meshOutages_ms{}; ///< all single outages of both
    double faults_ms{};                    ///< largest three-phase currents at all buses
};
/// The feeds of a generated facility with two sides (synthetic_networks.h).
struct SinglePointTimes {
    std::size_t nodes{};
    double dominators_ms{};                ///< for each component the last one that alone cuts it off
};
/// A coolant loop, solved anew, and again with one circuit throttled, all figures told.
struct LoopTimes {
    std::size_t nodes{};
    double cold_ms{}, edit_ms{};
    double faults_ms{};                    ///< every link out, one at a time; of the smaller ones
};
struct WeatherTimes {
    double read_ms{};                      ///< of an EPW file of 8,760 hours
    double wetBulbs_ms{};                  ///< of 8,760 hours
    double plant_ms{};                     ///< dry coolers with a trim chiller over the year
    double towers_ms{}, binned_ms{};       ///< chillers with towers over the year, hour by hour and in bins
};

struct PhysicsTimes {
    std::vector<LoadFlowTimes> loadFlow{};
    std::vector<SinglePointTimes> singlePoints{};
    std::vector<LoopTimes> loops{};
    WeatherTimes weather{};
};

/// Medians of several runs, on halls of up to 100,000 buses from 10,000 racks on, 1,041 else; weather zeros without a shipped weather year.
[[nodiscard]] PhysicsTimes physicsTimes(const DataPaths& paths, int racks);

}  // namespace mw::cli
