// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/group.h"

#include "model/edit/delta_builder.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace mw::edit {

namespace {

using Names = std::unordered_set<std::string>;

Names groupsOf(const Layout& layout, Ids ids)
{
    Names groups;
    for (const auto& id : ids)
        if (const Component* component = layout.components.get(id); component && !component->group.empty())
            groups.insert(component->group);
    return groups;
}

}  // namespace

IdMaker groupNames(const Layout& layout)
{
    Names taken;
    for (const auto& component : layout.components.rows())
        if (!component->group.empty()) taken.insert(component->group);
    return IdMaker([taken = std::move(taken)](const std::string& name) { return taken.contains(name); });
}

Result groupComponents(const Layout& layout, Ids ids, std::string_view name)
{
    const auto positions = findComponents(layout, ids, false);
    if (!positions) return positions.refusal();
    if (positions->size() < 2)
        return Refusal{"group.too-few", "A group holds two components or more: select others with it."};
    const std::string group = name.empty() ? groupNames(layout).next("group") : std::string(name);
    DeltaBuilder builder(layout);
    for (const std::size_t position : *positions) {
        Component component = layout.components[position];
        component.group = group;
        builder.components.replace(position, std::move(component));
    }
    return builder.build();
}

Result ungroupComponents(const Layout& layout, Ids ids)
{
    const Names groups = groupsOf(layout, ids);
    if (groups.empty())
        return Refusal{"group.none", "Nothing of the selection is in a group: select a member of one."};
    DeltaBuilder builder(layout);
    for (std::size_t i = 0; i < layout.components.size(); ++i) {
        if (groups.count(layout.components[i].group) == 0) continue;
        Component component = layout.components[i];
        component.group.clear();
        builder.components.replace(i, std::move(component));
    }
    return builder.build();
}

}  // namespace mw::edit
