// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw::edit {

[[nodiscard]] std::vector<std::string> splitPath(std::string_view path);
[[nodiscard]] std::string joinPath(std::span<const std::string> steps);

/// Sets, adds or (value null) takes away what lies at a path below `tree`. Steps name keys of maps, the `id`
/// of a list's
/// item, or its position from 0. Missing maps are made; false where a step leads into a scalar or past a
/// list.
[[nodiscard]] bool setAt(YamlNode& tree, std::span<const std::string> steps, const YamlNode& value);
[[nodiscard]] const YamlNode* getAt(const YamlNode& tree, std::span<const std::string> steps);

[[nodiscard]] YamlNode scalarNode(std::string_view text);
[[nodiscard]] YamlNode numberNode(double value);

}  // namespace mw::edit
