// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How records become trees. Not for use outside model/io.
namespace mw::writing {

/// Builds a map in the order of its calls; leaves out what says nothing.
class Map {
public:
    void node(std::string_view key, YamlNode value)
    {
        m_node.entries.emplace_back(std::string(key), std::move(value));
    }
    [[nodiscard]] std::size_t size() const { return m_node.entries.size(); }
    void text(std::string_view key, const std::string& value)
    {
        if (!value.empty()) node(key, textNode(value));
    }
    void word(std::string_view key, std::string_view value) { node(key, textNode(std::string(value))); }
    void number(std::string_view key, double value) { node(key, numberNode(value)); }
    void number(std::string_view key, const std::optional<double>& value)
    {
        if (value) node(key, numberNode(*value));
    }
    void count(std::string_view key, int value)
    {
        if (value != 0) node(key, numberNode(value));
    }
    void flag(std::string_view key, bool value)
    {
        if (value) node(key, boolNode(true));
    }
    void texts(std::string_view key, const std::vector<std::string>& values)
    {
        if (values.empty()) return;
        auto list = sequenceNode();
        for (const auto& value : values) list.items.push_back(textNode(value));
        node(key, std::move(list));
    }
    /// A list of records; nothing for none.
    template <class Record, class Tree>
    void list(std::string_view key, const std::vector<Record>& records, const Tree& tree)
    {
        if (records.empty()) return;
        auto list = sequenceNode();
        list.flow = false;   // records, a line each
        for (const auto& record : records) list.items.push_back(tree(record));
        node(key, std::move(list));
    }
    void pair(std::string_view key, double first, double second)
    {
        auto list = sequenceNode();
        list.items = {numberNode(first), numberNode(second)};
        node(key, std::move(list));
    }
    void extras(const Extras& extras)
    {
        for (const auto& entry : extras) m_node.entries.push_back(entry);
    }
    /// Of the unknown keys, those of a map inside the record ("at/tilt") without their prefix.
    void extras(const Extras& extras, std::string_view prefix)
    {
        for (const auto& [key, value] : extras)
            if (key.starts_with(prefix)) node(std::string_view(key).substr(prefix.size()), value);
    }
    void extrasWithout(const Extras& extras, std::string_view prefix)
    {
        for (const auto& entry : extras)
            if (prefix.empty() || !entry.first.starts_with(prefix)) m_node.entries.push_back(entry);
    }
    [[nodiscard]] bool empty() const { return m_node.entries.empty(); }
    [[nodiscard]] YamlNode take() { return std::move(m_node); }

private:
    YamlNode m_node{mapNode()};
};

}  // namespace mw::writing
