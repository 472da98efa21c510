// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/move.h"

#include "model/edit/delta_builder.h"
#include "model/edit/place.h"
#include "model/edit/rack_contents.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <unordered_set>

namespace mw::edit {

namespace {

using Positions = std::vector<std::size_t>;

/// Those of a selection that stand on a floor; refuses one that sits in something that is not selected with
/// it.
Outcome<Positions> floorStanding(const Layout& layout, Ids ids)
{
    const auto found = findComponents(layout, ids);
    if (!found) return found.refusal();
    const std::unordered_set<std::string_view> selected(ids.begin(), ids.end());
    Positions result;
    for (const std::size_t position : *found) {
        const Component& component = layout.components[position];
        if (component.place == Component::Place::Floor)
            result.push_back(position);
        else if (component.place == Component::Place::None)
            return Refusal{"move.not-placed",
                           fmt::format("{} is not placed yet: drop it into a hall first.", component.id)};
        else if (selected.count(component.in.component) == 0)
            return Refusal{"move.not-on-floor",
                           fmt::format("{} sits in {}: move that, or drag it to another rack.", component.id,
                                       component.in.component)};
    }
    return result;
}

/// `newPlace`: FloorPlace -> FloorPlace.
template <class NewPlace>
Result movedFloors(const Layout& layout, const Catalog& catalog, const Positions& positions,
                   const NewPlace& newPlace)
{
    DeltaBuilder builder(layout);
    for (const std::size_t position : positions) {
        Component component = layout.components[position];
        component.at = tidied(newPlace(component.at));
        if (const auto outside =
                checkInHall(layout, component.at.hall, footprintOf(layout, catalog, component), component.id))
            return *outside;
        builder.components.replace(position, std::move(component));
    }
    return builder.build();
}

/// True if `id` is `inner` or holds it, at any depth.
bool holds(const Layout& layout, std::string_view id, std::string_view inner)
{
    for (std::size_t steps = 0; steps <= layout.components.size(); ++steps) {
        if (id == inner) return true;
        const Component* const component = layout.components.get(inner);
        if (component == nullptr || component->place != Component::Place::Inside) return false;
        inner = component->in.component;
    }
    return true;
}

Outcome<const Part*> movablePart(const Layout& layout, const Catalog& catalog, const Component& component,
                                 std::string_view container)
{
    if (holds(layout, component.id, container))
        return Refusal{"move.into-itself",
                       fmt::format("{} cannot go into itself: choose another place.", component.id)};
    if (const Part* const part = findPart(layout, catalog, component.part)) return part;
    if (!component.block.empty())
        return Refusal{"move.block-inside", fmt::format("{} is a block: place it on a floor.", component.id)};
    return Refusal{"place.unknown-part",
                   fmt::format("Nobody knows where {} fits: its part {} is in no catalogue.", component.id,
                               component.part)};
}

Component inside(Component component, InsidePlace place)
{
    component.place = Component::Place::Inside;
    component.at = {};
    component.in = std::move(place);
    return component;
}

}  // namespace

Result moveComponents(const Layout& layout, const Catalog& catalog, Ids ids, double dx_m, double dy_m)
{
    const auto positions = floorStanding(layout, ids);
    if (!positions) return positions.refusal();
    return movedFloors(layout, catalog, *positions, [&](const FloorPlace& at) {
        return FloorPlace{at.hall, at.x_m + dx_m, at.y_m + dy_m, at.facing};
    });
}

Result nudge(const Layout& layout, const Catalog& catalog, Ids ids, int tilesEast, int tilesSouth)
{
    const auto positions = floorStanding(layout, ids);
    if (!positions) return positions.refusal();
    return movedFloors(layout, catalog, *positions, [&](const FloorPlace& at) {
        const Hall* const hall = layout.halls.get(at.hall);
        const double grid_m = hall != nullptr ? hall->grid_m : Hall{}.grid_m;
        return FloorPlace{at.hall, at.x_m + tilesEast * grid_m, at.y_m + tilesSouth * grid_m, at.facing};
    });
}

Result moveToHall(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view hall, double x_m,
                  double y_m)
{
    const auto positions = floorStanding(layout, ids);
    if (!positions) return positions.refusal();
    const Hall* const target = layout.halls.get(hall);
    double left = std::numeric_limits<double>::infinity(), top = left;
    for (const std::size_t position : *positions) {
        const Component& component = layout.components[position];
        left = std::min(left, component.at.x_m);
        top = std::min(top, component.at.y_m);
        const Part* const part = findPart(layout, catalog, component.part);
        if (target == nullptr || part == nullptr) continue;
        if (const auto refusal = checkStands(*part, *target)) return *refusal;
    }
    return movedFloors(layout, catalog, *positions, [&](const FloorPlace& at) {
        return FloorPlace{std::string(hall), at.x_m - left + x_m, at.y_m - top + y_m, at.facing};
    });
}

Result setPosition(const Layout& layout, const Catalog& catalog, std::string_view id, const FloorPlace& at)
{
    const std::string wanted(id);
    const auto found = findComponents(layout, std::span(&wanted, 1));
    if (!found) return found.refusal();
    Component component = layout.components[found->front()];
    component.place = Component::Place::Floor;
    component.in = {};
    component.at = tidied(at);
    if (const auto outside = checkInHall(layout, at.hall, footprintOf(layout, catalog, component), id))
        return *outside;
    if (const Part* const part = findPart(layout, catalog, component.part))
        if (const auto refusal = checkStands(*part, *layout.halls.get(at.hall))) return *refusal;
    DeltaBuilder builder(layout);
    builder.components.replace(found->front(), std::move(component));
    return builder.build();
}

Result dropIntoRack(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view rack, int u,
                    bool rear)
{
    const auto found = findComponents(layout, ids);
    if (!found) return found.refusal();
    const auto target = findComponent(layout, rack);
    if (!target) return target.refusal();
    std::vector<std::string_view> leaving(ids.begin(), ids.end());
    DeltaBuilder builder(layout);
    Layout soFar = layout;  // later components must see where the earlier ones went
    for (const std::size_t position : *found) {
        const Component& component = layout.components[position];
        const auto part = movablePart(layout, catalog, component, rack);
        if (!part) return part.refusal();
        const auto place = placeInRackAt(soFar, catalog, **part, rack, u, rear, leaving);
        if (!place) return place.refusal();
        if (u != 0) u = place->u + std::max((*part)->heightU(), 1);
        Component moved = inside(component, *place);
        soFar.components.replace(position, moved);
        std::erase(leaving, component.id);
        builder.components.replace(position, std::move(moved));
    }
    return builder.build();
}

Result dropIntoSlot(const Layout& layout, const Catalog& catalog, std::string_view id,
                    std::string_view container, std::string_view slot)
{
    const std::string wanted(id);
    const auto found = findComponents(layout, std::span(&wanted, 1));
    if (!found) return found.refusal();
    const Component& component = layout.components[found->front()];
    const auto part = movablePart(layout, catalog, component, container);
    if (!part) return part.refusal();
    const auto place = placeInSlotAt(layout, catalog, **part, container, slot, {id});
    if (!place) return place.refusal();
    DeltaBuilder builder(layout);
    builder.components.replace(found->front(), inside(component, *place));
    return builder.build();
}

}  // namespace mw::edit
