// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Figures as people read them, the one set of rules (docs/decisions/0004): three significant digits, zeros at the end among them, the
/// largest unit that is reached (the next one from 1,000 on, of money too), decimal point, thousands with a comma, no locale. What is
/// exactly nothing is "0". Each takes the unit of its name; what is not finite is "-".
namespace mw::figure {

/// 1060 -> "1.06 MW", 1300 -> "1.30 MW", 118.6 -> "119 kW", 0.35 -> "350 W".
[[nodiscard]] std::string power(double kw);
/// 412000 -> "412 k", 0.5 -> "0.50", 1.2e9 -> "1.20 G".
[[nodiscard]] std::string si(double value);
/// 41.8e6 -> "$41.8 M", 1500 -> "$1.50 k", 980 -> "$980", 1.06 -> "$1.06". Billions are "bn"; below a hundred there are cents.
[[nodiscard]] std::string money(double usd);
/// Prices and what they add up to, as a bill lists them, one under the other: 1500 -> "$1,500", 41.8e6 -> "$41,800,000", 12.5 -> "$12.50".
[[nodiscard]] std::string wholeMoney(double usd);
/// 0.2684 -> "$0.268 / M tok": cents at least, as three digits of a small price are more than cents.
[[nodiscard]] std::string moneyPerMillion(double usd);
/// Whole things with thousands: 12345 -> "12,345".
[[nodiscard]] std::string count(double value);
/// One decimal always, so that they stand under each other: 0.965 -> "96.5 %", 0.44 -> "44.0 %".
[[nodiscard]] std::string share(double ratio);
/// Two decimals below ten, also where they are zeros: 1.171 -> "1.17", 1.2 -> "1.20".
[[nodiscard]] std::string number(double value);
/// A fixed number of decimals: 32.04, 1 -> "32.0".
[[nodiscard]] std::string fixed(double value, int decimals);
/// What was entered or is rated: 1360, "kg" -> "1,360 kg"; at most `decimals` behind the point, none of them a zero at the end.
[[nodiscard]] std::string quantity(double value, std::string_view unit, int decimals = 4);
/// What was computed: 130, "L/min" -> "130 L/min", 1.4, "kA" -> "1.40 kA".
[[nodiscard]] std::string measured(double value, std::string_view unit);
/// What a finding tells, in its sentence and beside it, by the unit of the finding: 1432, "kW" -> "1.43 MW", 45, "C" -> "45.0 °C", 104.3, "%" -> "104.3 %".
/// With as many more digits as tell it from the figure that it is held `beside`: 100.4 and 100, "kW" -> "100.4 kW" and "100.0 kW".
[[nodiscard]] std::string told(double value, std::string_view unit, std::optional<double> beside = {});
/// 13.44 -> "13.4 GB", 0.5 -> "500 MB".
[[nodiscard]] std::string memory(double gb);

}  // namespace mw::figure
