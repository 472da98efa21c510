// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/quantity.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace mw {

namespace {

std::string grouped(double value)
{
    auto digits = fmt::format("{:.0f}", std::abs(value));
    for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
    return (value <= -0.5 ? "-" : "") + digits;
}

/// Three significant digits without an exponent: 0.0123, 1.23, 12.3, 123, 1,230.
std::string threeDigits(double value)
{
    const double size = std::abs(value);
    if (size == 0) return "0";
    if (size >= 100) return grouped(value);
    if (size >= 10) return fmt::format("{:.1f}", value);
    if (size >= 0.1) return fmt::format("{:.2f}", value);
    return fmt::format("{:.3g}", value);
}

struct Step {
    double from;
    double scale;
    std::string_view unit;
};

/// The value in the largest unit that it reaches, `steps` from small to large. 999.6 k is written 1.00 M.
template <std::size_t N>
std::string scaled(double value, const std::array<Step, N>& steps)
{
    const Step* chosen = &steps.front();
    for (const auto& step : steps)
        if (std::abs(value) >= step.from * 0.9995) chosen = &step;
    return threeDigits(value / chosen->scale) + std::string(chosen->unit);
}

constexpr std::array kPower{Step{0, 1e-3, " W"}, Step{1, 1, " kW"}, Step{1000, 1e3, " MW"}, Step{1e6, 1e6, " GW"}};
constexpr std::array kTokens{Step{0, 1, " tok/s"}, Step{1e3, 1e3, " k tok/s"}, Step{1e6, 1e6, " M tok/s"}, Step{1e9, 1e9, " G tok/s"}};
constexpr std::array kMoney{Step{0, 1, ""}, Step{1e4, 1e3, " k"}, Step{1e6, 1e6, " M"}, Step{1e9, 1e9, " B"}};

}  // namespace

std::string formatted(double value, Format format)
{
    switch (format) {
    case Format::Count: return grouped(value);
    case Format::Power_kw: return scaled(value, kPower);
    case Format::Share: return threeDigits(value * 100) + " %";
    case Format::Plain: return fmt::format("{:.2f}", value);
    case Format::TokensPerSecond: return scaled(value, kTokens);
    case Format::Usd: return (value < 0 ? "-$" : "$") + scaled(std::abs(value), kMoney);
    case Format::UsdPerMillion: return "$" + threeDigits(value) + " / M tok";
    case Format::Milliseconds: return threeDigits(value) + " ms";
    case Format::Flow_l_min: return grouped(value) + " L/min";
    case Format::Bandwidth_gb_s: return threeDigits(value) + " GB/s";
    case Format::Mass_kg: return grouped(value) + " kg";
    case Format::Weeks: return grouped(value) + " weeks";
    case Format::Temperature_c: return fmt::format("{:.1f} °C", value);
    }
    return {};
}

std::string formatted(std::optional<double> value, Format format)
{
    return value && std::isfinite(*value) ? formatted(*value, format) : "-";
}

}  // namespace mw
