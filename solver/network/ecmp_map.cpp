// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/ecmp.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>

namespace mw {
namespace {

bool carries(const FabricGraph& graph, const FabricGraph::Link& link)
{
    return link.capacity_mbps > 0 && joinsNodes(graph, link);
}

void addArcs(const FabricGraph& graph, EcmpMap& map)
{
    map.arcs = byNode<EcmpMap::Arc>(graph.switches, [&](const auto& put) {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if (!carries(graph, link) || graph.isHost(link.a) || graph.isHost(link.b)) continue;
            const double gbps = static_cast<double>(link.capacity_mbps) / 1000.0;
            put(link.a, {link.b, 2 * i, gbps});
            put(link.b, {link.a, 2 * i + 1, gbps});
        }
    });
}

void addHostLinks(const FabricGraph& graph, EcmpMap& map)
{
    map.hostLinks = byNode<EcmpMap::HostLink>(graph.hosts, [&](const auto& put) {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if (!carries(graph, link) || graph.isHost(link.a) == graph.isHost(link.b)) continue;
            const double gbps = static_cast<double>(link.capacity_mbps) / 1000.0;
            if (graph.isHost(link.a)) put(link.a - graph.switches, {2 * i, {link.b, gbps}});
            else put(link.b - graph.switches, {2 * i + 1, {link.a, gbps}});
        }
    });
    for (std::uint32_t host = 0; host < graph.hosts; ++host) std::ranges::sort(map.hostLinks.of(host), {}, &EcmpMap::HostLink::to);
}

std::uint64_t hashOf(std::span<const EcmpMap::HostLink> links)
{
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
    for (const auto& link : links)
        for (const std::uint64_t word : {std::uint64_t{link.to.leaf}, std::bit_cast<std::uint64_t>(link.to.capacity)})
            hash = (hash ^ word) * 0xff51afd7ed558ccdULL, hash ^= hash >> 33U;   // mixing step of MurmurHash3 (public domain)
    return hash;
}

void addGroups(const FabricGraph& graph, EcmpMap& map)
{
    map.groupOf.assign(graph.hosts, EcmpMap::kNoGroup);
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    const auto isOf = [&](std::span<const EcmpMap::HostLink> links, const HostGroup& group) {
        return std::ranges::equal(links, group.attachments, {}, &EcmpMap::HostLink::to);
    };
    for (std::uint32_t host = 0; host < graph.hosts; ++host) {
        const std::span<const EcmpMap::HostLink> links = map.hostLinks.of(host);
        if (links.empty()) continue;
        std::uint64_t hash = hashOf(links);
        auto at = known.find(hash);
        while (at != known.end() && !isOf(links, map.groups[at->second])) at = known.find(++hash);
        if (at == known.end()) {
            at = known.emplace(hash, static_cast<std::uint32_t>(map.groups.size())).first;
            map.groups.emplace_back();
            for (const auto& link : links) map.groups.back().attachments.push_back(link.to);
        }
        map.groupOf[host] = at->second;
    }
}

/// Leaves with the same switches beyond them are of one class; groups with leaves of the same classes have one signature.
void addSignatures(EcmpMap& map)
{
    std::map<std::vector<std::uint32_t>, std::uint32_t> classes, signatures;
    std::unordered_map<std::uint32_t, std::uint32_t> classOf;
    const auto classOfLeaf = [&](std::uint32_t leaf) {
        const auto [at, isNew] = classOf.try_emplace(leaf, 0);
        if (!isNew) return at->second;
        std::vector<std::uint32_t> beyond;
        for (const auto& arc : map.arcs.of(leaf)) beyond.push_back(arc.to);
        std::ranges::sort(beyond);
        beyond.erase(std::unique(beyond.begin(), beyond.end()), beyond.end());
        return at->second = classes.try_emplace(std::move(beyond), static_cast<std::uint32_t>(classes.size())).first->second;
    };
    for (HostGroup& group : map.groups) {
        std::vector<std::uint32_t> of;
        for (std::size_t j = 0; j < group.attachments.size(); ++j)
            if (j == 0 || group.attachments[j].leaf != group.attachments[j - 1].leaf) of.push_back(classOfLeaf(group.attachments[j].leaf));
        std::ranges::sort(of);
        group.signature = signatures.try_emplace(std::move(of), static_cast<std::uint32_t>(signatures.size())).first->second;
    }
}

}  // namespace

EcmpMap ecmpMap(const FabricGraph& graph)
{
    EcmpMap map;
    map.switches = graph.switches;
    map.slots = 2 * graph.links.size();
    addArcs(graph, map);
    addHostLinks(graph, map);
    addGroups(graph, map);
    addSignatures(map);
    return map;
}

}  // namespace mw
