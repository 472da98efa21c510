// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to the air field.
#include "solver/cooling/air/air_grid.h"

#include <string>
#include <vector>

namespace mw::air {

/// Cells that air joins without crossing a wall or the space above.
struct Region {
    std::size_t cells{};
    double returnArea{};                       ///< in cells
    int part{};
    std::string place{};                       ///< for notes: "of the open hall", "inside of <a wall that bounds it>", "around x 2.1 m, y 3.0 m"
};

/// Regions that leaks join.
struct Part {
    std::size_t firstCell{};
    double returnArea{};
};

struct Regions {
    std::vector<int> of{};                     ///< by cell, -1: blocked
    std::vector<Region> list{};
    std::vector<Part> parts{};
    std::vector<double> returns{};             ///< by cell: share of it that is a return
};
[[nodiscard]] Regions findRegions(const Grid& grid, const AirFieldInput& input);

}  // namespace mw::air
