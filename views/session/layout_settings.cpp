// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of settings: keys, units and defaults are those of resources/schema/layout.schema.json and its reader.
#include "views/session/layout_settings.h"

#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <array>

namespace mw {

namespace {

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::LayoutSettings", text)

using Is = LayoutSetting::Kind;

constexpr std::array kOfLayout{
    LayoutSetting{"name", MW_TEXT("Name"), "", MW_TEXT("What the layout is called in the window's title, in reports and on the welcome page"), Is::Text},
};

constexpr std::array kOfSite{
    LayoutSetting{"name", MW_TEXT("Site"), "", MW_TEXT("Name of the place"), Is::Text},
    LayoutSetting{"latitude", MW_TEXT("Latitude"), "°", MW_TEXT("Degrees, north is positive")},
    LayoutSetting{"longitude", MW_TEXT("Longitude"), "°", MW_TEXT("Degrees, east is positive")},
    LayoutSetting{"elevation_m", MW_TEXT("Elevation"), "m", MW_TEXT("Above sea level: thin air cools less, and gear is derated for it"), Is::Number, "0"},
    LayoutSetting{"weather", MW_TEXT("Weather year"), "", MW_TEXT("Hours of a year that plant, water and annual PUE are computed over"), Is::Choice},
    LayoutSetting{"design_dry_bulb_c", MW_TEXT("Design dry bulb"), "°C", MW_TEXT("Hottest outdoor air that the plant is designed for"), Is::Number, MW_TEXT("from the weather year")},
    LayoutSetting{"design_wet_bulb_c", MW_TEXT("Design wet bulb"), "°C", MW_TEXT("Highest wet bulb that towers and adiabatic coolers are designed for"), Is::Number, MW_TEXT("from the weather year")},
    LayoutSetting{"climate/warming_c", MW_TEXT("Warming"), "K", MW_TEXT("By how much every hour of the weather year is warmer than it was measured"), Is::Number, "0"},
    LayoutSetting{"climate/extreme_year", MW_TEXT("Extreme year"), MW_TEXT("years"), MW_TEXT("Stretches the year to the hottest hour that comes once in so many years"), Is::Number, MW_TEXT("as measured")},
    LayoutSetting{"carbon_g_per_kwh", MW_TEXT("Carbon of the grid"), "g/kWh", MW_TEXT("CO₂ equivalent of a kilowatt-hour drawn, mean of the year"), Is::Number, "carbon_g_per_kwh"},
    LayoutSetting{"carbon_by_hour_g_per_kwh", MW_TEXT("Carbon by hour"), "g/kWh", MW_TEXT("24 values for each day or 8,760 for the year, local time, as a list: [320, 310, ...]"), Is::Yaml, MW_TEXT("the mean")},
};

constexpr std::array kOfGrid{
    LayoutSetting{"limit_mw", MW_TEXT("Grid limit"), "MW", MW_TEXT("Most that may be drawn from the grid"), Is::Number, MW_TEXT("no limit")},
    LayoutSetting{"voltage_kv", MW_TEXT("Voltage"), "kV", MW_TEXT("Nominal, line to line, where the site is connected"), Is::Number, "13.8"},
    LayoutSetting{"frequency_hz", MW_TEXT("Frequency"), "Hz", MW_TEXT("Of the grid: 50 or 60"), Is::Number, "60"},
    LayoutSetting{"fault_mva", MW_TEXT("Fault level"), "MVA", MW_TEXT("Short-circuit power of the utility; without it no short-circuit currents are computed"), Is::Number, MW_TEXT("not known")},
};

constexpr std::array kOfTariff{
    LayoutSetting{"energy_usd_per_kwh", MW_TEXT("Energy"), "$/kWh", MW_TEXT("Price of energy drawn; wholesale prices may be negative"), Is::Number, "energy_usd_per_kwh"},
    LayoutSetting{"demand_usd_per_kw_month", MW_TEXT("Demand charge"), MW_TEXT("$/kW a month"), MW_TEXT("For the highest draw of each month"), Is::Number, "demand_usd_per_kw_month"},
    LayoutSetting{"water_usd_per_m3", MW_TEXT("Water"), "$/m³", MW_TEXT("Water and waste water together"), Is::Number, "water_usd_per_m3"},
    LayoutSetting{"time_of_use", MW_TEXT("Time of use"), "", MW_TEXT("Hours with a price of their own, as in the file: [{months: [6, 7], hours: [16, 21], usd_per_kwh: 0.2}]"), Is::Yaml, MW_TEXT("one price")},
    LayoutSetting{"take_or_pay_mw", MW_TEXT("Take or pay"), "MW", MW_TEXT("Mean draw that is paid for at least"), Is::Number, "0"},
    LayoutSetting{"on_site_share", MW_TEXT("Made on site"), "%", MW_TEXT("Share of the energy that is made on site"), Is::Percent, "0"},
    LayoutSetting{"on_site_usd_per_kwh", MW_TEXT("On-site energy"), "$/kWh", MW_TEXT("Fuel and upkeep of energy made on site"), Is::Number, MW_TEXT("not known")},
    LayoutSetting{"power_factor_min", MW_TEXT("Least power factor"), "", MW_TEXT("Of the contract; below it reactive power is charged"), Is::Number, MW_TEXT("not charged")},
    LayoutSetting{"reactive_usd_per_kvarh", MW_TEXT("Reactive energy"), "$/kvarh", MW_TEXT("For what goes beyond the least power factor"), Is::Number, MW_TEXT("not charged")},
    LayoutSetting{"apparent_usd_per_kva_month", MW_TEXT("Apparent demand"), MW_TEXT("$/kVA a month"), MW_TEXT("For all of the apparent power"), Is::Number, MW_TEXT("not charged")},
    LayoutSetting{"low_power_factor_usd_per_kw_month", MW_TEXT("Low power factor"), MW_TEXT("$/kW a month"), MW_TEXT("Demand charge that rises by least over actual power factor"), Is::Number, MW_TEXT("not charged")},
};

constexpr std::array kOfHall{
    LayoutSetting{"title", MW_TEXT("Name"), "", MW_TEXT("What the hall is called on the plan"), Is::Text},
    LayoutSetting{"size_m", MW_TEXT("Width, depth"), "m", MW_TEXT("Inside, from west to east and from north to south, as a list: [24, 14]"), Is::Yaml},
    LayoutSetting{"clear_height_m", MW_TEXT("Clear height"), "m", MW_TEXT("From the floor to the lowest beam or tray"), Is::Number, "4.5"},
    LayoutSetting{"floor_kg_per_m2", MW_TEXT("Floor rating"), "kg/m²", MW_TEXT("Uniform load that the floor carries"), Is::Number, "1200"},
    LayoutSetting{"grid_m", MW_TEXT("Grid pitch"), "m", MW_TEXT("What is placed snaps to it; 0.6 m is a tile of a raised floor"), Is::Number, "0.6"},
    LayoutSetting{"design_air_c", MW_TEXT("Design air"), "°C", MW_TEXT("Warmest air around gear at the design point"), Is::Number, MW_TEXT("not set")},
    LayoutSetting{"outdoor", MW_TEXT("Outdoors: a yard"), "", MW_TEXT("Plant and transformers that are made for outdoors may stand here"), Is::Flag, "false"},
};

constexpr std::array kOfServing{
    LayoutSetting{"mode", MW_TEXT("Mode"), "", MW_TEXT("Whether prefill and decode have accelerators of their own"), Is::Choice, "auto"},
    LayoutSetting{"routing", MW_TEXT("Routing"), "", MW_TEXT("Which replica a turn of a session goes to"), Is::Choice, "kv-aware"},
    LayoutSetting{"engine", MW_TEXT("Serving engine"), "", MW_TEXT("Whose constants the steps are computed with"), Is::Choice, "trtllm"},
};

constexpr std::array kOfWorkload{
    LayoutSetting{"ttft_ms", MW_TEXT("Time to first token"), "ms", MW_TEXT("Longest that a user waits for the first token (TTFT), as a target"), Is::Number, MW_TEXT("no limit")},
    LayoutSetting{"tpot_ms", MW_TEXT("Time per output token"), "ms", MW_TEXT("Longest between one token and the next (TPOT), as a target"), Is::Number, MW_TEXT("no limit")},
    LayoutSetting{"demand_share", MW_TEXT("Demand share"), "%", MW_TEXT("Of the served output tokens"), Is::Percent, MW_TEXT("an equal share of the rest")},
    LayoutSetting{"requests_per_s", MW_TEXT("Offered load"), MW_TEXT("requests/s"), MW_TEXT("Requests that come in"), Is::Number, MW_TEXT("as much as the pool can")},
};

constexpr std::array kOfSupply{
    LayoutSetting{"start", MW_TEXT("Start of the project"), "", MW_TEXT("Day of week 0 as year-month-day: 2027-01-04"), Is::Text, MW_TEXT("not set")},
    LayoutSetting{"import_duty", MW_TEXT("Import duty"), "", MW_TEXT("Share of the value by origin, as in the file: {CN: 0.25, TW: 0.1}"), Is::Yaml, MW_TEXT("none")},
    LayoutSetting{"lost_origins", MW_TEXT("Lost origins"), "", MW_TEXT("Origins that give nothing, as a list: [CN, TW]"), Is::Yaml, MW_TEXT("none")},
};

#undef MW_TEXT

QString titled(const char* word, const std::string& title, const std::string& id)
{
    return settingText(word).arg(toQt(title.empty() ? id : title));
}

}  // namespace

std::span<const LayoutSetting> economicSettings();
std::span<const LayoutSetting> lifeSettings();
std::span<const LayoutSetting> financeSettings();

QString settingText(const char* english)
{
    return QCoreApplication::translate("mw::LayoutSettings", english);
}

std::vector<SettingGroup> settingGroups(const Layout& layout)
{
    std::vector<SettingGroup> groups{
        {settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Layout")), "", kOfLayout},
        {settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Place and climate")), "site/", kOfSite},
        {settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Grid connection")), "site/grid/", kOfGrid},
        {settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Tariff")), "site/tariff/", kOfTariff},
    };
    for (const auto& hall : layout.halls.rows())
        groups.push_back({titled(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Hall %1"), hall->title, hall->id), "halls/" + hall->id + '/', kOfHall});
    groups.push_back({settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Serving")), "serving/", kOfServing});
    for (const auto& workload : layout.workloads.rows())
        if (!workload->training)
            groups.push_back({titled(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Targets of %1"), workload->title, workload->id), "workloads/" + workload->id + '/', kOfWorkload});
    groups.push_back({settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Economics")), "economics/", economicSettings()});
    groups.push_back({settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Lives and write-off")), "economics/", lifeSettings()});
    groups.push_back({settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Finance and uncertainty")), "economics/", financeSettings()});
    groups.push_back({settingText(QT_TRANSLATE_NOOP("mw::LayoutSettings", "Supply")), "supply/", kOfSupply});
    return groups;
}

}  // namespace mw
