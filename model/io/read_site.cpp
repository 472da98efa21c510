// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_records.h"

#include <tuple>

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

TariffWindow windowFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "site.tariff.time_of_use", context);
    TariffWindow window;
    if (const auto* months = fields.list("months"))
        for (const auto& month : months->items)
            if (const auto number = numberFrom(month, "months", {1, 12}, context)) window.months.push_back(*number);
    if (const auto* hours = fields.list("hours"))
        if (const auto pair = pairFrom(*hours, "hours", {0, 24}, "first and last hour of the day", context))
            std::tie(window.fromHour, window.toHour) = *pair;
    fields.number("usd_per_kwh", window.usd_per_kwh);
    fields.finish(window.extras);
    return window;
}

Tariff tariffFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "site.tariff", context);
    Tariff tariff;
    fields.number("energy_usd_per_kwh", tariff.energy_usd_per_kwh);  // wholesale prices can be negative
    fields.number("demand_usd_per_kw_month", tariff.demand_usd_per_kw_month, kNotNegative);
    fields.number("water_usd_per_m3", tariff.water_usd_per_m3, kNotNegative);
    if (const auto* windows = fields.list("time_of_use"))
        for (const auto& window : windows->items) tariff.time_of_use.push_back(windowFrom(window, context));
    fields.number("take_or_pay_mw", tariff.take_or_pay_mw, kNotNegative);
    fields.number("on_site_share", tariff.on_site_share, kShare);
    fields.number("on_site_usd_per_kwh", tariff.on_site_usd_per_kwh, kNotNegative);
    fields.number("power_factor_min", tariff.leastPowerFactor, {0, 1, true});
    fields.number("reactive_usd_per_kvarh", tariff.reactive_usd_per_kvarh, kNotNegative);
    fields.number("apparent_usd_per_kva_month", tariff.apparent_usd_per_kva_month, kNotNegative);
    fields.number("low_power_factor_usd_per_kw_month", tariff.lowFactor_usd_per_kw_month, kNotNegative);
    fields.finish(tariff.extras);
    return tariff;
}

Climate climateFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "site.climate", context);
    Climate climate;
    fields.number("warming_c", climate.warming_c, {-20, 20});
    fields.number("extreme_year", climate.extremeYear, {1, 1000, true});
    fields.finish(climate.extras);
    return climate;
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
    if (const auto* climate = fields.map("climate")) site.climate = climateFrom(*climate, context);
    if (const auto* grid = fields.map("grid")) site.grid = gridFrom(*grid, context);
    if (const auto* tariff = fields.map("tariff")) site.tariff = tariffFrom(*tariff, context);
    fields.number("carbon_g_per_kwh", site.carbon_g_per_kwh, kNotNegative);
    if (const auto* hours = fields.list("carbon_by_hour_g_per_kwh")) site.carbonByHour_g_per_kwh = hourly(*hours, context);
    fields.finish(site.extras);
    return site;
}

}  // namespace mw::reading
