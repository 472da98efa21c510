// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/input.h"

#include <algorithm>
#include <string>
#include <vector>

namespace mw {

/// How often a kind of part fails and is replaced by a spare.
struct SpareRate {
    std::string id{};           ///< of the entry in `failure_rates`
    Kind kind{};
    double perYear{};           ///< of one part
    bool operator==(const SpareRate&) const = default;
};
using SpareRates = std::vector<SpareRate>;

/// Entries of `failure_rates` that name `spare_kinds`; of a range the middle. Plant is left out: what fails there is repaired,
/// and its upkeep share holds the parts.
[[nodiscard]] SpareRates spareRates(const CostDefaults& defaults);

/// What of one part fails in a year, as a share of its price: its own rate, or the rates of what it contains by their prices.
/// An accelerator without a price of its own is worth its share of what contains it. `price_usd`: of the part; without: 0.
[[nodiscard]] double spareShare(const Part& part, const std::optional<double>& price_usd, const Catalog& catalog, const SpareRates& rates);

/// Of what fails over a life, the share that is not replaced under warranty.
[[nodiscard]] inline double paidShare(double warranty_years, double life_years)
{
    return life_years > 0 ? std::max(0.0, 1 - warranty_years / life_years) : 0;
}

/// Spares of an average year of a life: count x price x share that fails x share that is paid.
[[nodiscard]] double spares_usd_per_year(const CostInput& input);
/// The life of a system's class.
[[nodiscard]] double life_years(CostSystem system, const CostAssumptions& assumptions);

}  // namespace mw
