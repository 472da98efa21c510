// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/areas.h"

#include "model/edit/delta_builder.h"
#include "model/edit/metres_text.h"

#include <fmt/format.h>

namespace mw::edit {

namespace {

constexpr double kWallRounding_m = 1e-6;  // 13 * 0.6 and 7.8 are one wall

Outcome<std::size_t> hallWithAreas(const Layout& layout, std::string_view id)
{
    if (const auto position = layout.halls.find(id)) return *position;
    return Refusal{"edit.no-such-hall",
                   fmt::format("There is no hall \"{}\": choose one that the layout has.", id)};
}

Refusal noSuchArea(std::string_view hall)
{
    return {"areas.none", fmt::format("{} has no such area: choose one that it has.", hall)};
}

/// To the micrometre, so that the file stays readable.
Area tidyArea(Area area)
{
    for (double* value : {&area.x_m, &area.y_m, &area.width_m, &area.depth_m}) *value = tidy_m(*value);
    return area;
}

bool liesInside(const Hall& hall, const Area& area)
{
    return area.x_m >= -kWallRounding_m && area.y_m >= -kWallRounding_m && area.x_m + area.width_m <= hall.width_m + kWallRounding_m &&
           area.y_m + area.depth_m <= hall.depth_m + kWallRounding_m;
}

std::optional<Refusal> checkArea(const Hall& hall, const Area& area)
{
    if (!(area.width_m > 0) || !(area.depth_m > 0))
        return Refusal{"areas.size", fmt::format("An area of {} by {} is not possible: both must be more than 0.",
                                                 metresText(area.width_m), metresText(area.depth_m))};
    if (!liesInside(hall, area))
        return Refusal{"areas.outside", fmt::format("The area would reach beyond the walls of {} ({} by {}).", hall.id,
                                                    metresText(hall.width_m), metresText(hall.depth_m))};
    return std::nullopt;
}

/// Keys that Millwright does not know go with their area: "areas/3/colour" becomes "areas/2/colour".
void moveUpExtras(Extras& extras, std::size_t removed)
{
    const auto keyOf = [](std::size_t index) { return fmt::format("areas/{}/", index); };
    std::erase_if(extras, [&](const auto& entry) { return entry.first.starts_with(keyOf(removed)); });
    for (auto& [key, value] : extras) {
        if (!key.starts_with("areas/")) continue;
        const std::size_t end = key.find('/', 6);
        const auto index = parseNumber(key.substr(6, end - 6));
        if (index && *index > static_cast<double>(removed))
            key = keyOf(static_cast<std::size_t>(*index) - 1) + key.substr(end + 1);
    }
}

}  // namespace

Result addArea(const Layout& layout, std::string_view hall, Area area)
{
    const auto position = hallWithAreas(layout, hall);
    if (!position) return position.refusal();
    area = tidyArea(std::move(area));
    Hall after = layout.halls[*position];
    if (auto refusal = checkArea(after, area)) return *refusal;
    after.areas.push_back(std::move(area));
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(after));
    return builder.build();
}

Result replaceArea(const Layout& layout, std::string_view hall, std::size_t index, Area area)
{
    const auto position = hallWithAreas(layout, hall);
    if (!position) return position.refusal();
    Hall after = layout.halls[*position];
    if (index >= after.areas.size()) return noSuchArea(hall);
    const Area& before = after.areas[index];
    const bool samePlace = area.x_m == before.x_m && area.y_m == before.y_m && area.width_m == before.width_m &&
                           area.depth_m == before.depth_m;
    if (!samePlace) {
        area = tidyArea(std::move(area));
        if (auto refusal = checkArea(after, area)) return *refusal;
    }
    after.areas[index] = std::move(area);
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(after));
    return builder.build();
}

Result removeArea(const Layout& layout, std::string_view hall, std::size_t index)
{
    const auto position = hallWithAreas(layout, hall);
    if (!position) return position.refusal();
    Hall after = layout.halls[*position];
    if (index >= after.areas.size()) return noSuchArea(hall);
    after.areas.erase(after.areas.begin() + static_cast<std::ptrdiff_t>(index));
    moveUpExtras(after.extras, index);
    DeltaBuilder builder(layout);
    builder.halls.replace(*position, std::move(after));
    return builder.build();
}

}  // namespace mw::edit
