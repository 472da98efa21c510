// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/redundancy.

#include "solver/power/failure_sweep.h"
#include "solver/redundancy/feed_net.h"
#include "solver/redundancy/results.h"

#include <vector>

namespace mw {

/// Nodes, rising.
using UnitSet = std::vector<std::uint32_t>;

/// None; one unit; several on one way; some, and others in reserve behind a transfer switch; several ways that share none.
enum class Seen : std::uint8_t { None, Single, Bus, Reserve, Sides };

/// How one load (or all that are fed alike) sees the units of a level.
struct LevelView {
    Seen kind{};
    std::vector<UnitSet> sides{};   ///< ways that share no unit; one of them unless Sides
    UnitSet reserve{};              ///< reached only over feeds that carry nothing in normal operation
    bool bareSide{};                ///< another way goes around all units of the level
};

/// Arrangements of one level, from the graph and then from the loads.
struct LevelSystems {
    std::vector<PowerSystem> systems{};
    std::vector<std::int32_t> systemOf{};   ///< by load as given; -1: no unit on its way
    std::vector<LevelView> views{};         ///< by load as given
};

/// `loads`: heads that draw and are fed. `sweep`: of the state that is looked at: for generators one of a network without its utility.
/// Units of a load are the first of the level on every way up; ways part at the load's own feeds or, with one feed, at the transfer switch that it leads to.
/// Sides that all loads of a system share make 2N, sides in changing pairs distributed redundancy, a unit that carries nothing and is reached over
/// transfer switches a reserve, several units on one way a bus of N+k. Then each side, block or unit is failed and what remains is loaded.
[[nodiscard]] LevelSystems levelSystems(FailureSweep& sweep, const FeedBundles& bundles, const std::vector<std::uint32_t>& loads, PowerLevel level);

}  // namespace mw
