// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <span>
#include <vector>

namespace mw {

/// Where something clips onto a rack's busbar.
struct BarTap {
    double at_m{};   ///< above the rack's floor
    double kw{};     ///< of a shelf: its share of what shelves give (its rating); of a load: what it draws
    bool operator==(const BarTap&) const = default;
};

/// A direct-current busbar between shelves and loads.
struct BarProfile {
    double current_a{};      ///< all shelves together
    double barMost_a{};      ///< through the fullest stretch of the bar
    double lowest_v{};
    double lowestAt_m{};
    double loss_kw{};
    bool solved{};           ///< false: no voltage carries the load, or there is no shelf
    bool operator==(const BarProfile&) const = default;
};

/// Shelves share the current in proportion to `kw` (active sharing, OCP Open Rack V3 power shelf) and hold `volts` at the one with the highest voltage; loads draw constant power. `ohm_per_m` of both
/// conductors together. No shelf, no load or a voltage that falls below half: not solved.
[[nodiscard]] BarProfile barProfile(std::span<const BarTap> shelves, std::span<const BarTap> loads, double volts, double ohm_per_m);

/// The busbar of one rack at its design load.
struct RackBar {
    InstanceIndex rack{};
    double volts{};
    BarProfile bar{};
    double load_kw{};
    std::optional<double> rating_a{};     ///< of the bar
    double shelves_kw{};                  ///< ratings of the shelves together
    bool resistanceEstimated{};           ///< no datasheet figure: copper at 2 A/mm² of the rating
    bool operator==(const RackBar&) const = default;
};

/// A rack with power shelves, of its part or put into it, whose output is 60 V or less. `load_kw`: what the rack draws behind the shelves. Loads are units with a power figure, at their
/// height, in proportion to these. Figures: `output_v` of shelves, `busbar_rating_a` and `busbar_mohm_per_m` of the rack's part, or `rating_a` of a busbar that sits in it. Nothing for racks without
/// shelves.
[[nodiscard]] std::optional<RackBar> rackBar(const Facility& facility, InstanceIndex rack, double load_kw);

}  // namespace mw
