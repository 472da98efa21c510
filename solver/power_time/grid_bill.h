// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/site.h"
#include "solver/power_time/carbon.h"
#include "solver/power_time/power_factor.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What the grid connection charges beside energy and demand, and the carbon of the year by the hour. What a year draws is spread over it by month as the weather year has it, evenly within a month.
struct GridBill {
    std::optional<double> powerFactor{};       ///< at the utility, design load
    std::optional<double> leastPowerFactor{};  ///< of the contract
    std::optional<ReactiveCharge> charge{};    ///< absent without a tariff for it or without a power factor
    std::optional<CarbonYear> carbon{};        ///< absent without a profile by hour
    std::vector<std::string> notes{};          ///< what could not be computed and why
    bool operator==(const GridBill&) const = default;
};

/// What a year is like: its peak, its energy, and the mean power use effectiveness of each month (zeros: alike).
struct YearOfDraw {
    double peak_kw{}, energy_kwh{};
    std::array<double, 12> pueByMonth{};
};

[[nodiscard]] GridBill gridBill(const Site& site, std::optional<double> powerFactor, const YearOfDraw& year);

}  // namespace mw
