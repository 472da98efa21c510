// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/driver_text.h"

#include "solver/economics/cost_model.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

struct ToldDriver {
    std::string_view name, unit;
    double scale{1};
};

constexpr std::string_view kInPercent = "%", kPercentAYear = "% a year", kInYears = "years", kPerMwOfIt = "$ per MW of IT", kOfTypicalPrice = "% of its typical price", kPerMillionTokens = "$ / M tok";

/// In the order of Driver.
constexpr std::array<ToldDriver, static_cast<std::size_t>(Driver::Part)> kToldDrivers{{
    {"Discount rate", kPercentAYear, 100}, {"Time of the analysis", kInYears}, {"Utilisation", kInPercent, 100}, {"Availability", kInPercent, 100}, {"IT load factor", kInPercent, 100},
    {"Life of compute", kInYears}, {"Life of network", kInYears}, {"Life of storage", kInYears}, {"Life of plant", kInYears}, {"Life of the building", kInYears},
    {"Building", kPerMwOfIt}, {"Power that is not drawn", kPerMwOfIt}, {"Cooling that is not drawn", kPerMwOfIt}, {"Installation", kInPercent, 100}, {"Substation", "$ per MW of the facility"},
    {"Engineering", kInPercent, 100}, {"Commissioning", kInPercent, 100}, {"Contingency", kInPercent, 100}, {"Land", "$"}, {"Land", kPerMwOfIt},
    {"Staff", "$ a year"}, {"Maintenance of compute", kPercentAYear, 100}, {"Maintenance of network", kPercentAYear, 100}, {"Maintenance of storage", kPercentAYear, 100},
    {"Maintenance of plant", kPercentAYear, 100}, {"Maintenance of the building", kPercentAYear, 100}, {"Warranty", kInYears},
    {"Software", "$ per accelerator and year"}, {"Insurance", kPercentAYear, 100}, {"Property tax", kPercentAYear, 100}, {"Residual value", kInPercent, 100},
    {"Energy price", "$/kWh"}, {"Demand charge", "$/kW a month"}, {"Price of water", "$/m³"},
    {"Price of compute", kOfTypicalPrice, 100}, {"Price of network", kOfTypicalPrice, 100}, {"Price of storage", kOfTypicalPrice, 100}, {"Price of power gear", kOfTypicalPrice, 100},
    {"Price of cooling gear", kOfTypicalPrice, 100}, {"Price of racks", kOfTypicalPrice, 100}, {"Price of cables", kOfTypicalPrice, 100},
    {"PUE", ""}, {"Throughput", "% of the computed one", 100}, {"Price of input", kPerMillionTokens}, {"Price of output", kPerMillionTokens}, {"Price of cached input", kPerMillionTokens},
}};

const ToldDriver* toldOf(std::string_view idOrPath)
{
    // A default by MW of IT moves the staff of the whole facility.
    const auto driver = idOrPath == "staff_usd_per_mw_year" ? std::optional(Driver::Staff) : driverOf(idOrPath);
    return driver && *driver < Driver::Part ? &kToldDrivers[static_cast<std::size_t>(*driver)] : nullptr;
}

/// "parts/acme.asic/price_usd" -> "Acme ASIC"; where the catalogue has it not, its id.
std::string partOf(std::string_view path, const Facility* facility)
{
    const auto from = path.find('/'), to = path.rfind('/');
    if (from == std::string_view::npos || from == to) return std::string(path);
    const std::string_view id = path.substr(from + 1, to - from - 1);
    const Part* part = facility != nullptr ? facility->catalog->find(id) : nullptr;
    return part != nullptr ? part->name : std::string(id);
}

}  // namespace

DriverText driverText(std::string_view idOrPath, const Facility* facility)
{
    if (const ToldDriver* told = toldOf(idOrPath)) return {std::string(told->name), told->unit, told->scale};
    return idOrPath.starts_with("parts/") ? DriverText{fmt::format("Price of {}", partOf(idOrPath, facility)), "$"} : DriverText{std::string(idOrPath)};
}

Format driverFormat(std::string_view idOrPath)
{
    const ToldDriver* told = toldOf(idOrPath);
    if (told == nullptr || told->unit.starts_with('$')) return told != nullptr && told->unit == kPerMillionTokens ? Format::UsdPerMillion : Format::Usd;
    if (told->unit == kInYears) return Format::Years;
    return told->unit.empty() ? Format::Plain : Format::Share;
}

std::string valueText(const DriverText& driver, double value)
{
    return driver.scale == 1 ? figure::quantity(value, driver.unit) : formatted(value, Format::Share).append(driver.unit.substr(1));
}

}  // namespace mw
