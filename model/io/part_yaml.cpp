// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/part_yaml.h"

#include "model/io/write_parts.h"

#include <algorithm>

namespace mw {

std::string writePartText(const Part& part)
{
    std::string text;
    writing::appendBlock(text, writePart(part), 0);
    return text;
}

Loaded<Part> readPartText(std::string_view text)
{
    const std::string name = "part";
    auto tree = parseYaml(text, name);
    if (!tree.value) return {std::nullopt, std::move(tree.diagnostics)};
    Loaded<Part> loaded;
    loaded.diagnostics = std::move(tree.diagnostics);
    auto part = readPart(*tree.value, name, loaded.diagnostics);
    const bool failed =
        std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.level == Diagnostic::Level::Error;
        });
    if (!failed) loaded.value = std::move(part);
    return loaded;
}

}  // namespace mw
