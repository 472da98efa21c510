// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_notes.h"

#include "model/catalog/scalar_text.h"

#include <fmt/format.h>

namespace mw {

namespace {

constexpr int kMostPieces = 100'000;

}  // namespace

void PartNotes::tell(Diagnostic::Level level, const YamlNode& node, std::string what, std::string expected)
{
    m_failed = m_failed || level == Diagnostic::Level::Error;
    m_diagnostics.push_back({level, {m_file, node.line, node.column}, std::move(what), std::move(expected)});
}
void PartNotes::error(const YamlNode& node, std::string what, std::string expected)
{
    tell(Diagnostic::Level::Error, node, std::move(what), std::move(expected));
}

void PartNotes::unknownKey(const YamlNode& node, std::string_view key, std::string_view of, std::string known)
{
    tell(Diagnostic::Level::Warning, node, fmt::format("unknown key '{}' of {} is dropped", key, of),
         std::move(known));
}

void PartNotes::readText(const YamlNode& value, std::string_view key, std::string& into)
{
    if (value.isScalar())
        into = value.text;
    else if (!value.isNull())
        error(value, fmt::format("{} is not a text", key), "a text");
}

std::vector<std::string> PartNotes::texts(const YamlNode& node, std::string_view what)
{
    std::vector<std::string> out;
    if (node.isScalar()) return {node.text};
    if (!node.isSequence()) error(node, fmt::format("{} is not a list", what), "a list of keys");
    for (const YamlNode& item : node.items) {
        if (item.isScalar() && !item.text.empty())
            out.push_back(item.text);
        else
            error(item, fmt::format("an item of {} is not a text", what), "a key");
    }
    return out;
}

int PartNotes::count(const YamlNode& node, std::string_view what)
{
    const auto value = wholeNumberOf(node);
    if (value && *value >= 1 && *value <= kMostPieces) return *value;
    error(node, fmt::format("{} is '{}'", what, node.text),
          fmt::format("a whole number from 1 to {}", kMostPieces));
    return 1;
}

double PartNotes::amount(const YamlNode& node, std::string_view what)
{
    const auto value = numberOf(node);
    if (value && *value >= 0) return *value;
    error(node, fmt::format("{} is '{}'", what, node.text), "a number, zero or more");
    return 0;
}

std::string kindWords()
{
    std::string words;
    for (const KindInfo& row : kinds()) words.append(words.empty() ? "" : ", ").append(row.id);
    return words;
}

}  // namespace mw
