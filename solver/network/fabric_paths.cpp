// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric_paths.h"

#include "solver/network/link_lists.h"

#include <algorithm>
#include <limits>

namespace mw {
namespace {

constexpr std::size_t kVisits = 200'000;
constexpr std::uint32_t kNoWay = 0xffffffffU;
constexpr double kMostWays = 9007199254740992.0;   // 2^53, up to which counts are exact

/// Ways from one host to all others.
class PathSearch {
public:
    PathSearch(const FabricGraph& graph, std::span<const double> length_m)
        : m_graph(graph), m_length_m(length_m), m_switchLinks(switchLinks(graph)), m_hostLinks(hostLinksOf(graph)), m_distance(graph.switches), m_cable_m(graph.switches),
          m_ways(graph.switches)
    {
    }

    void from(std::uint32_t host)
    {
        std::ranges::fill(m_distance, kNoWay);
        m_order.clear();
        for (const LinkEnd& end : m_hostLinks.of(host)) reach(end, 1, 0, 1);
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const std::uint32_t node = m_order[i];
            for (const LinkEnd& end : m_switchLinks.of(node)) reach(end, m_distance[node] + 1, m_cable_m[node], m_ways[node]);
        }
    }

    struct Way {
        std::uint32_t switches{kNoWay};
        double cable_m{std::numeric_limits<double>::infinity()}, ways{}, speed_mbps{};
    };
    [[nodiscard]] Way to(std::uint32_t host) const
    {
        Way best;
        for (const LinkEnd& end : m_hostLinks.of(host)) {
            if (m_distance[end.to] == kNoWay || m_distance[end.to] > best.switches) continue;
            if (m_distance[end.to] < best.switches) best = {m_distance[end.to], std::numeric_limits<double>::infinity(), 0, 0};
            best.ways = std::min(kMostWays, best.ways + m_ways[end.to] * m_graph.links[end.link].count);
            const double cable_m = m_cable_m[end.to] + length_m(end.link);
            if (cable_m < best.cable_m) best.cable_m = cable_m, best.speed_mbps = speed_mbps(end.link);
        }
        return best;
    }

    [[nodiscard]] double speed_mbps(std::uint32_t link) const
    {
        const auto& one = m_graph.links[link];
        return one.count > 0 ? static_cast<double>(one.capacity_mbps) / one.count : 0.0;
    }

private:
    [[nodiscard]] double length_m(std::uint32_t link) const { return link < m_length_m.size() ? m_length_m[link] : 0.0; }

    void reach(const LinkEnd& end, std::uint32_t distance, double cable_m, double ways)
    {
        if (m_distance[end.to] < distance) return;
        if (m_distance[end.to] == kNoWay) {
            m_distance[end.to] = distance;
            m_cable_m[end.to] = std::numeric_limits<double>::infinity();
            m_ways[end.to] = 0;
            m_order.push_back(end.to);
        }
        m_cable_m[end.to] = std::min(m_cable_m[end.to], cable_m + length_m(end.link));
        m_ways[end.to] = std::min(kMostWays, m_ways[end.to] + ways * m_graph.links[end.link].count);
    }

    const FabricGraph& m_graph;
    std::span<const double> m_length_m;
    LinkLists m_switchLinks, m_hostLinks;
    std::vector<std::uint32_t> m_distance, m_order{};
    std::vector<double> m_cable_m, m_ways;
};

}  // namespace

FabricPaths fabricPaths(const FabricGraph& graph, std::span<const double> length_m, const StepLatency& latency)
{
    FabricPaths out;
    if (graph.hosts < 2) return out;
    PathSearch search(graph, length_m);
    const std::size_t most = std::max<std::size_t>(4, kVisits / std::max<std::size_t>(1, graph.links.size()));
    out.hostsTried = static_cast<std::uint32_t>(std::min<std::size_t>(graph.hosts, most));
    double pairs = 0;
    out.fewestWays = kMostWays;
    for (std::uint32_t i = 0; i < out.hostsTried; ++i) {
        const auto from = static_cast<std::uint32_t>(std::uint64_t{i} * graph.hosts / out.hostsTried);
        search.from(from);
        for (std::uint32_t to = 0; to < graph.hosts; ++to) {
            if (to == from) continue;
            const auto way = search.to(to);
            if (way.switches == kNoWay) {
                ++out.apart;
                continue;
            }
            ++pairs;
            out.meanSwitches += way.switches;
            out.mostSwitches = std::max(out.mostSwitches, way.switches);
            out.fewestWays = std::min(out.fewestWays, way.ways);
            out.mostWays = std::max(out.mostWays, way.ways);
            const double packet_s = way.speed_mbps > 0 ? kPacketBytes * 8 / (way.speed_mbps * 1e6) : 0.0;
            const double all_s = way.switches * latency.perSwitch_s + way.cable_m * latency.perMetre_s + packet_s;
            out.mean_s += all_s;
            if (all_s > out.longest_s) out.longest_s = all_s, out.longestCable_m = way.cable_m, out.packet_s = packet_s;
        }
    }
    if (pairs > 0) out.meanSwitches /= pairs, out.mean_s /= pairs;
    else out.fewestWays = 0;
    return out;
}

}  // namespace mw
