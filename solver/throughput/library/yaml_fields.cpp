// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/yaml_fields.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace mw::detail {

void YamlFields::error(std::string_view key, std::string what, std::string expected) const
{
    const YamlNode* at = m_node->isMap() ? m_node->find(key) : nullptr;
    if (at == nullptr) at = m_node;
    m_diagnostics->push_back(
        {Diagnostic::Level::Error, {*m_file, at->line, at->column}, std::move(what), std::move(expected)});
}

std::string YamlFields::text(std::string_view key, std::string_view otherwise) const
{
    const YamlNode* value = m_node->find(key);
    if (value == nullptr || value->isNull()) return std::string(otherwise);
    if (!value->isScalar()) error(key, fmt::format("{} is not a text", key), "one word or line");
    return value->text;
}

std::vector<std::string> YamlFields::texts(std::string_view key) const
{
    std::vector<std::string> texts;
    const YamlNode* value = m_node->find(key);
    if (value == nullptr) return texts;
    if (!value->isSequence()) error(key, fmt::format("{} is not a list", key), "[...]");
    for (const YamlNode& item : value->items) texts.push_back(item.text);
    return texts;
}

std::optional<double> YamlFields::parse(const YamlNode& value, std::string_view key) const
{
    double number = 0;
    const char* end = value.text.data() + value.text.size();
    const auto [at, failure] = std::from_chars(value.text.data(), end, number);
    if (value.isScalar() && failure == std::errc{} && at == end && std::isfinite(number) && number >= 0)
        return number;
    m_diagnostics->push_back({Diagnostic::Level::Error,
                              {*m_file, value.line, value.column},
                              fmt::format("{} is \"{}\"", key, value.text),
                              "a number, 0 or above"});
    return std::nullopt;
}

double YamlFields::number(std::string_view key, double otherwise) const
{
    const YamlNode* value = m_node->find(key);
    return value == nullptr || value->isNull() ? otherwise : parse(*value, key).value_or(otherwise);
}

int YamlFields::whole(std::string_view key) const
{
    const double value = number(key);
    if (value == std::floor(value) && value < 2e9) return static_cast<int>(value);
    error(key, fmt::format("{} is {}", key, value), "a whole number");
    return 0;
}

std::vector<int> YamlFields::wholes(std::string_view key) const
{
    std::vector<int> values;
    const YamlNode* list = m_node->find(key);
    if (list == nullptr) return values;
    for (const YamlNode& item : list->items) {
        const double value = parse(item, key).value_or(0);
        if (value >= 1 && value < 1e6)
            values.push_back(static_cast<int>(value));
        else
            error(key, fmt::format("{} holds {}", key, value), "whole numbers from 1");
    }
    return values;
}

int YamlFields::positive(std::string_view key) const
{
    const std::size_t before = m_diagnostics->size();
    const int value = whole(key);
    if (value <= 0 && m_diagnostics->size() == before)
        error(key, fmt::format("no {}", key), "a whole number above 0");
    return value;
}

bool YamlFields::flag(std::string_view key, bool otherwise) const
{
    const std::string value = text(key, otherwise ? "true" : "false");
    if (value != "true" && value != "false")
        error(key, fmt::format("{} is \"{}\"", key, value), "true or false");
    return value == "true";
}

std::optional<YamlFields> YamlFields::map(std::string_view key) const
{
    const YamlNode* value = m_node->find(key);
    if (value == nullptr || value->isNull()) return std::nullopt;
    if (!value->isMap()) {
        error(key, fmt::format("{} is not a map", key), "{...}");
        return std::nullopt;
    }
    return YamlFields{*value, *m_file, *m_diagnostics};
}

}  // namespace mw::detail
