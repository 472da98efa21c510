// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/cables.h"
#include "solver/network/tray_graph.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace mw {

/// A run's way over a tray graph: into a piece at a stop, over nodes or straight on, and out at another.
struct TrayRun {
    CableWay kind{CableWay::Direct};
    std::uint32_t fromPiece{}, toPiece{}, fromStop{}, toStop{};   ///< stops: see TrayRoutes
    std::int32_t fromNode{-1}, toNode{-1};                        ///< -1 both: along one piece
    bool swapped{};                                               ///< "from" is the run's end b: the tree starts there
    double vertical_m{}, beside_m{}, tray_m{};
    [[nodiscard]] double bare_m() const { return vertical_m + beside_m + tray_m; }
};

/// Ways of all runs.
struct TrayRoutes {
    struct Stop {
        std::uint32_t piece{};
        double along_m{};
    };
    std::vector<TrayRun> runs{};   ///< as the geometry's
    std::vector<Stop> stops{};     ///< where cables enter pieces; the graph's nodes come first, by number
    std::vector<InstanceIndex> beyond{};   ///< racks that reach no tray, sorted
};

/// Shortest ways through trays: up from the port to a tray, along trays and down at the other end; of several trays within reach the ones that make the
/// whole shortest. Runs between the same two racks are looked up once; one tree of shortest ways for each node that racks with most cables start from.
/// Runs of given length, in one rack or without a place are told as such.
[[nodiscard]] TrayRoutes routeOverTrays(TrayGraph& graph, const NetworkGeometry& geometry);

/// What the routes put into the trays, by the medium of each run (null: not known); links as the schedule's.
[[nodiscard]] TrayResults trayResults(TrayGraph& graph, const TrayRoutes& routes, const NetworkGeometry& geometry, const CableSchedule& schedule,
                                      std::span<const Medium> media);

}  // namespace mw
