// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"
#include "solver/network/kept_flow.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mw {

/// The bandwidth between two halves of a fabric's hosts, kept for questions about what a failure takes. Hosts melt into source and sink, which
/// is exact because hosts forward nothing. Memory in proportion to links; links and nodes are those of the graph.
class FabricCapacity {
public:
    /// `firstHalf` has a 1 for each host of the sending half, by host; hosts beyond its end belong to the other. Links whose ends are no nodes,
    /// or join a node with itself, count for nothing.
    FabricCapacity(const FabricGraph& graph, std::span<const std::uint8_t> firstHalf);

    [[nodiscard]] std::int64_t value_mbps() const { return m_flow.value(); }
    /// Host bandwidth of the smaller half: what a non-blocking fabric would have.
    [[nodiscard]] std::int64_t full_mbps() const { return std::min(m_hosts_mbps[0], m_hosts_mbps[1]); }

    /// What is lost where a link has less capacity than now (0: is out).
    [[nodiscard]] std::int64_t lossAt(std::uint32_t link, std::int64_t capacity_mbps);
    /// What is lost with a switch and all its links. Use lossAt() for the links of a host.
    [[nodiscard]] std::int64_t lossWithoutSwitch(std::uint32_t node) { return node < m_switches ? m_flow.lossWithout(node) : 0; }
    /// Changes a link for good; the new bandwidth is value_mbps().
    void setCapacity(std::uint32_t link, std::int64_t capacity_mbps);
    [[nodiscard]] std::int64_t capacity_mbps(std::uint32_t link) const { return link < m_capacity.size() ? m_capacity[link] : 0; }

private:
    /// Links of the flow, and the place of each link of the graph among them.
    struct Melted {
        std::vector<KeptFlow::Link> links{};
        std::vector<std::uint32_t> place{};
        std::int64_t hosts_mbps[2]{};
    };
    FabricCapacity(Melted melted, const FabricGraph& graph);
    [[nodiscard]] static Melted melted(const FabricGraph& graph, std::span<const std::uint8_t> firstHalf);
    /// Capacities of the flow's link where the graph's link has this one; both zero for links that count for nothing.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> roomAt(std::uint32_t link, std::int64_t capacity_mbps) const;

    std::uint32_t m_switches;
    std::vector<std::uint32_t> m_place;
    std::vector<std::int64_t> m_capacity{};
    std::int64_t m_hosts_mbps[2];
    KeptFlow m_flow;
};

}  // namespace mw
