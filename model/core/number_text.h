// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// The shortest decimal text that reads back as the same number, independent of the locale. Between 1e-5 and 1e15 without
/// an exponent ("100000", not "1e+05"); beyond with one and always with a point, as YAML 1.1 readers want it.
[[nodiscard]] std::string numberText(double value);

/// A finite decimal number and nothing else; "0x10", "1_000", "nan", "inf" and "2.5 MW" are not numbers.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/// A whole decimal number that fits an int, and nothing else.
[[nodiscard]] std::optional<int> parseInteger(std::string_view text);

}  // namespace mw
