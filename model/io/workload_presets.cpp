// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/workload_presets.h"

#include "model/io/layout_file.h"
#include "model/io/yaml_tree.h"

#include <algorithm>

namespace mw {

namespace {

std::string textOf(const YamlNode& node, std::string_view key)
{
    const YamlNode* value = node.find(key);
    return value != nullptr && value->isScalar() ? value->text : std::string();
}

}  // namespace

Loaded<std::vector<WorkloadPreset>> readWorkloadPresets(const std::string& file)
{
    Loaded<std::vector<WorkloadPreset>> loaded;
    const Loaded<YamlNode> tree = parseYamlFile(file);
    loaded.diagnostics = tree.diagnostics;
    if (!tree.value) return loaded;
    const auto wrong = [&](const YamlNode& at, std::string what, std::string expected) {
        loaded.diagnostics.push_back({Diagnostic::Level::Error, {file, at.line, at.column}, std::move(what), std::move(expected)});
    };
    std::vector<WorkloadPreset> presets;
    const YamlNode* list = tree.value->find("presets");
    if (list == nullptr || !list->isSequence()) wrong(*tree.value, "no list of presets", "presets: [...]");
    else
        for (const YamlNode& node : list->items) {
            WorkloadPreset preset{textOf(node, "title"), textOf(node, "about"), textOf(node, "source"), {}};
            TreeReader reader{file, {}};
            const YamlNode* workload = node.find("workload");
            const auto read = workload != nullptr ? reader.workload(*workload) : std::nullopt;
            loaded.diagnostics.insert(loaded.diagnostics.end(), reader.diagnostics.begin(), reader.diagnostics.end());
            if (preset.title.empty() || preset.source.empty() || !read) {
                wrong(node, "a preset lacks its title, its source or its workload", "title, about, source and workload");
                continue;
            }
            preset.workload = *read;
            presets.push_back(std::move(preset));
        }
    const bool failed = std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                    [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
    if (!failed) loaded.value = std::move(presets);
    return loaded;
}

}  // namespace mw
