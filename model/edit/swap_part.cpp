// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/swap_part.h"

#include "model/edit/delta_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace mw::edit {

namespace {

Refusal otherKind(std::string_view id, const Part& part)
{
    return {"swap.other-kind",
            fmt::format("{} is of another kind than {}: choose a part of the same kind.", id, part.name)};
}

/// Whether a part has the ports of one end of a bundle.
bool hasPorts(const Part& part, const Endpoint& end, int count, PortKind kind)
{
    const auto index = part.portIndex(end.port);
    if (!index) return false;
    const PortGroup& group = part.ports[*index];
    return group.kind == kind && std::max(end.first, 1) + count - 1 <= group.count;
}

/// The first link that would lose a port, if any. A link whose port the old part lacks was broken before.
std::optional<Refusal> lostPort(const Layout& layout, const Catalog& catalog,
                                const std::unordered_set<std::string_view>& ids, const Part& part)
{
    for (const auto& link : layout.links.rows()) {
        for (const Endpoint* end : {&link->from, &link->to}) {
            if (!ids.contains(end->component)) continue;
            const Part* const before = findPart(layout, catalog, layout.components.get(end->component)->part);
            const auto index = before != nullptr ? before->portIndex(end->port) : std::nullopt;
            if (!index || hasPorts(part, *end, link->count, before->ports[*index].kind)) continue;
            return Refusal{"swap.lost-port",
                           fmt::format("{} has no port for the link at {} of {}: remove the link first.", part.name,
                                       end->port, end->component)};
        }
    }
    return std::nullopt;
}

Component swapped(const Component& before, const Part& part)
{
    Component component = before;
    component.part = part.id;
    std::erase_if(component.overrides, [&](const auto& own) {
        return own.first != "price_usd" && part.find(own.first) == nullptr;
    });
    return component;
}

}  // namespace

Result swapPart(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view partId)
{
    const Part* const part = findPart(layout, catalog, partId);
    if (part == nullptr)
        return Refusal{"swap.unknown-part", fmt::format("There is no part \"{}\": choose one of the catalogue.", partId)};
    const auto positions = findComponents(layout, ids);
    if (!positions) return positions.refusal();
    DeltaBuilder builder(layout);
    std::unordered_set<std::string_view> changed;
    for (const std::size_t position : *positions) {
        const Component& before = layout.components[position];
        const Part* const old = findPart(layout, catalog, before.part);
        if (old == nullptr || old->kind != part->kind) return otherKind(before.id, *part);
        if (old->id == part->id) continue;
        Component after = swapped(before, *part);
        if (after.place == Component::Place::Floor)
            if (auto outside = checkInHall(layout, after.at.hall, footprintOf(layout, catalog, after), after.id))
                return *outside;
        changed.insert(before.id);
        builder.components.replace(position, std::move(after));
    }
    if (auto lost = lostPort(layout, catalog, changed, *part)) return *lost;
    return builder.build();
}

std::vector<const Part*> partsToSwap(const Layout& layout, const Catalog& catalog, Ids ids)
{
    std::optional<Kind> kind;
    for (const std::string& id : ids) {
        const Component* const component = layout.components.get(id);
        const Part* const part = component != nullptr ? findPart(layout, catalog, component->part) : nullptr;
        if (part == nullptr || (kind && *kind != part->kind)) return {};
        kind = part->kind;
    }
    std::vector<const Part*> parts;
    if (!kind) return parts;
    for (const auto& part : catalog.parts())
        if (part->kind == *kind && !layout.parts.contains(part->id)) parts.push_back(part.get());
    for (const auto& part : layout.parts.rows())
        if (part->kind == *kind) parts.push_back(part.get());
    return parts;
}

}  // namespace mw::edit
