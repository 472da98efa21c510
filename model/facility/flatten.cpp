// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/flatten.h"

#include "model/facility/footprint.h"
#include "model/facility/member_overrides.h"
#include "model/facility/slots.h"
#include "model/facility/turning.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace mw::detail {

namespace {

std::shared_ptr<const Link> placedLink(const std::shared_ptr<const Link>& link, const BlockFrame& frame)
{
    if (link->bends_m.empty()) return link;
    auto copy = std::make_shared<Link>(*link);
    for (auto& bend : copy->bends_m) bend = placed(frame, bend);
    return copy;
}

/// Doubles at least: reserving block by block exactly would copy everything for every block.
template <class T>
void makeRoom(std::vector<T>& list, std::size_t more)
{
    const std::size_t needed = list.size() + more;
    if (needed > list.capacity()) list.reserve(std::max(needed, 2 * list.capacity()));
}

}  // namespace

BlockFrame frameOf(const Component& blockInstance, const Flat& inner)
{
    const FloorPlace& at = blockInstance.at;
    return {at.x_m, at.y_m, at.facing, inner.width_m, inner.depth_m};
}

void standOnFloor(Instance& instance, const Component& component, const KnownPart& known)
{
    instance.facing = component.at.facing;
    instance.footprint = footprint(component.at, known.width_m, known.depth_m);
}

void placeMembers(const Component& blockInstance, const Flat& inner, std::int32_t hall, std::span<Instance> members)
{
    const BlockFrame frame = frameOf(blockInstance, inner);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Instance& drawn = inner.instances[i];
        members[i].part = drawn.part;
        members[i].component = drawn.component;
        members[i].hall = drawn.hall < 0 ? drawn.hall : hall;
        members[i].footprint = drawn.hall < 0 ? drawn.footprint : placed(frame, drawn.footprint);
        members[i].facing = drawn.hall < 0 ? drawn.facing : placed(frame, drawn.facing);
    }
}

std::int32_t hallIndex(const Table<Hall>& halls, std::string_view id)
{
    for (std::size_t i = 0; i < halls.size(); ++i)
        if (halls[i].id == id) return static_cast<std::int32_t>(i);
    return -1;
}

Flat Flattener::run(std::shared_ptr<const NameIndex> names)
{
    m_out.scope.components = &m_components;
    m_out.scope.names = names ? std::move(names) : std::make_shared<const NameIndex>(m_components);
    m_out.scope.first.assign(m_components.size(), kNoInstance);
    if (m_out.instances.capacity() < m_components.size()) m_out.instances.reserve(m_components.size());
    placeAll();
    placeInside();
    measure();
    m_out.ownLinks = m_out.links.size();
    return std::move(m_out);
}

void Flattener::placeAll()
{
    for (std::uint32_t i = 0; i < m_components.size(); ++i) {
        const Component& component = m_components[i];
        if (!component.block.empty())
            appendBlock(i);
        else if (component.place != Component::Place::Inside)
            appendPart(i, kNoInstance);
    }
}

void Flattener::placeInside()
{
    std::vector<char> state(m_components.size(), 0);
    for (std::uint32_t i = 0; i < m_components.size(); ++i)
        if (m_components[i].place == Component::Place::Inside && m_components[i].block.empty())
            placeChain(i, state);
}

/// Places the containers that are not placed yet, outermost first, then the component itself.
void Flattener::placeChain(std::uint32_t position, std::vector<char>& state)
{
    std::vector<std::uint32_t> chain;
    InstanceIndex parent = kNoInstance;
    for (std::uint32_t at = position; state[at] == 0;) {
        state[at] = 1;
        chain.push_back(at);
        const std::string& container = m_components[at].in.component;
        if (const auto found = m_out.scope.find(container)) {
            parent = *found;
            break;
        }
        const auto next = m_out.scope.names->find(m_components, container);
        if (!next || !m_components[*next].block.empty() ||
            m_components[*next].place != Component::Place::Inside) {
            complain("model.unknown-container", m_components[at].id,
                     fmt::format("{} is placed in {}, which the layout does not have", m_components[at].id,
                                 container.empty() ? "nothing" : container));
            break;
        }
        if (state[*next] != 0)
            complain("model.inside-itself", m_components[at].id,
                     fmt::format("{} sits in {}, which sits in it: put one of them elsewhere",
                                 m_components[at].id, container));
        at = *next;
    }
    for (auto i = chain.rbegin(); i != chain.rend(); ++i) {
        appendPart(*i, parent);
        parent = m_out.scope.first[*i];
    }
}

void Flattener::appendPart(std::uint32_t position, InstanceIndex parent)
{
    const auto& row = m_components.row(position);
    const KnownPart& known = m_parts.of(row);
    if (!known.known)
        complain("model.unknown-part", row->id,
                 fmt::format("{} is of part {}, which no catalogue has", row->id,
                             row->part.empty() ? "(none)" : row->part));
    if (known.own) m_out.ownParts.push_back({position, known.own});

    Instance& instance = m_out.instances.emplace_back();
    instance.path = row->id;
    instance.part = known.part;
    instance.component = row;
    instance.root = position;
    instance.parent = parent;
    m_out.scope.first[position] = static_cast<InstanceIndex>(m_out.instances.size() - 1);
    if (row->place == Component::Place::Floor) {
        standOnFloor(instance, *row, known);
        instance.hall = hallOf(*row);
    }
    if (row->place == Component::Place::Inside) sitInside(instance, *row, known);
}

void Flattener::sitInside(Instance& instance, const Component& component, const KnownPart& known)
{
    instance.u = component.in.u;
    instance.rear = component.in.rear;
    instance.slot = component.in.slot;
    if (instance.parent == kNoInstance) return;
    const Instance& container = m_out.instances[instance.parent];
    instance.hall = container.hall;
    instance.footprint = container.footprint;
    instance.facing = container.facing;
    if (component.in.slot.empty() || !known.known || container.part == &unknownPart()) return;

    const PartLookup lookup = [this](std::string_view id) { return m_parts.find(std::string(id)).part; };
    const auto problem = checkSlot(*container.part, component.in.slot, known.part->kind, lookup);
    if (problem == SlotProblem::NoSuchSlot)
        complain("model.no-such-slot", component.id,
                 fmt::format("{} is placed in slot {} of {}, but {} has no such slot", component.id,
                             component.in.slot, container.path, container.part->name));
    else if (problem != SlotProblem::None)
        complain("model.slot-kind", component.id,
                 fmt::format("Slot {} of {} does not take {} (kind: {})", component.in.slot, container.path, component.id, info(known.part->kind).title));
}

void Flattener::appendBlock(std::uint32_t position)
{
    const Component& component = m_components[position];
    const FlatPtr inner = m_blocks(component.block);
    if (!inner) {
        complain("model.unknown-block", component.id,
                 fmt::format("{} is an instance of block {}, which the layout does not have", component.id,
                             component.block));
        return;
    }
    auto& scope = m_out.scope;
    if (scope.inner.empty()) scope.inner.assign(m_components.size(), nullptr);
    scope.inner[position] = &inner->scope;
    scope.first[position] = static_cast<InstanceIndex>(m_out.instances.size());
    const auto known = [&](const auto& use) { return use.second == inner; };
    if (std::none_of(m_out.uses.begin(), m_out.uses.end(), known)) {
        m_out.uses.emplace_back(component.block, inner);
        for (const OwnPart& own : inner->ownParts) m_out.ownParts.push_back({kNoInstance, own.part});
    }
    appendMembers(position, *inner);
    appendBlockLinks(position, *inner, scope.first[position]);
    for (const Unresolved& problem : inner->unresolved) {
        m_out.unresolved.push_back(problem);
        for (auto& subject : m_out.unresolved.back().subjects) subject = component.id + '/' + subject;
    }
}

void Flattener::appendMembers(std::uint32_t position, const Flat& inner)
{
    const Component& component = m_components[position];
    const std::int32_t hall = component.place == Component::Place::Floor ? hallOf(component) : -1;
    const auto base = static_cast<InstanceIndex>(m_out.instances.size());
    makeRoom(m_out.instances, inner.instances.size());
    for (const Instance& member : inner.instances) {
        Instance& copy = m_out.instances.emplace_back(member);
        std::string path;
        path.reserve(component.id.size() + 1 + member.path.size());
        copy.path = std::move(path.append(component.id).append(1, '/').append(member.path));
        copy.root = position;
        if (copy.parent != kNoInstance) copy.parent += base;
    }
    const auto members = std::span(m_out.instances).subspan(base);
    placeMembers(component, inner, hall, members);
    if (component.members.empty()) return;
    const BlockFrame frame = frameOf(component, inner);
    const MemberScene scene{inner.scope, frame, inner.instances, members, base, position};
    applyMemberOverrides(component, scene, m_out.ownParts, m_out.unresolved);
}

void Flattener::appendBlockLinks(std::uint32_t position, const Flat& inner, InstanceIndex base)
{
    const BlockFrame frame = frameOf(m_components[position], inner);
    makeRoom(m_out.links, inner.links.size());
    for (const FacilityLink& link : inner.links) {
        FacilityLink& copy = m_out.links.emplace_back(link);
        copy.from += base;
        copy.to += base;
        copy.prefix = position;
        if (inner.bends) copy.link = placedLink(link.link, frame);
    }
}

std::int32_t Flattener::hallOf(const Component& component)
{
    if (m_halls == nullptr) return 0;
    const auto is = [&](std::int32_t i) {
        return (*m_halls)[static_cast<std::size_t>(i)].id == component.at.hall;
    };
    if (m_lastHall >= 0 && is(m_lastHall)) return m_lastHall;
    m_lastHall = hallIndex(*m_halls, component.at.hall);
    if (m_lastHall >= 0) return m_lastHall;
    complain("model.unknown-hall", component.id,
             fmt::format("{} stands in hall {}, which the layout does not have", component.id,
                         component.at.hall.empty() ? "(none)" : component.at.hall));
    return -1;
}

void Flattener::measure()
{
    for (const Instance& instance : m_out.instances) {
        if (instance.hall < 0) continue;
        m_out.width_m = std::max(m_out.width_m, instance.footprint.right_m());
        m_out.depth_m = std::max(m_out.depth_m, instance.footprint.bottom_m());
    }
}

void Flattener::complain(std::string rule, std::string subject, std::string message)
{
    m_out.unresolved.push_back({std::move(rule), {std::move(subject)}, std::move(message)});
}

}  // namespace mw::detail
