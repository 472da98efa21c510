// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// How the price of a class of assets is written off over its life.
enum class WriteOff { StraightLine, Declining, Macrs };

/// One value for each class of assets; empty: the default.
struct ByClass {
    std::optional<double> compute{}, network{}, storage{}, plant{}, shell{};
    Extras extras{};
    bool operator==(const ByClass&) const = default;
};

struct WriteOffByClass {
    std::optional<WriteOff> compute{}, network{}, storage{}, plant{}, shell{};
    Extras extras{};
    bool operator==(const WriteOffByClass&) const = default;
};

/// A part of the facility that is built and starts to work at one time.
struct BuildPhase {
    std::string id{};
    double share{1};                          ///< of the whole facility
    double energised_month{};                 ///< months from the start of the project until it works
    std::optional<double> build_months{};     ///< over which plant and building are paid for, before
    std::optional<double> ramp_months{};      ///< from its first token to full utilisation
    Extras extras{};
    std::string before{}, after{};            ///< comments
    bool operator==(const BuildPhase&) const = default;
};

/// Who pays for it. Shares and rates per year; empty: all equity, no tax.
struct Finance {
    std::optional<double> debt_share{}, debt_rate{}, debt_years{};
    std::optional<double> equity_return{};    ///< what owners ask for
    std::optional<double> tax_rate{};         ///< on profit
    Extras extras{};
    bool operator==(const Finance&) const = default;
};

/// What a class of customers pays, and the speed it pays for.
struct PriceTier {
    std::string id{};
    double share{};                           ///< of the tokens sold
    double usd_per_million_input{}, usd_per_million_cached{}, usd_per_million_output{};
    std::optional<double> tokens_per_s{};     ///< to one user, at least
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const PriceTier&) const = default;
};

/// An input that is not known for sure. Without a distribution it is triangular from low over typical to high.
struct UncertainInput {
    enum class Shape { Triangular, Uniform, Normal, Lognormal };
    std::string path{};                       ///< as in scenarios: "parts/acme.asic/price_usd"
    std::optional<double> low{}, typical{}, high{};   ///< of normal and lognormal: 5 %, median, 95 %
    Shape shape{Shape::Triangular};
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const UncertainInput&) const = default;
};

/// Two uncertain inputs that move together: correlation of their normal scores (Gaussian copula).
struct Correlation {
    std::vector<std::string> between{};       ///< two paths
    double value{};                           ///< -1 to 1
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const Correlation&) const = default;
};

/// Money and time. An empty value means the default of resources/economics/defaults.yaml, which names its source.
struct Economics {
    std::optional<double> analysis_years{};
    std::optional<double> discount_rate{};             ///< per year, 0.10 is 10 %
    std::optional<double> utilisation{};               ///< share of installed accelerator hours that is sold
    std::optional<double> availability{};
    std::optional<double> it_load_factor{};            ///< mean IT load over design IT load
    std::optional<double> staff_usd_per_year{};
    std::optional<double> shell_usd_per_mw{};          ///< building and core per MW of IT
    std::optional<double> land_usd{};
    std::optional<double> substation_usd_per_mw{};     ///< per MW of the facility, where none is drawn
    std::optional<double> engineering_share{}, commissioning_share{}, contingency_share{};   ///< of what is built
    std::optional<double> warranty_years{};            ///< in which the maker replaces what fails
    std::optional<double> price_usd_per_million_input{}, price_usd_per_million_output{};
    std::optional<double> property_tax_share{};        ///< per year, of all capital
    std::optional<double> insurance_share{};           ///< per year, of all capital
    std::optional<double> residual_share{};            ///< what compute still fetches at the end of its life, of its price
    std::optional<double> refresh_price_share{};       ///< price of what replaces it over its own
    std::optional<double> token_price_change{}, energy_price_change{};   ///< per year, -0.2 is 20 % less
    std::optional<double> build_months{}, ramp_months{};                 ///< of phases that say nothing
    std::optional<double> tokens_per_engineer_year{};  ///< what one engineer uses: how many are served
    ByClass lives_years{};
    WriteOffByClass depreciation{};
    Finance finance{};
    std::vector<BuildPhase> phases{};                  ///< none: all at once
    std::vector<PriceTier> price_tiers{};
    std::vector<UncertainInput> uncertainty{};
    std::vector<Correlation> correlations{};
    Extras extras{};
    bool operator==(const Economics&) const = default;
};

}  // namespace mw
