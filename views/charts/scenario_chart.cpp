// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/scenario_chart.h"

namespace mw {

ChartData scenarioBars(const std::vector<ComparedResults>& compared, const FacilityQuantity& quantity)
{
    ChartData data;
    data.format = quantity.format;
    for (const ComparedResults& one : compared) {
        const auto value = one.results != nullptr ? quantity.read(*one.results) : std::nullopt;
        addBar(data, one.name, value.value_or(0));
        // The layout has a colour of its own, all scenarios another one: bars are told apart by their names.
        data.series.back().colour = one.stale || !value ? kOtherColour : data.series.size() == 1 ? 0 : 1;
    }
    return data;
}

}  // namespace mw
