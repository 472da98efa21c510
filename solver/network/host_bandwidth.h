// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"
#include "solver/network/link_lists.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// Bandwidth that hosts have where all send beyond their own leaf at once and every switch shares its links to higher tiers evenly over what comes from
/// below: a switch passes on the share min(1, sum of uplinks times the share of the switch above / sum of links from below), the top tier all, a
/// switch below it without uplinks nothing; a host has the sum over its links of capacity times the leaf's share. Where there is one tier, links
/// between leaves are the uplinks, and without any all of it stays on the leaf. Capacities from below count, not traffic: a host whose
/// neighbours idle has more.
class HostBandwidth {
public:
    /// `shape` must be that of the graph.
    HostBandwidth(const FabricGraph& graph, const FabricShape& shape);

    /// Of each host, counted from the first.
    [[nodiscard]] std::vector<double> all_gbps() const;
    /// The largest share of its bandwidth that a host loses where a link has less capacity, or where switches are gone.
    [[nodiscard]] double worstLossAt(std::uint32_t link, std::int64_t capacity_mbps);
    [[nodiscard]] double worstLossWithout(std::span<const std::uint32_t> switches);

private:
    void set(double& where, double value);
    void changeLink(std::uint32_t link, double capacity_gbps);
    void touch(std::uint32_t node);
    void update();
    [[nodiscard]] double shareOf(std::uint32_t node) const;
    [[nodiscard]] double bandwidthOf(std::uint32_t host) const;
    /// Of hosts on leaves that have been touched; then all is as before.
    [[nodiscard]] double worstLossAndBack();

    std::vector<FabricGraph::Link> m_links;
    std::uint32_t m_switches, m_nodes;
    std::vector<int> m_tier;
    int m_tiers;
    LinkLists m_at, m_up, m_down;             ///< by switch: all its links; those to higher tiers; to lower ones, without hosts
    LinkLists m_hostLinks, m_hostsOf;         ///< by host; by leaf
    bool m_flat;                              ///< one tier with links between leaves
    std::vector<double> m_capacity{}, m_below, m_share;   ///< Gbit/s by link, Gbit/s by switch, by switch
    std::vector<double> m_whole{};            ///< Gbit/s by host, nothing failed
    std::vector<std::uint8_t> m_waits;
    std::vector<std::vector<std::uint32_t>> m_touched;    ///< by tier
    std::vector<std::uint32_t> m_leaves{};    ///< touched ones
    struct Before {
        double* where{};
        double value{};
    };
    std::vector<Before> m_before{};
};

}  // namespace mw
