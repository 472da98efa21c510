// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/driver_text.h"

#include "solver/economics/cost_model.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

struct DriverText {
    std::string_view id, name;
    Format format;
};

constexpr std::array kDriverTexts{
    DriverText{"discount_rate", "discount rate", Format::Share},
    DriverText{"analysis_years", "years of analysis", Format::Years},
    DriverText{"utilisation", "utilisation", Format::Share},
    DriverText{"availability", "availability", Format::Share},
    DriverText{"it_load_factor", "IT load factor", Format::Share},
    DriverText{"life_compute_years", "life of compute", Format::Years},
    DriverText{"life_network_years", "life of network", Format::Years},
    DriverText{"life_storage_years", "life of storage", Format::Years},
    DriverText{"life_plant_years", "life of plant", Format::Years},
    DriverText{"life_shell_years", "life of the building", Format::Years},
    DriverText{"shell_usd_per_mw", "shell and core per MW", Format::Usd},
    DriverText{"power_usd_per_mw", "power plant per MW", Format::Usd},
    DriverText{"cooling_usd_per_mw", "cooling plant per MW", Format::Usd},
    DriverText{"installation_share", "installation share", Format::Share},
    DriverText{"substation_usd_per_mw", "substation per MW", Format::Usd},
    DriverText{"engineering_share", "engineering share", Format::Share},
    DriverText{"commissioning_share", "commissioning share", Format::Share},
    DriverText{"contingency_share", "contingency share", Format::Share},
    DriverText{"land_usd", "land", Format::Usd},
    DriverText{"land_usd_per_mw", "land per MW", Format::Usd},
    DriverText{"staff_usd_per_year", "staff per year", Format::Usd},
    DriverText{"staff_usd_per_mw_year", "staff per year", Format::Usd},   // of the whole facility: see uncertainty_input.cpp
    DriverText{"maintenance_compute_share", "maintenance of compute, share", Format::Share},
    DriverText{"maintenance_network_share", "maintenance of network, share", Format::Share},
    DriverText{"maintenance_storage_share", "maintenance of storage, share", Format::Share},
    DriverText{"maintenance_plant_share", "maintenance of plant, share", Format::Share},
    DriverText{"maintenance_shell_share", "maintenance of the building, share", Format::Share},
    DriverText{"warranty_years", "warranty", Format::Years},
    DriverText{"software_usd_per_accelerator_year", "software per accelerator and year", Format::Usd},
    DriverText{"insurance_share", "insurance share", Format::Share},
    DriverText{"property_tax_share", "property tax share", Format::Share},
    DriverText{"residual_share", "residual share", Format::Share},
    DriverText{"energy_usd_per_kwh", "energy per kWh", Format::Usd},
    DriverText{"demand_usd_per_kw_month", "demand per kW and month", Format::Usd},
    DriverText{"water_usd_per_m3", "water per m³", Format::Usd},
    DriverText{"price_compute", "prices of compute", Format::Share},
    DriverText{"price_network", "prices of network", Format::Share},
    DriverText{"price_storage", "prices of storage", Format::Share},
    DriverText{"price_power", "prices of power gear", Format::Share},
    DriverText{"price_cooling", "prices of cooling gear", Format::Share},
    DriverText{"price_racks", "prices of racks", Format::Share},
    DriverText{"price_cables", "prices of cables", Format::Share},
    DriverText{"pue", "PUE", Format::Plain},
    DriverText{"throughput", "throughput", Format::Share},
    DriverText{"price_usd_per_million_input", "price of input", Format::UsdPerMillion},
    DriverText{"price_usd_per_million_output", "price of output", Format::UsdPerMillion},
    DriverText{"price_usd_per_million_cached", "price of cached input", Format::UsdPerMillion},
};

const DriverText* textOfDriver(std::string_view id)
{
    const auto named = [&](std::string_view name) {
        const auto found = std::find_if(kDriverTexts.begin(), kDriverTexts.end(), [&](const DriverText& one) { return one.id == name; });
        return found != kDriverTexts.end() ? &*found : nullptr;
    };
    if (const DriverText* own = named(id)) return own;
    const auto driver = driverOf(id);   // a path of the layout
    return driver ? named(idOf(*driver)) : nullptr;
}

}  // namespace

std::string driverName(std::string_view id, const Facility* facility)
{
    if (const DriverText* own = textOfDriver(id)) return std::string(own->name);
    const auto from = id.find('/'), to = id.rfind('/');
    if (from == std::string_view::npos || from == to) {
        std::string words(id);
        std::replace(words.begin(), words.end(), '_', ' ');
        return words;
    }
    const std::string_view part = id.substr(from + 1, to - from - 1);
    const Part* known = facility != nullptr ? facility->catalog->find(part) : nullptr;
    return "price of " + (known != nullptr ? known->name : std::string(part));
}

Format driverFormat(std::string_view id)
{
    const DriverText* own = textOfDriver(id);
    return own != nullptr ? own->format : Format::Usd;
}

}  // namespace mw
