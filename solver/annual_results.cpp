// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/annual_results.h"

#include <array>
#include <optional>

namespace mw {

namespace {

double hoursOfMonth(std::size_t month, int hours)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return 24.0 * (kDays[month] + (month == 1 && hours > 8760 ? 1 : 0));
}

}  // namespace

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
    if (year.drawsExport) {
        const double reused = year.exported_kw / it_kw;
        results->ere = *results->pueAnnual - reused, results->erf = reused / *results->pueAnnual;
    }
    return results;
}

std::optional<YearAsRun> yearAsRun(const CoolingResults& cooling, const PowerResults& power, const DrawnYear& year)
{
    const auto results = withYear(cooling, power, year);
    if (!results->pueAnnual || year.hours <= 0) return {};
    YearAsRun out{.pue = *results->pueAnnual, .wue_l_per_kwh = results->wue_l_per_kwh, .ere = results->ere, .erf = results->erf, .it_kw = power.it_kw, .cooling_kw = year.meanPower_kw};
    out.losses_kw = (out.pue - 1) * power.it_kw - year.meanPower_kw;
    const auto mwh = [&](const std::array<double, 12>& byMonth) {
        double sum = 0;
        for (std::size_t m = 0; m < 12; ++m) sum += byMonth[m] * hoursOfMonth(m, year.hours);
        return sum / 1000;
    };
    out.fans_mwh = mwh(year.fans_kwByMonth), out.pumps_mwh = mwh(year.pumps_kwByMonth), out.compressors_mwh = mwh(year.compressors_kwByMonth);
    out.water_m3 = year.water_l_per_h * year.hours / 1000;
    out.hours = year.hours, out.freeHours = year.freeHours, out.hoursTooWarm = year.hoursTooWarm;
    return out;
}

}  // namespace mw
