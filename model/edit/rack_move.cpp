// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rack_move.h"

#include "model/edit/clipboard.h"
#include "model/edit/copying.h"
#include "model/edit/families.h"
#include "model/edit/rack_contents.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::edit {

namespace {

using Mounted = std::vector<const Component*>;

/// A refusal unless all of them are components of the layout that are mounted at units of a rack.
Outcome<Mounted> mountedIn(const Layout& layout, Ids ids, bool unlockedOnly)
{
    for (const std::string& id : ids)
        if (id.find('/') != std::string::npos)
            return Refusal{"rack.block-member", fmt::format("{} belongs to a block: choose Arrange, Detach block to change it.", id)};
    const auto found = findComponents(layout, ids, unlockedOnly);
    if (!found) return found.refusal();
    Mounted mounted;
    for (const std::size_t position : *found) {
        const Component& component = layout.components[position];
        if (component.place != Component::Place::Inside || component.in.u == 0)
            return Refusal{"rack.not-mounted", fmt::format("{} is not mounted at units of a rack.", component.id)};
        mounted.push_back(&component);
    }
    return mounted;
}

/// Where one of them comes to, seen by `soFar`; `leaving` are about to go from there.
Outcome<InsidePlace> placeAt(const Layout& soFar, const Catalog& catalog, const Component& component, std::string_view rack,
                             int u, bool rear, const std::vector<std::string_view>& leaving = {})
{
    const Part* const known = findPart(soFar, catalog, component.part);
    const Part& part = known != nullptr ? *known : unknownPart();
    const Component* const container = soFar.components.get(rack);
    const Part* const frame = container != nullptr ? findPart(soFar, catalog, container->part) : nullptr;
    const int height_u = frame != nullptr ? frame->heightU() : 0;
    if (height_u > 0 && (u < 1 || u + std::max(1, part.heightU()) - 1 > height_u))
        return Refusal{"rack.out-of-rack",
                       fmt::format("{} would reach out of {}, which has units 1 to {}.", component.id, rack, height_u)};
    return placeInRackAt(soFar, catalog, part, rack, std::max(u, 1), rear, leaving);
}

/// Adds copies of a family; `placeOf` says where a root comes to, given the layout with the copies so far.
template <class PlaceOf>
Result copied(const Layout& layout, const Mounted& members, const std::vector<const Link*>& links, DeltaBuilder builder,
              const Layout& target, const PlaceOf& placeOf)
{
    CopyNames free(layout);
    const NewNames names = namesOfCopies(free, members);
    Layout soFar = target;
    for (const Component* member : members) {
        Component copy = names.copyOf(*member);
        const bool staysInside = std::any_of(members.begin(), members.end(), [&](const Component* other) { return other->id == copy.in.component; });
        if (copy.place == Component::Place::Inside && staysInside) {
            copy.in.component = names.of(copy.in.component);
        } else {
            auto place = placeOf(soFar, *member);
            if (!place) return place.refusal();
            copy.place = Component::Place::Inside;
            copy.at = {};
            copy.in = std::move(*place);
        }
        soFar.components.add(copy);
        builder.components.add(std::move(copy));
    }
    for (const Link* link : links) builder.links.add(names.of(freshCopy(*link)));
    return builder.build();
}

/// The lowest unit of what was copied out of a rack; 1 for what stood elsewhere.
int lowestUnit(const Mounted& roots)
{
    int lowest = 0;
    for (const Component* root : roots) {
        const int u = root->place == Component::Place::Inside && root->in.u > 0 ? root->in.u : 1;
        lowest = lowest == 0 ? u : std::min(lowest, u);
    }
    return std::max(1, lowest);
}

}  // namespace

Result moveByUnits(const Layout& layout, const Catalog& catalog, Ids ids, int up_u, std::optional<bool> rear)
{
    const auto mounted = mountedIn(layout, ids, true);
    if (!mounted) return mounted.refusal();
    std::vector<std::string_view> leaving;
    for (const Component* component : *mounted) leaving.push_back(component->id);
    DeltaBuilder builder(layout);
    for (const Component* component : *mounted) {   // in the same arrangement they do not meet each other, unless on another side
        const auto place = placeAt(layout, catalog, *component, component->in.component, component->in.u + up_u,
                                   rear.value_or(component->in.rear), leaving);
        if (!place) return place.refusal();
        Component moved = *component;
        moved.in = *place;
        builder.components.replace(*layout.components.find(component->id), std::move(moved));
    }
    if (!rear) return builder.build();
    const Layout after = apply(layout, builder.build());
    for (const Component* component : *mounted) {
        const Component& moved = *after.components.get(component->id);
        const auto place = placeAt(after, catalog, moved, moved.in.component, moved.in.u, moved.in.rear, {moved.id});
        if (!place) return place.refusal();
    }
    return builder.build();
}

Result copyByUnits(const Layout& layout, const Catalog& catalog, Ids ids, int up_u, std::optional<bool> rear)
{
    const auto mounted = mountedIn(layout, ids, false);
    if (!mounted) return mounted.refusal();
    std::vector<std::size_t> positions;
    for (const Component* component : *mounted) positions.push_back(*layout.components.find(component->id));
    const Family family(layout, positions);
    Mounted members;
    for (const std::size_t position : family.members()) members.push_back(&layout.components[position]);
    std::vector<const Link*> links;
    for (const std::size_t position : family.innerLinks()) links.push_back(&layout.links[position]);
    return copied(layout, members, links, DeltaBuilder(layout), layout, [&](const Layout& soFar, const Component& root) {
        return placeAt(soFar, catalog, root, root.in.component, root.in.u + up_u, rear.value_or(root.in.rear));
    });
}

Result pasteIntoRack(const Layout& layout, const Catalog& catalog, std::string_view text, std::string_view rack, int from_u)
{
    if (rack.find('/') != std::string_view::npos)
        return Refusal{"rack.block-member", fmt::format("{} belongs to a block: choose Arrange, Detach block to change it.", rack)};
    const auto container = findComponent(layout, rack);
    if (!container) return container.refusal();
    const auto read = readClip(text);
    if (!read) return read.refusal();
    DeltaBuilder builder(layout);
    addNeeds(builder, layout, *read);
    const Layout target = apply(layout, builder.build());   // places are checked against parts that come along
    Mounted members, roots;
    for (const auto& row : read->components.rows()) members.push_back(row.get());
    std::copy_if(members.begin(), members.end(), std::back_inserter(roots),
                 [&](const Component* c) { return c->place != Component::Place::Inside || !read->components.contains(c->in.component); });
    const auto links = linksWithin(*read);
    const int lowest = lowestUnit(roots);
    const auto shifted = [&](int at) {
        return copied(layout, members, links, builder, target, [&](const Layout& soFar, const Component& root) {
            const int u = root.place == Component::Place::Inside && root.in.u > 0 ? root.in.u : 1;
            return placeAt(soFar, catalog, root, rack, u - lowest + at, root.in.rear);
        });
    };
    const Part* const frame = findPart(target, catalog, layout.components[*container].part);
    const int height_u = frame != nullptr ? frame->heightU() : 0;
    for (int at = std::max(1, from_u); at <= height_u; ++at)
        if (auto result = shifted(at)) return result;
    for (int at = std::min(from_u - 1, height_u); at >= 1; --at)
        if (auto result = shifted(at)) return result;
    return copied(layout, members, links, builder, target, [&](const Layout& soFar, const Component& root) {
        const Part* const known = findPart(soFar, catalog, root.part);
        return placeInRackAt(soFar, catalog, known != nullptr ? *known : unknownPart(), rack, 0, root.in.rear);
    });
}

}  // namespace mw::edit
