// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/annual_results.h"

#include <optional>

namespace mw {

std::shared_ptr<const CoolingResults> withYear(const CoolingResults& cooling, const PowerResults& power, const DrawnYear& year)
{
    auto results = std::make_shared<CoolingResults>(cooling);
    const double it_kw = power.it_kw;
    if (!power.pueDesign || it_kw <= 0) return results;
    const auto pueAt = [&](double cooling_kw) { return *power.pueDesign + (cooling_kw - cooling.power_kw) / it_kw; };
    results->pueAnnual = pueAt(year.meanPower_kw);
    results->wue_l_per_kwh = year.waterKnown ? std::optional(year.water_l_per_h / it_kw) : std::nullopt;
    results->freeCoolingHours = year.freeHours;
    for (std::size_t m = 0; m < 12; ++m) results->pueByMonth[m] = pueAt(year.power_kwByMonth[m]);
    for (const double kw : year.power_kwSorted) results->pueSorted.push_back(pueAt(kw));
    results->weatherOf = year.place;
    return results;
}

}  // namespace mw
