// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "solver/cooling/plant/chillers.h"

#include <optional>
#include <string_view>

namespace mw {

/// Curves of a chiller from a case file's table `chillers`.
[[nodiscard]] std::optional<ChillerCurves> chillerOf(const YamlNode& file, std::string_view name);

}  // namespace mw
