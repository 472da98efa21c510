// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to the air field.
#include "solver/cooling/air/air_flow.h"

#include <optional>
#include <vector>

namespace mw::air {

/// What supply air reaches: elsewhere there is no steady temperature.
struct Reach {
    std::vector<bool> cells{}, racks{};
    bool above{};
};
[[nodiscard]] Reach reachOf(const Grid& grid, const AirFieldInput& input, const Flow& flow);

/// Values that the air carries, by cell and in the space above; 0 where supply air does not reach.
struct Carried {
    std::vector<double> cells{};
    double above{};
    /// Mean of what goes into something.
    [[nodiscard]] double intake(const Through& t) const;
};
struct Temperatures {
    Carried air{};                                     ///< C
    Carried fromRacks{};                               ///< share of the air that has come out of a rack since it came out of a unit
};
/// Nothing if the equations are singular.
[[nodiscard]] std::optional<Temperatures> solveTemperatures(const Grid& grid, const AirFieldInput& input, const Flow& flow, const Reach& reach);

/// What a rack adds to its air, K.
[[nodiscard]] double rise_k(const AirFieldInput& input, std::size_t rack);

}  // namespace mw::air
