// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/align.h"

#include "model/edit/floor_set.h"

#include <algorithm>

namespace mw::edit {

namespace {

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

}  // namespace

Result alignComponents(const Layout& layout, const Catalog& catalog, Ids ids, Edge edge)
{
    const auto all = standingOf(layout, catalog, ids, 2);
    if (!all) return all.refusal();
    auto moved = *all;
    const Rect bounds = boundsOf(moved);
    for (Standing& one : moved) alignTo(bounds, edge, one.rect);
    return placedAs(layout, moved);
}

Result distributeComponents(const Layout& layout, const Catalog& catalog, Ids ids, Axis axis)
{
    const auto all = standingOf(layout, catalog, ids, 3);
    if (!all) return all.refusal();
    auto moved = *all;
    if (axis == Axis::Across)
        spread(moved, &Rect::x_m, &Rect::width_m);
    else
        spread(moved, &Rect::y_m, &Rect::depth_m);
    return placedAs(layout, moved);
}

}  // namespace mw::edit
