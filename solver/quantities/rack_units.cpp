// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/rack_units.h"

#include "model/catalog/kind.h"

#include <algorithm>

namespace mw {

int unitsTaken(const Part& part) { return std::max(1, part.heightU()); }

RackUnits rackUnits(const Facility& facility, InstanceIndex rack)
{
    RackUnits units;
    const Part& part = facility.part(rack);
    if (!isRack(part.kind) || part.heightU() <= 0) return units;
    units.all = part.heightU();
    for (const InstanceIndex child : facility.childrenOf(rack))
        if (facility.instances[child].u > 0) units.mounted.push_back(child), units.used += unitsTaken(facility.part(child));
    return units;
}

}  // namespace mw
