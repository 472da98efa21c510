// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::figure {

namespace {

/// Below 1 this share of a power of ten, three digits do not round up to it.
constexpr double kRoundsUp = 0.9995;

/// Decimals that leave three significant digits, at most `most`; 9.996 has one, as it is written "10.0".
int decimalsFor(double value, int most)
{
    const double size = std::abs(value);
    if (size == 0) return 0;
    const int whole = static_cast<int>(std::floor(std::log10(size / kRoundsUp))) + 1;  // digits before the point
    return std::clamp(3 - whole, 0, most);
}

std::string grouped(double value, int decimals)
{
    auto text = fmt::format("{:.{}f}", std::abs(value), decimals);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    for (auto place = std::min(text.find('.'), text.size()); place > 3; place -= 3) text.insert(place - 3, ",");
    return value < 0 && !zero ? "-" + text : text;
}

/// Zeros at the end of decimals say nothing of what was entered.
std::string trimmed(std::string text)
{
    const auto point = text.find('.');
    if (point == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string three(double value, int most = 2) { return grouped(value, decimalsFor(value, most)); }

/// 999.6 would be written "1,000": such a value belongs to the next unit.
bool reaches(double value, double factor) { return std::abs(value) >= factor * kRoundsUp; }

struct Prefix {
    double factor;
    const char* text;
};
constexpr std::array kPrefixes{Prefix{1e12, " T"}, Prefix{1e9, " G"}, Prefix{1e6, " M"}, Prefix{1e3, " k"}};
constexpr std::array kMoney{Prefix{1e9, " bn"}, Prefix{1e6, " M"}, Prefix{1e3, " k"}};

const char* const kUnknown = "-";

}  // namespace

std::string power(double kw)
{
    if (!std::isfinite(kw)) return kUnknown;
    if (reaches(kw, 1e6)) return three(kw / 1e6) + " GW";
    if (reaches(kw, 1e3)) return three(kw / 1e3) + " MW";
    if (reaches(kw, 1) || kw == 0) return three(kw) + " kW";
    return three(kw * 1e3) + " W";
}

std::string si(double value)
{
    if (!std::isfinite(value)) return kUnknown;
    for (const auto& prefix : kPrefixes)
        if (reaches(value, prefix.factor)) return three(value / prefix.factor) + prefix.text;
    return three(value);
}

std::string money(double usd)
{
    if (!std::isfinite(usd)) return kUnknown;
    const std::string sign = usd < 0 ? "-$" : "$";
    const double size = std::abs(usd);
    for (const auto& prefix : kMoney)
        if (reaches(size, prefix.factor)) return sign + three(size / prefix.factor) + prefix.text;
    if (size >= 99.995 || size == 0) return sign + grouped(size, 0);
    return sign + grouped(size, size < 0.1 ? 4 : 2);
}

std::string wholeMoney(double usd)
{
    if (!std::isfinite(usd)) return kUnknown;
    const double size = std::abs(usd);
    return (usd < 0 ? "-$" : "$") + grouped(size, size == std::round(size) || size >= 1e3 ? 0 : 2);
}

std::string moneyPerMillion(double usd)
{
    if (!std::isfinite(usd)) return kUnknown;
    const std::string sign = usd < 0 ? "-$" : "$";
    const double size = std::abs(usd);
    const int decimals = size == 0 ? 2 : std::max(decimalsFor(size, 4), size < 100 ? 2 : 0);
    return sign + grouped(size, decimals) + " / M tok";
}

std::string count(double value) { return std::isfinite(value) ? grouped(std::round(value), 0) : kUnknown; }

std::string share(double ratio)
{
    if (!std::isfinite(ratio)) return kUnknown;
    return ratio == 0 ? "0 %" : grouped(ratio * 100, 1) + " %";
}

std::string number(double value) { return std::isfinite(value) ? grouped(value, decimalsFor(value, 2)) : kUnknown; }

std::string fixed(double value, int decimals) { return std::isfinite(value) ? grouped(value, decimals) : kUnknown; }

std::string quantity(double value, std::string_view unit, int decimals)
{
    if (!std::isfinite(value)) return kUnknown;
    const auto text = trimmed(three(value, decimals));
    return unit.empty() ? text : text + ' ' + std::string(unit);
}

std::string measured(double value, std::string_view unit)
{
    return std::isfinite(value) ? three(value, 4) + ' ' + std::string(unit) : kUnknown;
}

std::string memory(double gb)
{
    return std::isfinite(gb) && gb != 0 && !reaches(gb, 1) ? measured(gb * 1e3, "MB") : measured(gb, "GB");
}

}  // namespace mw::figure
