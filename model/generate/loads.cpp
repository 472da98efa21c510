// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What generators ask of the loads that they serve.
#include "model/generate/fragment.h"

#include <algorithm>
#include <cmath>

namespace mw::generate {

const PortGroup* groupOf(const Part& part, PortKind kind, PortFlow flow)
{
    const auto found = std::find_if(part.ports.begin(), part.ports.end(), [&](const PortGroup& g) { return g.kind == kind && g.flow == flow; });
    return found == part.ports.end() ? nullptr : &*found;
}

double drawOf(const Facility& facility, InstanceIndex load)
{
    double sum = rollUp(facility.part(load), *facility.catalog).power_max_kw.value_or(0);
    for (const InstanceIndex child : facility.childrenOf(load))
        if (info(facility.part(child).kind).category != Category::Power) sum += drawOf(facility, child);
    return sum;
}

bool besideEachOther(const Load& a, const Load& b)
{
    constexpr double kSameRow_m = 0.5;   // racks of unequal depth stand with fronts, not corners, in one line
    return a.hall == b.hall && a.facing == b.facing && std::abs(a.alongX() ? a.rect.y_m - b.rect.y_m : a.rect.x_m - b.rect.x_m) < kSameRow_m;
}

Stretch stretchOf(const std::vector<Load>& loads, std::size_t first, std::size_t last)
{
    Stretch stretch{1e9, -1e9, 1e9};
    for (std::size_t k = first; k < last; ++k) {
        const bool alongX = loads[first].alongX();
        const Rect& rect = loads[k].rect;
        stretch.low_m = std::min(stretch.low_m, alongX ? rect.x_m : rect.y_m);
        stretch.high_m = std::max(stretch.high_m, alongX ? rect.right_m() : rect.bottom_m());
        stretch.edge_m = std::min(stretch.edge_m, alongX ? rect.y_m : rect.x_m);
    }
    return stretch;
}

std::optional<std::string> feedOf(const Part& part, int side)
{
    const std::string_view name = side == 0 ? "a" : "b";
    int turn = side;
    for (const PortGroup& g : part.ports)
        if (g.kind == PortKind::Power && g.flow == PortFlow::In && g.side == name) return ports(g, 1);
    for (const PortGroup& g : part.ports) {
        if (g.kind != PortKind::Power || g.flow != PortFlow::In || !g.side.empty()) continue;
        if (turn < g.count) return ports(g, turn + 1);
        turn -= g.count;
    }
    return std::nullopt;
}

}  // namespace mw::generate
