// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_fields.h"

#include "model/core/number_text.h"

#include <algorithm>

namespace mw::reading {

namespace {

std::string rangeText(Range range)
{
    constexpr double unbounded = std::numeric_limits<double>::max();
    if (range.least > -unbounded && range.most < unbounded)
        return " from " + numberText(range.least) + " to " + numberText(range.most);
    if (range.above) return " above " + numberText(range.least);
    if (range.least > -unbounded) return " of at least " + numberText(range.least);
    return {};
}

}  // namespace

std::string numberWanted(std::string_view key, Range range)
{
    const auto unit = unitOf(key);
    const auto example = range.most <= 1 ? "0.6" : "2.5";
    return "a number" + (unit.empty() ? std::string{} : " in " + unit) + rangeText(range) + ", for example " +
           example;
}

void Context::add(Diagnostic::Level level, int line, int column, std::string what, std::string expected)
{
    const bool isError = level == Diagnostic::Level::Error;
    if (isError && ++errors > kMaxErrors) {
        if (errors == kMaxErrors + 1)
            diagnostics.push_back(
                {level, {file, 0, 0}, "there are more errors; only the first 100 are shown", {}});
        return;
    }
    diagnostics.push_back({level, {file, line, column}, std::move(what), std::move(expected)});
}

void Context::error(const YamlNode& at, std::string what, std::string expected)
{
    add(Diagnostic::Level::Error, at.line, at.column, std::move(what), std::move(expected));
}

void Context::errorAtKey(const YamlNode& value, std::string what, std::string expected)
{
    const bool hasKey = value.keyLine > 0;
    add(Diagnostic::Level::Error, hasKey ? value.keyLine : value.line,
        hasKey ? value.keyColumn : value.column, std::move(what), std::move(expected));
}

void Context::warningAtKey(const YamlNode& value, std::string what, std::string expected)
{
    const bool hasKey = value.keyLine > 0;
    add(Diagnostic::Level::Warning, hasKey ? value.keyLine : value.line,
        hasKey ? value.keyColumn : value.column, std::move(what), std::move(expected));
}

std::string described(const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return "nothing";
    case YamlNode::Kind::Sequence:
        return "a list";
    case YamlNode::Kind::Map:
        return "a map";
    case YamlNode::Kind::Scalar:
        break;
    }
    constexpr std::size_t shown = 60;
    return "'" + (node.text.size() > shown ? node.text.substr(0, shown) + "..." : node.text) + "'";
}

std::optional<double> numberFrom(const YamlNode& node, std::string_view name, Range range, Context& context)
{
    const auto value = node.isScalar() ? parseNumber(node.text) : std::nullopt;
    if (!value) {
        context.error(node, std::string(name) + " is " + described(node), numberWanted(name, range));
        return std::nullopt;
    }
    if (node.quoted) {
        context.error(node, std::string(name) + " is the text \"" + node.text + "\"",
                      "without quotes: " + numberWanted(name, range));
        return std::nullopt;
    }
    if (*value < range.least || *value > range.most || (range.above && *value <= range.least)) {
        context.error(node, std::string(name) + " is " + node.text, numberWanted(name, range));
        return std::nullopt;
    }
    return *value == 0 ? 0.0 : *value;  // no negative zero
}

const std::string* textFrom(const YamlNode& node, std::string_view name, Context& context)
{
    if (node.isScalar()) return &node.text;
    context.error(node, std::string(name) + " is " + described(node), "text");
    return nullptr;
}

std::optional<std::pair<double, double>> pairFrom(const YamlNode& node, std::string_view name, Range range,
                                                  std::string_view meaning, Context& context)
{
    if (!node.isSequence() || node.items.size() != 2) {
        const auto found =
            node.isSequence() ? std::to_string(node.items.size()) + " values" : described(node);
        context.error(node, std::string(name) + " has " + found, "two: " + std::string(meaning));
        return std::nullopt;
    }
    const auto first = numberFrom(node.items[0], name, range, context);
    const auto second = numberFrom(node.items[1], name, range, context);
    if (!first || !second) return std::nullopt;
    return std::pair{*first, *second};
}

Fields::Fields(const YamlNode& node, std::string_view section, Context& context)
    : m_node(node), m_section(section), m_context(context), m_isMap(node.isMap())
{
    if (!m_isMap)
        context.error(node, std::string(section) + " is " + described(node), "a map of keys and values");
}

const YamlNode* Fields::node(std::string_view key)
{
    m_asked.push_back(key);
    const auto* found = m_isMap ? m_node.find(key) : nullptr;
    return found && !found->isNull() ? found : nullptr;
}

const YamlNode* Fields::list(std::string_view key)
{
    const auto* found = node(key);
    if (!found || found->isSequence()) return found;
    m_context.error(*found, std::string(key) + " is " + described(*found), "a list");
    return nullptr;
}

const YamlNode* Fields::map(std::string_view key)
{
    const auto* found = node(key);
    if (!found || found->isMap()) return found;
    m_context.error(*found, std::string(key) + " is " + described(*found), "a map of keys and values");
    return nullptr;
}

bool Fields::text(std::string_view key, std::string& target)
{
    const auto* found = node(key);
    const auto* text = found ? textFrom(*found, key, m_context) : nullptr;
    if (text) target = *text;
    return text != nullptr;
}

bool Fields::required(std::string_view key, std::string& target, std::string_view example)
{
    if (text(key, target) && !target.empty()) return true;
    if (!m_isMap) return false;
    const auto* found = m_node.find(key);
    if (found && !found->isScalar() && !found->isNull()) return false;  // told already
    const auto what = std::string(m_section) + (found ? " has an empty " : " has no ") + std::string(key);
    m_context.error(m_node, what, std::string(key) + ", for example '" + std::string(example) + "'");
    return false;
}

void Fields::texts(std::string_view key, std::vector<std::string>& target)
{
    const auto* found = node(key);
    if (!found) return;
    if (found->isScalar()) {
        m_context.error(*found, std::string(key) + " is " + described(*found),
                        "a list, for example [" + found->text + "]");
        return;
    }
    if (!found->isSequence()) {
        m_context.error(*found, std::string(key) + " is " + described(*found), "a list of texts");
        return;
    }
    for (const auto& item : found->items)
        if (const auto* text = textFrom(item, key, m_context)) target.push_back(*text);
}

std::optional<double> Fields::numberIn(std::string_view key, Range range)
{
    const auto* found = node(key);
    return found ? numberFrom(*found, key, range, m_context) : std::nullopt;
}

void Fields::number(std::string_view key, double& target, Range range)
{
    if (const auto value = numberIn(key, range)) target = *value;
}

void Fields::number(std::string_view key, std::optional<double>& target, Range range)
{
    if (const auto value = numberIn(key, range)) target = value;
}

void Fields::integer(std::string_view key, int& target, int least, int most)
{
    const auto* found = node(key);
    if (!found) return;
    const auto value = found->isScalar() && !found->quoted ? parseInteger(found->text) : std::nullopt;
    if (value && *value >= least && *value <= most) {
        target = *value;
        return;
    }
    m_context.error(*found, std::string(key) + " is " + described(*found),
                    "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

void Fields::flag(std::string_view key, bool& target)
{
    const auto* found = node(key);
    if (!found) return;
    if (found->isScalar() && !found->quoted && (found->text == "true" || found->text == "false"))
        target = found->text == "true";
    else
        m_context.error(*found, std::string(key) + " is " + described(*found), "true or false");
}

void Fields::keepNumber(std::string_view key, Extras& extras, Range range)
{
    if (numberIn(key, range)) extras.emplace_back(key, *m_node.find(key));
}

void Fields::keepFlag(std::string_view key, Extras& extras)
{
    bool checked = false;
    flag(key, checked);
    if (const auto* found = node(key)) extras.emplace_back(key, *found);
}

void Fields::finish(Extras& extras, std::string_view prefix)
{
    if (!m_isMap) return;
    for (const auto& [key, value] : m_node.entries) {
        if (std::find(m_asked.begin(), m_asked.end(), key) != m_asked.end()) continue;
        extras.emplace_back(std::string(prefix) + key, value);
        const bool isNew = m_context.reportedKeys.size() < Context::kMaxUnknownKeys &&
                           m_context.reportedKeys.insert(std::string(m_section) + ' ' + key).second;
        if (!isNew) continue;
        const auto likely = likelyKey(key, m_asked);
        auto what = "unknown key '" + key + "' in " + std::string(m_section);
        if (!likely.empty()) what += ": did you mean '" + std::string(likely) + "'?";
        m_context.warningAtKey(value, what + (likely.empty() ? ": it" : " It") + " is kept but not used", {});
    }
}

}  // namespace mw::reading
