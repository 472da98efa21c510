// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <vector>

namespace mw {

/// The findings that one state has more and less than another; waived ones do not count. They point into the results that they were asked of.
struct FindingsChange {
    std::vector<const Finding*> added{}, mended{};
};

/// Quick results have asked but some of the rules: what the others found is not said to be mended.
[[nodiscard]] FindingsChange findingsChange(const std::vector<Finding>& before, const std::vector<Finding>& after, bool allAsked);

/// Whether the slow rules have been asked too: the hand rested.
[[nodiscard]] bool allIsAsked(const Results& results);

}  // namespace mw
