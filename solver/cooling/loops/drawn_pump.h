// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace mw {

/// Power of a loop's pumps, over that at the design point, at shares of what its takers need: one speed for all, by the loop's own system curve. The first share is that at which
/// speed is at its least (kLowestSpeed), or kLeastPumpShare; the last is 1. As made, a pump that draws the same whatever it carries.
struct PumpCurve {
    static constexpr std::size_t kPoints = 5;
    std::array<double, kPoints> share{1, 1, 1, 1, 1}, power{1, 1, 1, 1, 1};
    /// A power law between two points; beyond the last it goes on. Below the first power stays: speed falls no further. Off without load.
    [[nodiscard]] double at(double share) const;
    bool operator==(const PumpCurve&) const = default;
};
inline constexpr double kLeastPumpShare = 0.1;

/// The pump of a solved loop.
struct DrawnPump {
    double kw{};                             ///< electric, at the design point that the loop was solved for
    double heat_kw{}, flow_l_min{};          ///< what it carries there: heat arriving, technology coolant (0: not known)
    PumpCurve curve{};
    /// Power while that much arrives: by flow where flow is known, else by heat.
    [[nodiscard]] double at_kw(double heatNow_kw, double flowNow_l_min) const;
    bool operator==(const DrawnPump&) const = default;
};

}  // namespace mw
