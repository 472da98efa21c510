// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/range_notation.h"

#include "model/core/number_text.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kMaxDigits = 9;  // fits an int with room to count
constexpr std::size_t kMaxTextBytes =
    256U << 20U;  // of all names: a long text with a range must not fill the memory

/// A piece of a pattern: text, or a range of numbers or letters.
struct Piece {
    std::string text{};  ///< literal, if this is no range
    bool range{}, letters{};
    int first{}, last{};
    std::size_t width{};  ///< of numbers with leading zeros
    [[nodiscard]] std::size_t size() const { return range ? static_cast<std::size_t>(last - first) + 1 : 1; }
};

bool allDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isLetter(std::string_view text)
{
    return text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

void appendMember(std::string& out, const Piece& piece, std::size_t index)
{
    if (!piece.range) {
        out += piece.text;
        return;
    }
    const int value = piece.first + static_cast<int>(index);
    if (piece.letters) {
        out += static_cast<char>(value);
        return;
    }
    const auto digits = std::to_string(value);
    if (digits.size() < piece.width) out.append(piece.width - digits.size(), '0');
    out += digits;
}

std::optional<Piece> numberRange(std::string_view first, std::string_view last)
{
    if (!allDigits(first) || !allDigits(last) || first.size() > kMaxDigits || last.size() > kMaxDigits)
        return std::nullopt;
    Piece piece{.range = true, .width = first[0] == '0' && first.size() > 1 ? first.size() : 1};
    piece.first = *parseInteger(first);
    piece.last = *parseInteger(last);
    return piece;
}

std::optional<Piece> letterRange(std::string_view first, std::string_view last)
{
    if (!isLetter(first) || !isLetter(last) || (first[0] <= 'Z') != (last[0] <= 'Z')) return std::nullopt;
    return Piece{.range = true, .letters = true, .first = first[0], .last = last[0]};
}

std::optional<Piece> rangePiece(std::string_view inside, std::string& problem)
{
    const auto shown = "'[" + std::string(inside) + "]'";
    const auto dash = inside.find('-');
    if (dash == std::string_view::npos) {
        problem = shown +
                  " is no range; expected two numbers or letters with '-' between, such as [01-08] or [a-c]";
        return std::nullopt;
    }
    const auto first = inside.substr(0, dash), last = inside.substr(dash + 1);
    auto piece = allDigits(first) ? numberRange(first, last) : letterRange(first, last);
    if (!piece) {
        problem =
            shown +
            " is no range; expected two numbers of up to 9 digits, such as [01-08], or two letters of the "
            "same case, such as [a-c]";
    } else if (piece->last < piece->first) {
        problem = shown + " runs downwards; expected the smaller end first";
        return std::nullopt;
    }
    return piece;
}

std::optional<std::vector<Piece>> parse(std::string_view pattern, std::string& problem)
{
    std::vector<Piece> pieces;
    while (!pattern.empty()) {
        const auto bracket = pattern.find_first_of("[]");
        if (bracket != 0) pieces.push_back({.text = std::string(pattern.substr(0, bracket))});
        if (bracket == std::string_view::npos) break;
        const auto close = pattern[bracket] == '[' ? pattern.find(']', bracket) : std::string_view::npos;
        if (close == std::string_view::npos) {
            problem = pattern[bracket] == '[' ? "a '[' is not closed; expected ']' at the end of the range"
                                              : "a ']' without '['; expected a range such as [01-08]";
            return std::nullopt;
        }
        auto piece = rangePiece(pattern.substr(bracket + 1, close - bracket - 1), problem);
        if (!piece) return std::nullopt;
        pieces.push_back(*std::move(piece));
        pattern.remove_prefix(close + 1);
    }
    if (pieces.empty()) {
        problem = "the name is empty; expected a name";
        return std::nullopt;
    }
    return pieces;
}

/// Number of names, at most kMaxRange + 1.
std::size_t countOf(const std::vector<Piece>& pieces)
{
    std::size_t count = 1;
    for (const auto& piece : pieces) {
        if (piece.size() > kMaxRange) return kMaxRange + 1;
        count = std::min(count * piece.size(), kMaxRange + 1);
    }
    return count;
}

std::string nameAt(const std::vector<Piece>& pieces, std::size_t index)
{
    std::vector<std::size_t> digits(pieces.size());
    for (auto i = pieces.size(); i-- > 0;) {
        digits[i] = index % pieces[i].size();
        index /= pieces[i].size();
    }
    std::string name;
    for (std::size_t i = 0; i < pieces.size(); ++i) appendMember(name, pieces[i], digits[i]);
    return name;
}

/// Ends of what a piece can match in `name` from `begin`, appended to `ends`.
void matchPiece(const Piece& piece, std::string_view name, std::size_t begin, std::vector<std::size_t>& ends)
{
    const auto rest = name.substr(begin);
    if (!piece.range) {
        if (rest.starts_with(piece.text)) ends.push_back(begin + piece.text.size());
        return;
    }
    if (piece.letters) {
        if (!rest.empty() && rest[0] >= piece.first && rest[0] <= piece.last) ends.push_back(begin + 1);
        return;
    }
    for (std::size_t length = piece.width; length <= std::min(kMaxDigits, rest.size()); ++length) {
        if (!allDigits(rest.substr(0, length))) return;
        const bool padded =
            length > piece.width && rest[0] == '0';  // written with more zeros than the range has
        const int value = *parseInteger(rest.substr(0, length));
        if (!padded && value >= piece.first && value <= piece.last) ends.push_back(begin + length);
    }
}

}  // namespace

bool hasRange(std::string_view text)
{
    return text.find_first_of("[]") != std::string_view::npos;
}

std::optional<RangePattern> unfold(std::string_view pattern, std::string& problem)
{
    const auto pieces = parse(pattern, problem);
    if (!pieces) return std::nullopt;
    const auto count = countOf(*pieces);
    if (count > kMaxRange || (count > 1 && pattern.size() > kMaxTextBytes / count)) {
        problem = "the range has too many members; expected at most " + std::to_string(kMaxRange);
        return std::nullopt;
    }
    RangePattern result;
    for (const auto& piece : *pieces)
        if (piece.range) result.sizes.push_back(piece.size());
    result.names.reserve(count);
    for (std::size_t i = 0; i < count; ++i) result.names.push_back(nameAt(*pieces, i));
    return result;
}

std::optional<std::string> subPattern(std::string_view pattern, std::size_t first, std::size_t count)
{
    std::string problem;
    const auto pieces = parse(pattern, problem);
    if (!pieces || count == 0 || countOf(*pieces) > kMaxRange || first + count > countOf(*pieces))
        return std::nullopt;
    if (count == 1) return nameAt(*pieces, first);
    const auto last = std::find_if(pieces->rbegin(), pieces->rend(), [](const Piece& p) { return p.range; });
    const auto run = last->size();
    if (first / run != (first + count - 1) / run) return std::nullopt;
    auto parts = *pieces;
    const auto position = parts.size() - 1 - static_cast<std::size_t>(last - pieces->rbegin());
    std::string range = "[";
    appendMember(range, *last, first % run);
    range += '-';
    appendMember(range, *last, (first + count - 1) % run);
    parts[position] = {.text = range + ']'};
    return nameAt(parts, first / run);
}

bool matches(std::string_view pattern, std::string_view name)
{
    std::string problem;
    const auto pieces = parse(pattern, problem);
    if (!pieces) return false;
    std::vector<std::size_t> begins{0}, ends;
    for (const auto& piece : *pieces) {
        ends.clear();
        for (const auto begin : begins) matchPiece(piece, name, begin, ends);
        std::sort(ends.begin(), ends.end());
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        std::swap(begins, ends);
    }
    return std::binary_search(begins.begin(), begins.end(), name.size());
}

}  // namespace mw
