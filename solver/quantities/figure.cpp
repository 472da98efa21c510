// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::figure {

namespace {

constexpr int kDigits = 3;
constexpr int kMostMore = 6;   ///< digits that tell two figures apart: rules speak from a millionth on

/// Below 1 this share of a power of ten, three digits do not round up to it.
constexpr double kRoundsUp = 0.9995;

/// Decimals that leave three significant digits and `more`, at most `most`; 9.996 has one, as it is written "10.0".
int decimalsFor(double value, int most, int more = 0)
{
    const double size = std::abs(value);
    if (size == 0) return 0;
    const double roundsUp = 1 - (1 - kRoundsUp) / std::pow(10.0, more);
    const int whole = static_cast<int>(std::floor(std::log10(size / roundsUp))) + 1;  // digits before the point
    return std::clamp(kDigits + more - whole, 0, most + more);
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

std::string three(double value, int most = 2, int more = 0) { return grouped(value, decimalsFor(value, most, more)); }

/// 999.6 would be written "1,000": such a value belongs to the next unit.
bool reaches(double value, double factor) { return std::abs(value) >= factor * kRoundsUp; }

struct Prefix {
    double factor;
    const char* text;
};
constexpr std::array kPrefixes{Prefix{1e12, " T"}, Prefix{1e9, " G"}, Prefix{1e6, " M"}, Prefix{1e3, " k"}};
constexpr std::array kMoney{Prefix{1e9, " bn"}, Prefix{1e6, " M"}, Prefix{1e3, " k"}};

const char* const kUnknown = "-";

std::string powerWith(double kw, int more)
{
    if (!std::isfinite(kw)) return kUnknown;
    if (reaches(kw, 1e6)) return three(kw / 1e6, 2, more) + " GW";
    if (reaches(kw, 1e3)) return three(kw / 1e3, 2, more) + " MW";
    if (reaches(kw, 1) || kw == 0) return three(kw, 2, more) + " kW";
    return three(kw * 1e3, 2, more) + " W";
}

std::string shareWith(double ratio, int more)
{
    if (!std::isfinite(ratio)) return kUnknown;
    return ratio == 0 ? "0 %" : grouped(ratio * 100, 1 + more) + " %";
}

std::string quantityWith(double value, std::string_view unit, int decimals, int more)
{
    if (!std::isfinite(value)) return kUnknown;
    const auto text = trimmed(three(value, decimals, more));
    return unit.empty() ? text : text + ' ' + std::string(unit);
}

std::string toldWith(double value, std::string_view unit, int more)
{
    if (unit == "W") return powerWith(value / 1e3, more);
    if (unit == "kW") return powerWith(value, more);
    if (unit == "MW") return powerWith(value * 1e3, more);
    if (unit == "%") return shareWith(value / 100, more);
    if (unit == "share") return shareWith(value, more);
    if (unit == "C" || unit == "°F") return std::isfinite(value) ? grouped(value, 1 + more) + (unit == "C" ? " °C" : " °F") : kUnknown;
    if (unit == "m" || unit == "ft") return quantityWith(value, unit, 2, more);
    if (unit == "L/min") return std::isfinite(value) ? three(value, 4, more) + " L/min" : kUnknown;
    if (unit.empty()) return std::isfinite(value) ? three(value, 2, more) : kUnknown;
    return quantityWith(value, unit == "kg/m2" ? "kg/m²" : unit, 4, more);
}

}  // namespace

std::string power(double kw) { return powerWith(kw, 0); }

std::string told(double value, std::string_view unit, std::optional<double> beside)
{
    const auto alike = [&](int more) { return toldWith(value, unit, more) == toldWith(*beside, unit, more); };
    int more = 0;
    if (beside && *beside != value)
        while (more < kMostMore && alike(more)) ++more;
    return toldWith(value, unit, more);
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

std::string share(double ratio) { return shareWith(ratio, 0); }

std::string number(double value) { return std::isfinite(value) ? grouped(value, decimalsFor(value, 2)) : kUnknown; }

std::string fixed(double value, int decimals) { return std::isfinite(value) ? grouped(value, decimals) : kUnknown; }

std::string quantity(double value, std::string_view unit, int decimals) { return quantityWith(value, unit, decimals, 0); }

std::string measured(double value, std::string_view unit)
{
    return std::isfinite(value) ? three(value, 4) + ' ' + std::string(unit) : kUnknown;
}

std::string memory(double gb)
{
    return std::isfinite(gb) && gb != 0 && !reaches(gb, 1) ? measured(gb * 1e3, "MB") : measured(gb, "GB");
}

}  // namespace mw::figure
