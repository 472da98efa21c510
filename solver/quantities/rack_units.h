// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <vector>

namespace mw {

/// Rack units (U, 44.45 mm, IEC 60297-3-100) of a rack, and those that what is mounted in it takes up.
struct RackUnits {
    int used{}, all{};                        ///< all: 0 of what is no rack or tells no height
    std::vector<InstanceIndex> mounted{};     ///< with a place in it
};
[[nodiscard]] RackUnits rackUnits(const Facility& facility, InstanceIndex rack);
/// Of one that is mounted: at least 1.
[[nodiscard]] int unitsTaken(const Part& part);

}  // namespace mw
