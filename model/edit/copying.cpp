// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/copying.h"

#include "model/edit/group.h"
#include "model/edit/rack_contents.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace mw::edit {

namespace {

/// A place for a copy of something in a container that stays: beside the original.
Outcome<InsidePlace> placeBeside(const Layout& soFar, const Catalog& catalog, const Component& original)
{
    const Part* const part = findPart(soFar, catalog, original.part);
    const Part& known = part != nullptr ? *part : unknownPart();
    if (original.in.slot.empty())
        return placeInRackAt(soFar, catalog, known, original.in.component, 0, original.in.rear);
    return placeInSlotAt(soFar, catalog, known, original.in.component, {});
}

}  // namespace

CopyNames::CopyNames(const Layout& layout) : ids(layout.components), groups(groupNames(layout)) {}

void NewNames::regroup(IdMaker& groups, const std::vector<const Component*>& copied)
{
    std::unordered_set<std::string_view> seen;
    for (const Component* component : copied) {
        const std::string& group = component->group;
        if (group.empty() || seen.insert(group).second || m_groups.contains(group)) continue;
        m_groups[group] = groups.keep(group) ? group : groups.next(group);
    }
}

Component NewNames::copyOf(const Component& original) const
{
    Component copy = freshCopy(original);
    copy.id = of(original.id);
    const auto group = m_groups.find(original.group);
    copy.group = group == m_groups.end() ? std::string() : group->second;
    return copy;
}

std::string NewNames::of(const std::string& path) const
{
    const auto slash = path.find('/');
    const auto found = m_names.find(path.substr(0, slash));
    if (found == m_names.end()) return path;
    return slash == std::string::npos ? found->second : found->second + path.substr(slash);
}

Link NewNames::of(Link link) const
{
    link.from.component = of(link.from.component);
    link.to.component = of(link.to.component);
    link.id = linkId(link.from, link.to, link.count);
    return link;
}

NewNames namesOfCopies(CopyNames& free, const std::vector<const Component*>& components)
{
    NewNames names;
    std::vector<const Component*> taken;
    for (const Component* component : components)
        if (free.ids.keep(component->id)) names.set(component->id, component->id);
        else taken.push_back(component);
    for (const Component* component : taken) names.set(component->id, free.ids.next(component->id));
    names.regroup(free.groups, components);
    return names;
}

Component freshCopy(const Component& component)
{
    Component copy = component;
    copy.entry.reset();
    copy.entryIndex = 0;
    copy.before.clear();
    copy.after.clear();
    copy.locked = false;
    copy.generator.clear();   // nobody made the copy but its user
    return copy;
}

Link freshCopy(const Link& link)
{
    Link copy = link;
    copy.entry.reset();
    copy.entryIndex = 0;
    copy.before.clear();
    copy.after.clear();
    copy.generator.clear();
    return copy;
}

std::optional<Refusal> addCopies(DeltaBuilder& builder, CopyNames& free, const Layout& layout,
                                 const Catalog& catalog, const std::vector<const Component*>& components,
                                 const std::vector<const Link*>& links, double dx_m, double dy_m)
{
    const NewNames names = namesOfCopies(free, components);
    std::unordered_set<std::string_view> copied;
    for (const Component* component : components) copied.insert(component->id);
    Layout soFar = layout;  // the copies that go into a container that stays must not meet each other there
    const auto staysInside = [&](const Component& c) {
        return c.place == Component::Place::Inside && copied.count(c.in.component) == 0;
    };
    if (std::any_of(components.begin(), components.end(),
                    [&](const Component* c) { return staysInside(*c); }))
        for (const auto& row : builder.components.additions()) soFar.components.addRow(row);
    for (const Component* original : components) {
        Component copy = names.copyOf(*original);
        if (copy.place == Component::Place::Floor) {
            copy.at.x_m = tidy_m(copy.at.x_m + dx_m);
            copy.at.y_m = tidy_m(copy.at.y_m + dy_m);
            const Rect rect = footprintOf(layout, catalog, copy);
            if (auto outside = checkInHall(layout, copy.at.hall, rect, copy.id)) return outside;
        } else if (staysInside(copy)) {
            const auto place = placeBeside(soFar, catalog, *original);
            if (!place) return place.refusal();
            copy.in = *place;
            soFar.components.add(copy);
        } else if (copy.place == Component::Place::Inside) {
            copy.in.component = names.of(copy.in.component);
        }
        builder.components.add(std::move(copy));
    }
    for (const Link* link : links) {
        Link copy = names.of(freshCopy(*link));
        for (auto& [x_m, y_m] : copy.bends_m) {
            x_m = tidy_m(x_m + dx_m);
            y_m = tidy_m(y_m + dy_m);
        }
        builder.links.add(std::move(copy));
    }
    return std::nullopt;
}

}  // namespace mw::edit
