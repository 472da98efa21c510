// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_parts.h"

#include <algorithm>

namespace mw::yaml {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A value may begin here: after white space or a sign of the syntax, not within a word.
bool beginsValue(std::string_view text, std::size_t at, bool inside)
{
    if (at == 0 || isBlank(text[at - 1])) return true;
    return inside && (text[at - 1] == ',' || text[at - 1] == '{' || text[at - 1] == '[');
}

/// Outside of brackets a value opens one only behind a line's indentation, "- " or "key: ".
bool opensBlock(std::string_view text, std::size_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    return at == 0 || text[at - 1] == '\n' || text[at - 1] == '-' || text[at - 1] == ':' || text[at - 1] == '?';
}

}  // namespace

std::optional<std::size_t> openBracket(std::string_view text, std::size_t end)
{
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < std::min(end, text.size()); ++at) {
        const char c = text[at];
        const bool begins = beginsValue(text, at, !open.empty());
        if (c == '#' && (at == 0 || isBlank(text[at - 1]))) {
            at = std::min(text.find('\n', at), text.size()) - 1;
        } else if ((c == '"' || c == '\'') && begins) {
            const auto after = endOfScalar(text, at);
            if (!after) return std::nullopt;
            at = *after - 1;
        } else if ((c == '{' || c == '[') && (open.empty() ? begins && opensBlock(text, at) : true)) {
            open.push_back(at);
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

}  // namespace mw::yaml
