// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/free_place.h"

#include <algorithm>
#include <cmath>
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

}  // namespace

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
        if (from - free >= length) {
            const double middle = std::clamp(wanted, free + length / 2, from - length / 2);
            if (!nearest || std::abs(middle - wanted) < std::abs(*nearest - wanted)) nearest = middle;
        }
        free = std::max(free, to);
    }
    return nearest;
}

}  // namespace mw
