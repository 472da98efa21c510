// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/floor_set.h"

#include "model/edit/delta_builder.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::edit {

Outcome<std::vector<Standing>> standingOf(const Layout& layout, const Catalog& catalog, Ids ids,
                                          std::size_t atLeast)
{
    const auto positions = findComponents(layout, ids);
    if (!positions) return positions.refusal();
    if (positions->size() < atLeast)
        return Refusal{"align.too-few",
                       fmt::format("Select at least {} components to arrange them.", atLeast)};
    std::vector<Standing> result;
    const std::string& hall = layout.components[positions->front()].at.hall;
    for (const std::size_t position : *positions) {
        const Component& component = layout.components[position];
        if (component.place != Component::Place::Floor || component.at.hall != hall)
            return Refusal{"align.not-one-floor",
                           fmt::format("{} does not stand on the same floor as the others: leave it out.",
                                       component.id)};
        result.push_back({position, footprintOf(layout, catalog, component), component.at.facing});
    }
    return result;
}

Rect boundsOf(const std::vector<Standing>& all)
{
    Rect bounds = all.front().rect;
    for (const Standing& one : all) {
        const double right = std::max(bounds.right_m(), one.rect.right_m());
        const double bottom = std::max(bounds.bottom_m(), one.rect.bottom_m());
        bounds.x_m = std::min(bounds.x_m, one.rect.x_m);
        bounds.y_m = std::min(bounds.y_m, one.rect.y_m);
        bounds.width_m = right - bounds.x_m;
        bounds.depth_m = bottom - bounds.y_m;
    }
    return bounds;
}

Result placedAs(const Layout& layout, const std::vector<Standing>& all)
{
    DeltaBuilder builder(layout);
    for (const Standing& one : all) {
        Component component = layout.components[one.position];
        component.at.x_m = tidy_m(one.rect.x_m);
        component.at.y_m = tidy_m(one.rect.y_m);
        component.at.facing = one.facing;
        if (const auto outside = checkInHall(layout, component.at.hall, one.rect, component.id))
            return *outside;
        builder.components.replace(one.position, std::move(component));
    }
    return builder.build();
}

}  // namespace mw::edit
