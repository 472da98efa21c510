// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <QString>

#include <optional>
#include <string_view>

namespace mw {

/// "power_max_kw" -> "Power max" and "kW".
[[nodiscard]] QString figureName(std::string_view key);
[[nodiscard]] QString figureUnit(std::string_view key);
/// What a price was taken from, keys of figures in words: "price_per_kw_usd x rating_kw" -> "price ($/kW) × rating (kW)".
[[nodiscard]] QString basisText(std::string_view basis);
/// A number as people type it, at most six digits unless it is large, with the user's decimal sign.
[[nodiscard]] QString plainNumber(double value);
/// The same to be read only, thousands parted: 2900 -> "2,900".
[[nodiscard]] QString readNumber(double value);
/// What was typed, with the user's signs or with a decimal point as in files; nothing: it is no number.
[[nodiscard]] std::optional<double> typedNumber(const QString& text);
/// "datasheet", "estimate", "unverified".
[[nodiscard]] QString confidenceText(Confidence confidence);

}  // namespace mw
