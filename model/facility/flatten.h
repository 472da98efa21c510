// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/part_source.h"
#include "model/facility/scope.h"
#include "model/facility/turning.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Private to model/facility.
namespace mw::detail {

using FlatPtr = std::shared_ptr<const Flat>;
/// The flat of a block by its id, null if there is no such block.
using BlockSource = std::function<FlatPtr(const std::string& id)>;

/// What a place on a floor gives an instance: its footprint as it stands.
void standOnFloor(Instance& instance, const Component& component, const KnownPart& known);
/// What the place of a block instance gives its members: parts, records and footprints as drawn, `members` not applied.
void placeMembers(const Component& blockInstance, const Flat& inner, std::int32_t hall, std::span<Instance> members);
[[nodiscard]] BlockFrame frameOf(const Component& blockInstance, const Flat& inner);
/// Position of a hall by its id, or -1.
[[nodiscard]] std::int32_t hallIndex(const Table<Hall>& halls, std::string_view id);

/// Lays out the components of one table, in a layout (with halls) or in a block (without: everything on the
/// floor is in
/// hall 0 until the block is placed). Containers come before what sits in them.
class Flattener {
public:
    Flattener(const Table<Component>& components, const Table<Hall>* halls, PartSource& parts,
              const BlockSource& blocks)
        : m_components(components), m_halls(halls), m_parts(parts), m_blocks(blocks)
    {
    }

    /// How many there will be, about: lists that grow are copied.
    void expect(std::size_t instances, std::size_t links)
    {
        m_out.instances.reserve(instances);
        m_out.links.reserve(links);
    }
    /// `names`: an index of the same ids from an earlier run, or null.
    [[nodiscard]] Flat run(std::shared_ptr<const NameIndex> names);

private:
    void placeAll();
    void placeInside();
    void placeChain(std::uint32_t position, std::vector<char>& state);
    void appendPart(std::uint32_t position, InstanceIndex parent);
    void sitInside(Instance& instance, const Component& component, const KnownPart& known);
    void appendBlock(std::uint32_t position);
    void appendMembers(std::uint32_t position, const Flat& inner);
    void appendBlockLinks(std::uint32_t position, const Flat& inner, InstanceIndex base);
    [[nodiscard]] std::int32_t hallOf(const Component& component);
    void measure();
    void complain(std::string rule, std::string subject, std::string message);

    const Table<Component>& m_components;
    const Table<Hall>* m_halls;
    PartSource& m_parts;
    const BlockSource& m_blocks;
    Flat m_out{};
    std::int32_t m_lastHall{-1};
};

}  // namespace mw::detail
