// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/network/max_flow.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mw {

/// Counts of a three-level folded Clos of k-port switches (Al-Fares et al., SIGCOMM 2008): k pods.
struct FatTreeCounts {
    std::int64_t hosts{}, pods{}, edgeSwitches{}, aggSwitches{}, coreSwitches{}, switches{};
    std::int64_t hostLinks{}, edgeAggLinks{}, aggCoreLinks{}, bisectionHostLinks{};
    double oversubscription{1.0};
    std::int64_t equalCostPathsBetweenPods{}, hopsBetweenPodsSwitches{5};
};
/// k even and at least 2, else a refusal "network.fat-tree-k".
[[nodiscard]] Outcome<FatTreeCounts> fatTreeCounts(std::int64_t k);

/// A fat-tree to be built, with what has failed. Names: E<pod>_<i>, A<pod>_<i>, C<i>_<j> = core j of group i,
/// which joins aggregation switch i of every pod; a link is "E0_0-A0_0", either end first.
struct FatTreePlan {
    std::uint32_t k{4};
    std::uint32_t hostsPerEdge{2};
    std::vector<std::string> failedCore{}, failedAgg{}, failedLinks{};
};
/// Largest flows in units of one host link; hosts are folded into their edge switch.
struct FatTreeFlows {
    std::int64_t firstHalfToRest{};  ///< pods 0 .. k/2-1 to the others
    std::int64_t pod0ToRest{};
    double bisectionRatio{};  ///< firstHalfToRest over the host links of half the pods
};
/// Switches only, host links left out: edges, aggregations, cores in this order, pod by pod. Failed links and
/// the links of failed switches are missing.
[[nodiscard]] Outcome<FlowGraph> fatTreeGraph(const FatTreePlan& plan);
[[nodiscard]] Outcome<FatTreeFlows> fatTreeFlows(const FatTreePlan& plan);

struct LeafSpinePlan {
    std::uint32_t leaves{}, spines{}, hostsPerLeaf{}, linksLeafToEachSpine{};
    double host_gbps{}, uplink_gbps{};
    std::uint32_t failedSpines{};              ///< the last ones are out
    std::vector<std::string> failedUplinks{};  ///< "L0-S0", once for each cable out
};
struct LeafSpineFlows {
    double oversubscriptionDesign{};  ///< host over uplink bandwidth of a leaf, nothing failed
    double bisection_gbps{};          ///< first half of the leaves to the others, by max-flow
    double nonblocking_gbps{};        ///< host bandwidth of that half
    double ratio{};
};
[[nodiscard]] Outcome<LeafSpineFlows> leafSpineFlows(const LeafSpinePlan& plan);

/// A rail-optimised, non-blocking fabric of scalable units (SU) and what it takes.
struct RailOptimisedPlan {
    std::int64_t scalableUnits{}, nodes{}, gpusPerNode{8}, leafPorts{64};
};
struct RailOptimisedCounts {
    std::int64_t gpus{}, leaf{}, spine{}, core{};
    std::int64_t cablesNodeLeaf{}, cablesLeafSpine{}, cablesSpineCore{};
    std::int64_t planes{1};  ///< logical ports that one switch cage is split into
};
/// Rail r of every node of an SU ends one hop away. Half the ports of a leaf look down. Where an SU has more
/// nodes than that, cages are split into planes. Spines: the fewest that take all uplinks and that every leaf
/// can reach evenly. Beyond as many leaves as a (split) spine has ports a core level is added. Reproduces the
/// tables of the NVIDIA DGX SuperPOD reference architectures for B200, B300 (Spectrum) and B300 XDR, except
/// the XDR row that lists 1,296 nodes as 9,216 GPUs.
[[nodiscard]] Outcome<RailOptimisedCounts> railOptimisedCounts(const RailOptimisedPlan& plan);

}  // namespace mw
