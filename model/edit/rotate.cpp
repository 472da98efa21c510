// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rotate.h"

#include "model/edit/delta_builder.h"
#include "model/edit/floor_set.h"

#include <fmt/format.h>
#include <utility>

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

Result rotateTogether(const Layout& layout, const Catalog& catalog, Ids ids, int quarterTurns)
{
    const auto found = standingOf(layout, catalog, ids, 1);
    if (!found) return rotateComponents(layout, catalog, ids, quarterTurns);  // several halls: each for itself
    auto all = *found;
    const Rect bounds = boundsOf(all);
    const double middleX = bounds.x_m + bounds.width_m / 2, middleY = bounds.y_m + bounds.depth_m / 2;
    const int turns = ((quarterTurns % 4) + 4) % 4;
    for (Standing& one : all) {
        Rect& rect = one.rect;
        double x = rect.x_m + rect.width_m / 2 - middleX, y = rect.y_m + rect.depth_m / 2 - middleY;
        for (int i = 0; i < turns; ++i) {
            std::swap(x, y);
            x = -x;  // y grows south: clockwise takes east to south
            std::swap(rect.width_m, rect.depth_m);
        }
        rect.x_m = middleX + x - rect.width_m / 2;
        rect.y_m = middleY + y - rect.depth_m / 2;
        one.facing = turned(one.facing, quarterTurns);
    }
    return placedAs(layout, all);
}

}  // namespace mw::edit
