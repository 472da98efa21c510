// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/link_shape.h"

#include "model/edit/connect.h"
#include "model/edit/delta_builder.h"
#include "model/edit/place.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace mw::edit {

namespace {

bool joins(const PortGroup& from, const PortGroup& to)
{
    const LinkProblem problem = compare(from, to);
    return problem == LinkProblem::None || problem == LinkProblem::Speed || problem == LinkProblem::Connector;
}

Endpoint endAt(std::string component, const PortGroup& group, int first)
{
    const bool single = group.count == 1;
    return {std::move(component), group.id, single ? 0 : first + 1,
            single ? 1 : static_cast<int>(std::to_string(group.count).size())};
}

/// A member of a block has its links from the block: they are changed there.
std::optional<Refusal> checkOwn(const Facility& facility, const FacilityLink& link)
{
    if (link.prefix == kNoInstance && facility.layout->links.contains(link.link->id)) return std::nullopt;
    return Refusal{"link.of-block",
                   fmt::format("{} belongs to a block: choose Arrange, Detach block to change it.", facility.linkText(link))};
}

/// The ports of the end that stays.
const PortGroup& fixedEnd(const Facility& facility, const FacilityLink& link, LinkEnd moved)
{
    return moved == LinkEnd::From ? facility.part(link.to).ports[link.toPort] : facility.part(link.from).ports[link.fromPort];
}

Link joined(const Link& like, Endpoint from, Endpoint to)
{
    Link link = like;
    link.entry.reset();
    link.entryIndex = 0;
    link.before.clear();
    link.after.clear();
    link.from = std::move(from);
    link.to = std::move(to);
    link.length_m.reset();
    link.bends_m.clear();
    link.id = linkId(link.from, link.to, link.count);
    return link;
}

/// Port groups of a part through which a link can be led.
struct Through {
    std::uint16_t in{}, out{};
    int outFirst{};
};

std::optional<Through> throughOf(const Facility& facility, const FacilityLink& link, const Part& part)
{
    const PortGroup& gives = facility.part(link.from).ports[link.fromPort];
    const PortGroup& takes = facility.part(link.to).ports[link.toPort];
    const int count = static_cast<int>(link.count);
    for (std::uint16_t in = 0; in < part.ports.size(); ++in)
        for (std::uint16_t out = 0; out < part.ports.size(); ++out) {
            const int outFirst = in == out ? count : 0;
            if (joins(gives, part.ports[in]) && joins(part.ports[out], takes) && part.ports[in].count >= count &&
                part.ports[out].count >= outFirst + count)
                return Through{in, out, outFirst};
        }
    return std::nullopt;
}

}  // namespace

Result setBends(const Layout& layout, std::string_view linkId, std::vector<std::pair<double, double>> bends_m)
{
    const auto position = layout.links.find(linkId);
    if (!position)
        return Refusal{"edit.no-such-link",
                       fmt::format("There is no link \"{}\" of its own: choose Arrange, Detach block first.", linkId)};
    Link link = layout.links[*position];
    for (auto& [x_m, y_m] : bends_m) {
        x_m = tidy_m(x_m);
        y_m = tidy_m(y_m);
    }
    link.bends_m = std::move(bends_m);
    DeltaBuilder builder(layout);
    builder.links.replace(*position, std::move(link));
    return builder.build();
}

std::vector<std::uint16_t> portsForEnd(const Facility& facility, LinkIndex index, LinkEnd end, InstanceIndex target)
{
    std::vector<std::uint16_t> groups;
    const FacilityLink& link = facility.links[index];
    const bool moveFrom = end == LinkEnd::From;
    if (target == (moveFrom ? link.to : link.from)) return groups;
    const auto& ports = facility.part(target).ports;
    for (std::uint16_t g = 0; g < ports.size(); ++g) {
        const bool own = target == (moveFrom ? link.from : link.to) && g == (moveFrom ? link.fromPort : link.toPort);
        const bool fits = moveFrom ? joins(ports[g], fixedEnd(facility, link, end)) : joins(fixedEnd(facility, link, end), ports[g]);
        if (!own && fits && freePorts(facility, target, g, static_cast<int>(link.count))) groups.push_back(g);
    }
    return groups;
}

Result reattachTo(const Facility& facility, LinkIndex index, LinkEnd end, InstanceIndex target, std::uint16_t group)
{
    const FacilityLink& link = facility.links[index];
    if (auto refusal = checkOwn(facility, link)) return *refusal;
    const auto possible = portsForEnd(facility, index, end, target);
    if (std::find(possible.begin(), possible.end(), group) == possible.end()) {
        const auto whole = reattach(facility, index, end, target);   // its refusal says why, where no group can
        if (!whole) return whole;
        const PortGroup &given = facility.part(target).ports[group], &fixed = fixedEnd(facility, link, end);
        const bool moveFrom = end == LinkEnd::From, fits = moveFrom ? joins(given, fixed) : joins(fixed, given);
        const LinkProblem problem = fits ? LinkProblem::AllUsed : moveFrom ? compare(given, fixed) : compare(fixed, given);
        return Refusal{"connect.no-match", fmt::format("{} cannot take this end: {}. Choose another component.",
                                                       facility.instances[target].path + ' ' + given.id, toText(problem))};
    }
    const Link& old = *link.link;
    // In the record the giver may stand on either side.
    const bool changesFrom = (end == LinkEnd::From) != link.swapped;
    const auto first = freePorts(facility, target, group, static_cast<int>(link.count));
    const Endpoint moved = endAt(facility.instances[target].path, facility.part(target).ports[group], *first);
    DeltaBuilder builder(*facility.layout);
    builder.links.remove(*facility.layout->links.find(old.id));
    builder.links.add(joined(old, changesFrom ? moved : old.from, changesFrom ? old.to : moved));
    return builder.build();
}

Result reattach(const Facility& facility, LinkIndex index, LinkEnd end, InstanceIndex target)
{
    const FacilityLink& link = facility.links[index];
    if (auto refusal = checkOwn(facility, link)) return *refusal;
    const bool moveFrom = end == LinkEnd::From;
    const InstanceIndex stays = moveFrom ? link.to : link.from, leaves = moveFrom ? link.from : link.to;
    if (target == leaves) return Delta{};
    const std::string& path = facility.instances[target].path;
    if (target == stays)
        return Refusal{"connect.same-component", fmt::format("{} cannot be linked to itself.", path)};
    if (const auto groups = portsForEnd(facility, index, end, target); !groups.empty())
        return reattachTo(facility, index, end, target, groups.front());
    const PortGroup& fixed = fixedEnd(facility, link, end);
    LinkProblem nearest = LinkProblem::Kind;
    for (const PortGroup& group : facility.part(target).ports) {
        nearest = std::max(nearest, moveFrom ? compare(group, fixed) : compare(fixed, group));
        if (moveFrom ? joins(group, fixed) : joins(fixed, group)) nearest = LinkProblem::AllUsed;
    }
    return Refusal{"connect.no-match",
                   fmt::format("{} cannot take this end: {}. Choose another component.", path, toText(nearest))};
}

bool canSplit(const Facility& facility, LinkIndex link, const Part& part)
{
    return throughOf(facility, facility.links[link], part).has_value();
}

Result splitLink(const Facility& facility, const Catalog& catalog, LinkIndex index, std::string_view partId,
                 const FloorPlace& at)
{
    const FacilityLink& link = facility.links[index];
    if (auto refusal = checkOwn(facility, link)) return *refusal;
    const Layout& layout = *facility.layout;
    const auto placed = placeOnFloor(layout, catalog, partId, at);
    if (!placed) return placed;
    const Part& part = *findPart(layout, catalog, partId);
    const auto through = throughOf(facility, link, part);
    if (!through)
        return Refusal{"split.no-ports",
                       fmt::format("{} has no ports to lead {} through: set it down beside the link.", part.name,
                                   facility.linkText(link))};
    const Link& old = *link.link;
    const std::string& id = placed->components.front().after->id;
    DeltaBuilder builder(layout);
    builder.links.remove(*layout.links.find(old.id));
    builder.links.add(joined(old, link.swapped ? old.to : old.from, endAt(id, part.ports[through->in], 0)));
    builder.links.add(joined(old, endAt(id, part.ports[through->out], through->outFirst),
                             link.swapped ? old.from : old.to));
    Delta delta = *placed;
    delta.links = builder.build().links;
    return delta;
}

}  // namespace mw::edit
