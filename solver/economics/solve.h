// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/economics/results.h"
#include "solver/memo.h"

#include <functional>

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
    /// All but the draws; how sure the cost is stays that of before until draw(). Null when stopped.
    [[nodiscard]] std::shared_ptr<const EconomicsResults> solve(const Seen& seen, const std::stop_token& stop = {});
    /// Something has changed that the draws depend on.
    [[nodiscard]] bool drawsPending() const { return !m_uncertainty.has(m_wanted); }
    /// What solve() gave, with the draws. `progress`: draws done over all, never less than before, one call at a time. Null when stopped.
    [[nodiscard]] std::shared_ptr<const EconomicsResults> draw(const std::stop_token& stop = {}, const std::function<void(double)>& progress = {});

private:
    Memo<OverTimeInput, OverTime> m_overTime{};
    Memo<UncertaintyInput, std::optional<Uncertainty>> m_uncertainty{};
    UncertaintyInput m_wanted{};   ///< of the last solve()
    ThroughputInput m_gainsOf{};
    std::vector<ResourceGain> m_gains{};
    bool m_gainsKnown{};
    std::shared_ptr<const EconomicsResults> m_last{};
};

}  // namespace mw
