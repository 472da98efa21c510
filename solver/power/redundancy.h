// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// How units of a power system back each other.
enum class Topology {
    NPlusK,       ///< n needed, k more; all share
    TwoN,         ///< two full sides
    TwoNPlusOne,  ///< two sides of n+1 each, 2(N+1)
    Distributed,  ///< n systems, load spread evenly over all pairs (3N/2, 4N/3)
    Block         ///< n blocks and a reserve that takes one whole block (catcher)
};
struct TopologyName {
    Topology topology{};
    int spare{};  ///< k of N+k
};
/// "N+0", "N+1", "N+2", "2N", "2(N+1)", "distributed", "block"; nothing for another word.
[[nodiscard]] std::optional<TopologyName> topologyFromText(std::string_view text);

struct Redundancy {
    int installedUnits{};
    double installed_kw{};
    double usable_kw{};    ///< load that the system carries with its stated failure survived
    double usableShare{};  ///< of installed
    double normalUnit_kw{}, normalLoading{};
    std::optional<double> failedUnit_kw{},
        failedLoading{};  ///< of the worst remaining unit after one failure
    bool survivesSingleFailure{};
};
/// Equal sharing over installed units. N+k: one unit lost. 2N: a whole side lost. 2(N+1): one unit lost on
/// one side. Distributed: a lost system's share spreads over the n-1 others. Block: the reserve takes a whole
/// block.
[[nodiscard]] Redundancy redundancy(TopologyName topology, int n, double unit_kw, double load_kw);

/// `n` units in a group of which `k` must work; availability mtbf / (mtbf + mttr) each.
struct ReliabilityGroup {
    int k{1}, n{1};
    double mtbf_h{}, mttr_h{};
};
struct Availability {
    double availability{1};
    double downtime_min_per_year{};
    double nines{};  ///< -log10(1 - availability)
};
/// Groups in series, independent units, perfect switching: sum_{i>=k} C(n,i) A^i (1-A)^(n-i) (IEEE 493).
[[nodiscard]] Availability availability(std::span<const ReliabilityGroup> groups);

}  // namespace mw
