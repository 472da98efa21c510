// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <memory>
#include <vector>

namespace mw {

/// The findings that one state has more and less than another; waived ones do not count. They point into the results that they were asked of.
struct FindingsChange {
    std::vector<const Finding*> added{}, mended{};
};

/// Findings of some results; quick ones have asked but the quick rules.
struct FindingsAsked {
    std::shared_ptr<const std::vector<Finding>> list{};
    bool all{true};
};

/// What rules found that were asked in one of both states only is neither added nor mended. Both have a list.
[[nodiscard]] FindingsChange findingsChange(const FindingsAsked& before, const FindingsAsked& after);

/// Whether the slow rules have been asked too: the hand rested.
[[nodiscard]] bool allIsAsked(const Results& results);

}  // namespace mw
