// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/input.h"
#include "solver/network/results.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// How cables are routed where the layout gives no length. Engineering estimates, stated in
/// docs/methods-network.md.
struct CableRouting {
    double trayHeight_m{2.9};  ///< overhead tray above the finished floor
    double slack{0.10};        ///< dressing and service loops; usual practice is 5-15 %
    double sameRack_m{0.6};    ///< both ends in one rack: added to the height between them
    double interHall_m{40.0};  ///< added between two halls: risers and the way through walls
    double fastestShare{
        8.0};  ///< a medium may be this many times as fast as the link (breakout of 800G in 8 lanes)
};

/// Length over a tray: (|dx| + |dy| + rise at both ends) * (1 + slack).
[[nodiscard]] double trayLength_m(double dx_m, double dy_m, double riseA_m, double riseB_m, double slack);
/// Length inside one rack: |dz| + 0.6 m.
[[nodiscard]] double sameRackLength_m(double dz_m, double extra_m = 0.6);

struct TrayRoutes;

/// One row of a reach table; rows in order of preference.
struct ReachRow {
    std::string kind{};
    double max_m{};
};
/// Kind of the first row that is long enough, or nothing.
[[nodiscard]] std::string_view firstThatReaches(std::span<const ReachRow> table, double length_m);

/// What the cables of a facility need: links in the order of the runs, fabric not yet set.
struct CableSchedule {
    std::vector<NetworkLink> links{};
    std::vector<std::string> notes{};
    bool operator==(const CableSchedule&) const = default;
};
/// A pure function of geometry and media, to be remembered apart from the fabrics. Media as cableMedia()
/// orders them.
/// `trays`: ways through drawn trays, as the runs; lengths of the others go along rows and aisles.
[[nodiscard]] CableSchedule cableSchedule(const NetworkGeometry& geometry, std::span<const Medium> media,
                                          const CableRouting& routing = {}, const TrayRoutes* trays = nullptr);

}  // namespace mw
