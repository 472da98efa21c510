// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace mw {

/// One step of the format: turns a tree of format `from` into one of format `from` + 1 and tells the user what changed.
struct Migration {
    int from{};
    std::function<void(YamlNode& root, std::vector<Diagnostic>& notes)> step{};
};

/// All steps, oldest first. A step is a file of its own (migrate_1_to_2.cpp) and a line in migrations.cpp.
[[nodiscard]] std::span<const Migration> migrations();

/// Brings a tree from one format to a newer one, step by step, and sets its `millwright` key. An error if a step is missing.
[[nodiscard]] std::optional<Diagnostic> migrate(YamlNode& root, int from, int to,
                                                std::span<const Migration> steps, const std::string& file,
                                                std::vector<Diagnostic>& notes);

}  // namespace mw
