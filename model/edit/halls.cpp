// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/halls.h"

#include "model/edit/delta_builder.h"
#include "model/edit/metres_text.h"
#include "model/edit/remove.h"

#include <fmt/format.h>

namespace mw::edit {

namespace {

Outcome<std::size_t> findHall(const Layout& layout, std::string_view id)
{
    if (const auto position = layout.halls.find(id)) return *position;
    return Refusal{"edit.no-such-hall",
                   fmt::format("There is no hall \"{}\": choose one that the layout has.", id)};
}

std::optional<Refusal> checkSize(double width_m, double depth_m)
{
    if (width_m > 0 && depth_m > 0) return std::nullopt;
    return Refusal{
        "halls.size",
        fmt::format("A hall of {} by {} is not possible: both must be more than 0.", metresText(width_m), metresText(depth_m))};
}

/// Of all that a hall says, what the reader of the file would not take.
std::optional<Refusal> checkFigures(const Hall& hall)
{
    constexpr double kLongest_m = 10'000, kHighest_m = 100;
    if (auto refusal = checkSize(hall.width_m, hall.depth_m)) return refusal;
    if (hall.width_m > kLongest_m || hall.depth_m > kLongest_m)
        return Refusal{"halls.too-large", fmt::format("A side of a hall is {} at most.", metresText(kLongest_m))};
    if (!(hall.clearHeight_m > 0) || hall.clearHeight_m > kHighest_m)
        return Refusal{"halls.height", fmt::format("The clear height must be more than 0 and {} at most.", metresText(kHighest_m))};
    if (!(hall.floor_kg_per_m2 > 0)) return Refusal{"halls.floor", "The floor rating must be more than 0."};
    if (!(hall.grid_m > 0) || hall.grid_m > kHighest_m)
        return Refusal{"halls.grid", fmt::format("The grid pitch must be more than 0 and {} at most.", metresText(kHighest_m))};
    return std::nullopt;
}

/// What would stand or lie outside of a hall that becomes this one, and did not before.
std::optional<Refusal> checkHolds(const Layout& layout, const Catalog& catalog, const Hall& hall)
{
    const Hall* before = layout.halls.get(hall.id);
    if (before && hall.width_m >= before->width_m && hall.depth_m >= before->depth_m) return std::nullopt;
    Layout after;
    after.halls.add(hall);
    for (const auto& row : layout.components.rows()) {
        if (row->place != Component::Place::Floor || row->at.hall != hall.id) continue;
        if (checkInHall(after, hall.id, footprintOf(layout, catalog, *row), row->id))
            return Refusal{"halls.too-small",
                           fmt::format("{} would stand outside of {}: move it first.", row->id, hall.id)};
    }
    constexpr double kRounding_m = 1e-6;
    const auto reachesOut = [](const Hall& room, const Area& area) {
        return area.x_m + area.width_m > room.width_m + kRounding_m || area.y_m + area.depth_m > room.depth_m + kRounding_m;
    };
    for (const Area& area : hall.areas)
        if (reachesOut(hall, area) && before && !reachesOut(*before, area))
            return Refusal{"halls.areas", fmt::format("An area would reach beyond the walls of {}: make it smaller or remove "
                                                      "it first.", hall.id)};
    return std::nullopt;
}

std::vector<std::string> standingIn(const Layout& layout, std::string_view hall)
{
    std::vector<std::string> ids;
    for (const auto& row : layout.components.rows())
        if (row->place == Component::Place::Floor && row->at.hall == hall) ids.push_back(row->id);
    return ids;
}

}  // namespace

Result addHall(const Layout& layout, Hall hall)
{
    if (hall.id.empty())
        hall.id = IdMaker([&](const std::string& id) { return layout.halls.contains(id); }).next("hall");
    if (auto refusal = checkNewId(hall.id)) return *refusal;
    if (auto refusal = checkFigures(hall)) return *refusal;
    if (layout.halls.contains(hall.id))
        return Refusal{"rename.taken", fmt::format("There is a \"{}\" already: choose another id.", hall.id)};
    DeltaBuilder builder(layout);
    builder.halls.add(std::move(hall));
    return builder.build();
}

Result removeHall(const Layout& layout, std::string_view id, bool withContents)
{
    const auto position = findHall(layout, id);
    if (!position) return position.refusal();
    const auto inside = standingIn(layout, id);
    if (!inside.empty() && !withContents)
        return Refusal{"halls.not-empty", inside.size() == 1 ? fmt::format("One component stands in {}: move or remove it first.", id)
                                                             : fmt::format("{} components stand in {}: move or remove them first.", inside.size(), id)};
    DeltaBuilder builder(layout);
    builder.halls.remove(*position);
    if (!inside.empty()) {
        const auto removal = whatGoes(layout, inside);
        if (!removal) return removal.refusal();
        for (const std::size_t component : removal->components) builder.components.remove(component);
        for (const std::size_t link : removal->links) builder.links.remove(link);
    }
    return builder.build();
}

Result resizeHall(const Layout& layout, const Catalog& catalog, std::string_view id, double width_m,
                  double depth_m)
{
    const auto position = findHall(layout, id);
    if (!position) return position.refusal();
    Hall hall = layout.halls[*position];
    hall.width_m = width_m;
    hall.depth_m = depth_m;
    if (auto refusal = checkFigures(hall)) return *refusal;
    if (auto refusal = checkHolds(layout, catalog, hall)) return *refusal;
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(hall));
    return builder.build();
}

Result replaceHall(const Layout& layout, Hall hall)
{
    const auto position = findHall(layout, hall.id);
    if (!position) return position.refusal();
    if (auto refusal = checkFigures(hall)) return *refusal;
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(hall));
    return builder.build();
}

Result changeHall(const Layout& layout, const Catalog& catalog, Hall hall)
{
    if (layout.halls.contains(hall.id))
        if (auto refusal = checkHolds(layout, catalog, hall)) return *refusal;
    return replaceHall(layout, std::move(hall));
}

std::string freeHallId(const Layout& layout)
{
    for (char letter = 'a'; letter <= 'z'; ++letter)
        if (std::string id = std::string("hall-") + letter; !layout.halls.contains(id)) return id;
    return IdMaker([&](const std::string& id) { return layout.halls.contains(id); }).next("hall");
}

}  // namespace mw::edit
