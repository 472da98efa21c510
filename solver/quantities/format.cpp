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
    case Format::Milliseconds: return std::abs(value) < kLongest_ms ? figure::quantity(value, "ms") : figure::quantity(value / 1e3, "s");
    case Format::Flow_l_min: return figure::quantity(value, "L/min", 1);
    case Format::Bandwidth_gb_s: return figure::quantity(value, "GB/s");
    case Format::Memory_gb: return figure::quantity(value, "GB");
    case Format::Mass_kg: return figure::quantity(value, "kg");
    case Format::Years: return figure::quantity(value, "years", 1);
    case Format::Weeks: return figure::quantity(value, "weeks");
    case Format::Temperature_c: return figure::fixed(value, 1) + " °C";
    case Format::PerUnit: return figure::fixed(value * 100, 2) + " %";
    case Format::Current_ka: return figure::quantity(value, "kA", 2);
    case Format::Voltage_v: return value < 1000 ? figure::quantity(value, "V", 0) : figure::quantity(value / 1000, "kV", 2);
    case Format::Current_a: return figure::quantity(value, "A", 1);
    case Format::FeedSide: return value <= 0 ? "-" : value < 1.5 ? "A" : value < 2.5 ? "B" : "A + B";
    case Format::Minutes: return figure::quantity(value, "min", 1);
    case Format::Hours: return figure::quantity(value, "h", 0);
    case Format::LitresPerKwh: return figure::fixed(value, 2) + " L/kWh";
    case Format::Pressure_kpa: return figure::quantity(value, "kPa", 1);
    case Format::Length_m: return figure::quantity(value, "m", 2);
    case Format::Speed_m_s: return figure::fixed(value, 2) + " m/s";
    case Format::Bore_mm: return figure::quantity(value, "mm", 1);
    case Format::Joules: return figure::quantity(value, "J", 2);
    }
    return {};
}

std::string formatted(std::optional<double> value, Format format)
{
    return value && std::isfinite(*value) ? formatted(*value, format) : "-";
}

}  // namespace mw
