// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/input.h"
#include "solver/cost/wacc.h"

namespace mw {

namespace {

bool holds(const TariffWindow& window, int month, double hour)
{
    const bool inMonth = window.months.empty() ||
                         std::any_of(window.months.begin(), window.months.end(), [&](double m) { return static_cast<int>(m) == month; });
    const bool overMidnight = window.fromHour > window.toHour;
    const bool inHours = overMidnight ? hour >= window.fromHour || hour < window.toHour
                                      : hour >= window.fromHour && hour < window.toHour;
    return inMonth && inHours;
}

}  // namespace

EnergyContract energyContract(const Tariff& tariff, const std::array<double, 12>& pueByMonth)
{
    constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    constexpr int kSlots = 96;  // quarters of an hour: tariffs change at none finer
    EnergyContract contract{.windowShare = 0,
                            .window_usd_per_kwh = 0,
                            .takeOrPay_kwh = tariff.take_or_pay_mw.value_or(0) * 1000 * kHoursPerYear,
                            .onSiteShare = tariff.on_site_share.value_or(0),
                            .onSite_usd_per_kwh = tariff.on_site_usd_per_kwh.value_or(0)};
    if (tariff.time_of_use.empty()) return contract;
    double all = 0;
    for (std::size_t m = 0; m < 12; ++m) {
        const double weight = kDays[m] * (pueByMonth[m] > 0 ? pueByMonth[m] : 1.0);
        for (int slot = 0; slot < kSlots; ++slot) {
            all += weight;
            for (const TariffWindow& window : tariff.time_of_use) {
                if (!holds(window, static_cast<int>(m) + 1, (slot + 0.5) / 4)) continue;
                contract.windowShare += weight;
                contract.window_usd_per_kwh += weight * window.usd_per_kwh;
                break;
            }
        }
    }
    contract.windowShare /= all;
    contract.window_usd_per_kwh /= all;
    return contract;
}

double energyCost_usd(const EnergyContract& contract, double kwh, double usd_per_kwh)
{
    const double drawn_kwh = std::max(kwh * (1 - contract.onSiteShare), contract.takeOrPay_kwh);
    return drawn_kwh * (usd_per_kwh * (1 - contract.windowShare) + contract.window_usd_per_kwh) +
           kwh * contract.onSiteShare * contract.onSite_usd_per_kwh;
}

std::optional<double> wacc(const Finance& finance)
{
    if (!finance.equity_return) return std::nullopt;
    const double debt = finance.debt_share.value_or(0);
    if (debt > 0 && !finance.debt_rate) return std::nullopt;
    return (1 - debt) * *finance.equity_return + debt * finance.debt_rate.value_or(0) * (1 - finance.tax_rate.value_or(0));
}

}  // namespace mw
