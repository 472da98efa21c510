// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/loop_results.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mw {

/// Water of a solved loop before and after what it cools, C.
struct LoopTemperatures {
    double supply_c{}, return_c{};
};
/// From the loop's mean temperature at the flow that it needs and the rise at the flow that it has; nothing where it is not solved.
[[nodiscard]] std::optional<LoopTemperatures> temperaturesOf(const CoolantLoop& loop);

/// Heat that could be given to a heat network instead of the sky: what facility loops bring back to their plant, at their return temperature. Of the warmest solved loop
/// and those within kExportSpread_k of it; nothing where none is solved. What a heat network takes, and when, is its own matter: ERE and ERF (laws.h) need that.
struct HeatExport {
    double heat_kw{};                        ///< of their takers and pumps
    double return_c{};                       ///< of them mixed, by flow
    std::vector<std::uint32_t> loops{};      ///< positions
};
[[nodiscard]] std::optional<HeatExport> heatExport(const CoolantLoops& loops);

inline constexpr double kExportSpread_k = 2;

}  // namespace mw
