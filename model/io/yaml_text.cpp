// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_parts.h"

#include <algorithm>

namespace mw::yaml {

namespace {

/// Length of the UTF-8 character at a position, 0 if it is none (overlong forms, surrogates and > U+10FFFF are none).
std::size_t characterLength(std::string_view text, std::size_t i)
{
    const auto byte = [&](std::size_t k) {
        return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
    };
    const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0), second = byte(1);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF && continues(1)) return 2;
    if ((lead & 0xF0U) == 0xE0U && continues(1) && continues(2)) {
        const bool overlong = lead == 0xE0 && second < 0xA0, surrogate = lead == 0xED && second > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4 && continues(1) && continues(2) && continues(3)) {
        const bool overlong = lead == 0xF0 && second < 0x90, beyond = lead == 0xF4 && second > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '/' || c == ']';
}

/// Position of the ']' if the '[' at `open` begins "[01-08]" or "[a-c]" right behind a name; else nothing.
std::optional<std::size_t> endOfRange(std::string_view text, std::size_t open)
{
    if (open == 0 || !isNameCharacter(text[open - 1])) return std::nullopt;
    const auto digitsOrLetters = [&](std::size_t from) {
        while (from < text.size() && isNameCharacter(text[from]) && text[from] != '-' && text[from] != ']')
            ++from;
        return from;
    };
    const auto dash = digitsOrLetters(open + 1);
    if (dash == open + 1 || dash >= text.size() || text[dash] != '-') return std::nullopt;
    const auto close = digitsOrLetters(dash + 1);
    if (close == dash + 1 || close >= text.size() || text[close] != ']') return std::nullopt;
    return close;
}

}  // namespace

Where placeOf(std::string_view text, std::size_t position, const std::string& file)
{
    const auto before = text.substr(0, position);
    const auto line = std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    const auto column = position - (lineStart == std::string_view::npos ? 0 : lineStart + 1);
    return {file, static_cast<int>(line) + 1, static_cast<int>(column) + 1};
}

std::optional<Diagnostic> checkText(std::string_view text, const std::string& file)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return Diagnostic{{}, {file, 1, 1}, "the text is UTF-16", "UTF-8"};
    for (std::size_t i = 0; i < text.size();) {
        if (isControl(text[i])) {
            return Diagnostic{{},
                              placeOf(text, i, file),
                              "a control character: this looks like a binary file",
                              "YAML text in UTF-8"};
        }
        const auto length = characterLength(text, i);
        if (length == 0)
            return Diagnostic{{}, placeOf(text, i, file), "bytes that are not UTF-8", "YAML text in UTF-8"};
        i += length;
    }
    return std::nullopt;
}

std::optional<Diagnostic> checkTabs(std::string_view text, const std::vector<Extent>& opaque,
                                    const std::string& file)
{
    if (text.find('\t') == std::string_view::npos) return std::nullopt;
    auto extent = opaque.begin();
    for (std::size_t begin = 0; begin < text.size();) {
        const auto content = std::min(text.find_first_not_of(" \t", begin), text.size());
        const auto tab = text.substr(begin, content - begin).find('\t');
        while (extent != opaque.end() && extent->end <= begin) ++extent;
        const bool inside = extent != opaque.end() && extent->begin < begin;
        const bool bare =
            content == text.size() || text[content] == '\n' || text[content] == '\r' || text[content] == '#';
        if (tab != std::string_view::npos && !inside && !bare)
            return Diagnostic{{}, placeOf(text, begin + tab, file), "a tab in the indentation", "spaces"};
        const auto end = text.find('\n', begin);
        if (end == std::string_view::npos) break;
        begin = end + 1;
    }
    return std::nullopt;
}

std::string hideRanges(std::string_view text)
{
    std::string hidden;
    for (auto open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
        const auto close = endOfRange(text, open);
        if (!close) continue;
        if (hidden.empty()) hidden = text;
        hidden[open] = kHiddenOpen;
        hidden[*close] = kHiddenClose;
    }
    return hidden;
}

}  // namespace mw::yaml
