// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_failures.h"
#include "solver/network/fabric_paths.h"
#include "solver/network/growth.h"
#include "solver/network/wiring.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// The switches of one tier, and what goes through them.
struct FabricTier {
    int tier{};                                ///< 1: leaves
    int switches{};
    double down_gbps{}, up_gbps{};             ///< to hosts and lower tiers; to higher ones
    std::optional<double> oversubscription{};  ///< of the worst switch; nothing at the top and where a switch has no way up
    bool operator==(const FabricTier&) const = default;
};

/// A failure where it is in the layout.
struct PlacedFailure {
    FabricElement kind{};
    InstanceIndex instance{kNoInstance};  ///< the switch; of a plane its first one
    LinkIndex link{kNoLink};              ///< of a cable or a bundle
    int tier{};                           ///< see FailureClass
    std::uint32_t count{};                ///< elements that take the same
    std::uint32_t hostsCutOff{};
    double bisectionLost{}, hostLost{};   ///< shares, see FabricFailure
    bool operator==(const PlacedFailure&) const = default;
};

/// Hosts that one leaf alone joins to a fabric.
struct OnlyLeaf {
    InstanceIndex leaf{};
    std::vector<InstanceIndex> hosts{};
    bool operator==(const OnlyLeaf&) const = default;
};

/// What follows from a fabric's graph: no lengths, no media, no names; fabrics that are alike share it. Nodes and links by their numbers in the graph.
struct FabricStructure {
    std::vector<std::vector<std::uint32_t>> planes{};  ///< switches of each; one where nothing is apart
    std::vector<FabricTier> tiers{};
    FabricGrowth growth{};
    int binds{};                               ///< the lowest tier without a free port, where ports are known; 0: none
    FabricFailures failures{};
    std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> onlyLeaves{};   ///< a leaf, and the hosts on it alone
    bool operator==(const FabricStructure&) const = default;
};

/// One fabric of NetworkResults, at the same place in the list.
struct FabricDetail {
    std::string name{}, purpose{};
    std::shared_ptr<const FabricStructure> structure{};
    std::vector<std::vector<InstanceIndex>> planes{};   ///< switches of each
    std::vector<PlacedFailure> worst{};        ///< classes of single failures, the worst first
    std::vector<InstanceIndex> singlePoints{}; ///< switches that cut off hosts of others
    std::vector<LinkIndex> bridges{};          ///< links between switches that cut off hosts
    std::vector<OnlyLeaf> onlyLeaves{};
    std::vector<double> lengths_m{};           ///< by link of the graph
    std::vector<std::uint8_t> copper{};        ///< 1: fails as copper does; by link of the graph
    FabricPaths paths{};
    FabricAvailability availability{};
    bool operator==(const FabricDetail&) const = default;
};

/// Fabrics as deep as the engines go: beside NetworkResults, from the same topology.
struct FabricResults {
    std::vector<FabricDetail> fabrics{};
    std::vector<WiringFinding> wiring{};
    bool operator==(const FabricResults&) const = default;
};

}  // namespace mw
