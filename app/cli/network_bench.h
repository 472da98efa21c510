// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace mw::cli {

/// A generated fabric of kFabricSizes (solver/bench/synthetic_fabrics.h), one thread.
struct NetworkTimes {
    std::uint32_t endpoints{}, rails{};
    std::size_t links{}, switches{};
    double recognition_ms{};          ///< fabrics, tiers and rails of a topology, without flows
    double flow_ms{}, boostFlow_ms{}; ///< largest flow between two halves, cold; the same by Boost.Graph's push-relabel; both build their graphs
    double edit_ms{};                 ///< the flow after one link between switches is cut, and after it is laid again: the mean of both
    double traffic_ms{};              ///< all hosts to all, routed
    double failures_ms{};             ///< every single cable, link, switch and plane
    std::size_t failures{};
    double bytesPerLink{};            ///< of the kept flow
    double boostTraversal_ms{};       ///< Boost.Graph's connected components and breadth-first search over the same nodes and links

    // Ours over the peer's, run beside it: below 1 is quicker. Boost has no kept flow: its edit is a flow from nothing, its failures one for each.
    [[nodiscard]] double flowOfBoost() const { return boostFlow_ms > 0 ? flow_ms / boostFlow_ms : 0; }
    [[nodiscard]] double editOfBoost() const { return boostFlow_ms > 0 ? edit_ms / boostFlow_ms : 0; }
    [[nodiscard]] double failuresOfBoost() const { return boostFlow_ms > 0 && failures > 0 ? failures_ms / (boostFlow_ms * static_cast<double>(failures)) : 0; }
    [[nodiscard]] double recognitionOfBoost() const { return boostTraversal_ms > 0 ? recognition_ms / boostTraversal_ms : 0; }
};

/// Medians; failures once. Of sizes up to about 14 endpoints a rack, 8,192 at least: 131,072 with 10,000 racks.
[[nodiscard]] std::vector<NetworkTimes> networkTimes(int racks);

}  // namespace mw::cli
