// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/economics/results.h"
#include "solver/memo.h"

namespace mw {

/// Runs what follows from the cost, each only where its input has changed. One for each pipeline.
class EconomicsSolver {
public:
    struct Seen {
        const Facility& facility;
        const CostInput& input;
        const CostResults& cost;
        const CostDefaults& defaults;
        const PowerResults* power{};
        const CoolingResults* cooling{};
        const ThroughputInput* throughputInput{};   ///< of `throughput`
        const ThroughputResults* throughput{};
    };
    /// Null when stopped.
    [[nodiscard]] std::shared_ptr<const EconomicsResults> solve(const Seen& seen, const std::stop_token& stop = {});

private:
    Memo<OverTimeInput, OverTime> m_overTime{};
    Memo<UncertaintyInput, std::optional<Uncertainty>> m_uncertainty{};
    ThroughputInput m_gainsOf{};
    std::vector<ResourceGain> m_gains{};
    bool m_gainsKnown{};
    std::shared_ptr<const EconomicsResults> m_last{};
};

}  // namespace mw
