// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/remove.h"

#include "model/edit/delta_builder.h"
#include "model/edit/families.h"

#include <fmt/format.h>

namespace mw::edit {

Outcome<Removal> whatGoes(const Layout& layout, Ids ids)
{
    const auto positions = findComponents(layout, ids);
    if (!positions) return positions.refusal();
    const Family family(layout, *positions);
    for (const std::size_t position : family.members())
        if (layout.components[position].locked)
            return Refusal{"edit.locked", fmt::format("{}, which sits inside, is locked: unlock it first.",
                                                      layout.components[position].id)};
    return Removal{family.members(), family.touchingLinks(), positions->size()};
}

std::string toText(const Removal& removal)
{
    const auto counted = [](std::size_t n, std::string_view one) {
        return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
    };
    std::string text = counted(removal.asked, "component");
    const std::size_t inside = removal.components.size() - removal.asked;
    if (inside > 0) text += fmt::format(", {} inside", inside);
    if (!removal.links.empty()) text += (inside > 0 ? ", " : " and ") + counted(removal.links.size(), "link");
    return text;
}

Result removeComponents(const Layout& layout, Ids ids)
{
    const auto removal = whatGoes(layout, ids);
    if (!removal) return removal.refusal();
    DeltaBuilder builder(layout);
    for (const std::size_t position : removal->components) builder.components.remove(position);
    for (const std::size_t position : removal->links) builder.links.remove(position);
    return builder.build();
}

Result removeLinks(const Layout& layout, Ids linkIds)
{
    if (linkIds.empty())
        return Refusal{"edit.nothing-selected", "No link is selected: select one or more links first."};
    DeltaBuilder builder(layout);
    for (const std::string& id : linkIds) {
        const auto position = layout.links.find(id);
        if (!position)
            return Refusal{"edit.no-such-link",
                           fmt::format("There is no link \"{}\": choose one on the plan.", id)};
        builder.links.remove(*position);
    }
    return builder.build();
}

}  // namespace mw::edit
