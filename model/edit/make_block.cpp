// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/block.h"
#include "model/edit/copying.h"
#include "model/edit/families.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace mw::edit {

namespace {

struct Corner {
    std::string hall{};
    double x_m{std::numeric_limits<double>::infinity()}, y_m{x_m};
};

/// The north-west corner of what stands on the floor; refuses a selection over several halls or out of a
/// container that stays.
Outcome<Corner> cornerOf(const Layout& layout, const Family& family)
{
    Corner corner;
    for (const std::size_t position : family.members()) {
        const Component& component = layout.components[position];
        if (component.place == Component::Place::Inside && !family.contains(component.in.component))
            return Refusal{"block.inside", fmt::format("{} sits in {}: select that too.", component.id,
                                                       component.in.component)};
        if (component.place != Component::Place::Floor) continue;
        if (corner.hall.empty()) corner.hall = component.at.hall;
        if (component.at.hall != corner.hall)
            return Refusal{"block.two-halls",
                           "A block lies in one hall: select components of one hall only."};
        corner.x_m = std::min(corner.x_m, component.at.x_m);
        corner.y_m = std::min(corner.y_m, component.at.y_m);
    }
    if (corner.hall.empty())
        return Refusal{"block.nothing-on-floor",
                       "A block needs something that stands on the floor: place a component first."};
    return corner;
}

Component memberOf(const Component& component, const Corner& corner)
{
    Component member = freshCopy(component);
    if (member.place != Component::Place::Floor) return member;
    member.at.hall.clear();
    member.at.x_m = tidy_m(member.at.x_m - corner.x_m);
    member.at.y_m = tidy_m(member.at.y_m - corner.y_m);
    return member;
}

Block blockOf(const Layout& layout, const Family& family, const Corner& corner, std::string_view id)
{
    Block block;
    block.id = id;
    for (const std::size_t position : family.members())
        block.components.add(memberOf(layout.components[position], corner));
    for (const std::size_t position : family.innerLinks()) {
        Link link = freshCopy(layout.links[position]);
        for (auto& [x_m, y_m] : link.bends_m) {
            x_m = tidy_m(x_m - corner.x_m);
            y_m = tidy_m(y_m - corner.y_m);
        }
        block.links.add(std::move(link));
    }
    return block;
}

/// Links inside go into the block; those that leave it end at paths into the instance.
void moveLinks(DeltaBuilder& builder, const Layout& layout, const Family& family, const std::string& instance)
{
    for (const std::size_t position : family.touchingLinks()) {
        Link link = layout.links[position];
        const bool from = family.contains(link.from.component), to = family.contains(link.to.component);
        if (from && to) {
            builder.links.remove(position);
            continue;
        }
        std::string& end = from ? link.from.component : link.to.component;
        end = instance + '/' + end;
        link.id = linkId(link.from, link.to, link.count);
        builder.links.replace(position, std::move(link));
    }
}

}  // namespace

Result makeBlock(const Layout& layout, const Catalog&, Ids ids, std::string_view blockId)
{
    if (auto refusal = checkNewId(blockId)) return *refusal;
    if (layout.blocks.contains(blockId))
        return Refusal{"rename.taken",
                       fmt::format("There is a block \"{}\" already: choose another id.", blockId)};
    const auto positions = findComponents(layout, ids);
    if (!positions) return positions.refusal();
    const Family family(layout, *positions);
    const auto corner = cornerOf(layout, family);
    if (!corner) return corner.refusal();

    DeltaBuilder builder(layout);
    builder.blocks.add(blockOf(layout, family, *corner, blockId));
    Component instance;
    instance.id = IdMaker(layout.components).next(fmt::format("{}-00", blockId));
    instance.block = blockId;
    instance.place = Component::Place::Floor;
    instance.at = {corner->hall, corner->x_m, corner->y_m, Facing::North};
    for (const std::size_t position : family.members()) builder.components.remove(position);
    moveLinks(builder, layout, family, instance.id);
    builder.components.add(std::move(instance));
    return builder.build();
}

}  // namespace mw::edit
