// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// One line of the bill of materials: all components (or cables) of one part.
struct BomLine {
    std::string part{};
    std::string name{};
    std::string vendor{};
    std::string system{};  ///< compute, network, storage, power, cooling, racks, cables
    double count{};
    std::string unit{"each"};  ///< or "m"
    std::optional<double> unit_usd{}, unitLow_usd{}, unitHigh_usd{};
    std::optional<double> total_usd{};
    bool estimate{};  ///< price is an estimate or unverified
    std::string basis{};
    std::vector<std::string> sources{};
    bool operator==(const BomLine&) const = default;
};

struct MoneyLine {
    std::string name{};
    double usd{};
    std::optional<double> low_usd{}, high_usd{};
    std::string source{};
    bool operator==(const MoneyLine&) const = default;
};

/// Cost of one workload's tokens: cost of input tokens times their share plus cost of output tokens times
/// theirs.
struct WorkloadCost {
    std::string id{};
    /// of its input (not from cache) and output tokens together
    std::optional<double> usd_per_million_tokens{};
    std::optional<double> usd_per_million_output{};  ///< all its cost on the output tokens
    bool operator==(const WorkloadCost&) const = default;
};

struct CostResults {
    double capex_usd{};
    /// compute, network, storage, power, cooling, racks, what is not drawn, land
    std::vector<MoneyLine> capexBySystem{};
    double opex_usd_per_year{};
    std::vector<MoneyLine> opexByLine{};  ///< energy, demand, water, staff, maintenance, software, spares, insurance
    double capital_usd_per_year{};        ///< annualised by life of each asset class
    double tco_usd_per_year{};
    std::optional<double> usd_per_million_tokens{};
    std::optional<double> usd_per_accelerator_hour{};
    /// parts of usd_per_million_tokens (or of TCO if no tokens), summing to it
    std::vector<MoneyLine> tokenCostBuildUp{};
    std::optional<double> revenue_usd_per_year{}, npv_usd{}, irr{}, payback_years{};
    std::vector<BomLine> bom{};
    int partsWithoutPrice{};
    double energy_kwh_per_year{};
    double accelerators{};  ///< packages counted
    /// the other is per sold hour: x availability x utilisation
    std::optional<double> usd_per_installed_accelerator_hour{};
    std::vector<WorkloadCost> workloads{};
    std::vector<double> cashFlow_usd{};  ///< yearly, first at time 0; empty without token prices
    /// of electricity, location based; nothing while the draw is unknown
    std::optional<double> carbon_t_per_year{};
    std::vector<std::string> notes{};
    bool operator==(const CostResults&) const = default;
};

}  // namespace mw
