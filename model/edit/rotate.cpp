// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rotate.h"

#include "model/edit/delta_builder.h"

#include <fmt/format.h>

namespace mw::edit {

Result rotateComponents(const Layout& layout, const Catalog& catalog, Ids ids, int quarterTurns)
{
    const auto positions = findComponents(layout, ids);
    if (!positions) return positions.refusal();
    DeltaBuilder builder(layout);
    for (const std::size_t position : *positions) {
        Component component = layout.components[position];
        if (component.place != Component::Place::Floor)
            return Refusal{"rotate.not-on-floor",
                           fmt::format("{} does not stand on a floor: turn what it sits in.", component.id)};
        const Rect before = footprintOf(layout, catalog, component);
        component.at.facing = turned(component.at.facing, quarterTurns);
        Rect after = footprintOf(layout, catalog, component);
        component.at.x_m = after.x_m = tidy_m(before.x_m + (before.width_m - after.width_m) / 2);
        component.at.y_m = after.y_m = tidy_m(before.y_m + (before.depth_m - after.depth_m) / 2);
        if (const auto outside = checkInHall(layout, component.at.hall, after, component.id)) return *outside;
        builder.components.replace(position, std::move(component));
    }
    return builder.build();
}

}  // namespace mw::edit
