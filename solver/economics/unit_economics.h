// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/economics.h"
#include "solver/cost/input.h"
#include "solver/cost/results.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What one class of customers brings in a year.
struct TierRevenue {
    std::string id{};
    double share{};                  ///< of the tokens
    double millionTokens_per_year{}; ///< uncached input, cached input and output together
    double usd_per_year{};
    std::optional<double> speed{};   ///< tokens/s to one user that it pays for
    std::optional<bool> served{};    ///< the plan is that fast; nothing where no speed is asked for or known
    bool operator==(const TierRevenue&) const = default;
};

/// What comes out per token, megawatt and person.
struct UnitEconomics {
    std::vector<TierRevenue> tiers{};
    std::optional<double> revenue_usd_per_year{}, profit_usd_per_year{};   ///< profit: less all cost of a year
    std::optional<double> margin{};                ///< profit over revenue
    std::optional<double> costMargin{};            ///< profit over cost
    std::optional<double> revenue_usd_per_mw_year{}, profit_usd_per_mw_year{};   ///< of facility power
    std::optional<double> energy_j_per_token{};    ///< facility energy over tokens computed (input not from cache + output)
    std::optional<double> energy_kwh_per_million{};
    std::optional<double> usd_per_million_input{}, usd_per_million_output{};   ///< cost; by the pools that make them
    std::optional<double> usd_per_million_with_cached{};   ///< cost over all tokens sold, cached ones too
    std::optional<double> engineers{};             ///< served at the layout's yearly token budget
    double millionTokens_per_year{};               ///< sold: uncached input, cached input, output
    bool operator==(const UnitEconomics&) const = default;
};

/// `outputSpeed`: tokens/s to one user as the plan runs. Tokens of a year are those of sold hours.
[[nodiscard]] UnitEconomics unitEconomics(const CostInput& input, const CostResults& cost, const Economics& economics,
                                          std::optional<double> outputSpeed = {});

}  // namespace mw
