// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/redundancy.

#include "solver/power/contingencies.h"
#include "solver/redundancy/feed_net.h"
#include "solver/redundancy/results.h"

#include <stop_token>

namespace mw {

/// What alone cuts a load off, nodes and links of the whole network, for every node: the dominators of its feed graph.
class CutPoints {
public:
    CutPoints(FeedWalk& walk, const OneLine& net, bool standbyOnly = false);
    /// Calls `visit(node, link)` for each, nearest the load first, one of the two kUnreached; the load itself and links inside racks left out.
    template <class Visit>
    void forEach(std::uint32_t load, Visit&& visit) const
    {
        forEachOf(m_part, m_dominators, m_place[load], visit);
    }
    [[nodiscard]] bool reached(std::uint32_t node) const { return m_dominators[m_place[node]] != kUnreached; }
    /// The same in any part of the network, from its node `at`.
    template <class Visit>
    static void forEachOf(const FeedPart& part, const std::vector<std::uint32_t>& dominators, std::uint32_t at, Visit&& visit)
    {
        if (dominators[at] == kUnreached) return;
        const auto nodes = static_cast<std::uint32_t>(part.nodes.size());
        for (at = dominators[at]; at != part.graph.nodes; at = dominators[at])
            at < nodes ? visit(part.nodes[at], kUnreached) : visit(kUnreached, part.links[at - nodes]);
    }

private:
    FeedPart m_part{};
    std::vector<std::uint32_t> m_dominators{}, m_place{};
};

/// Every transformer, UPS, board, busway, PDU, transfer switch, source and generator out on purpose, and then every further single failure. Only the
/// loads behind the unit and what feeds them are looked at again. `singles`: what the loss of each node does, by node. Supplies inside racks are
/// serviced with their racks and left out.
/// `pairs`: each unit with each of these.
[[nodiscard]] std::vector<MaintenanceOutage> maintenanceOutages(const RedundancyInput& input, const Flow& base, const FeedBundles& bundles,
                                                                FeedWalk& walk, const CutPoints& cuts, const std::vector<Contingency>& singles,
                                                                std::vector<OutagePair>& pairs, const std::stop_token& stop);
/// Worst first, and of these no more than are told.
void keepWorst(std::vector<OutagePair>& pairs);

}  // namespace mw
