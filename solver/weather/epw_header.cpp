// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/weather/epw_header.h"

#include "solver/weather/climate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mw::epw {

namespace {

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::vector<std::string_view> cells;
    while (true) {
        const auto comma = line.find(',');
        cells.push_back(trimmed(line.substr(0, comma)));
        if (comma == std::string_view::npos) return cells;
        line.remove_prefix(comma + 1);
    }
}

bool isWord(std::string_view cell, std::string_view word)
{
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return std::equal(cell.begin(), cell.end(), word.begin(), word.end(), [&](char a, char b) { return upper(a) == b; });
}

/// Bytes of the UTF-8 character at the start; 0 if it is none (RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF).
std::size_t characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0), second = byte(1);
    const std::size_t length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    const bool low = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool high = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return low || high ? 0 : length;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = characterAt(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

/// "San Francisco Intl Ap" of typical years by NREL -> "San Francisco Airport": what its short forms mean is not told anywhere else.
std::string withoutShortForms(std::string place)
{
    for (const std::string_view shortForm : {"Ap", "Arpt"}) {
        if (place.size() <= shortForm.size() || !place.ends_with(shortForm) || place[place.size() - shortForm.size() - 1] != ' ') continue;
        place.resize(place.size() - shortForm.size());
        if (place.ends_with(" Intl ")) place.resize(place.size() - std::string_view("Intl ").size());
        return place + "Airport";
    }
    return place;
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\x1A'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<double> numberIn(std::string_view cell)
{
    if (cell.starts_with('+')) cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string utf8Of(std::string_view text)
{
    if (isUtf8(text)) return std::string(text);
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) result.push_back(c);
        else result += {static_cast<char>(0xC0 | (byte >> 6)), static_cast<char>(0x80 | (byte & 0x3F))};
    }
    return result;
}

bool readPlace(std::string_view line, WeatherYear& year)
{
    const auto cells = cellsOf(line);
    if (!isWord(cells[0], "LOCATION")) return false;
    const auto at = [&](std::size_t i) { return i < cells.size() ? numberIn(cells[i]).value_or(0) : 0; };
    if (cells.size() > 1) year.place = withoutShortForms(utf8Of(cells[1]));
    year.latitude = at(6), year.longitude = at(7), year.elevation_m = at(9);
    return true;
}

std::optional<AnnualExtremes> extremesOf(std::string_view line)
{
    // The last twelve cells in the tables of 2009, 2013, 2017 (16 cells) and 2021 (15): mean coldest and hottest, their standard deviations, then the
    // coldest and hottest in 5, 10, 20 and 50 years.
    constexpr std::size_t kCells = 12, kHottestOf20 = 9;
    constexpr double kApart_k = 0.4;     // tables are rounded to 0.1 K, the deviation's rounding doubled by its factor of 1.87
    const auto cells = cellsOf(line);
    const auto word = std::find_if(cells.begin(), cells.end(), [](std::string_view cell) { return isWord(cell, "EXTREMES"); });
    if (!isWord(cells[0], "DESIGN CONDITIONS") || std::distance(word, cells.end()) < static_cast<std::ptrdiff_t>(kCells) + 1) return std::nullopt;
    const auto at = [&](std::size_t i) { return numberIn(cells[cells.size() - kCells + i]); };
    const auto mean = at(1), deviation = at(3), hottestOf20 = at(kHottestOf20);
    if (!mean || !deviation || !hottestOf20 || *deviation < 0) return std::nullopt;
    const AnnualExtremes extremes{*mean, *deviation};
    if (std::abs(hottestIn_c(extremes, 20) - *hottestOf20) > kApart_k) return std::nullopt;
    return extremes;
}

int rowsPerHour(std::string_view line)
{
    const auto cells = cellsOf(line);
    if (!isWord(cells[0], "DATA PERIODS")) return 0;
    const auto rows = cells.size() > 2 ? numberIn(cells[2]) : std::nullopt;
    return rows && *rows >= 1 && *rows <= 60 ? static_cast<int>(*rows) : 1;
}

}  // namespace mw::epw
