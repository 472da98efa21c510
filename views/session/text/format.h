// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "views/session/text/format_style.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

/// Figures of the window: the rules are those of solver/quantities/figure.h; here the user's units and signs are put in.
/// All take the unit of their name; an absent value is shown as "–".
namespace mw::format {

/// For fields that numbers are typed into.
[[nodiscard]] QLocale locale();
/// "1 USD = 0.92 EUR, as of 25 Nov 2026"; empty for dollars.
[[nodiscard]] QString rateText();
/// "25 Nov 2026".
[[nodiscard]] QString date(const QDate& day);

/// A figure of the quantity table, as its format says.
[[nodiscard]] QString text(std::optional<double> value, Format format);

/// 1060 -> "1.06 MW", 1300 -> "1.30 MW", 118.6 -> "119 kW", 0.35 -> "350 W".
[[nodiscard]] QString power(double kw);
/// 412000 -> "412 k", 0.5 -> "0.50", 1.2e9 -> "1.20 G". Short scale by SI prefix, for rates.
[[nodiscard]] QString si(double value);
/// 412000 -> "412 k tok/s".
[[nodiscard]] QString tokensPerSecond(double tokens_per_s);
/// 41.8e6 -> "$41.8 M", 1500 -> "$1.50 k", 980 -> "$980", 1.06 -> "$1.06". Billions are "bn". In the user's currency.
[[nodiscard]] QString money(double usd);
/// What is typed as money stays in dollars, as it stands in layouts and the catalogue: 3400000 -> "$3,400,000", "3.400.000 $".
[[nodiscard]] QString dollars(double usd);
/// Prices one under the other, as a bill lists them: 41.8e6 -> "$41,800,000".
[[nodiscard]] QString wholeMoney(double usd);
[[nodiscard]] double inCurrency(double usd);
/// An amount that is in the user's currency already: "$41.8 M" -> "41,8 Mio. €".
[[nodiscard]] QString moneyText(const QString& amount);
/// "$0.27 / M tok" -> "$0.27", "412 k tok/s" -> "412 k", where there is no room for it.
[[nodiscard]] QString withoutUnit(const QString& text);
/// "1.50 M" -> "1.5 M", "1.00 MW" -> "1 MW": along an axis.
[[nodiscard]] QString withoutEndZeros(const QString& text);
/// Along an axis, as many end zeros less as all of one unit have: "$1.00", "$2.00" -> "$1", "$2", but "$0.20", "$0.25" stay.
[[nodiscard]] QStringList withEvenZeros(const QStringList& texts);
/// 3.14159, 2 -> "3.14".
[[nodiscard]] QString fixed(double value, int decimals);
/// Whole things with thousands: 12345 -> "12,345".
[[nodiscard]] QString count(double value);
/// 0.965 -> "96.5 %", 0.44 -> "44.0 %".
[[nodiscard]] QString share(double ratio);
/// 3 significant digits and at most two decimals: 1.171 -> "1.17".
[[nodiscard]] QString number(double value);
/// 12.345 -> "12.3 m", or "40.5 ft". Sizes, places and pitches are entered, and stand as they were: 12 -> "12 m", 0.6 -> "0.6 m"
/// (docs/decisions/0004); ways of cables, which are made of such, stand beside them and are told alike.
[[nodiscard]] QString length(double m);
/// 146.2 -> "146 L/min".
[[nodiscard]] QString flow(double l_per_min);
/// 32.04 -> "32.0 °C", or "89.7 °F".
[[nodiscard]] QString temperature(double celsius);
/// What was entered or is rated: 1360, "kg" -> "1,360 kg", 1.5 -> "1.5 kg".
[[nodiscard]] QString quantity(double value, const QString& unit);

/// What a finding measured, in the user's units, or its limit: told apart from the other by as many digits as that needs.
[[nodiscard]] QString told(double value, std::string_view unit, const std::optional<double>& beside);

[[nodiscard]] QString orDash(const std::optional<double>& value, QString (*format)(double));

/// The change of a figure since before: "▲ 0.13", "▼ 0.02", "= 0.00"; nothing if one is missing.
enum class Trend { Same, Up, Down };
struct Change {
    Trend trend{Trend::Same};
    QString text{};
};
[[nodiscard]] std::optional<Change> change(const std::optional<double>& before,
                                           const std::optional<double>& after,
                                           QString (*format)(double) = &number);

}  // namespace mw::format
