// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::format {

namespace {

/// Decimals that leave three significant digits, at most `most`.
int decimalsFor(double value, int most)
{
    const double size = std::abs(value);
    if (size == 0) return 0;
    const int whole = static_cast<int>(std::floor(std::log10(size))) + 1;  // digits before the point
    return std::clamp(3 - whole, 0, most);
}

QString grouped(double value, int decimals)
{
    QString text = QString::number(std::abs(value), 'f', decimals);
    qsizetype point = text.indexOf(u'.');
    if (point < 0) point = text.size();
    for (qsizetype at = point - 3; at > 0; at -= 3) text.insert(at, u',');
    const bool zero = text.toDouble() == 0.0 && !text.contains(u',');
    return value < 0 && !zero ? u'-' + text : text;
}

/// Three digits without trailing zeros behind the point ("1.20" stays for money only).
QString three(double value, int most = 2)
{
    QString text = grouped(value, decimalsFor(value, most));
    if (!text.contains(u'.')) return text;
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text;
}

struct Prefix {
    double factor;
    char16_t letter;
};
constexpr std::array kPrefixes{Prefix{1e12, u'T'}, Prefix{1e9, u'G'}, Prefix{1e6, u'M'}, Prefix{1e3, u'k'}};

/// 999.6 would be written "1,000": such a value belongs to the next prefix.
bool reaches(double value, double factor)
{
    return std::abs(value) >= factor * 0.9995;
}

}  // namespace

QString power(double kw)
{
    if (!std::isfinite(kw)) return QStringLiteral("–");
    if (reaches(kw, 1e6)) return three(kw / 1e6) + QStringLiteral(" GW");
    if (reaches(kw, 1e3)) return three(kw / 1e3) + QStringLiteral(" MW");
    if (reaches(kw, 1) || kw == 0) return three(kw) + QStringLiteral(" kW");
    return three(kw * 1e3) + QStringLiteral(" W");
}

QString si(double value)
{
    if (!std::isfinite(value)) return QStringLiteral("–");
    for (const auto& prefix : kPrefixes)
        if (reaches(value, prefix.factor)) return three(value / prefix.factor) + u' ' + prefix.letter;
    return three(value);
}

QString tokensPerSecond(double tokens_per_s)
{
    return si(tokens_per_s) + QStringLiteral(" tok/s");
}

QString money(double usd)
{
    if (!std::isfinite(usd)) return QStringLiteral("–");
    const QString sign = usd < 0 ? QStringLiteral("-$") : QStringLiteral("$");
    const double size = std::abs(usd);
    if (reaches(size, 1e9)) return sign + three(size / 1e9) + QStringLiteral(" bn");
    if (reaches(size, 1e6)) return sign + three(size / 1e6) + QStringLiteral(" M");
    if (reaches(size, 1e5)) return sign + three(size / 1e3) + QStringLiteral(" k");
    if (reaches(size, 1e3)) return sign + grouped(std::round(size), 0);
    if (size >= 100 || size == std::floor(size)) return sign + three(size);
    return sign + grouped(size, size < 0.1 ? 4 : 2);
}

QString count(double value)
{
    return std::isfinite(value) ? grouped(std::round(value), 0) : QStringLiteral("–");
}

QString share(double ratio)
{
    if (!std::isfinite(ratio)) return QStringLiteral("–");
    const double percent = ratio * 100;
    const bool fine = (percent >= 90 && percent < 110) || (std::abs(percent) < 10 && percent != 0);
    return three(std::round(percent * (fine ? 10 : 1)) / (fine ? 10 : 1)) + QStringLiteral(" %");
}

QString number(double value)
{
    return std::isfinite(value) ? grouped(value, decimalsFor(value, 2)) : QStringLiteral("–");
}

QString length(double m)
{
    return three(m, 2) + QStringLiteral(" m");
}

QString flow(double l_per_min)
{
    return three(l_per_min, 1) + QStringLiteral(" L/min");
}

QString temperature(double celsius)
{
    return grouped(celsius, 1) + QStringLiteral(" °C");
}

QString quantity(double value, const QString& unit)
{
    const QString text = std::isfinite(value) ? three(value) : QStringLiteral("–");
    return unit.isEmpty() ? text : text + u' ' + unit;
}

QString orDash(const std::optional<double>& value, QString (*format)(double))
{
    return value && std::isfinite(*value) ? format(*value) : QStringLiteral("–");
}

std::optional<Change> change(const std::optional<double>& before, const std::optional<double>& after,
                             QString (*format)(double))
{
    if (!before || !after || !std::isfinite(*before) || !std::isfinite(*after)) return std::nullopt;
    const double by = *after - *before;
    const double noise = 1e-9 * std::max(std::abs(*before), std::abs(*after));
    if (std::abs(by) <= noise) return Change{Trend::Same, QStringLiteral("= ") + format(0)};
    const Trend trend = by > 0 ? Trend::Up : Trend::Down;
    return Change{trend, (by > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + format(std::abs(by))};
}

}  // namespace mw::format
