// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/format.h"

#include "solver/quantities/figure.h"
#include "views/session/qt_text.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>

namespace mw::format {

namespace {

constexpr double kFeetPerMetre = 1 / 0.3048;   // the international foot

/// Read by threads that draw small plans, too.
std::atomic<std::shared_ptr<const Style>>& current()
{
    static std::atomic<std::shared_ptr<const Style>> style{std::make_shared<const Style>()};
    return style;
}

bool isDigit(const QString& text, qsizetype at) { return at >= 0 && at < text.size() && text[at].isDigit(); }

/// A plain figure with the user's signs: points and commas between digits are the number's, others belong to words.
QString styled(const std::string& plain)
{
    const QString text = plain == "-" ? QStringLiteral("–") : toQt(plain);
    const auto style = current().load();
    if (style->decimal == QLatin1String(".") && style->thousands == QLatin1String(",")) return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool inside = isDigit(text, i - 1) && isDigit(text, i + 1);
        if (inside && text[i] == u'.') result += style->decimal;
        else if (inside && text[i] == u',') result += style->thousands;
        else result += text[i];
    }
    return result;
}

}  // namespace

void setStyle(const Style& style) { current().store(std::make_shared<const Style>(style)); }
Style style() { return *current().load(); }

QString text(std::optional<double> value, Format format) { return styled(formatted(value, format)); }

QString power(double kw) { return styled(figure::power(kw)); }
QString si(double value) { return styled(figure::si(value)); }
QString tokensPerSecond(double tokens_per_s) { return text(tokens_per_s, Format::TokensPerSecond); }
QString money(double usd) { return styled(figure::money(usd)); }
QString count(double value) { return styled(figure::count(value)); }
QString share(double ratio) { return styled(figure::share(ratio)); }
QString number(double value) { return styled(figure::number(value)); }
QString flow(double l_per_min) { return text(l_per_min, Format::Flow_l_min); }
QString quantity(double value, const QString& unit) { return styled(figure::quantity(value, fromQt(unit))); }

QString length(double m)
{
    return style().feet ? styled(figure::quantity(m * kFeetPerMetre, "ft", 2)) : styled(figure::quantity(m, "m", 2));
}

QString temperature(double celsius)
{
    return style().fahrenheit ? styled(figure::fixed(celsius * 9 / 5 + 32, 1) + " °F") : styled(figure::fixed(celsius, 1) + " °C");
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
