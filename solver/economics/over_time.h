// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/economics.h"
#include "solver/cost/input.h"
#include "solver/economics/issue.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

struct CapitalLine;

/// What is bought, by how it is paid and written off.
struct AssetClass {
    enum class Paid { OnEnergising, OverTheBuild, AtTheStart };   ///< gear; plant and building; land
    std::string name{};
    double capex_usd{};
    double life_years{};       ///< 0: land, kept at its price
    double residualShare{};    ///< of its price at the end of its life
    WriteOff method{WriteOff::StraightLine};
    Paid paid{Paid::OnEnergising};
    bool operator==(const AssetClass&) const = default;
};

/// A phase with nothing left open.
struct Phase {
    std::string id{};
    double share{};
    int energised{};           ///< month at whose end it is energised; it works from the next on
    int build{};               ///< months before that, over which plant and building are paid
    double ramp_months{};
    bool operator==(const Phase&) const = default;
};

/// Money is that of the whole facility at work, at prices of month 0.
struct OverTimeInput {
    std::vector<AssetClass> classes{};
    std::vector<Phase> phases{};
    double energy_usd_per_year{}, otherOpex_usd_per_year{};
    std::optional<double> revenue_usd_per_year{};
    double millionTokens_per_year{}, acceleratorHours_per_year{};   ///< sold
    double discountRate{}, years{};       ///< of work, from the first energisation
    double tokenPriceChange{}, energyPriceChange{}, refreshPriceShare{1};
    double debtShare{}, debtRate{}, debtYears{}, equityReturn{}, taxRate{};
    std::optional<double> wacc{};
    bool operator==(const OverTimeInput&) const = default;
};

/// What flows at the end of one month; or the sum of a year's months. Paid out is negative but for depreciation,
/// which no money is paid for.
struct MoneyFlow {
    double capital{}, refresh{}, residual{};
    double revenue{}, energy{}, otherOpex{};
    double tax{};              ///< with interest deducted
    double taxUnlevered{};     ///< as if all were equity
    double debtDrawn{}, interest{}, principal{};
    double depreciation{};
    double project{};          ///< before who pays for it: capital + refresh + residual + revenue + energy + other + taxUnlevered
    double equity{};           ///< to owners: as project with `tax`, + drawn + interest + principal
    double millionTokens{}, acceleratorHours{};
    bool operator==(const MoneyFlow&) const = default;
};

/// Rates of return of monthly flows, per year. Exactly one, or why not.
struct RateOfReturn {
    std::optional<double> rate{};
    std::vector<double> all{};     ///< roots found
    std::string why{};             ///< where there is not exactly one
    bool operator==(const RateOfReturn&) const = default;
};

struct OverTime {
    std::vector<MoneyFlow> months{};       ///< from month 0
    std::vector<MoneyFlow> years{};        ///< of 12 months each, the first months 1 to 12 and month 0
    int firstTokenMonth{};
    double rate{};                         ///< that project flows are discounted at, per year
    std::optional<double> wacc{};
    std::optional<double> npv_usd{}, equityNpv_usd{};   ///< nothing without revenue
    RateOfReturn irr{}, equityIrr{};
    std::optional<double> payback_years{}, discountedPayback_years{};   ///< from month 0
    std::optional<double> levelised_usd_per_million{}, levelised_usd_per_hour{};   ///< before tax
    std::optional<double> lowestDebtCover{};   ///< of a year: what is left before debt service over debt service
    double capital_usd{};                  ///< all of it, refresh apart
    std::vector<std::string> notes{};
    bool operator==(const OverTime&) const = default;
};

/// The class that an asset of a capital line belongs to, by its place in the line: "plant".
[[nodiscard]] std::string_view assetClass(const CapitalLine& line, std::size_t asset);

/// Classes from the cost input; phases, finance and changes from the layout. `issues`: phases that cannot be as stated; they are
/// put right and solved.
[[nodiscard]] OverTimeInput overTimeInput(const CostInput& cost, const Economics& economics, std::vector<EconomicsIssue>& issues);

/// Cash flow by month and year, and what it is worth. Monthly discounting at (1 + rate)^(1/12).
[[nodiscard]] OverTime solveOverTime(const OverTimeInput& input);

/// Depreciation of each year of an asset's life from 1 to its salvage value: straight-line; double-declining balance
/// that turns to straight-line when that is more (US GAAP practice); MACRS by the class nearest in years.
[[nodiscard]] std::vector<double> writeOff_usd(WriteOff method, double cost_usd, double salvage_usd, double life_years);

/// Of monthly flows, per year.
[[nodiscard]] RateOfReturn rateOfReturn(const std::vector<double>& monthly);

}  // namespace mw
