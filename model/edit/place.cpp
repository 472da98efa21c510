// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/place.h"

#include "model/edit/delta_builder.h"
#include "model/edit/rack_contents.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mw::edit {

namespace {

Outcome<const Part*> knownPart(const Layout& layout, const Catalog& catalog, std::string_view id)
{
    if (const Part* const part = findPart(layout, catalog, id)) return part;
    return Refusal{"place.unknown-part",
                   fmt::format("No catalogue has a part \"{}\": choose one from the palette.", id)};
}

Result added(const Layout& layout, std::string_view like, Component component)
{
    component.id = IdMaker(layout.components).next(like);
    DeltaBuilder builder(layout);
    builder.components.add(std::move(component));
    return builder.build();
}

Result placedInside(const Layout& layout, const Part& part, const Outcome<InsidePlace>& place)
{
    if (!place) return place.refusal();
    Component component;
    component.part = part.id;
    component.place = Component::Place::Inside;
    component.in = *place;
    return added(layout, idLike(layout, part.kind), std::move(component));
}

/// The candidate nearest to `at`, if it is nearer than half a tile; else the grid.
double snap(double at, double grid, const std::vector<double>& candidates)
{
    double best = grid > 0 ? std::round(at / grid) * grid : at;
    double reach = grid / 2;
    for (const double candidate : candidates) {
        if (std::abs(candidate - at) >= reach) continue;
        reach = std::abs(candidate - at);
        best = candidate;
    }
    return best;
}

}  // namespace

std::optional<Refusal> checkStands(const Part& part, const Hall& hall)
{
    const bool floor = mayStandOn(part.kind, Level::Floor), outdoor = mayStandOn(part.kind, Level::Outdoor);
    if (!floor && !outdoor)
        return Refusal{"place.wrong-level",
                       fmt::format("{} does not stand on a floor: drop it into a rack or a chassis.", part.name)};
    if (!floor && !hall.outdoor)
        return Refusal{"place.needs-open-air",
                       fmt::format("{} stands outdoors, but {} is a room: place it in a yard.", part.name, hall.id)};
    return std::nullopt;
}

Result placeOnFloor(const Layout& layout, const Catalog& catalog, std::string_view part, const FloorPlace& at)
{
    const auto known = knownPart(layout, catalog, part);
    if (!known) return known.refusal();
    Component component;
    component.part = part;
    component.place = Component::Place::Floor;
    component.at = tidied(at);
    if (const auto outside =
            checkInHall(layout, at.hall, footprintOf(layout, catalog, component), (*known)->name))
        return *outside;
    if (const auto refusal = checkStands(**known, *layout.halls.get(at.hall))) return *refusal;
    return added(layout, idLike(layout, (*known)->kind), std::move(component));
}

Result placeBlock(const Layout& layout, const Catalog& catalog, std::string_view block, const FloorPlace& at)
{
    if (!layout.blocks.contains(block))
        return Refusal{"place.unknown-block",
                       fmt::format("The layout has no block \"{}\": define it first.", block)};
    Component component;
    component.block = block;
    component.place = Component::Place::Floor;
    component.at = tidied(at);
    if (const auto outside = checkInHall(layout, at.hall, footprintOf(layout, catalog, component), block))
        return *outside;
    return added(layout, fmt::format("{}-00", block), std::move(component));
}

Result placeInRack(const Layout& layout, const Catalog& catalog, std::string_view part, std::string_view rack,
                   int u, bool rear)
{
    const auto known = knownPart(layout, catalog, part);
    if (!known) return known.refusal();
    return placedInside(layout, **known, placeInRackAt(layout, catalog, **known, rack, u, rear));
}

Result placeInSlot(const Layout& layout, const Catalog& catalog, std::string_view part,
                   std::string_view container, std::string_view slot)
{
    const auto known = knownPart(layout, catalog, part);
    if (!known) return known.refusal();
    return placedInside(layout, **known, placeInSlotAt(layout, catalog, **known, container, slot));
}

FloorPlace snapped(const Hall& hall, FloorPlace at, double width_m, double depth_m,
                   std::span<const Rect> others)
{
    std::vector<double> xs, ys;
    for (const Rect& other : others) {
        xs.insert(xs.end(), {other.x_m, other.right_m(), other.x_m - width_m, other.right_m() - width_m});
        ys.insert(ys.end(), {other.y_m, other.bottom_m(), other.y_m - depth_m, other.bottom_m() - depth_m});
    }
    const double x_m = snap(at.x_m, hall.grid_m, xs), y_m = snap(at.y_m, hall.grid_m, ys);
    at.x_m = tidy_m(std::clamp(x_m, 0.0, std::max(0.0, hall.width_m - width_m)));
    at.y_m = tidy_m(std::clamp(y_m, 0.0, std::max(0.0, hall.depth_m - depth_m)));
    return at;
}

}  // namespace mw::edit
