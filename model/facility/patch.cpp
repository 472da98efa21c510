// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/patch.h"

#include "model/facility/flatten.h"
#include "model/facility/member_overrides.h"

#include <algorithm>
#include <optional>

namespace mw::detail {

namespace {

/// Beyond this share of changed components a whole expansion is as quick.
constexpr std::size_t kMostChanged = 4;

template <class Row>
bool sameIds(const Table<Row>& a, const Table<Row>& b)
{
    return a.sharesRowsWith(b) ||
           std::equal(a.rows().begin(), a.rows().end(), b.rows().begin(), b.rows().end(),
                      [](const auto& x, const auto& y) { return x == y || x->id == y->id; });
}

template <class Row>
bool sameRows(const Table<Row>& a, const Table<Row>& b)
{
    return a.sharesRowsWith(b) || a.rows() == b.rows();
}

/// Positions of components whose record was replaced, or nothing if more than that happened.
std::optional<std::vector<std::uint32_t>> replaced(const Layout& before, const Layout& after)
{
    if (!sameRows(before.blocks, after.blocks) || !sameRows(before.links, after.links) ||
        !sameIds(before.halls, after.halls) || before.components.size() != after.components.size())
        return std::nullopt;
    std::vector<std::uint32_t> positions;
    if (before.components.sharesRowsWith(after.components)) return positions;
    for (std::uint32_t i = 0; i < after.components.size(); ++i) {
        const auto& was = before.components.row(i);
        const auto& is = after.components.row(i);
        if (was == is) continue;
        if (was->id != is->id) return std::nullopt;
        positions.push_back(i);
    }
    if (positions.size() * kMostChanged > after.components.size() && positions.size() > kMostChanged)
        return std::nullopt;
    return positions;
}

class Patch {
public:
    Patch(const Facility& previous, const LayoutPtr& layout, PartSource& parts)
        : m_previous(previous), m_parts(parts), m_next(std::make_shared<Facility>(previous))
    {
        m_next->layout = layout;
        auto paths = std::make_shared<FacilityPaths>(*previous.paths);
        paths->scope.components = &layout->components;
        m_next->paths = std::move(paths);
    }

    /// False if the edit is too much for a patch.
    bool replace(const std::vector<std::uint32_t>& positions)
    {
        std::erase_if(m_next->ownParts, [&](const OwnPart& own) {
            return std::binary_search(positions.begin(), positions.end(), own.root);
        });
        return std::all_of(positions.begin(), positions.end(), [&](std::uint32_t p) { return replaceOne(p); });
    }
    FacilityPtr take() { return std::move(m_next); }

private:
    bool replaceOne(std::uint32_t position)
    {
        const Component& was = m_previous.layout->components[position];
        const auto& row = m_next->layout->components.row(position);
        const InstanceIndex first = scope().first[position];
        if (first == kNoInstance || was.block != row->block || was.place != row->place || was.in != row->in ||
            isDoubtful(was.id))
            return false;
        m_parts.forget(&was);
        return row->block.empty() ? replacePart(position, row, first) : replaceBlock(position, *row, first);
    }

    /// Something of it could not be resolved: an expansion says it again, or no longer.
    [[nodiscard]] bool isDoubtful(const std::string& id) const
    {
        const auto isOf = [&](const Unresolved& problem) {
            const std::string& subject = problem.subjects.empty() ? problem.message : problem.subjects.front();
            return subject.starts_with(id) && (subject.size() == id.size() || subject[id.size()] == '/');
        };
        return std::any_of(m_previous.unresolved.begin(), m_previous.unresolved.end(), isOf);
    }

    bool replacePart(std::uint32_t position, const Table<Component>::Row& row, InstanceIndex at)
    {
        const KnownPart known = m_parts.of(row);
        const Part& was = *m_previous.instances[at].part;
        if (!known.known || !fitsWhere(at, was, *known.part)) return false;
        if (known.own) m_next->ownParts.push_back({position, known.own});
        Instance& instance = m_next->instances.edit(at);
        instance.part = known.part;
        instance.component = row;
        if (row->place == Component::Place::Floor) {
            instance.hall = hallIndex(m_next->layout->halls, row->at.hall);
            if (instance.hall < 0) return false;
            standOnFloor(instance, *row, known);
        }
        carryInside(at);
        return true;
    }

    /// Links end at the same ports, and slots (its own and those of what is in it) take the same things.
    [[nodiscard]] bool fitsWhere(InstanceIndex at, const Part& was, const Part& is) const
    {
        if (&was == &is) return true;
        const bool sameSlots = was.id == is.id;
        return was.ports == is.ports &&
               (sameSlots || (m_previous.childrenOf(at).empty() && m_previous.instances[at].slot.empty()));
    }

    bool replaceBlock(std::uint32_t position, const Component& row, InstanceIndex first)
    {
        const auto& uses = m_previous.paths->uses;
        const auto use = std::find_if(uses.begin(), uses.end(), [&](const auto& u) { return u.first == row.block; });
        if (use == uses.end()) return false;
        const Flat& inner = *use->second;
        if (inner.bends && m_previous.layout->components[position].at != row.at) return false;
        const std::int32_t hall =
            row.place == Component::Place::Floor ? hallIndex(m_next->layout->halls, row.at.hall) : -1;
        if (hall < 0 && row.place == Component::Place::Floor) return false;

        const auto count = inner.instances.size();
        std::vector<Instance> members;
        members.reserve(count);
        for (std::size_t i = 0; i < count; ++i) members.push_back(std::move(m_next->instances.edit(first + i)));   // ours already, and put back below
        placeMembers(row, inner, hall, members);
        std::vector<Unresolved> unresolved;
        const BlockFrame frame = frameOf(row, inner);
        applyMemberOverrides(row, {inner.scope, frame, inner.instances, members, first, position},
                             m_next->ownParts, unresolved);
        if (!unresolved.empty()) return false;
        for (std::size_t i = 0; i < count; ++i) m_next->instances.edit(first + i) = std::move(members[i]);
        for (std::size_t i = 0; i < count; ++i) carryInside(static_cast<InstanceIndex>(first + i));
        return true;
    }

    /// What sits inside stands where its container does.
    void carryInside(InstanceIndex container)
    {
        for (const InstanceIndex child : m_next->childrenOf(container)) {
            const Instance& holder = m_next->instances[container];
            Instance& instance = m_next->instances.edit(child);
            instance.hall = holder.hall;
            instance.footprint = holder.footprint;
            instance.facing = holder.facing;
            carryInside(child);
        }
    }

    [[nodiscard]] const Scope& scope() const { return m_next->paths->scope; }

    const Facility& m_previous;
    PartSource& m_parts;
    std::shared_ptr<Facility> m_next;
};

}  // namespace

FacilityPtr patch(const FacilityPtr& previous, const LayoutPtr& layout, PartSource& parts)
{
    if (!previous) return nullptr;
    const auto positions = replaced(*previous->layout, *layout);
    if (!positions) return nullptr;
    Patch patch(*previous, layout, parts);
    return patch.replace(*positions) ? patch.take() : nullptr;
}

}  // namespace mw::detail
