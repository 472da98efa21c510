// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/free_place.h"

#include "model/edit/edit.h"
#include "model/facility/footprint.h"
#include "model/facility/placement.h"
#include "views/session/document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <tuple>
#include <vector>

namespace mw {

namespace {

std::vector<Rect> obstaclesIn(const Facility& facility, std::size_t hall)
{
    std::vector<Rect> rects;
    for (const Instance& instance : facility.instances)
        if (instance.parent == kNoInstance && instance.hall == static_cast<std::int32_t>(hall)) rects.push_back(instance.footprint);
    for (const Area& area : facility.layout->halls[hall].areas) rects.push_back({area.x_m, area.y_m, area.width_m, area.depth_m});
    return rects;
}

/// A millimetre either way: touching is not overlapping.
constexpr double kTouching_m = 1e-3;

constexpr std::size_t kFloor = 0, kOverhead = 1;
/// What stands on the floor and what hangs over it: each keeps clear of its like alone.
using ByLevel = std::array<std::vector<Rect>, 2>;

Rect transposed(const Rect& rect) { return {rect.y_m, rect.x_m, rect.depth_m, rect.width_m}; }

/// A hall and what is copied in it, turned so that the row runs along x.
struct CopyRoom {
    double length_m{}, depth_m{}, grid_m{};
    ByLevel moving{}, standing{};           ///< what stands: by its upper edge
    std::array<double, 2> deepest_m{};      ///< of what stands
    Rect all{};                             ///< around what moves

    /// What stands between two lines, and some that ends before.
    [[nodiscard]] std::span<const Rect> between(std::size_t level, double top_m, double bottom_m) const
    {
        const auto& there = standing[level];
        const auto first = std::ranges::lower_bound(there, top_m - deepest_m[level], {}, &Rect::y_m);
        return {first, std::ranges::lower_bound(first, there.end(), bottom_m, {}, &Rect::y_m)};
    }
};

Rect unionOf(const ByLevel& rects)
{
    Rect all{};
    bool first = true;
    for (const auto& level : rects)
        for (const Rect& rect : level) {
            const double left = first ? rect.x_m : std::min(all.x_m, rect.x_m), top = first ? rect.y_m : std::min(all.y_m, rect.y_m);
            const double right = first ? rect.right_m() : std::max(all.right_m(), rect.right_m()), bottom = first ? rect.bottom_m() : std::max(all.bottom_m(), rect.bottom_m());
            all = {left, top, right - left, bottom - top};
            first = false;
        }
    return all;
}

/// Neighbours in a row as one, where nothing of `least_m` fits between them; by upper edges.
std::vector<Rect> asRows(std::vector<Rect> rects, double least_m)
{
    std::ranges::sort(rects, {}, [](const Rect& one) { return std::tuple(one.y_m, one.depth_m, one.x_m); });
    std::vector<Rect> rows;
    for (const Rect& one : rects) {
        if (rows.empty() || rows.back().y_m != one.y_m || rows.back().depth_m != one.depth_m || one.x_m >= rows.back().right_m() + least_m)
            rows.push_back(one);
        else
            rows.back().width_m = std::max(rows.back().width_m, one.right_m() - rows.back().x_m);
    }
    return rows;
}

/// Rows are compared as one rectangle each, and far more moving than a frame has time for as one: a key must not hold the window.
void putInRows(CopyRoom& room)
{
    constexpr std::size_t kMostPairs = 50'000;
    const auto standInRows = [&](std::size_t level) {
        const auto& moving = room.moving[level];
        const double least_m = moving.empty() ? 0 : std::ranges::min(moving, {}, &Rect::width_m).width_m - kTouching_m;
        room.standing[level] = moving.empty() ? std::vector<Rect>{} : asRows(std::move(room.standing[level]), least_m);
        return moving.size() * room.standing[level].size();
    };
    for (auto& moving : room.moving) moving = asRows(std::move(moving), kTouching_m);
    if (standInRows(kFloor) + standInRows(kOverhead) > kMostPairs) {
        for (auto& moving : room.moving)
            if (!moving.empty()) moving = {room.all};
        standInRows(kFloor), standInRows(kOverhead);
    }
    for (const std::size_t level : {kFloor, kOverhead})
        for (const Rect& rect : room.standing[level]) room.deepest_m[level] = std::max(room.deepest_m[level], rect.depth_m);
}

/// What stands in a hall or hangs there.
struct Standing {
    Rect rect{};
    std::size_t hall{}, root{};   ///< root: position of the component
    bool overhead{};
};

std::vector<Standing> standingOf(const Facility& facility)
{
    std::vector<Standing> all;
    for (const Instance& one : facility.instances)
        if (one.parent == kNoInstance && one.hall >= 0) all.push_back({one.footprint, static_cast<std::size_t>(one.hall), one.root, info(one.part->kind).overhead});
    return all;
}

/// The same without expanding, which takes some frames of a large layout; nothing where blocks hold things.
std::optional<std::vector<Standing>> standingOf(const Layout& layout, const Catalog& catalog)
{
    struct Known {
        const Part* part{};
        double width_m{}, depth_m{};
    };
    std::vector<Standing> all;
    all.reserve(layout.components.size());
    const Component* before = nullptr;   // neighbours in the list are alike: looked up once
    Known known;
    std::optional<std::size_t> hall;
    for (std::size_t i = 0; i < layout.components.size(); ++i) {
        const Component& one = layout.components[i];
        if (one.place != Component::Place::Floor) continue;
        if (!one.block.empty()) return std::nullopt;
        if (before == nullptr || before->part != one.part) {
            known.part = edit::findPart(layout, catalog, one.part);
            if (known.part != nullptr) known.width_m = known.part->width_m(), known.depth_m = known.part->depth_m();
        }
        if (before == nullptr || before->at.hall != one.at.hall) hall = layout.halls.find(one.at.hall);
        before = &one;
        if (known.part == nullptr || !hall) continue;
        all.push_back({footprint(one.at, known.width_m, known.depth_m), *hall, i, info(known.part->kind).overhead});
    }
    return all;
}

/// Nothing: none of them stands in a hall.
std::optional<CopyRoom> copyRoom(const Layout& layout, const std::vector<Standing>& all, const std::vector<std::string>& ids, bool& alongX)
{
    std::vector<bool> copied(layout.components.size());
    for (const std::string& id : ids)
        if (const auto position = layout.components.find(id)) copied[*position] = true;
    const auto first = std::ranges::find_if(all, [&](const Standing& one) { return copied[one.root]; });
    if (first == all.end()) return std::nullopt;
    const Component* lead = layout.components.get(ids.front());
    const Facing facing = lead ? lead->at.facing : Facing::North;
    alongX = facing == Facing::North || facing == Facing::South;
    const Hall& hall = layout.halls[first->hall];
    CopyRoom room{.length_m = alongX ? hall.width_m : hall.depth_m, .depth_m = alongX ? hall.depth_m : hall.width_m, .grid_m = hall.grid_m > 0 ? hall.grid_m : 0.6};
    const auto turned = [&](const Rect& rect) { return alongX ? rect : transposed(rect); };
    for (const Standing& one : all) {
        if (one.hall != first->hall) continue;
        const std::size_t level = one.overhead ? kOverhead : kFloor;
        room.standing[level].push_back(turned(one.rect));
        if (copied[one.root]) room.moving[level].push_back(room.standing[level].back());
    }
    for (const Area& area : hall.areas)   // an aisle may be within a block; nothing stands in these
        if (area.kind == Area::Kind::KeepOut || area.kind == Area::Kind::Column || area.kind == Area::Kind::Door) room.standing[kFloor].push_back(turned({area.x_m, area.y_m, area.width_m, area.depth_m}));
    for (const Area& area : hall.areas)
        if (const auto door = area.kind == Area::Kind::Door ? doorSwing(hall, area) : std::nullopt) room.standing[kFloor].push_back(turned(door->bounds()));
    room.all = unionOf(room.moving);
    putInRows(room);
    return room;
}

/// The step along x nearest to `wanted`, within `steps`, at which all that moves - `down_m` further down - is `clear_m` from its like.
std::optional<double> freeAlong(const CopyRoom& room, const Stretch& steps, double wanted, double down_m, double clear_m)
{
    constexpr double kRounding_m = 1e-6, kTidy = 1e5;   // side by side is free, whatever was rounded
    std::vector<Stretch> taken;
    const auto isLevelWith = [&](const Rect& there, const Rect& moved) {
        return there.y_m < moved.bottom_m() + down_m + clear_m - kRounding_m && there.bottom_m() > moved.y_m + down_m - clear_m + kRounding_m;
    };
    const auto isReached = [&](const Rect& there, const Rect& moved) {
        return there.right_m() >= moved.x_m + steps.first - clear_m && there.x_m <= moved.right_m() + steps.second + clear_m;
    };
    for (const std::size_t level : {kFloor, kOverhead})
        for (const Rect& moved : room.moving[level])
            for (const Rect& there : room.between(level, moved.y_m + down_m - clear_m, moved.bottom_m() + down_m + clear_m))
                if (isLevelWith(there, moved) && isReached(there, moved)) taken.emplace_back(there.x_m - moved.right_m() - clear_m + kRounding_m, there.right_m() - moved.x_m + clear_m - kRounding_m);
    const auto step = freeMiddle(std::move(taken), steps, 0, wanted);
    return step ? std::optional(std::round(*step * kTidy) / kTidy) : std::nullopt;
}

/// In the rows beside it, the nearest first, no farther than `reach_m` either way.
std::optional<std::pair<double, double>> freeAcross(const CopyRoom& room, double clear_m, double reach_m)
{
    const Rect& all = room.all;
    const Stretch steps{std::max(-reach_m, clear_m - all.x_m), std::min(reach_m, room.length_m - clear_m - all.right_m())};
    constexpr double kMostRows = 100;
    const double step_m = std::max(room.grid_m, room.depth_m / kMostRows);
    std::vector<double> downs{all.depth_m, -all.depth_m};
    for (double by = step_m; by < std::min(room.depth_m, reach_m); by += step_m) downs.insert(downs.end(), {by, -by});
    std::erase_if(downs, [&](double by) { return all.y_m + by < clear_m - kTouching_m || all.bottom_m() + by > room.depth_m - clear_m + kTouching_m; });
    std::ranges::stable_sort(downs, {}, [](double by) { return std::abs(by); });
    std::optional<std::pair<double, double>> nearest;
    double least_m = 0;
    for (const double down : downs) {
        if (nearest && std::abs(down) >= least_m) break;
        const auto along = freeAlong(room, steps, 0, down, clear_m);
        if (!along || (nearest && std::hypot(*along, down) >= least_m)) continue;
        nearest = {*along, down};
        least_m = std::hypot(*along, down);
    }
    return nearest;
}

}  // namespace

std::optional<CopyStep> freeStep(const Document& document, const std::vector<std::string>& ids)
{
    constexpr double kAisle_m = 1.2;   // clear in front of racks, and working space at most gear
    constexpr double kFarthest = 40;   // of its own lengths along the row
    constexpr double kNear_m = 25;     // looked through first: a key must not hold the window of a large hall
    bool alongX = true;
    const auto plain = standingOf(document.layout(), *document.catalog());
    const auto room = copyRoom(document.layout(), plain ? *plain : standingOf(*document.facility()), ids, alongX);
    if (!room) return std::nullopt;
    const double far_m = kFarthest * room->all.width_m;
    const Stretch row{std::max(-room->all.x_m, -far_m), std::min(room->length_m - room->all.right_m(), far_m)};
    std::optional<std::pair<double, double>> found;
    if (const auto along = freeAlong(*room, row, kTouching_m, 0, 0)) found = {*along, 0.0};   // of two as near the one ahead
    for (const double reach_m : {kNear_m, room->length_m + room->depth_m})
        for (const double clear_m : {kAisle_m, 0.0})
            if (!found) found = freeAcross(*room, clear_m, reach_m);
    return found && !alongX ? std::optional(CopyStep{found->second, found->first}) : found;
}

std::optional<double> freeStepAlongRow(const Facility& facility, const std::vector<std::string>& ids)
{
    bool alongX = true;
    const auto room = copyRoom(*facility.layout, standingOf(facility), ids, alongX);
    if (!room) return std::nullopt;
    const double side_m = room->all.width_m;
    if (const auto ahead = freeAlong(*room, {side_m, room->length_m - room->all.right_m()}, side_m, 0, 0)) return ahead;
    return freeAlong(*room, {-room->all.x_m, -side_m}, -side_m, 0, 0);
}

std::optional<std::pair<double, double>> freeCorner(const Facility& facility, std::size_t hall, double width_m, double depth_m, double clear_m)
{
    const Hall& room = facility.layout->halls[hall];
    const double step_m = room.grid_m > 0 ? room.grid_m : 0.6;
    const auto onGrid = [&](double m) { return std::ceil(m / step_m - kTouching_m) * step_m; };
    std::vector<Rect> there = obstaclesIn(facility, hall);
    std::sort(there.begin(), there.end(), [](const Rect& a, const Rect& b) { return a.x_m < b.x_m; });
    for (double y = onGrid(clear_m); y + depth_m + clear_m <= room.depth_m + kTouching_m; y += step_m) {
        double x = onGrid(clear_m);
        for (const Rect& rect : there) {   // by their west edges: what is past the first gap that is wide enough cannot matter
            if (rect.y_m >= y + depth_m + clear_m - kTouching_m || rect.bottom_m() <= y - clear_m + kTouching_m) continue;
            if (rect.x_m >= x + width_m + clear_m - kTouching_m) break;
            if (rect.right_m() > x - clear_m + kTouching_m) x = onGrid(rect.right_m() + clear_m);
        }
        if (x + width_m + clear_m <= room.width_m + kTouching_m) return std::pair{x, y};
    }
    return std::nullopt;
}

std::optional<double> freeMiddle(std::vector<Stretch> taken, const Stretch& room, double length, double wanted)
{
    std::sort(taken.begin(), taken.end());
    taken.emplace_back(room.second, room.second);
    std::optional<double> nearest;
    double free = room.first;
    for (const auto& [from, to] : taken) {
        const double end = std::min(from, room.second);
        if (end - free >= length) {
            const double middle = std::clamp(wanted, free + length / 2, end - length / 2);
            if (!nearest || std::abs(middle - wanted) < std::abs(*nearest - wanted)) nearest = middle;
        }
        free = std::max(free, to);
    }
    return nearest;
}

}  // namespace mw
