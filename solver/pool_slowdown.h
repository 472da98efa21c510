// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/traffic_results.h"
#include "solver/throughput/input.h"

namespace mw {

/// How a pool of the plan slows down where its hosts have less of their links: from the parts of its step and from its traffic, without another search
/// of the plan. The plan's own parallelism stays, as it does while a failure lasts.
struct PoolSlowdown {
    double total_ms{};            ///< of a step as planned
    double outside_ms{};          ///< of it: collectives that leave the scale-up domain, in proportion to 1 / bandwidth
    double exchange_ms{};         ///< gradients of one window, hidden or not; nothing in serving
    double behind_ms{};           ///< work that hides it
    double windows{1};            ///< of a step
    double leastExposed{};        ///< share of an exchange that is never hidden
    double load{};                ///< mean load of its hosts' links, the busier direction: they are full at this share of the bandwidth
    int hostsPerReplica{1};       ///< that step together
    int hostsUsed{1};             ///< of the pool's, by all replicas of the plan
    bool stopsAlone{};            ///< a host without the network stops its replica, although no other host is part of it
    /// Steps take so many times as long with a share `left` of the bandwidth, 0 < left <= 1. Start-ups count as if they were bytes: at most that.
    [[nodiscard]] double times(double left) const;
    /// Share of the tokens of a replica that is lost; 1 at no bandwidth where it needs any.
    [[nodiscard]] double lost(double left) const;
};

/// `linked_gbps`: what all hosts of the pool have linked to the fabric together.
[[nodiscard]] PoolSlowdown poolSlowdown(const PoolResult& pool, const ThroughputInput& input, const WorkloadResult* workload, const TrafficResults& traffic, double linked_gbps);

}  // namespace mw
