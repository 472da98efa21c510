// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/case_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace mw {
namespace {

bool isScalar(const CaseValue& value)
{
    return value.list() == nullptr && value.map() == nullptr;
}

bool isWords(const CaseValue::List& list)
{
    return std::ranges::all_of(list, [](const CaseValue& v) { return v.text() != nullptr; });
}

/// Keys such as '20' in a table of hours stand for a point, not for a quantity.
bool isNumber(std::string_view key)
{
    double value = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), value);
    return error == std::errc{} && end == key.data() + key.size();
}

/// What a list entry is called: its id, or its position.
std::string entryName(const CaseValue& entry, std::size_t position)
{
    static constexpr std::array<std::string_view, 4> kNames{"id", "name", "parameter", "site"};
    if (const auto* map = entry.map()) {
        for (const std::string_view name : kNames)
            for (const auto& [key, value] : *map)
                if (key == name && value.text() != nullptr) return *value.text();
    }
    return std::to_string(position);
}

std::string joined(const std::string& a, const std::string& b)
{
    return a.empty() ? b : a + "." + b;
}

class Flattener {
public:
    std::vector<CaseLeaf> leaves{};

    void visit(const CaseValue& value, const CaseLeaf& at)
    {
        if (const auto* map = value.map()) {
            for (const auto& [key, child] : *map) {
                CaseLeaf next = at;
                next.path = joined(at.path, key);
                next.quantity = joined(at.quantity, key);
                if (!isNumber(key)) next.key = key;
                visit(child, next);
            }
            return;
        }
        const auto* list = value.list();
        if (list == nullptr || isWords(*list)) {
            leaves.push_back(at);
            leaves.back().value = value;
            return;
        }
        visitList(*list, at);
    }

private:
    void visitList(const CaseValue::List& list, const CaseLeaf& at)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            CaseLeaf next = at;
            const std::string name = entryName(list[i], i);
            next.path = at.path + "[" + name + "]";
            if (list[i].map() != nullptr)
                next.subject = joined(at.subject, name);
            else
                next.quantity = at.quantity + "[" + name + "]";
            visit(list[i], next);
        }
    }
};

}  // namespace

std::optional<double> numberOf(const YamlNode& scalar)
{
    if (!scalar.isScalar() || scalar.quoted || scalar.text.empty()) return std::nullopt;
    std::string_view text = scalar.text;
    if (text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

CaseValue caseValue(const YamlNode& node)
{
    if (node.isMap()) {
        CaseValue::Map map;
        for (const auto& [key, child] : node.entries) map.emplace_back(key, caseValue(child));
        return map;
    }
    if (node.isSequence()) {
        CaseValue::List list;
        for (const YamlNode& child : node.items) list.push_back(caseValue(child));
        return list;
    }
    if (node.isNull()) return {};
    if (node.quoted) return node.text;
    if (node.text == "true" || node.text == "false") return node.text == "true";
    if (node.text == "null" || node.text == "~" || node.text.empty()) return {};
    if (const auto number = numberOf(node))
        return node.text.find_first_of(".eE") == std::string::npos ? CaseValue::count(*number)
                                                                   : CaseValue(*number);
    return node.text;
}

std::vector<CaseLeaf> leavesOf(const CaseValue& value)
{
    Flattener flattener;
    flattener.visit(value, {});
    return std::move(flattener.leaves);
}

std::string toText(const CaseValue& value)
{
    if (value.flag() != nullptr) return *value.flag() ? "true" : "false";
    if (value.number() != nullptr) return fmt::format("{}", *value.number());
    if (value.text() != nullptr) return *value.text();
    if (const auto* list = value.list()) {
        std::string out = "[";
        for (std::size_t i = 0; i < list->size(); ++i) out += (i > 0 ? ", " : "") + toText((*list)[i]);
        return out + "]";
    }
    return isScalar(value) ? "null" : "{...}";
}

std::optional<double> numberAt(const YamlNode& map, std::string_view key)
{
    const YamlNode* node = map.find(key);
    return node != nullptr ? numberOf(*node) : std::nullopt;
}

std::optional<std::string> wordAt(const YamlNode& map, std::string_view key)
{
    const YamlNode* node = map.find(key);
    return node != nullptr && node->isScalar() ? std::optional(node->text) : std::nullopt;
}

std::optional<bool> flagAt(const YamlNode& map, std::string_view key)
{
    const auto word = wordAt(map, key);
    if (!word || (*word != "true" && *word != "false")) return std::nullopt;
    return *word == "true";
}

std::vector<double> numbersAt(const YamlNode& map, std::string_view key)
{
    std::vector<double> out;
    const YamlNode* node = map.find(key);
    if (node == nullptr) return out;
    for (const YamlNode& item : node->items)
        if (const auto value = numberOf(item)) out.push_back(*value);
    return out;
}

std::vector<std::string> wordsAt(const YamlNode& map, std::string_view key)
{
    std::vector<std::string> out;
    const YamlNode* node = map.find(key);
    if (node == nullptr) return out;
    for (const YamlNode& item : node->items)
        if (item.isScalar()) out.push_back(item.text);
    return out;
}

double CaseReader::number(std::string_view key)
{
    const auto value = numberAt(m_map, key);
    if (!value && m_missing.empty()) m_missing = key;
    return value.value_or(0.0);
}

std::string CaseReader::reason() const
{
    return fmt::format("inputs have no number '{}'", m_missing);
}

}  // namespace mw
