// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/capacity.h"

namespace mw {
namespace {

constexpr std::uint32_t kNoPlace = 0xffffffffU;

}  // namespace

/// Host links of one half at one switch become one link. Source and sink follow the switches.
FabricCapacity::Melted FabricCapacity::melted(const FabricGraph& graph, std::span<const std::uint8_t> firstHalf)
{
    Melted out;
    out.place.assign(graph.links.size(), kNoPlace);
    const std::uint32_t source = graph.switches;
    const auto flowNode = [&](std::uint32_t node) {
        if (!graph.isHost(node)) return node;
        const std::uint32_t host = node - graph.switches;
        return host < firstHalf.size() && firstHalf[host] != 0 ? source : source + 1;
    };
    std::vector<std::uint32_t> attached(2 * std::size_t{graph.switches}, kNoPlace);
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const auto& link = graph.links[i];
        if (link.a == link.b || std::max(link.a, link.b) >= graph.switches + graph.hosts) continue;
        const std::int64_t capacity = std::max<std::int64_t>(0, link.capacity_mbps);
        const auto [low, high] = std::minmax({flowNode(link.a), flowNode(link.b)});
        for (const std::uint32_t end : {low, high})
            if (end >= source) out.hosts_mbps[end - source] += capacity;
        if (low == high) continue;
        std::uint32_t own = kNoPlace;
        std::uint32_t& place = low < source && high >= source ? attached[2 * low + (high - source)] : own;
        if (place == kNoPlace) {
            place = static_cast<std::uint32_t>(out.links.size());
            if (high == source) out.links.push_back({source, low, 0, 0});
            else out.links.push_back({low, high, 0, 0});
        }
        out.links[place].ab += capacity;
        if (high < source) out.links[place].ba += capacity;
        out.place[i] = place;
    }
    return out;
}

FabricCapacity::FabricCapacity(const FabricGraph& graph, std::span<const std::uint8_t> firstHalf) : FabricCapacity(melted(graph, firstHalf), graph) {}

FabricCapacity::FabricCapacity(Melted melted, const FabricGraph& graph)
    : m_switches(graph.switches), m_place(std::move(melted.place)), m_hosts_mbps{melted.hosts_mbps[0], melted.hosts_mbps[1]},
      m_flow(graph.switches + 2, std::move(melted.links), graph.switches, graph.switches + 1)
{
    m_capacity.reserve(graph.links.size());
    for (const auto& link : graph.links) m_capacity.push_back(std::max<std::int64_t>(0, link.capacity_mbps));
}

std::pair<std::int64_t, std::int64_t> FabricCapacity::roomAt(std::uint32_t link, std::int64_t capacity_mbps) const
{
    const KeptFlow::Link& now = m_flow.link(m_place[link]);
    const std::int64_t more = std::max<std::int64_t>(0, capacity_mbps) - m_capacity[link];
    return {now.ab + more, now.b < m_switches ? now.ba + more : 0};
}

std::int64_t FabricCapacity::lossAt(std::uint32_t link, std::int64_t capacity_mbps)
{
    if (link >= m_place.size() || m_place[link] == kNoPlace) return 0;
    const auto [ab, ba] = roomAt(link, capacity_mbps);
    return m_flow.lossAt(m_place[link], ab, ba);
}

void FabricCapacity::setCapacity(std::uint32_t link, std::int64_t capacity_mbps)
{
    if (link >= m_place.size()) return;
    capacity_mbps = std::max<std::int64_t>(0, capacity_mbps);
    if (m_place[link] != kNoPlace) {
        const auto [ab, ba] = roomAt(link, capacity_mbps);
        m_flow.setCapacity(m_place[link], ab, ba);
    }
    m_capacity[link] = capacity_mbps;
}

}  // namespace mw
