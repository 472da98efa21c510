// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/sensitivity.h"

#include <algorithm>
#include <cmath>

namespace mw {

std::optional<Tornado> tornado(std::span<const ParameterRange> ranges, const SensitivityModel& model)
{
    const auto base = model({}, 0);
    if (!base) return std::nullopt;
    Tornado result{.base = *base, .rows = {}};
    for (const ParameterRange& range : ranges) {
        const auto atLow = model(range.parameter, range.low);
        const auto atHigh = model(range.parameter, range.high);
        if (!atLow || !atHigh) continue;
        result.rows.push_back({.parameter = range.parameter,
                               .low = range.low,
                               .high = range.high,
                               .atLow = *atLow,
                               .atHigh = *atHigh,
                               .swing = std::abs(*atHigh - *atLow)});
    }
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const TornadoRow& a, const TornadoRow& b) { return a.swing > b.swing; });
    return result;
}

}  // namespace mw
