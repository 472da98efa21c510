// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/network/collectives.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// One sort of traffic of the plan, all of its groups together.
struct PlanFlow {
    std::string name{};              ///< "routed experts", "KV cache"
    std::string fromPool{}, toPool{};
    std::string fabric{};            ///< the first that carries some of it; empty: none joins the ends
    std::uint32_t groups{1};
    double gbps{};                   ///< sent by all, mean
    double unroutable_gbps{};
    bool operator==(const PlanFlow&) const = default;
};

struct LinkTraffic {
    LinkIndex link{};
    double ab_gbps{}, ba_gbps{};     ///< as the link is drawn, and back
    double load{};                   ///< the busier direction over the capacity of all its cables
    bool operator==(const LinkTraffic&) const = default;
};

/// Gbit/s between units: hosts on the same leaves, or runs of such where there would be too many.
struct TrafficMatrix {
    std::vector<std::string> units{};
    std::vector<double> gbps{};      ///< row by row: from, to
    [[nodiscard]] double at(std::size_t from, std::size_t to) const { return gbps[from * units.size() + to]; }
    bool operator==(const TrafficMatrix&) const = default;
};

/// A collective of the plan with the bandwidth really there.
struct PlanCollective {
    std::string pool{}, name{};
    Collective kind{};
    std::int64_t processes{};
    double bytes{};                  ///< see collectiveTime_s()
    double gb_s{}, alpha_s{};        ///< of one process
    std::vector<CollectiveTime> times{};   ///< the fastest first
    bool operator==(const PlanCollective&) const = default;
};

/// What the serving plan and training send over the fabrics.
struct TrafficResults {
    std::vector<PlanFlow> flows{};
    std::vector<LinkTraffic> links{};      ///< that carry something, by link
    std::vector<LinkTraffic> hot{};        ///< the busiest, the worst first
    std::optional<double> scale{};         ///< times the traffic at which the first link is full
    TrafficMatrix matrix{};
    std::vector<PlanCollective> collectives{};
    std::vector<std::string> notes{};
    std::vector<std::pair<InstanceIndex, double>> busiest{};   ///< load of the busiest link of each instance that has loaded ones, by instance
    std::vector<std::pair<InstanceIndex, std::uint32_t>> units{};   ///< row of the matrix that each host is counted in, by instance
    [[nodiscard]] const LinkTraffic* link(LinkIndex index) const;
    [[nodiscard]] std::optional<double> busiestAt(InstanceIndex instance) const;
    [[nodiscard]] std::optional<std::uint32_t> unitAt(InstanceIndex instance) const;
    bool operator==(const TrafficResults&) const = default;
};

}  // namespace mw
