// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/tree_path.h"

#include "model/core/number_text.h"

#include <algorithm>
#include <optional>

namespace mw::edit {

namespace {

std::optional<std::size_t> itemAt(const YamlNode& list, const std::string& step)
{
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const YamlNode* const id = list.items[i].find("id");
        if (id != nullptr && id->text == step) return i;
    }
    const auto position = parseInteger(step);
    if (position && *position >= 0 && static_cast<std::size_t>(*position) < list.items.size())
        return static_cast<std::size_t>(*position);
    return std::nullopt;
}

auto entryAt(YamlNode& map, const std::string& key)
{
    return std::find_if(map.entries.begin(), map.entries.end(),
                        [&](const auto& entry) { return entry.first == key; });
}

bool setInMap(YamlNode& map, std::span<const std::string> steps, const YamlNode& value)
{
    auto entry = entryAt(map, steps.front());
    if (steps.size() == 1 && value.isNull()) {
        if (entry != map.entries.end()) map.entries.erase(entry);
        return true;
    }
    if (entry == map.entries.end()) {
        if (value.isNull()) return true;
        map.entries.emplace_back(steps.front(), YamlNode{});
        entry = map.entries.end() - 1;
    }
    return setAt(entry->second, steps.subspan(1), value);
}

}  // namespace

std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> steps;
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        steps.emplace_back(path.substr(0, slash));
        path.remove_prefix(slash + 1);
    }
    steps.emplace_back(path);
    return steps;
}

std::string joinPath(std::span<const std::string> steps)
{
    std::string path;
    for (const std::string& step : steps) path += (path.empty() ? "" : "/") + step;
    return path;
}

bool setAt(YamlNode& tree, std::span<const std::string> steps, const YamlNode& value)
{
    if (steps.empty()) {
        tree = value;
        return true;
    }
    if (tree.isNull()) tree.kind = YamlNode::Kind::Map;
    if (tree.isMap()) return setInMap(tree, steps, value);
    if (!tree.isSequence()) return false;
    const auto item = itemAt(tree, steps.front());
    if (!item) return false;
    if (steps.size() > 1 || !value.isNull()) return setAt(tree.items[*item], steps.subspan(1), value);
    tree.items.erase(tree.items.begin() + static_cast<std::ptrdiff_t>(*item));
    return true;
}

const YamlNode* getAt(const YamlNode& tree, std::span<const std::string> steps)
{
    if (steps.empty()) return &tree;
    const YamlNode* next = nullptr;
    if (tree.isMap()) next = tree.find(steps.front());
    if (tree.isSequence())
        if (const auto item = itemAt(tree, steps.front())) next = &tree.items[*item];
    return next != nullptr ? getAt(*next, steps.subspan(1)) : nullptr;
}

YamlNode scalarNode(std::string_view text)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.text = text;
    return node;
}

YamlNode numberNode(double value)
{
    return scalarNode(numberText(value));
}

}  // namespace mw::edit
