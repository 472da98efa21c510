// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/diagnostic.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// The numbers that a cost needs beside the facility itself, as `defaults.yaml` names them. Shares and rates
/// per year.
struct CostAssumptions {
    double discountRate{}, analysisYears{}, utilisation{}, availability{}, itLoadFactor{};
    double lifeCompute_years{}, lifeNetwork_years{}, lifeStorage_years{}, lifePlant_years{},
        lifeShell_years{};
    double shell_usd_per_mw{}, power_usd_per_mw{}, cooling_usd_per_mw{};
    double installationShare{}, substation_usd_per_mw{}, engineeringShare{}, commissioningShare{}, contingencyShare{};
    double land_usd{}, land_usd_per_mw{};  ///< one or the other: what a layout states, or by IT load
    double staff_usd_per_mw_year{};
    double maintenanceComputeShare{}, maintenanceNetworkShare{}, maintenanceStorageShare{},
        maintenancePlantShare{}, maintenanceShellShare{};
    double warrantyYears{};  ///< in which the maker replaces what fails
    double software_usd_per_accelerator_year{}, insuranceShare{}, propertyTaxShare{};
    double residualShare{};  ///< of compute's price, what it fetches at the end of its life
    double buildMonths{}, rampMonths{};
    double energy_usd_per_kwh{}, demand_usd_per_kw_month{}, water_usd_per_m3{}, carbon_g_per_kwh{};
    bool operator==(const CostAssumptions&) const = default;
};

/// Where a default is from and how far it may be off.
struct DefaultNote {
    double value{};
    std::optional<double> low{}, high{};
    Confidence confidence{Confidence::Unverified};
    std::vector<std::string> sources{};  ///< keys of CostDefaults::sources
    std::string basis{};
    bool operator==(const DefaultNote&) const = default;
};

/// How long a kind of part takes to come where the part gives no figure of its own.
struct LeadTimeClass {
    std::string id{}, name{};
    std::vector<Kind> kinds{};  ///< may be empty: an entry for reading only
    std::optional<double> low_weeks{}, typical_weeks{}, high_weeks{};
    Confidence confidence{Confidence::Unverified};
    std::vector<std::string> sources{};
    bool operator==(const LeadTimeClass&) const = default;
};

/// Any other entry of the folder: tariffs, carbon, water, build cost, benchmarks, failure rates, lives,
/// origins.
struct EconomicEntry {
    std::string table{}, id{}, name{};
    std::vector<std::pair<std::string, double>> figures{};
    std::vector<std::pair<std::string, std::string>> facts{};
    Confidence confidence{Confidence::Unverified};
    std::vector<std::string> sources{};
    [[nodiscard]] std::optional<double> figure(std::string_view key) const;
    bool operator==(const EconomicEntry&) const = default;
};

/// Economic defaults with their sources (resources/economics): used where a layout's `economics` or `tariff`
/// is silent.
struct CostDefaults {
    CostAssumptions values{};
    std::map<std::string, DefaultNote, std::less<>> notes{};  ///< by id: "discount_rate"
    std::vector<LeadTimeClass> leadTimes{};
    std::vector<EconomicEntry> entries{};
    std::map<std::string, Source, std::less<>> sources{};

    [[nodiscard]] const LeadTimeClass* leadTime(Kind kind) const;
    [[nodiscard]] const EconomicEntry* find(std::string_view table, std::string_view id) const;
    /// Titles of sources, joined by "; ".
    [[nodiscard]] std::string sourceText(const std::vector<std::string>& keys) const;
};
using CostDefaultsPtr = std::shared_ptr<const CostDefaults>;

/// The member of a default by its id in the file; null if there is none.
[[nodiscard]] double* assumption(CostAssumptions& values, std::string_view id);

/// Reads the folder of economics files. A default that is missing, twice there, not a number or out of its
/// range is an error with its place; so is a kind of part that does not exist and a source that sources.yaml
/// does not have.
[[nodiscard]] Loaded<CostDefaultsPtr> readCostDefaults(const std::string& folder);

}  // namespace mw
