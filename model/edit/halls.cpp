// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/halls.h"

#include "model/edit/delta_builder.h"
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
        fmt::format("A hall of {} m by {} m is not possible: both must be more than 0.", width_m, depth_m)};
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
    if (auto refusal = checkSize(hall.width_m, hall.depth_m)) return *refusal;
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
        return Refusal{"halls.not-empty", fmt::format("{} components stand in {}: move or remove them first.",
                                                      inside.size(), id)};
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
    if (auto refusal = checkSize(width_m, depth_m)) return *refusal;
    Layout after;
    Hall hall = layout.halls[*position];
    hall.width_m = width_m;
    hall.depth_m = depth_m;
    after.halls.add(hall);
    for (const auto& row : layout.components.rows()) {
        if (row->place != Component::Place::Floor || row->at.hall != id) continue;
        if (checkInHall(after, id, footprintOf(layout, catalog, *row), row->id))
            return Refusal{"halls.too-small",
                           fmt::format("{} would stand outside of {}: move it first.", row->id, id)};
    }
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(hall));
    return builder.build();
}

Result replaceHall(const Layout& layout, Hall hall)
{
    const auto position = findHall(layout, hall.id);
    if (!position) return position.refusal();
    if (auto refusal = checkSize(hall.width_m, hall.depth_m)) return *refusal;
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(hall));
    return builder.build();
}

}  // namespace mw::edit
