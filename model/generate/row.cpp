// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/fragment.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::generate {

namespace {

Facing opposite(Facing facing) { return turned(facing, 2); }

}  // namespace

/// The first row looks where the generator says; the next stands behind it, rear to rear, the one after that front to front.
Outcome<Layout> makeRow(const Facility& facility, const Generator& generator, const RowPlan& plan)
{
    const auto part = partOf(facility, plan.part, "the row", {});
    if (!part) return part.refusal();
    if (plan.rows > plan.count)
        return Refusal{"generate.rows", fmt::format("{} rows for {} pieces leave rows empty: ask for fewer rows.", plan.rows, plan.count)};
    const double pitch_m = plan.pitch_m.value_or((*part)->width_m());
    // "Behind" is where y or x grows for a row that looks north or west.
    const double way = generator.at.facing == Facing::North || generator.at.facing == Facing::West ? 1 : -1;
    Fragment fragment(generator.id);
    FloorPlace at = generator.at;
    const int digits = digitsOf(plan.count);
    for (int row = 0, first = 1; row < plan.rows; ++row) {
        const int count = plan.count / plan.rows + (row < plan.count % plan.rows ? 1 : 0);
        fragment.stand(range(generator.id + '-', first, first + count - 1, digits), plan.part, at, pitch_m);
        first += count;
        at = across(at, way * ((*part)->depth_m() + (row % 2 == 0 ? plan.hotAisle_m : plan.coldAisle_m)));
        at.facing = opposite(at.facing);
    }
    return fragment.take();
}

}  // namespace mw::generate
