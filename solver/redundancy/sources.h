// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/redundancy.

#include "solver/redundancy/feed_net.h"
#include "solver/redundancy/maintenance.h"
#include "solver/redundancy/results.h"

#include <string_view>

namespace mw {

/// Traces loads back to what feeds them.
class SourceTracer {
public:
    SourceTracer(const RedundancyInput& input, const OneLine& net, const FeedBundles& bundles, FeedWalk& walk);

    /// Everything but arrangements: loads, feeds, disjoint paths, sources and units, single points, symmetry. `onGenerators`: null where there is none.
    [[nodiscard]] LoadRedundancy trace(std::uint32_t head, const CutPoints& cuts, const CutPoints* onGenerators);
    /// The same of a load whose kin has been traced.
    [[nodiscard]] LoadRedundancy like(const LoadRedundancy& kin, std::uint32_t head) const;

private:
    void addLoads(std::uint32_t head, LoadRedundancy& load) const;
    void addUnits(const std::vector<std::uint32_t>& above, LoadRedundancy& load) const;
    void compareSides(std::uint32_t head, LoadRedundancy& load);

    const RedundancyInput& m_input;
    const OneLine& m_net;
    const FeedBundles& m_bundles;
    FeedWalk& m_walk;
    std::vector<std::int32_t> m_battery;   ///< by node: place in the input's batteries, -1
};

}  // namespace mw
