// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

enum class TrafficPattern : std::uint8_t {
    Spread,  ///< every sender spreads evenly over all receivers but itself
    Pairs    ///< sender i to receiver i
};

/// Traffic of hosts of one fabric, given as nodes of its graph. A GB/s is 8 Gbit/s.
struct TrafficDemand {
    std::string name{};
    TrafficPattern pattern{TrafficPattern::Spread};
    std::vector<std::uint32_t> from{}, to{};
    double gbps{};  ///< of all senders together, each the same share
    bool operator==(const TrafficDemand&) const = default;
};

/// From a pool to another: caches from prefill to decode, reads from storage, checkpoints to it.
[[nodiscard]] TrafficDemand poolTraffic(std::string name, std::vector<std::uint32_t> from, std::vector<std::uint32_t> to, double gbps);
/// All-to-all of the experts of one group.
[[nodiscard]] TrafficDemand allToAllTraffic(std::string name, std::vector<std::uint32_t> hosts, double perHost_gbps);
/// Each host to the next, the last to the first: ring all-reduce, all-gather, reduce-scatter, pipeline stages.
[[nodiscard]] TrafficDemand ringTraffic(std::string name, const std::vector<std::uint32_t>& hosts, double perHost_gbps);
/// Both ways along a binary tree, host i below (i-1)/2: tree all-reduce.
[[nodiscard]] TrafficDemand treeTraffic(std::string name, const std::vector<std::uint32_t>& hosts, double perEdge_gbps);
/// Runs of `size` hosts; or, strided, hosts with the same place in each run. The last run may be shorter.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> hostGroups(std::span<const std::uint32_t> hosts, std::size_t size, bool strided = false);

/// What traffic does to the links of a fabric.
struct TrafficLoads {
    struct Load {
        double ab_gbps{}, ba_gbps{};
        bool operator==(const Load&) const = default;
    };
    struct HotLink {
        std::uint32_t link{};
        bool back{};     ///< from b to a
        double share{};  ///< of capacity
        bool operator==(const HotLink&) const = default;
    };
    std::vector<Load> links{};       ///< by link of the graph
    std::vector<HotLink> hot{};      ///< the busiest, the worst first
    double worstShare{};             ///< of capacity, over all links and directions
    std::optional<double> scale{};   ///< times the traffic at which the first link is full; nothing without traffic
    double sent_gbps{};              ///< all of it, as far as ways exist
    double unroutable_gbps{};        ///< between hosts that no switches join
    std::vector<std::string> notes{};
    bool operator==(const TrafficLoads&) const = default;
};

/// Loads where every switch spreads what it has to pass on over all its next hops on shortest paths, in proportion to the capacity of the links
/// there: the ideal of ECMP and of adaptive routing. Flow-hashing loses more; hosts pass nothing on; links between two hosts carry nothing here.
/// Receivers that all switches beyond their leaves see alike are routed together: time is linear in links for each such set (a pod of a
/// fat-tree, a rail-optimised unit). Links without a speed carry nothing. Hosts that are none, and traffic that is no positive number, are left out
/// with a note; when stopped, the loads are those of the part done.
[[nodiscard]] TrafficLoads routeTraffic(const FabricGraph& graph, std::span<const TrafficDemand> demands, std::size_t hotLinks = 20,
                                        const std::stop_token& stop = {});

}  // namespace mw
