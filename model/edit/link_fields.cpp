// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/link_fields.h"

#include "model/edit/delta_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

namespace mw::edit {

namespace {

constexpr double kLongest_m = 1'000'000;  // as the reader of layouts accepts

Outcome<std::vector<std::size_t>> ownLinks(const Layout& layout, Ids links)
{
    std::vector<std::size_t> positions;
    for (const std::string& id : links) {
        const auto position = layout.links.find(id);
        if (!position)
            return Refusal{"edit.no-such-link",
                           fmt::format("There is no link \"{}\" of its own: choose Arrange, Detach block first.", id)};
        positions.push_back(*position);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

/// Changes one field of each and leaves the rest of the record, its place in the file too.
template <class Change>
Delta eachChanged(const Layout& layout, const std::vector<std::size_t>& positions, const Change& change)
{
    DeltaBuilder builder(layout);
    for (const std::size_t position : positions) {
        Link link = layout.links[position];
        change(link);
        builder.links.replace(position, std::move(link));
    }
    return builder.build();
}

/// Links of the facility by the id of their record; of the layout's own.
std::unordered_map<std::string_view, const FacilityLink*> byId(const Facility& facility)
{
    std::unordered_map<std::string_view, const FacilityLink*> found;
    for (const FacilityLink& link : facility.links)
        if (link.prefix == kNoInstance) found.emplace(link.link->id, &link);
    return found;
}

/// Which ports are in use, while links of them grow and shrink one after the other.
class PortUse {
public:
    explicit PortUse(const Facility& facility) : m_facility(facility) {}

    void set(InstanceIndex instance, std::uint16_t group, int first, int count, int change)
    {
        auto& used = usersOf(instance, group);
        for (int i = first; i < first + count && i < static_cast<int>(used.size()); ++i) used[static_cast<std::size_t>(i)] += change;
    }
    /// `first` if as many from there on are free, else the lowest run that is.
    [[nodiscard]] std::optional<int> run(InstanceIndex instance, std::uint16_t group, int first, int count)
    {
        const auto& used = usersOf(instance, group);
        const int last = static_cast<int>(used.size()) - count;
        const auto isFree = [&](int from) {
            return from <= last && std::all_of(used.begin() + from, used.begin() + from + count, [](int users) { return users == 0; });
        };
        if (isFree(first)) return first;
        for (int from = 0; from <= last; ++from)
            if (isFree(from)) return from;
        return std::nullopt;
    }

private:
    std::vector<int>& usersOf(InstanceIndex instance, std::uint16_t group)
    {
        const auto [place, fresh] = m_users.try_emplace({instance, group});
        if (!fresh) return place->second;
        auto& used = place->second;
        used.assign(static_cast<std::size_t>(std::max(m_facility.part(instance).ports[group].count, 0)), 0);
        for (const LinkIndex index : m_facility.linksOf(instance)) {
            const FacilityLink& link = m_facility.links[index];
            const auto mark = [&](std::size_t first) {
                for (std::size_t i = first; i < first + link.count && i < used.size(); ++i) ++used[i];
            };
            if (link.from == instance && link.fromPort == group) mark(link.fromFirst);
            if (link.to == instance && link.toPort == group) mark(link.toFirst);
        }
        return used;
    }

    const Facility& m_facility;
    std::map<std::pair<InstanceIndex, std::uint16_t>, std::vector<int>> m_users{};
};

Refusal noRun(const Facility& facility, InstanceIndex instance, std::uint16_t group, int count)
{
    return {"link.no-free-ports", fmt::format("{} has no {} free ports in a row in {}: enter a smaller number.",
                                              facility.instances[instance].path, count, facility.part(instance).ports[group].id)};
}

void moveEnd(Endpoint& end, const PortGroup& group, int first)
{
    if (group.count == 1) return;  // named without a number
    if (end.first == 0) end.width = static_cast<int>(std::to_string(group.count).size());
    end.first = first + 1;
}

/// The record with another count, at ports that are free; the use of ports follows.
Outcome<Link> recounted(const Facility& facility, const FacilityLink& link, int count, PortUse& use)
{
    const int before = static_cast<int>(link.count);
    use.set(link.from, link.fromPort, link.fromFirst, before, -1);
    use.set(link.to, link.toPort, link.toFirst, before, -1);
    const auto from = use.run(link.from, link.fromPort, link.fromFirst, count);
    if (!from) return noRun(facility, link.from, link.fromPort, count);
    const auto to = use.run(link.to, link.toPort, link.toFirst, count);
    if (!to) return noRun(facility, link.to, link.toPort, count);
    use.set(link.from, link.fromPort, *from, count, 1);
    use.set(link.to, link.toPort, *to, count, 1);
    Link changed = *link.link;
    moveEnd(link.swapped ? changed.to : changed.from, facility.part(link.from).ports[link.fromPort], *from);
    moveEnd(link.swapped ? changed.from : changed.to, facility.part(link.to).ports[link.toPort], *to);
    changed.count = count;
    changed.id = linkId(changed.from, changed.to, count);
    changed.entry.reset();  // it no longer is what its entry unfolds to
    changed.entryIndex = 0;
    return changed;
}

}  // namespace

Result setLinkCount(const Facility& facility, Ids links, int count)
{
    const Layout& layout = *facility.layout;
    const auto positions = ownLinks(layout, links);
    if (!positions) return positions.refusal();
    if (count < 1) return Refusal{"link.count", "A link has one cable or more: delete it to have none."};
    const auto known = byId(facility);
    PortUse use(facility);
    DeltaBuilder builder(layout);
    for (const std::size_t position : *positions) {
        const Link& record = layout.links[position];
        const auto link = known.find(record.id);
        if (link == known.end())
            return Refusal{"link.unresolved",
                           fmt::format("{} does not lead from port to port: put its ends on components first.", record.id)};
        if (record.count == count) continue;
        auto changed = recounted(facility, *link->second, count, use);
        if (!changed) return changed.refusal();
        builder.links.remove(position);
        builder.links.add(*changed);
    }
    return builder.build();
}

Result setLinkLength(const Layout& layout, Ids links, std::optional<double> length_m)
{
    const auto positions = ownLinks(layout, links);
    if (!positions) return positions.refusal();
    if (length_m && !(*length_m > 0 && *length_m <= kLongest_m))
        return Refusal{"link.length", "A length is more than 0 m: leave it empty to have it routed."};
    return eachChanged(layout, *positions, [&](Link& link) { link.length_m = length_m; });
}

Result setLinkPart(const Facility& facility, const Catalog& catalog, Ids links, std::string_view partId)
{
    const Layout& layout = *facility.layout;
    const auto positions = ownLinks(layout, links);
    if (!positions) return positions.refusal();
    const Part* part = partId.empty() ? nullptr : findPart(layout, catalog, partId);
    if (part == nullptr && !partId.empty())
        return Refusal{"place.unknown-part", fmt::format("No catalogue has a part \"{}\": choose one from the palette.", partId)};
    const auto known = part != nullptr ? byId(facility) : decltype(byId(facility)){};
    for (const std::size_t position : *positions) {
        const auto link = known.find(layout.links[position].id);
        if (link != known.end() && !canBeLink(*part, link->second->kind))
            return Refusal{"link.part", fmt::format("{} is nothing that {} can be made of: choose another part.", part->name,
                                                    facility.linkText(*link->second))};
    }
    return eachChanged(layout, *positions, [&](Link& link) { link.part = partId; });
}

bool canBeLink(const Part& part, PortKind kind)
{
    if (kind == PortKind::Network || kind == PortKind::ScaleUp)
        return part.kind == Kind::Cable || part.kind == Kind::Transceiver;
    return kind == PortKind::Coolant && part.figureOr("diameter_mm", 0) > 0;
}

std::vector<const Part*> linkParts(const Layout& layout, const Catalog& catalog, PortKind kind)
{
    std::map<std::string_view, const Part*> byPart;  // the layout's own part hides the catalogue's of that id
    for (const auto& part : layout.parts.rows())
        if (canBeLink(*part, kind)) byPart.emplace(part->id, part.get());
    for (const auto& part : catalog.parts())
        if (canBeLink(*part, kind)) byPart.emplace(part->id, part.get());
    std::vector<const Part*> parts;
    for (const auto& [id, part] : byPart) parts.push_back(part);
    std::stable_sort(parts.begin(), parts.end(), [](const Part* a, const Part* b) { return a->name < b->name; });
    return parts;
}

}  // namespace mw::edit
