// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rack_contents.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mw::edit {

namespace {

struct Container {
    const Component* component{};
    const Part* part{};
};

Outcome<Container> findContainer(const Layout& layout, const Catalog& catalog, std::string_view id)
{
    const auto position = findComponent(layout, id);
    if (!position) return position.refusal();
    const Component& component = layout.components[*position];
    const Part* const part = findPart(layout, catalog, component.part);
    if (part == nullptr)
        return Refusal{
            "place.unknown-container-part",
            fmt::format("Nobody knows what fits in {}: its part {} is in no catalogue.", id, component.part)};
    return Container{&component, part};
}

void addContents(const Layout& layout, const Catalog& catalog, const Part& part, std::vector<RackItem>& items)
{
    for (const Content& content : part.contents) {
        const Part* const piece = findPart(layout, catalog, content.part);
        for (std::size_t i = 0; i < content.u.size(); ++i)
            items.push_back(
                rackItem(piece != nullptr ? *piece : unknownPart(),
                         fmt::format("{}-{:02}", content.slot.empty() ? content.part : content.slot, i + 1),
                         content.u[i], false));
    }
}

bool contains(const std::vector<std::string_view>& ids, std::string_view id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Slots that components of the layout use, in one spelling.
std::vector<std::string> usedSlots(const Layout& layout, std::string_view container,
                                   const std::vector<std::string_view>& without)
{
    std::vector<std::string> used;
    for (const auto& row : layout.components.rows())
        if (row->place == Component::Place::Inside && row->in.component == container &&
            !row->in.slot.empty() && !contains(without, row->id))
            used.push_back(canonicalSlot(row->in.slot));
    return used;
}

Refusal noSlot(const Part& part, std::string_view container, bool anyFits)
{
    if (anyFits)
        return {"place.slots-taken", fmt::format("All slots of {} that take a {} are used: remove one first.",
                                                 container, info(part.kind).title)};
    return {"place.no-slot", fmt::format("{} has no slot for a {}: choose another chassis.", container,
                                         info(part.kind).title)};
}

std::optional<Refusal> checkNamedSlot(const Container& container, std::string_view slot, const Part& part,
                                      const PartLookup& parts)
{
    const std::string& id = container.component->id;
    switch (checkSlot(*container.part, slot, part.kind, parts)) {
    case SlotProblem::None:
        return std::nullopt;
    case SlotProblem::NoSuchSlot:
        return Refusal{"place.no-such-slot",
                       fmt::format("{} has no slot \"{}\": choose one that it has.", id, slot)};
    case SlotProblem::WrongKind:
        return Refusal{"place.slot-kind",
                       fmt::format("Slot {} of {} does not take a {}: choose another slot.", slot, id,
                                   info(part.kind).title)};
    case SlotProblem::Fixed:
        return Refusal{"place.slot-fixed",
                       fmt::format("What is in slot {} of {} cannot be exchanged.", slot, id)};
    }
    return std::nullopt;
}

}  // namespace

RackItem rackItem(const Part& part, std::string id, int u, bool rear)
{
    constexpr double kHalfDepth_mm = 450;
    const auto depth_mm = part.figure("depth_mm");
    return {std::move(id), u, std::max(part.heightU(), 1), rear, !depth_mm || *depth_mm > kHalfDepth_mm};
}

std::vector<RackItem> rackItems(const Layout& layout, const Catalog& catalog, const Component& rack,
                                const std::vector<std::string_view>& without)
{
    std::vector<RackItem> items;
    if (const Part* const part = findPart(layout, catalog, rack.part))
        addContents(layout, catalog, *part, items);
    for (const auto& row : layout.components.rows()) {
        if (row->place != Component::Place::Inside || row->in.component != rack.id || row->in.u == 0)
            continue;
        if (contains(without, row->id)) continue;
        const Part* const part = findPart(layout, catalog, row->part);
        items.push_back(rackItem(part != nullptr ? *part : unknownPart(), row->id, row->in.u, row->in.rear));
    }
    return items;
}

Outcome<InsidePlace> placeInRackAt(const Layout& layout, const Catalog& catalog, const Part& part,
                                   std::string_view rack, int u, bool rear,
                                   const std::vector<std::string_view>& without)
{
    const auto container = findContainer(layout, catalog, rack);
    if (!container) return container.refusal();
    if (!isRack(container->part->kind))
        return Refusal{"place.not-a-rack", fmt::format("{} is no rack: drop it into a rack.", rack)};
    if (!mountsInRack(part) && !mayStandOn(part.kind, Level::Floor))
        return Refusal{"place.wrong-level", fmt::format("{} does not mount in a rack: drop it onto a chassis that has a free slot for it.", part.name)};
    if (!mountsInRack(part))
        return Refusal{"place.wrong-level",
                       fmt::format("{} does not mount in a rack: put it on the floor.", part.name)};
    const int height = container->part->heightU();
    if (height == 0)
        return Refusal{
            "place.rack-height-unknown",
            fmt::format("The datasheet of {} does not say how many units it has: give it a u_height.", rack)};
    const auto items = rackItems(layout, catalog, *container->component, without);
    const RackItem item = rackItem(part, {}, u, rear);
    if (u == 0) {
        const auto free = firstFreeUnit(height, items, item.height, rear, item.fullDepth);
        if (free) return InsidePlace{std::string(rack), *free, rear, {}};
        return Refusal{
            "place.rack-full",
            fmt::format("{} has no {} free units in a row: choose another rack.", rack, item.height)};
    }
    if (unitsAreFree(height, items, item)) return InsidePlace{std::string(rack), u, rear, {}};
    return Refusal{"place.units-taken", fmt::format("Units {} to {} of {} are not free: choose others.", u,
                                                    u + item.height - 1, rack)};
}

Outcome<InsidePlace> placeInSlotAt(const Layout& layout, const Catalog& catalog, const Part& part,
                                   std::string_view container, std::string_view slot,
                                   const std::vector<std::string_view>& without)
{
    const auto found = findContainer(layout, catalog, container);
    if (!found) return found.refusal();
    const PartLookup parts = partLookup(layout, catalog);
    const auto used = usedSlots(layout, container, without);
    const auto isUsed = [&](std::string_view name) {
        return std::find(used.begin(), used.end(), canonicalSlot(name)) != used.end();
    };
    if (slot.empty()) {
        const auto candidates = slotsFor(*found->part, part.kind, parts);
        const auto free = std::find_if_not(candidates.begin(), candidates.end(), isUsed);
        if (free == candidates.end()) return noSlot(part, container, !candidates.empty());
        return InsidePlace{std::string(container), 0, false, *free};
    }
    if (const auto problem = checkNamedSlot(*found, slot, part, parts)) return *problem;
    if (isUsed(slot))
        return Refusal{"place.slot-taken",
                       fmt::format("Slot {} of {} is used: choose a free one.", slot, container)};
    return InsidePlace{std::string(container), 0, false, std::string(slot)};
}

}  // namespace mw::edit
