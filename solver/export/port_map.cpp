// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/port_map.h"

#include "solver/export/cable_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <vector>

namespace mw {

namespace {

/// A bundle at a switch.
struct Patched {
    const NetworkLink* run{};
    int number{};        ///< of its first cable in its fabric, from 1
    bool atFrom{};       ///< the switch is the link's first end
};

bool isSwitchPart(const Part& part) { return part.kind == Kind::Switch || part.kind == Kind::ScaleUpSwitch; }
bool carriesData(const PortGroup& group) { return group.kind == PortKind::Network || group.kind == PortKind::ScaleUp; }

class PortMap {
public:
    explicit PortMap(const Results& results) : m_results(results), m_facility(*results.facility)
    {
        std::map<std::int32_t, int> numbers;
        for (const NetworkLink& run : results.network->links) {
            const FacilityLink& link = m_facility.links[run.link];
            int& number = numbers[run.fabric];
            for (const bool atFrom : {true, false})
                if (const InstanceIndex end = atFrom ? link.from : link.to; isSwitchPart(m_facility.part(end))) m_at[end].push_back({&run, number + 1, atFrom});
            number += static_cast<int>(link.count);
        }
        findPlanes();
    }

    void each(bool single, const std::function<void(const SwitchPorts&)>& visit)
    {
        for (InstanceIndex i = 0; i < m_facility.instances.size(); ++i) {
            const Part& part = m_facility.part(i);
            if (!isSwitchPart(part)) continue;
            for (std::uint16_t g = 0; g < part.ports.size(); ++g)
                if (carriesData(part.ports[g])) eachOfGroup(i, g, single, visit);
        }
    }

private:
    [[nodiscard]] std::string fabricOf(const NetworkLink& run) const
    {
        return run.fabric >= 0 ? m_results.network->fabrics[static_cast<std::size_t>(run.fabric)].name : "none";
    }
    [[nodiscard]] static std::uint32_t firstOf(const FacilityLink& link, bool from) { return from ? link.fromFirst : link.toFirst; }

    void findPlanes()
    {
        if (!m_results.fabric) return;
        for (std::size_t f = 0; f < m_results.fabric->fabrics.size() && f < m_results.network->fabrics.size(); ++f) {
            const FabricDetail& detail = m_results.fabric->fabrics[f];
            for (std::size_t plane = 0; detail.planes.size() > 1 && plane < detail.planes.size(); ++plane)
                for (const InstanceIndex node : detail.planes[plane]) m_plane[{node, static_cast<std::int32_t>(f)}] = static_cast<int>(plane) + 1;
        }
    }

    /// In a fabric, by where most of its hosts' cables start; 0 where the fabric has no rails.
    [[nodiscard]] int railOf(InstanceIndex node, std::int32_t fabric) const
    {
        const auto at = m_at.find(node);
        const int rails = fabric >= 0 ? m_results.network->fabrics[static_cast<std::size_t>(fabric)].rails : 0;
        if (at == m_at.end() || rails < 2) return 0;
        std::map<int, std::uint32_t> votes;
        for (const Patched& patched : at->second) {
            const FacilityLink& link = m_facility.links[patched.run->link];
            const InstanceIndex peer = patched.atFrom ? link.to : link.from;
            const PortGroup& group = m_facility.part(peer).ports[patched.atFrom ? link.toPort : link.fromPort];
            if (patched.run->fabric != fabric || isSwitchPart(m_facility.part(peer)) || group.count < rails) continue;
            for (std::uint32_t i = 0; i < link.count; ++i) ++votes[static_cast<int>((firstOf(link, !patched.atFrom) + i) * static_cast<std::uint32_t>(rails) / static_cast<std::uint32_t>(group.count)) + 1];
        }
        int rail = 0;
        std::uint32_t most = 0;
        for (const auto& [number, count] : votes)
            if (count > most) rail = number, most = count;
        return rail;
    }

    void eachOfGroup(InstanceIndex node, std::uint16_t g, bool single, const std::function<void(const SwitchPorts&)>& visit)
    {
        const PortGroup& group = m_facility.part(node).ports[g];
        std::vector<Patched> here;
        if (const auto at = m_at.find(node); at != m_at.end()) {
            for (const Patched& patched : at->second) {
                const FacilityLink& link = m_facility.links[patched.run->link];
                if ((patched.atFrom ? link.fromPort : link.toPort) == g) here.push_back(patched);
            }
        }
        std::ranges::sort(here, {}, [&](const Patched& patched) { return firstOf(m_facility.links[patched.run->link], patched.atFrom); });
        SwitchPorts row{.device = m_facility.instances[node].path, .place = placeOf(m_facility, node)};
        if (!here.empty()) {
            const std::int32_t fabric = here.front().run->fabric;
            row.fabric = fabricOf(*here.front().run);
            row.rail = railOf(node, fabric);
            if (const auto plane = m_plane.find({node, fabric}); plane != m_plane.end()) row.plane = plane->second;
        }
        std::uint32_t next = 0;
        for (const Patched& patched : here) {
            const FacilityLink& link = m_facility.links[patched.run->link];
            const std::uint32_t first = firstOf(link, patched.atFrom);
            if (first > next) spare(row, group, next, first - next, single, visit);
            used(row, group, patched, single, visit);
            next = std::max(next, first + link.count);
        }
        if (std::cmp_less(next, group.count)) spare(row, group, next, static_cast<std::uint32_t>(group.count) - next, single, visit);
    }

    static void spare(SwitchPorts row, const PortGroup& group, std::uint32_t first, std::uint32_t count, bool single, const std::function<void(const SwitchPorts&)>& visit)
    {
        row.speed_gbps = group.speed_gbps;
        row.count = single ? 1 : static_cast<int>(count);
        for (std::uint32_t i = 0; i < count; i += static_cast<std::uint32_t>(row.count)) {
            row.ports = portsText(group, first + i, static_cast<std::uint32_t>(row.count));
            visit(row);
        }
    }

    void used(SwitchPorts row, const PortGroup& group, const Patched& patched, bool single, const std::function<void(const SwitchPorts&)>& visit) const
    {
        const FacilityLink& link = m_facility.links[patched.run->link];
        const InstanceIndex peer = patched.atFrom ? link.to : link.from;
        const PortGroup& there = m_facility.part(peer).ports[patched.atFrom ? link.toPort : link.fromPort];
        row.fabric = fabricOf(*patched.run);
        row.peer = m_facility.instances[peer].path;
        row.peerPlace = placeOf(m_facility, peer);
        row.part = patched.run->part;
        row.speed_gbps = patched.run->speed_gbps;
        row.length_m = patched.run->length_m;
        row.count = single ? 1 : static_cast<int>(link.count);
        for (std::uint32_t i = 0; i < link.count; i += static_cast<std::uint32_t>(row.count)) {
            const auto wide = static_cast<std::uint32_t>(row.count);
            row.ports = portsText(group, firstOf(link, patched.atFrom) + i, wide);
            row.peerPorts = portsText(there, firstOf(link, !patched.atFrom) + i, wide);
            row.cable = fmt::format("{}-{:05}", row.fabric, patched.number + static_cast<int>(i));
            visit(row);
        }
    }

    const Results& m_results;
    const Facility& m_facility;
    std::unordered_map<InstanceIndex, std::vector<Patched>> m_at{};
    std::map<std::pair<InstanceIndex, std::int32_t>, int> m_plane{};   ///< by switch and fabric
};

}  // namespace

void eachSwitchPort(const Results& results, bool single, const std::function<void(const SwitchPorts&)>& visit)
{
    if (!results.network || !results.facility) return;
    PortMap(results).each(single, visit);
}

std::string portCsv(const Results& results)
{
    std::string text = "switch,place,port,fabric,rail,plane,state,cable,peer,peer_place,peer_port,part,speed_gbps,length_m\r\n";
    const auto numbered = [](int value) { return value > 0 ? std::to_string(value) : std::string(); };
    eachSwitchPort(results, true, [&](const SwitchPorts& row) {
        const bool spare = row.cable.empty();
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", csvField(row.device), csvField(row.place), csvField(row.ports),
                       csvField(row.fabric), numbered(row.rail), numbered(row.plane), spare ? "spare" : "used", csvField(row.cable), csvField(row.peer),
                       csvField(row.peerPlace), csvField(row.peerPorts), csvField(row.part), row.speed_gbps, spare ? std::string() : fmt::format("{:.1f}", row.length_m));
    });
    return text;
}

}  // namespace mw
