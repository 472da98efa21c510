// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to the air field.
#include "solver/cooling/air/air_grid.h"

#include <string>
#include <vector>

namespace mw::air {

/// Air through a rack or a unit. Shares of `in` that the floor's cells do not give come from the space above; what has no free cell blows into it.
struct Through {
    std::vector<Port> in{}, out{};
    double flow_m3_s{};
    double aboveShare{};                       ///< of the intake
};

/// What enters and leaves each cell, m3/s. Everything balances in every cell, and in the space above.
struct Flow {
    std::vector<Through> racks{}, supplies{};  ///< as in the input; no flow: left out
    std::vector<double> east{}, south{};       ///< by face, positive to the east and the south
    std::vector<double> rising{}, falling{};   ///< by cell, to and from the space above
    double overTop_m3_s{}, surplus_m3_s{}, massError_m3_s{};
    std::vector<std::string> notes{};
};

[[nodiscard]] Flow solveFlow(const Grid& grid, const AirFieldInput& input);

/// Mean of the flows through opposite faces of each cell over their area, m/s; what racks and units blow and draw through theirs included.
struct Velocities {
    std::vector<double> east_m_s{}, south_m_s{};
};
[[nodiscard]] Velocities velocities(const Grid& grid, const AirFieldInput& input, const Flow& flow);

}  // namespace mw::air
