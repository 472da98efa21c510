// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/weather/epw.h"

#include "solver/weather/psychrometrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

namespace mw {

namespace {

constexpr int kHeaderLines = 8, kHours = 8760, kLeapHours = 8784;
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr double kStandard_pa = 101325;

/// A column of the rows that is read, and from which value on the format calls it missing.
struct Column {
    int index{};
    double missingFrom{};
    double least{}, most{};          ///< what is beyond cannot be: taken as missing too
    const char* name{};
};
constexpr std::array kColumns{Column{6, 99.9, -90, 70, "dry bulb"}, Column{7, 99.9, -90, 60, "dew point"}, Column{8, 999, 0, 110, "relative humidity"},
                              Column{9, 999999, 31000, 120000, "pressure"}};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

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

std::optional<double> numberIn(std::string_view cell)
{
    if (cell.starts_with('+')) cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

class Reader {
public:
    Reader(std::string_view text, const std::string& file) : m_rest(text), m_file(file) {}

    Loaded<WeatherYear> read()
    {
        if (m_rest.starts_with("\xEF\xBB\xBF")) m_rest.remove_prefix(3);
        for (int i = 0; i < kHeaderLines; ++i) {
            const auto line = nextLine();
            if (!line) return failed(m_line, 0, "the file ends inside its header", "eight lines of header, then 8,760 rows");
            if (i == 0 && !readPlace(*line)) return failed(1, 1, "this is no weather file", "a first line that begins with LOCATION");
        }
        while (const auto line = nextLine()) {
            if (trimmed(*line).empty()) continue;
            if (auto problem = readRow(*line)) return {std::nullopt, {*std::move(problem)}};
        }
        const auto rows = static_cast<int>(m_values[0].size());
        if (rows != kHours && rows != kLeapHours)
            return failed(m_line, 0, fmt::format("the file has {} hours", rows), "a year of 8,760 hours (8,784 in a leap year)");
        return fill();
    }

private:
    std::optional<std::string_view> nextLine()
    {
        if (m_rest.empty()) return std::nullopt;
        const auto end = std::min(m_rest.find('\n'), m_rest.size());
        const auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        ++m_line;
        return line;
    }

    [[nodiscard]] Loaded<WeatherYear> failed(int line, int column, std::string what, std::string expected) const
    {
        return {std::nullopt, {Diagnostic{Diagnostic::Level::Error, {m_file, line, column}, std::move(what), std::move(expected)}}};
    }

    bool readPlace(std::string_view line)
    {
        const auto cells = cellsOf(line);
        if (cells.empty() || cells[0] != "LOCATION") return false;
        const auto at = [&](std::size_t i) { return i < cells.size() ? numberIn(cells[i]).value_or(0) : 0; };
        if (cells.size() > 1) m_year.place = std::string(cells[1]);
        m_year.latitude = at(6), m_year.longitude = at(7), m_year.elevation_m = at(9);
        return true;
    }

    std::optional<Diagnostic> readRow(std::string_view line)
    {
        const auto cells = cellsOf(line);
        for (std::size_t c = 0; c < kColumns.size(); ++c) {
            const Column& column = kColumns[c];
            const auto index = static_cast<std::size_t>(column.index);
            if (index >= cells.size())
                return Diagnostic{Diagnostic::Level::Error, {m_file, m_line, static_cast<int>(line.size()) + 1},
                                  fmt::format("this row has {} columns", cells.size()), "at least ten: date, five of time, uncertainty, dry bulb, dew point, "
                                  "relative humidity, pressure"};
            const auto value = cells[index].empty() ? std::optional(column.missingFrom) : numberIn(cells[index]);
            if (!value) {
                const int place = static_cast<int>(cells[index].data() - line.data()) + 1;
                return Diagnostic{Diagnostic::Level::Error, {m_file, m_line, place}, fmt::format("this is no {}: {}", column.name, cells[index]), "a number"};
            }
            const bool missing = *value >= column.missingFrom - 1e-9 || *value < column.least || *value > column.most;
            m_values[c].push_back(missing ? kMissing : *value);
            if (missing) ++m_year.missing;
        }
        return std::nullopt;
    }

    /// Linear between the neighbours of a gap; what begins or ends the year takes the one there is.
    static bool fillGaps(std::vector<double>& values)
    {
        const auto known = [](double v) { return !std::isnan(v); };
        if (std::none_of(values.begin(), values.end(), known)) return false;
        std::size_t last = values.size();
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (known(values[i])) {
                last = i;
                continue;
            }
            std::size_t next = i;
            while (next < values.size() && !known(values[next])) ++next;
            for (; i < next; ++i) {
                if (last == values.size()) values[i] = values[next];
                else if (next == values.size()) values[i] = values[last];
                else values[i] = values[last] + (values[next] - values[last]) * static_cast<double>(i - last) / static_cast<double>(next - last);
            }
            --i;
        }
        return true;
    }

    Loaded<WeatherYear> fill()
    {
        auto& [dry, dew, humidity, pressure] = m_values;
        if (!fillGaps(dry)) return failed(kHeaderLines + 1, 0, "no hour has a dry bulb", "temperatures in column 7");
        if (!fillGaps(humidity) && fillGaps(dew))   // a file that has dew points alone
            for (std::size_t i = 0; i < dry.size(); ++i) humidity[i] = 100 * saturationPressure_pa(dew[i]) / saturationPressure_pa(dry[i]);
        if (std::isnan(humidity[0])) return failed(kHeaderLines + 1, 0, "no hour has a humidity", "relative humidity in column 9 or a dew point in column 8");
        std::vector<Diagnostic> notes;
        if (!fillGaps(pressure)) {
            std::fill(pressure.begin(), pressure.end(), kStandard_pa * std::pow(1 - 2.25577e-5 * m_year.elevation_m, 5.2559));
            notes.push_back({Diagnostic::Level::Note, {m_file, 0, 0}, "no hour has a pressure: that of the standard atmosphere at this height", "pressure in column 10"});
        }
        m_year.hours.reserve(dry.size());
        for (std::size_t i = 0; i < dry.size(); ++i) {
            const double rh = std::clamp(humidity[i] / 100, 0.01, 1.0);
            m_year.hours.push_back({dry[i], rh, pressure[i], airFromRelativeHumidity(dry[i], rh, pressure[i]).wetBulb_c()});
        }
        return {std::move(m_year), std::move(notes)};
    }

    std::string_view m_rest;
    const std::string& m_file;
    int m_line{};
    WeatherYear m_year{};
    std::array<std::vector<double>, 4> m_values{};
};

}  // namespace

std::size_t monthOf(std::size_t hour, std::size_t hours)
{
    constexpr std::array<std::size_t, 12> kHours{744, 672, 744, 720, 744, 720, 744, 744, 720, 744, 720, 744};
    std::size_t end = 0;
    for (std::size_t month = 0; month < kHours.size(); ++month) {
        end += kHours[month] + (month == 1 && hours > 8760 ? 24 : 0);
        if (hour < end) return month;
    }
    return kHours.size() - 1;
}

Loaded<WeatherYear> readEpw(std::string_view text, const std::string& fileName) { return Reader(text, fileName).read(); }

Loaded<WeatherYear> readEpwFile(const std::string& path)
{
    constexpr std::streamoff kMostBytes = 64 << 20;
    const auto refused = [&](std::string what) {
        return Loaded<WeatherYear>{std::nullopt, {Diagnostic{Diagnostic::Level::Error, {path, 0, 0}, std::move(what), "an EPW weather file"}}};
    };
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return refused("the file cannot be read");
    const std::streamoff size = file.tellg();
    if (size < 0 || size > kMostBytes) return refused("the file is no weather year: it is too large or no file");
    std::string text(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(text.data(), size)) return refused("the file cannot be read");
    return readEpw(text, path);
}

}  // namespace mw
