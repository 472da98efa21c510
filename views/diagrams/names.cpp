// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/names.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace mw {

namespace {

constexpr std::string_view kEllipsis = "…";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t endOfNumber(std::string_view text, std::size_t from)
{
    while (from < text.size() && isDigit(text[from])) ++from;
    return from;
}

/// Without leading zeros: of two such numbers the longer is the larger.
std::string_view significant(std::string_view number)
{
    const auto first = number.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view() : number.substr(first);
}

int compareNumbers(std::string_view a, std::string_view b)
{
    const auto x = significant(a), y = significant(b);
    if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
    return x.compare(y);
}

/// Texts and numbers by turns, a text first: "su-2/rack-7" -> "su-", "2", "/rack-", "7", "".
std::vector<std::string_view> piecesOf(std::string_view name)
{
    std::vector<std::string_view> pieces;
    std::size_t at = 0;
    while (true) {
        std::size_t end = at;
        while (end < name.size() && !isDigit(name[end])) ++end;
        pieces.push_back(name.substr(at, end - at));
        if (end == name.size()) return pieces;
        at = endOfNumber(name, end);
        pieces.push_back(name.substr(end, at - end));
    }
}

std::string beginOfAll(const std::vector<std::string>& names)
{
    std::string_view begin = names.front();
    for (const auto& name : names) {
        const auto end = std::mismatch(begin.begin(), begin.end(), name.begin(), name.end()).first;
        begin = begin.substr(0, static_cast<std::size_t>(end - begin.begin()));
    }
    while (!begin.empty() && (static_cast<unsigned char>(begin.back()) & 0x80U) != 0) begin.remove_suffix(1);   // half a letter of UTF-8
    while (!begin.empty() && (isDigit(begin.back()) || begin.back() == ' ')) begin.remove_suffix(1);
    constexpr std::size_t kFewest = 3;   // "s…" of "storage-1" and "su1-rack-1" tells nothing
    return begin.size() < kFewest ? names.front() + " " + std::string(kEllipsis) : std::string(begin) + std::string(kEllipsis);
}

/// What they have in common, with blocks and what is in them each for itself: "su-…/rack-[1-8]".
std::string commonName(const std::vector<std::string>& names)
{
    if (std::any_of(names.begin(), names.end(), [](const auto& name) { return name.find('/') == std::string::npos; })) return beginOfAll(names);
    std::vector<std::string> outer, inner;
    for (const auto& name : names) {
        const auto slash = name.rfind('/');
        outer.push_back(name.substr(0, slash));
        inner.push_back(name.substr(slash + 1));
    }
    return nameOfAll(std::move(outer)) + '/' + nameOfAll(std::move(inner));
}

using Numbers = std::vector<std::string_view>;

/// What stands there in any of the names, each once, the least first.
Numbers numbersAt(const std::vector<std::vector<std::string_view>>& names, std::size_t piece)
{
    Numbers numbers;
    for (const auto& name : names) numbers.push_back(name[piece]);
    std::sort(numbers.begin(), numbers.end(), nameBefore);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// Whether each number is one more than the last, and as wide.
bool isRun(const Numbers& numbers)
{
    constexpr std::size_t kWidest = 9;   // digits that surely fit
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = numbers[i], first = numbers[0];
        if (number.size() > kWidest || (first.front() == '0' && number.size() != first.size())) return false;
        if (i > 0 && std::stoi(std::string(number)) != std::stoi(std::string(numbers[i - 1])) + 1) return false;
    }
    return true;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The one place at which texts of equal length differ, by a letter that begins a word: "-na" and "-sa", "a" and "b" behind a number.
std::optional<std::size_t> letterThatDiffers(const Numbers& texts)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < texts[0].size(); ++i) {
        if (std::ranges::all_of(texts, [&](std::string_view text) { return text[i] == texts[0][i]; })) continue;
        const bool letters = std::ranges::all_of(texts, [&](std::string_view text) { return isLetter(text[i]); });
        const bool inWord = i > 0 ? isLetter(texts[0][i - 1]) : texts[0].size() > 1 && isLetter(texts[0][1]);
        if (found || !letters || inWord) return std::nullopt;
        found = i;
    }
    return found;
}

/// "a" and "b" of "leaf-1a" and "leaf-2b": as numbers, which the layout's ranges do not have.
std::optional<std::string> letterRange(const Numbers& texts, bool all)
{
    if (std::ranges::any_of(texts, [&](std::string_view text) { return text.size() != texts[0].size(); })) return std::nullopt;
    const auto at = letterThatDiffers(texts);
    if (!at) return std::nullopt;
    std::string letters;
    for (const std::string_view text : texts) letters += text[*at];
    std::ranges::sort(letters);
    const bool run = all && letters.back() - letters.front() + 1 == static_cast<int>(letters.size());
    return std::string(texts[0].substr(0, *at)) + '[' + letters.front() + (run ? "-" : std::string(kEllipsis)) + letters.back() + ']' + std::string(texts[0].substr(*at + 1));
}

}  // namespace

bool nameBefore(std::string_view a, std::string_view b)
{
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto endA = endOfNumber(a, i), endB = endOfNumber(b, j);
            if (const int order = compareNumbers(a.substr(i, endA - i), b.substr(j, endB - j)); order != 0) return order < 0;
            i = endA;
            j = endB;
        } else {
            if (a[i] != b[j]) return a[i] < b[j];
            ++i;
            ++j;
        }
    }
    if (i < a.size() || j < b.size()) return j < b.size();
    return a < b;   // "a1" and "a01"
}

std::string nameStem(std::string_view name)
{
    std::string stem;
    for (std::size_t i = 0; i < name.size();) {
        stem += isDigit(name[i]) ? '#' : name[i];
        i = isDigit(name[i]) ? endOfNumber(name, i) : i + 1;
    }
    return stem;
}

std::string nameOfAll(std::vector<std::string> names)
{
    if (names.empty()) return {};
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return nameBefore(a, b); });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.size() == 1) return names.front();
    std::vector<std::vector<std::string_view>> pieces;
    for (const auto& name : names) pieces.push_back(piecesOf(name));
    if (std::ranges::any_of(pieces, [&](const auto& of) { return of.size() != pieces[0].size(); })) return commonName(names);
    std::vector<Numbers> parts;   // by piece
    std::size_t combinations = 1;
    for (std::size_t piece = 0; piece < pieces[0].size(); ++piece) {
        parts.push_back(numbersAt(pieces, piece));
        combinations *= parts.back().size();
    }
    const bool all = combinations == names.size(), hasBlocks = names.front().find('/') != std::string::npos;
    std::string text;
    for (std::size_t piece = 0; piece < parts.size(); ++piece) {
        const Numbers& of = parts[piece];
        const bool isText = piece % 2 == 0;
        if (of.size() == 1) text += of.front();
        else if (const auto letters = isText && !hasBlocks ? letterRange(of, all) : std::nullopt) text += *letters;
        else if (isText) return commonName(names);
        else text += '[' + std::string(of.front()) + (all && isRun(of) ? "-" : std::string(kEllipsis)) + std::string(of.back()) + ']';
    }
    return text;
}

}  // namespace mw
