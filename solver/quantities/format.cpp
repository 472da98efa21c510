// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/figure.h"
#include "solver/quantities/quantity.h"

#include <cmath>

namespace mw {

namespace {

constexpr double kLongest_ms = 1e4;   // above it, seconds read better

}  // namespace

std::string formatted(double value, Format format)
{
    switch (format) {
    case Format::Count: return figure::count(value);
    case Format::Power_kw: return figure::power(value);
    case Format::Share: return figure::share(value);
    case Format::Plain: return figure::number(value);
    case Format::TokensPerSecond: return figure::si(value) + " tok/s";
    case Format::Usd: return figure::money(value);
    case Format::UsdPerMillion: return figure::moneyPerMillion(value);
    case Format::Milliseconds: return std::abs(value) < kLongest_ms ? figure::measured(value, "ms") : figure::measured(value / 1e3, "s");
    case Format::Flow_l_min: return figure::measured(value, "L/min");
    case Format::Bandwidth_gb_s: return figure::measured(value, "GB/s");
    case Format::Memory_gb: return figure::memory(value);
    case Format::Mass_kg: return figure::measured(value, "kg");
    case Format::Years: return figure::fixed(value, 1) + " years";
    case Format::Weeks: return figure::quantity(value, "weeks");
    case Format::Temperature_c: return figure::fixed(value, 1) + " °C";
    case Format::PerUnit: return figure::fixed(value * 100, 2) + " %";
    case Format::Current_ka: return figure::measured(value, "kA");
    case Format::Voltage_v: return value < 1000 ? figure::quantity(value, "V", 0) : figure::measured(value / 1000, "kV");
    case Format::Current_a: return figure::measured(value, "A");
    case Format::FeedSide: return value <= 0 ? "-" : value < 1.5 ? "A" : value < 2.5 ? "B" : "A + B";
    case Format::Minutes: return figure::measured(value, "min");
    case Format::Hours: return std::abs(value) < 10 && value != std::round(value) ? figure::measured(value, "h") : figure::quantity(value, "h", 0);
    case Format::LitresPerKwh: return figure::fixed(value, 2) + " L/kWh";
    case Format::Pressure_kpa: return figure::measured(value, "kPa");
    case Format::Length_m: return figure::quantity(value, "m", 2);
    case Format::Speed_m_s: return figure::fixed(value, 2) + " m/s";
    case Format::Bore_mm: return figure::measured(value, "mm");
    case Format::Joules: return figure::measured(value, "J");
    }
    return {};
}

std::string formatted(std::optional<double> value, Format format)
{
    return value && std::isfinite(*value) ? formatted(*value, format) : "-";
}

}  // namespace mw
