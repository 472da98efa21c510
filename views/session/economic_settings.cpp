// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of settings, money and time. A default named like a key is that of resources/economics/defaults.yaml.
#include "views/session/layout_settings.h"

#include <QtGlobal>

#include <array>

namespace mw {

namespace {

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::LayoutSettings", text)

using Be = LayoutSetting::Kind;

constexpr std::array kEconomic{
    LayoutSetting{"analysis_years", MW_TEXT("Analysis"), MW_TEXT("years"), MW_TEXT("Time over which cost and revenue are counted"), Be::Number, "analysis_years"},
    LayoutSetting{"discount_rate", MW_TEXT("Discount rate"), MW_TEXT("% a year"), MW_TEXT("By which money of a later year counts less"), Be::Percent, "discount_rate"},
    LayoutSetting{"utilisation", MW_TEXT("Utilisation"), "%", MW_TEXT("Share of installed accelerator hours that is sold"), Be::Percent, "utilisation"},
    LayoutSetting{"availability", MW_TEXT("Availability"), "%", MW_TEXT("Share of hours that an accelerator is fit for service"), Be::Percent, "availability"},
    LayoutSetting{"it_load_factor", MW_TEXT("IT load factor"), "%", MW_TEXT("Mean IT load over design IT load"), Be::Percent, "it_load_factor"},
    LayoutSetting{"price_usd_per_million_input", MW_TEXT("Price of input"), MW_TEXT("$ / M tok"), MW_TEXT("What a million input tokens are sold for"), Be::Number, MW_TEXT("not sold")},
    LayoutSetting{"price_usd_per_million_output", MW_TEXT("Price of output"), MW_TEXT("$ / M tok"), MW_TEXT("What a million output tokens are sold for"), Be::Number, MW_TEXT("not sold")},
    LayoutSetting{"price_tiers", MW_TEXT("Price tiers"), "", MW_TEXT("Classes of customers, as in the file: [{id: premium, share: 0.2, usd_per_million_output: 9, tokens_per_s: 80}]"), Be::Yaml, MW_TEXT("one price")},
    LayoutSetting{"token_price_change", MW_TEXT("Change of token prices"), MW_TEXT("% a year"), MW_TEXT("Each year over the last: -20 % is a fifth less"), Be::Percent, "0"},
    LayoutSetting{"energy_price_change", MW_TEXT("Change of energy prices"), MW_TEXT("% a year"), MW_TEXT("Each year over the last"), Be::Percent, "0"},
    LayoutSetting{"staff_usd_per_year", MW_TEXT("Staff"), MW_TEXT("$ a year"), MW_TEXT("People who run the facility"), Be::Number, MW_TEXT("by IT load")},
    LayoutSetting{"shell_usd_per_mw", MW_TEXT("Building"), MW_TEXT("$ per MW of IT"), MW_TEXT("Shell and core"), Be::Number, "shell_usd_per_mw"},
    LayoutSetting{"land_usd", MW_TEXT("Land"), "$", MW_TEXT("Price of the plot"), Be::Number, MW_TEXT("by IT load")},
    LayoutSetting{"substation_usd_per_mw", MW_TEXT("Substation"), MW_TEXT("$ per MW of the facility"), MW_TEXT("Where no substation transformer is drawn"), Be::Number, "substation_usd_per_mw"},
    LayoutSetting{"engineering_share", MW_TEXT("Engineering"), "%", MW_TEXT("Share of plant and building"), Be::Percent, "engineering_share"},
    LayoutSetting{"commissioning_share", MW_TEXT("Commissioning"), "%", MW_TEXT("Share of plant and building"), Be::Percent, "commissioning_share"},
    LayoutSetting{"contingency_share", MW_TEXT("Contingency"), "%", MW_TEXT("Share of the facility without IT"), Be::Percent, "contingency_share"},
    LayoutSetting{"warranty_years", MW_TEXT("Warranty"), MW_TEXT("years"), MW_TEXT("In which the maker replaces what fails"), Be::Number, "warranty_years"},
    LayoutSetting{"property_tax_share", MW_TEXT("Property tax"), MW_TEXT("% a year"), MW_TEXT("Share of all capital"), Be::Percent, "property_tax_share"},
    LayoutSetting{"insurance_share", MW_TEXT("Insurance"), MW_TEXT("% a year"), MW_TEXT("Share of all capital"), Be::Percent, "insurance_share"},
    LayoutSetting{"software_usd_per_accelerator_year", MW_TEXT("Software"), MW_TEXT("$ per accelerator and year"), MW_TEXT("Licences and support"), Be::Number, "software_usd_per_accelerator_year"},
    LayoutSetting{"maintenance_compute_share", MW_TEXT("Maintenance of compute"), MW_TEXT("% a year"), MW_TEXT("Share of its price; spare parts are counted apart"), Be::Percent, "maintenance_compute_share"},
    LayoutSetting{"maintenance_network_share", MW_TEXT("Maintenance of network"), MW_TEXT("% a year"), MW_TEXT("Share of its price; spare parts are counted apart"), Be::Percent, "maintenance_network_share"},
    LayoutSetting{"maintenance_storage_share", MW_TEXT("Maintenance of storage"), MW_TEXT("% a year"), MW_TEXT("Share of its price; spare parts are counted apart"), Be::Percent, "maintenance_storage_share"},
    LayoutSetting{"maintenance_plant_share", MW_TEXT("Maintenance of plant"), MW_TEXT("% a year"), MW_TEXT("Share of its price"), Be::Percent, "maintenance_plant_share"},
    LayoutSetting{"maintenance_shell_share", MW_TEXT("Maintenance of the building"), MW_TEXT("% a year"), MW_TEXT("Share of its cost"), Be::Percent, "maintenance_shell_share"},
    LayoutSetting{"build_months", MW_TEXT("Time to build"), MW_TEXT("months"), MW_TEXT("Over which plant and building are paid, of phases that say nothing else"), Be::Number, "build_months"},
    LayoutSetting{"ramp_months", MW_TEXT("Ramp"), MW_TEXT("months"), MW_TEXT("From the first token to full utilisation, of phases that say nothing else"), Be::Number, "ramp_months"},
    LayoutSetting{"phases", MW_TEXT("Phases"), "", MW_TEXT("What is built when, as in the file: [{id: first, share: 0.5, energised_month: 12}]"), Be::Yaml, MW_TEXT("all at once")},
    LayoutSetting{"tokens_per_engineer_year", MW_TEXT("Tokens per engineer"), MW_TEXT("tokens a year"), MW_TEXT("What one engineer uses: how many are served"), Be::Number, MW_TEXT("not set")},
};

constexpr std::array kLives{
    LayoutSetting{"lives_years/compute", MW_TEXT("Life of compute"), MW_TEXT("years"), MW_TEXT("Until it is replaced"), Be::Number, "life_compute_years"},
    LayoutSetting{"lives_years/network", MW_TEXT("Life of network"), MW_TEXT("years"), MW_TEXT("Until it is replaced"), Be::Number, "life_network_years"},
    LayoutSetting{"lives_years/storage", MW_TEXT("Life of storage"), MW_TEXT("years"), MW_TEXT("Until it is replaced"), Be::Number, "life_storage_years"},
    LayoutSetting{"lives_years/plant", MW_TEXT("Life of plant"), MW_TEXT("years"), MW_TEXT("Electrical and mechanical plant, until it is replaced"), Be::Number, "life_plant_years"},
    LayoutSetting{"lives_years/shell", MW_TEXT("Life of the building"), MW_TEXT("years"), MW_TEXT("Over which it is written off"), Be::Number, "life_shell_years"},
    LayoutSetting{"depreciation/compute", MW_TEXT("Write-off of compute"), "", MW_TEXT("How its price is written off over its life"), Be::Choice, "straight-line"},
    LayoutSetting{"depreciation/network", MW_TEXT("Write-off of network"), "", MW_TEXT("How its price is written off over its life"), Be::Choice, "straight-line"},
    LayoutSetting{"depreciation/storage", MW_TEXT("Write-off of storage"), "", MW_TEXT("How its price is written off over its life"), Be::Choice, "straight-line"},
    LayoutSetting{"depreciation/plant", MW_TEXT("Write-off of plant"), "", MW_TEXT("How its price is written off over its life"), Be::Choice, "straight-line"},
    LayoutSetting{"depreciation/shell", MW_TEXT("Write-off of the building"), "", MW_TEXT("How its price is written off over its life"), Be::Choice, "straight-line"},
    LayoutSetting{"residual_share", MW_TEXT("Residual value"), "%", MW_TEXT("What compute still fetches at the end of its life, of its price"), Be::Percent, "residual_share"},
    LayoutSetting{"refresh_price_share", MW_TEXT("Price of what replaces"), "%", MW_TEXT("Over the price of what it replaces"), Be::Percent, "1"},
};

constexpr std::array kFinance{
    LayoutSetting{"finance/debt_share", MW_TEXT("Debt"), "%", MW_TEXT("Share of the capital that is borrowed"), Be::Percent, "0"},
    LayoutSetting{"finance/debt_rate", MW_TEXT("Interest"), MW_TEXT("% a year"), MW_TEXT("On what is borrowed"), Be::Percent, "0"},
    LayoutSetting{"finance/debt_years", MW_TEXT("Term of the debt"), MW_TEXT("years"), MW_TEXT("Over which it is paid back in equal payments"), Be::Number, MW_TEXT("as the analysis")},
    LayoutSetting{"finance/equity_return", MW_TEXT("Return on equity"), MW_TEXT("% a year"), MW_TEXT("What owners ask for"), Be::Percent, MW_TEXT("the discount rate")},
    LayoutSetting{"finance/tax_rate", MW_TEXT("Tax"), "%", MW_TEXT("On each year's profit"), Be::Percent, "0"},
    LayoutSetting{"uncertainty", MW_TEXT("Uncertain inputs"), "", MW_TEXT("What the Monte Carlo run draws, as in the file: [{path: economics/utilisation, low: 0.5, high: 0.9}]"), Be::Yaml, MW_TEXT("those of the defaults")},
    LayoutSetting{"correlations", MW_TEXT("Correlations"), "", MW_TEXT("Of uncertain inputs, as in the file: [{between: [economics/utilisation, site/tariff/energy_usd_per_kwh], value: 0.3}]"), Be::Yaml, MW_TEXT("none")},
};

#undef MW_TEXT

}  // namespace

std::span<const LayoutSetting> economicSettings() { return kEconomic; }
std::span<const LayoutSetting> lifeSettings() { return kLives; }
std::span<const LayoutSetting> financeSettings() { return kFinance; }

}  // namespace mw
