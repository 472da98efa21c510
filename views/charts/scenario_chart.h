// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"

#include <string>
#include <vector>

namespace mw {

/// One of several results that are compared.
struct ComparedResults {
    std::string name{};
    const Results* results{};   ///< may be null: not solved yet
    bool stale{};               ///< of an older layout: drawn grey
};

/// One quantity of all, a bar each.
[[nodiscard]] ChartData scenarioBars(const std::vector<ComparedResults>& compared, const FacilityQuantity& quantity);

}  // namespace mw
