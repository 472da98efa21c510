// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/names.h"

#include <algorithm>
#include <cctype>

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
    return begin.empty() ? names.front() + " " + std::string(kEllipsis) : std::string(begin) + std::string(kEllipsis);
}

/// Whether each number is one more than the last, and as wide.
bool isRun(const std::vector<std::vector<std::string_view>>& names, std::size_t piece)
{
    constexpr std::size_t kWidest = 9;   // digits that surely fit
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto number = names[i][piece], first = names[0][piece];
        if (number.size() > kWidest || (first.front() == '0' && number.size() != first.size())) return false;
        if (i > 0 && std::stoi(std::string(number)) != std::stoi(std::string(names[i - 1][piece])) + 1) return false;
    }
    return true;
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
    const std::string stem = nameStem(names.front());
    if (std::any_of(names.begin(), names.end(), [&](const auto& name) { return nameStem(name) != stem; })) return beginOfAll(names);
    std::vector<std::vector<std::string_view>> pieces;
    for (const auto& name : names) pieces.push_back(piecesOf(name));
    std::size_t varying = 0, number = 0;
    for (std::size_t piece = 1; piece < pieces[0].size(); piece += 2)
        if (std::any_of(pieces.begin(), pieces.end(), [&](const auto& one) { return one[piece] != pieces[0][piece]; })) {
            ++varying;
            number = piece;
        }
    if (varying != 1) return beginOfAll(names);
    std::string text;
    for (std::size_t piece = 0; piece < pieces[0].size(); ++piece) {
        if (piece != number) text += pieces[0][piece];
        else text += '[' + std::string(pieces.front()[piece]) + (isRun(pieces, piece) ? "-" : std::string(kEllipsis)) + std::string(pieces.back()[piece]) + ']';
    }
    return text;
}

}  // namespace mw
