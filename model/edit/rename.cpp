// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rename.h"

#include "model/edit/copying.h"
#include "model/edit/waive.h"

#include <fmt/format.h>

namespace mw::edit {

namespace {

template <class T>
std::optional<Refusal> checkFree(const Table<T>& table, std::string_view id, std::string_view newId)
{
    if (auto refusal = checkNewId(newId)) return refusal;
    if (id != newId && table.contains(newId))
        return Refusal{"rename.taken", fmt::format("There is a \"{}\" already: choose another id.", newId)};
    return std::nullopt;
}

bool namesComponent(std::string_view path, std::string_view id)
{
    return path.substr(0, path.find('/')) == id;
}

void renameInLinks(DeltaBuilder& builder, const Layout& layout, std::string_view id, const NewNames& names)
{
    for (std::size_t i = 0; i < layout.links.size(); ++i) {
        const Link& link = layout.links[i];
        if (namesComponent(link.from.component, id) || namesComponent(link.to.component, id))
            builder.links.replace(i, names.of(link));
    }
}

void renameInSettings(DeltaBuilder& builder, const Layout& layout, const NewNames& names)
{
    Settings settings = *layout.settings;
    for (Pool& pool : settings.serving.pools)
        for (std::string& member : pool.members) member = names.of(member);
    builder.settings(std::move(settings));
}

void renameInWaivers(DeltaBuilder& builder, const Layout& layout, const NewNames& names)
{
    for (std::size_t i = 0; i < layout.waivers.size(); ++i) {
        Waiver waiver = layout.waivers[i];
        for (std::string& subject : waiver.subjects) subject = names.of(subject);
        if (waiver.subjects == layout.waivers[i].subjects) continue;
        waiver.id = waiverId(waiver.rule, waiver.subjects);
        builder.waivers.replace(i, std::move(waiver));
    }
}

template <class Change>
Result changeEach(const Layout& layout, Ids ids, const Change& change)
{
    const auto positions = findComponents(layout, ids, false);
    if (!positions) return positions.refusal();
    DeltaBuilder builder(layout);
    for (const std::size_t position : *positions) {
        Component component = layout.components[position];
        change(component);
        builder.components.replace(position, std::move(component));
    }
    return builder.build();
}

}  // namespace

Result renameComponent(const Layout& layout, std::string_view id, std::string_view newId)
{
    const auto position = findComponent(layout, id);
    if (!position) return position.refusal();
    if (auto refusal = checkFree(layout.components, id, newId)) return *refusal;
    DeltaBuilder builder(layout);
    if (id == newId) return builder.build();
    NewNames names;
    names.set(std::string(id), std::string(newId));
    Component renamed = layout.components[*position];
    renamed.id = newId;
    builder.components.replace(*position, std::move(renamed));
    for (std::size_t i = 0; i < layout.components.size(); ++i) {
        const Component& component = layout.components[i];
        if (component.place != Component::Place::Inside || !namesComponent(component.in.component, id))
            continue;
        Component copy = component;
        copy.in.component = names.of(component.in.component);
        builder.components.replace(i, std::move(copy));
    }
    renameInLinks(builder, layout, id, names);
    renameInSettings(builder, layout, names);
    renameInWaivers(builder, layout, names);
    return builder.build();
}

Result renameHall(const Layout& layout, std::string_view id, std::string_view newId)
{
    const auto position = layout.halls.find(id);
    if (!position)
        return Refusal{"edit.no-such-hall",
                       fmt::format("There is no hall \"{}\": choose one that the layout has.", id)};
    if (auto refusal = checkFree(layout.halls, id, newId)) return *refusal;
    DeltaBuilder builder(layout);
    Hall hall = layout.halls[*position];
    hall.id = newId;
    builder.halls.replace(*position, std::move(hall));
    for (std::size_t i = 0; i < layout.components.size(); ++i) {
        if (layout.components[i].place != Component::Place::Floor || layout.components[i].at.hall != id)
            continue;
        Component component = layout.components[i];
        component.at.hall = newId;
        builder.components.replace(i, std::move(component));
    }
    return builder.build();
}

Result setLabel(const Layout& layout, std::string_view id, std::string_view label)
{
    const std::string wanted(id);
    return changeEach(layout, std::span(&wanted, 1), [&](Component& component) { component.label = label; });
}

Result setLocked(const Layout& layout, Ids ids, bool locked)
{
    return changeEach(layout, ids, [&](Component& component) { component.locked = locked; });
}

Result setHidden(const Layout& layout, Ids ids, bool hidden)
{
    return changeEach(layout, ids, [&](Component& component) { component.hidden = hidden; });
}

}  // namespace mw::edit
