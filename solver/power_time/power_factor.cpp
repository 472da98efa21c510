// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/power_factor.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

double kvarForKw(double powerFactor)
{
    return std::sqrt(std::max(0.0, 1 - powerFactor * powerFactor)) / powerFactor;
}

bool isPowerFactor(double value)
{
    return value > 0 && value <= 1;
}

}  // namespace

std::optional<ReactiveCharge> reactiveCharge(double peak_kw, double energy_kwh_per_year, double powerFactor, const ReactiveTariff& tariff)
{
    const bool usable = isPowerFactor(powerFactor) && isPowerFactor(tariff.threshold) && peak_kw >= 0 && energy_kwh_per_year >= 0 &&
                        std::isfinite(peak_kw) && std::isfinite(energy_kwh_per_year);
    if (!usable) return std::nullopt;
    constexpr double kMonths = 12;
    const double beyond = std::max(0.0, kvarForKw(powerFactor) - kvarForKw(tariff.threshold));
    ReactiveCharge charge;
    charge.kvar = peak_kw * kvarForKw(powerFactor), charge.kva = peak_kw / powerFactor;
    charge.billed_kvarh = energy_kwh_per_year * beyond;
    charge.compensation_kvar = peak_kw * beyond;
    charge.reactive_usd_per_year = charge.billed_kvarh * tariff.usd_per_kvarh.value_or(0);
    charge.apparent_usd_per_year = charge.kva * tariff.usd_per_kva_month.value_or(0) * kMonths;
    charge.penalty_usd_per_year = peak_kw * std::max(0.0, tariff.threshold / powerFactor - 1) * tariff.usd_per_kw_month.value_or(0) * kMonths;
    return charge;
}

}  // namespace mw
