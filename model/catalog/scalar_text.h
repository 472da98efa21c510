// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/number_text.h"
#include "model/io/yaml_tree.h"

#include <optional>

namespace mw {

/// The number of an unquoted scalar.
[[nodiscard]] inline std::optional<double> numberOf(const YamlNode& node)
{
    if (!node.isScalar() || node.quoted) return std::nullopt;
    return parseNumber(node.text);
}

/// The whole number of an unquoted scalar.
[[nodiscard]] inline std::optional<int> wholeNumberOf(const YamlNode& node)
{
    if (!node.isScalar() || node.quoted) return std::nullopt;
    return parseInteger(node.text);
}

}  // namespace mw
