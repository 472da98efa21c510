// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_records.h"

namespace mw::reading {

namespace {

Grid gridFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "site.grid", context);
    Grid grid;
    fields.number("limit_mw", grid.limit_mw, kPositive);
    fields.number("voltage_kv", grid.voltage_kv, kPositive);
    fields.number("frequency_hz", grid.frequency_hz, kPositive);
    fields.number("fault_mva", grid.fault_mva, kPositive);
    fields.finish(grid.extras);
    return grid;
}

Tariff tariffFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "site.tariff", context);
    Tariff tariff;
    fields.number("energy_usd_per_kwh", tariff.energy_usd_per_kwh);  // wholesale prices can be negative
    fields.number("demand_usd_per_kw_month", tariff.demand_usd_per_kw_month, kNotNegative);
    fields.number("water_usd_per_m3", tariff.water_usd_per_m3, kNotNegative);
    fields.number("power_factor_min", tariff.leastPowerFactor, {0, 1, true});
    fields.number("reactive_usd_per_kvarh", tariff.reactive_usd_per_kvarh, kNotNegative);
    fields.number("apparent_usd_per_kva_month", tariff.apparent_usd_per_kva_month, kNotNegative);
    fields.number("low_power_factor_usd_per_kw_month", tariff.lowFactor_usd_per_kw_month, kNotNegative);
    fields.finish(tariff.extras);
    return tariff;
}

std::vector<double> hourly(const YamlNode& list, Context& context)
{
    constexpr std::size_t kDay_h = 24, kYear_h = 8760;
    std::vector<double> values;
    if (list.items.size() != kDay_h && list.items.size() != kYear_h) {
        context.error(list, "carbon_by_hour_g_per_kwh has " + std::to_string(list.items.size()) + " values", "24 values for each day or 8,760 for the year");
        return values;
    }
    for (const YamlNode& item : list.items)
        if (const auto value = numberFrom(item, "carbon_by_hour_g_per_kwh", kNotNegative, context)) values.push_back(*value);
    if (values.size() != list.items.size()) values.clear();
    return values;
}

}  // namespace

Site siteFrom(const YamlNode& node, Context& context)
{
    constexpr Range elevation{-500, 9000};  // Dead Sea to Everest
    constexpr Range airTemperature{-80, 70};
    Fields fields(node, "site", context);
    Site site;
    fields.text("name", site.name);
    fields.number("latitude", site.latitude, {-90, 90});
    fields.number("longitude", site.longitude, {-180, 180});
    fields.number("elevation_m", site.elevation_m, elevation);
    fields.text("weather", site.weather);
    fields.number("design_dry_bulb_c", site.designDryBulb_c, airTemperature);
    fields.number("design_wet_bulb_c", site.designWetBulb_c, airTemperature);
    if (const auto* grid = fields.map("grid")) site.grid = gridFrom(*grid, context);
    if (const auto* tariff = fields.map("tariff")) site.tariff = tariffFrom(*tariff, context);
    fields.number("carbon_g_per_kwh", site.carbon_g_per_kwh, kNotNegative);
    if (const auto* hours = fields.list("carbon_by_hour_g_per_kwh")) site.carbonByHour_g_per_kwh = hourly(*hours, context);
    fields.finish(site.extras);
    return site;
}

Economics economicsFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "economics", context);
    Economics economics;
    fields.number("analysis_years", economics.analysis_years, {0, 100, true});
    fields.number("discount_rate", economics.discount_rate, {-0.5, 1});
    fields.number("utilisation", economics.utilisation, kShare);
    fields.number("availability", economics.availability, kShare);
    fields.number("it_load_factor", economics.it_load_factor, kShare);
    fields.number("staff_usd_per_year", economics.staff_usd_per_year, kNotNegative);
    fields.number("shell_usd_per_mw", economics.shell_usd_per_mw, kNotNegative);
    fields.number("land_usd", economics.land_usd, kNotNegative);
    fields.number("contingency_share", economics.contingency_share, kShare);
    fields.number("price_usd_per_million_input", economics.price_usd_per_million_input, kNotNegative);
    fields.number("price_usd_per_million_output", economics.price_usd_per_million_output, kNotNegative);
    fields.finish(economics.extras);
    return economics;
}

}  // namespace mw::reading
