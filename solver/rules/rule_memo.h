// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/compare.h"
#include "solver/results.h"
#include "solver/rules/rule.h"
#include "solver/rules/rule_index.h"

#include <span>
#include <vector>

namespace mw {

/// Checks the rule book over results that follow one another: each rule again only when something that it reads has
/// changed. One thread at a time.
class RuleMemo {
public:
    /// Findings of the rules of a lane (Slow: all), as checkQuick() and checkAll() give them. `changed` is what differs
    /// between the facility of the last check and this one.
    [[nodiscard]] std::vector<Finding> check(const Results& results, std::span<const Load> loads,
                                             const FacilityDifference& changed, Lane lane);

private:
    struct Kept {
        std::vector<Finding> findings{};
        bool valid{};
    };
    void forgetWhatReads(Reads changed);
    [[nodiscard]] Reads changesSince(const Results& results, const FacilityDifference& changed) const;

    std::vector<Kept> m_kept{};          ///< by rule, as the book lists them
    RuleIndex m_index{};
    Results m_last{};                    ///< of the last check: alive, so that equal pointers mean equal values
};

}  // namespace mw
