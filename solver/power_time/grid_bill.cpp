// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/grid_bill.h"

#include <fmt/format.h>

namespace mw {

namespace {

constexpr std::array<std::size_t, 12> kMonthHours{744, 672, 744, 720, 744, 720, 744, 744, 720, 744, 720, 744};

/// kWh of each hour: IT alike all the year, the rest as the months' effectiveness has it.
std::vector<double> energyByHour(const YearOfDraw& year)
{
    double weights = 0;
    std::array<double, 12> weight{};
    for (std::size_t m = 0; m < 12; ++m) {
        weight[m] = year.pueByMonth[m] > 0 ? year.pueByMonth[m] : 1;
        weights += weight[m] * static_cast<double>(kMonthHours[m]);
    }
    std::vector<double> hours;
    hours.reserve(8760);
    for (std::size_t m = 0; m < 12; ++m) hours.insert(hours.end(), kMonthHours[m], year.energy_kwh * weight[m] / weights);
    return hours;
}

bool charges(const Tariff& tariff)
{
    return tariff.reactive_usd_per_kvarh || tariff.apparent_usd_per_kva_month || tariff.lowFactor_usd_per_kw_month;
}

}  // namespace

GridBill gridBill(const Site& site, std::optional<double> powerFactor, const YearOfDraw& year)
{
    GridBill bill{.powerFactor = powerFactor, .leastPowerFactor = site.tariff.leastPowerFactor};
    if (charges(site.tariff)) {
        ReactiveTariff tariff{.usd_per_kvarh = site.tariff.reactive_usd_per_kvarh, .usd_per_kva_month = site.tariff.apparent_usd_per_kva_month,
                              .usd_per_kw_month = site.tariff.lowFactor_usd_per_kw_month};
        tariff.threshold = site.tariff.leastPowerFactor.value_or(tariff.threshold);
        if (powerFactor) bill.charge = reactiveCharge(year.peak_kw, year.energy_kwh, *powerFactor, tariff);
        if (!bill.charge) bill.notes.emplace_back("reactive power is not charged: the power factor at the utility is not known");
    }
    if (!site.carbonByHour_g_per_kwh.empty()) {
        std::string why;
        bill.carbon = carbonByHour(site.carbonByHour_g_per_kwh, energyByHour(year), &why);
        if (!bill.carbon) bill.notes.push_back(fmt::format("no carbon by the hour: {}", why));
    }
    return bill;
}

}  // namespace mw
