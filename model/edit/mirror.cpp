// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/mirror.h"

#include "model/edit/floor_set.h"
#include "model/facility/footprint.h"

#include <fmt/format.h>

namespace mw::edit {

Result mirrorComponents(const Layout& layout, const Catalog& catalog, Ids ids, Axis axis)
{
    const auto found = standingOf(layout, catalog, ids, 1);
    if (!found) return found.refusal();
    auto all = *found;
    const Rect bounds = boundsOf(all);
    for (Standing& one : all) {
        const Component& component = layout.components[one.position];
        if (!component.block.empty())
            return Refusal{"mirror.block",
                           fmt::format("{} is a block, which cannot be mirrored: choose Arrange, Detach block first.", component.id)};
        Rect& rect = one.rect;
        const bool across = axis == Axis::Across;
        if (across)
            rect.x_m = bounds.x_m + bounds.right_m() - rect.right_m();
        else
            rect.y_m = bounds.y_m + bounds.bottom_m() - rect.bottom_m();
        if (looksAlongX(one.facing) == across) one.facing = turned(one.facing, 2);
    }
    return placedAs(layout, all);
}

}  // namespace mw::edit
