// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/host_bandwidth.h"

#include <algorithm>

namespace mw {
namespace {

/// Links between switches by their lower end (up) or their upper one (down).
LinkLists towards(const FabricGraph& graph, const FabricShape& shape, bool up)
{
    return byNode<LinkEnd>(graph.switches, [&](const auto& put) {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if (!joinsNodes(graph, link) || graph.isHost(link.a) || graph.isHost(link.b)) continue;
            const bool flat = shape.tiers == 1;
            for (const auto& [low, high] : {std::pair(link.a, link.b), std::pair(link.b, link.a)}) {
                if (shape.tier[low] == 0 || (flat ? shape.tier[high] == 0 : shape.tier[high] <= shape.tier[low])) continue;
                if (up) put(low, {high, i});
                else if (!flat) put(high, {low, i});
            }
        }
    });
}

LinkLists allLinks(const FabricGraph& graph)
{
    return byNode<LinkEnd>(graph.switches, [&](const auto& put) {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if (!joinsNodes(graph, link)) continue;
            if (!graph.isHost(link.a)) put(link.a, {link.b, i});
            if (!graph.isHost(link.b)) put(link.b, {link.a, i});
        }
    });
}

LinkLists byLeaf(const FabricGraph& graph, const LinkLists& hostLinks)
{
    return byNode<LinkEnd>(graph.switches, [&](const auto& put) {
        for (std::uint32_t host = 0; host < graph.hosts; ++host)
            for (const LinkEnd& end : hostLinks.of(host)) put(end.to, {host, end.link});
    });
}

}  // namespace

HostBandwidth::HostBandwidth(const FabricGraph& graph, const FabricShape& shape)
    : m_links(graph.links), m_switches(graph.switches), m_nodes(graph.switches + graph.hosts), m_tier(shape.tier), m_tiers(shape.tiers), m_at(allLinks(graph)), m_up(towards(graph, shape, true)),
      m_down(towards(graph, shape, false)), m_hostLinks(hostLinksOf(graph)), m_hostsOf(byLeaf(graph, m_hostLinks)),
      m_flat(m_tiers == 1 && !m_up.entries.empty()), m_below(graph.switches, 0.0), m_share(graph.switches, 1.0), m_waits(graph.switches, 0),
      m_touched(static_cast<std::size_t>(shape.tiers) + 1)
{
    for (const auto& link : graph.links) m_capacity.push_back(static_cast<double>(std::max<std::int64_t>(0, link.capacity_mbps)) / 1000.0);
    for (std::uint32_t node = 0; node < m_switches; ++node) {
        for (const LinkEnd& end : m_down.of(node)) m_below[node] += m_capacity[end.link];
        for (const LinkEnd& end : m_hostsOf.of(node)) m_below[node] += m_capacity[end.link];
        touch(node);
    }
    update();
    m_before.clear();
    m_leaves.clear();
    m_whole = all_gbps();
}

std::vector<double> HostBandwidth::all_gbps() const
{
    std::vector<double> all(m_hostLinks.start.size() - 1);
    for (std::uint32_t host = 0; host < all.size(); ++host) all[host] = bandwidthOf(host);
    return all;
}

double HostBandwidth::bandwidthOf(std::uint32_t host) const
{
    double sum = 0;
    for (const LinkEnd& end : m_hostLinks.of(host)) sum += m_capacity[end.link] * m_share[end.to];
    return sum;
}

/// Two leaves of a flat fabric hand each other all that arrives; higher switches have a share of their own.
double HostBandwidth::shareOf(std::uint32_t node) const
{
    if (m_tier[node] == m_tiers && !m_flat) return 1;
    double up = 0;
    for (const LinkEnd& end : m_up.of(node)) up += m_capacity[end.link] * (m_flat ? 1.0 : m_share[end.to]);
    return up >= m_below[node] ? 1.0 : up / m_below[node];
}

void HostBandwidth::set(double& where, double value)
{
    m_before.push_back({&where, where});
    where = value;
}

void HostBandwidth::touch(std::uint32_t node)
{
    if (m_waits[node] != 0) return;
    m_waits[node] = 1;
    m_touched[static_cast<std::size_t>(m_tier[node])].push_back(node);
}

/// From the top tier down, as far as shares change.
void HostBandwidth::update()
{
    for (std::size_t tier = m_touched.size(); tier-- > 0;) {
        for (const std::uint32_t node : m_touched[tier]) {
            m_waits[node] = 0;
            if (!m_hostsOf.of(node).empty()) m_leaves.push_back(node);
            const double share = shareOf(node);
            if (share == m_share[node]) continue;
            set(m_share[node], share);
            for (const LinkEnd& end : m_down.of(node)) touch(end.to);
        }
        m_touched[tier].clear();
    }
}

void HostBandwidth::changeLink(std::uint32_t link, double capacity_gbps)
{
    const std::uint32_t a = m_links[link].a, b = m_links[link].b;
    if (a == b || std::max(a, b) >= m_nodes) return;
    for (const auto& [low, high] : {std::pair(a, b), std::pair(b, a)}) {
        if (high >= m_switches) continue;
        const bool fromBelow = low >= m_switches || (m_tiers > 1 && m_tier[low] > 0 && m_tier[low] < m_tier[high]);
        if (fromBelow) set(m_below[high], std::max(0.0, m_below[high] + capacity_gbps - m_capacity[link]));
        touch(high);
    }
    set(m_capacity[link], capacity_gbps);
}

double HostBandwidth::worstLossAndBack()
{
    update();
    double worst = 0;
    for (const std::uint32_t leaf : m_leaves)
        for (const LinkEnd& end : m_hostsOf.of(leaf))
            if (m_whole[end.to] > 0) worst = std::max(worst, 1 - bandwidthOf(end.to) / m_whole[end.to]);
    for (std::size_t i = m_before.size(); i-- > 0;) *m_before[i].where = m_before[i].value;
    m_before.clear();
    m_leaves.clear();
    return worst;
}

double HostBandwidth::worstLossAt(std::uint32_t link, std::int64_t capacity_mbps)
{
    if (link >= m_capacity.size()) return 0;
    changeLink(link, static_cast<double>(std::max<std::int64_t>(0, capacity_mbps)) / 1000.0);
    return worstLossAndBack();
}

double HostBandwidth::worstLossWithout(std::span<const std::uint32_t> switches)
{
    for (const std::uint32_t node : switches) {
        if (node >= m_switches) continue;
        for (const LinkEnd& end : m_at.of(node)) changeLink(end.link, 0);
    }
    return worstLossAndBack();
}

}  // namespace mw
