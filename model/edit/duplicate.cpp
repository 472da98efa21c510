// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/duplicate.h"

#include "model/edit/copying.h"
#include "model/edit/families.h"

#include <fmt/format.h>

namespace mw::edit {

namespace {

struct Originals {
    std::vector<const Component*> components{};
    std::vector<const Link*> links{};
};

Outcome<Originals> originalsOf(const Layout& layout, Ids ids)
{
    const auto positions = findComponents(layout, ids, false);
    if (!positions) return positions.refusal();
    const Family family(layout, *positions);
    Originals result;
    for (const std::size_t position : family.members())
        result.components.push_back(&layout.components[position]);
    for (const std::size_t position : family.innerLinks()) result.links.push_back(&layout.links[position]);
    return result;
}

}  // namespace

Result duplicateComponents(const Layout& layout, const Catalog& catalog, Ids ids, double dx_m, double dy_m)
{
    const auto originals = originalsOf(layout, ids);
    if (!originals) return originals.refusal();
    DeltaBuilder builder(layout);
    CopyNames names(layout);
    if (auto refusal =
            addCopies(builder, names, layout, catalog, originals->components, originals->links, dx_m, dy_m))
        return *refusal;
    return builder.build();
}

Result arrayAlongRow(const Layout& layout, const Catalog& catalog, Ids ids, int copies, double pitch_m)
{
    constexpr int kMaxCopies = 10'000;
    if (copies < 1 || copies > kMaxCopies)
        return Refusal{"array.count",
                       fmt::format("{} copies are not possible: ask for 1 to {}.", copies, kMaxCopies)};
    if (pitch_m == 0)
        return Refusal{"array.pitch",
                       "A pitch of 0 would put all copies on one spot: give a distance in metres."};
    const auto originals = originalsOf(layout, ids);
    if (!originals) return originals.refusal();
    const Facing facing = layout.components.get(ids.front())->at.facing;
    const bool alongX = facing == Facing::North || facing == Facing::South;
    DeltaBuilder builder(layout);
    CopyNames names(layout);
    for (int k = 1; k <= copies; ++k) {
        const double step_m = k * pitch_m;
        if (auto refusal = addCopies(builder, names, layout, catalog, originals->components, originals->links,
                                     alongX ? step_m : 0, alongX ? 0 : step_m))
            return *refusal;
    }
    return builder.build();
}

}  // namespace mw::edit
