// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/align.h"

#include "model/edit/delta_builder.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::edit {

namespace {

struct Standing {
    std::size_t position{};
    Rect rect{};
};

/// The selection as rectangles of one hall.
Outcome<std::vector<Standing>> standing(const Layout& layout, const Catalog& catalog, Ids ids,
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
        result.push_back({position, footprintOf(layout, catalog, component)});
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

void alignTo(const Rect& bounds, Edge edge, Rect& rect)
{
    switch (edge) {
    case Edge::Left:
        rect.x_m = bounds.x_m;
        break;
    case Edge::Right:
        rect.x_m = bounds.right_m() - rect.width_m;
        break;
    case Edge::Top:
        rect.y_m = bounds.y_m;
        break;
    case Edge::Bottom:
        rect.y_m = bounds.bottom_m() - rect.depth_m;
        break;
    case Edge::CentresAcross:
        rect.x_m = bounds.x_m + (bounds.width_m - rect.width_m) / 2;
        break;
    case Edge::CentresDown:
        rect.y_m = bounds.y_m + (bounds.depth_m - rect.depth_m) / 2;
        break;
    }
}

void spread(std::vector<Standing>& all, double Rect::*start, double Rect::*size)
{
    std::stable_sort(all.begin(), all.end(),
                     [&](const auto& a, const auto& b) { return a.rect.*start < b.rect.*start; });
    double occupied = 0;
    for (const Standing& one : all) occupied += one.rect.*size;
    const Rect& last = all.back().rect;
    const double gap =
        (last.*start + last.*size - all.front().rect.*start - occupied) / static_cast<double>(all.size() - 1);
    double at = all.front().rect.*start;
    for (Standing& one : all) {
        one.rect.*start = at;
        at += one.rect.*size + gap;
    }
}

Result placed(const Layout& layout, const std::vector<Standing>& all)
{
    DeltaBuilder builder(layout);
    for (const Standing& one : all) {
        Component component = layout.components[one.position];
        component.at.x_m = tidy_m(one.rect.x_m);
        component.at.y_m = tidy_m(one.rect.y_m);
        if (const auto outside = checkInHall(layout, component.at.hall, one.rect, component.id))
            return *outside;
        builder.components.replace(one.position, std::move(component));
    }
    return builder.build();
}

}  // namespace

Result alignComponents(const Layout& layout, const Catalog& catalog, Ids ids, Edge edge)
{
    const auto all = standing(layout, catalog, ids, 2);
    if (!all) return all.refusal();
    auto moved = *all;
    const Rect bounds = boundsOf(moved);
    for (Standing& one : moved) alignTo(bounds, edge, one.rect);
    return placed(layout, moved);
}

Result distributeComponents(const Layout& layout, const Catalog& catalog, Ids ids, Axis axis)
{
    const auto all = standing(layout, catalog, ids, 3);
    if (!all) return all.refusal();
    auto moved = *all;
    if (axis == Axis::Across)
        spread(moved, &Rect::x_m, &Rect::width_m);
    else
        spread(moved, &Rect::y_m, &Rect::depth_m);
    return placed(layout, moved);
}

}  // namespace mw::edit
