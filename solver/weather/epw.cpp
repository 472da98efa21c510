// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/weather/epw.h"

#include "solver/weather/epw_header.h"
#include "solver/weather/psychrometrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <memory>

namespace mw {

namespace {

constexpr std::array<int, 12> kDaysOfMonth{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::size_t kHours = 8784, kLeapDayFrom = 59 * 24, kLeapDayTo = 60 * 24;   ///< places for a row: hours of a year with a 29 February
constexpr std::size_t kColumnsRead = 10;
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr double kStandard_pa = 101325;

/// A column of the rows that is read, and from which value on the format calls it missing.
struct Column {
    std::size_t index{};
    double missingFrom{};
    double least{}, most{};          ///< what is beyond cannot be: taken as missing too
    const char* name{};
};
enum Quantity : std::size_t { kDry, kDew, kHumidity, kPressure };
constexpr std::array kColumns{Column{6, 99.9, -90, 70, "dry bulb"}, Column{7, 99.9, -90, 60, "dew point"}, Column{8, 999, 0, 110, "relative humidity"},
                              Column{9, 999999, 31000, 120000, "pressure"}};

/// The first cells of a row, as many as are read; how many there are.
std::size_t firstCells(std::string_view line, std::array<std::string_view, kColumnsRead>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto comma = line.find(',');
        cells[i] = epw::trimmed(line.substr(0, comma));
        if (comma == std::string_view::npos) return i + 1;
        line.remove_prefix(comma + 1);
    }
    return cells.size();
}

int wholeIn(std::string_view cell)
{
    int value = -1;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && end == cell.data() + cell.size() ? value : -1;
}

/// "7/21 hour 15", of a place among the hours.
std::string nameOf(std::size_t place)
{
    int day = static_cast<int>(place / 24);
    std::size_t month = 0;
    while (day >= kDaysOfMonth[month]) day -= kDaysOfMonth[month++];
    return fmt::format("{}/{} hour {}", month + 1, day + 1, place % 24 + 1);
}

/// Missing values of a column: how many, the longest run of them and where it begins.
struct Gaps {
    int missing{}, longest{};
    std::size_t longestFrom{};
};

/// Linear between the neighbours of a gap; what begins or ends the year takes the one there is. All missing: nothing is filled.
Gaps fillGaps(std::vector<double>& values)
{
    Gaps gaps;
    const auto known = [&](std::size_t i) { return !std::isnan(values[i]); };
    for (std::size_t from = 0, to = 0; from < values.size(); from = to + 1) {
        while (from < values.size() && known(from)) ++from;
        to = from;
        while (to < values.size() && !known(to)) ++to;
        const int run = static_cast<int>(to - from);
        gaps.missing += run;
        if (run > gaps.longest) gaps.longest = run, gaps.longestFrom = from;
        if (to - from == values.size()) break;
        for (std::size_t i = from; i < to; ++i) {
            if (from == 0) values[i] = values[to];
            else if (to == values.size()) values[i] = values[from - 1];
            else values[i] = values[from - 1] + (values[to] - values[from - 1]) * static_cast<double>(i - from + 1) / static_cast<double>(to - from + 1);
        }
    }
    return gaps;
}

class Reader {
public:
    Reader(std::string_view text, const std::string& file) : m_rest(text), m_file(file)
    {
        for (auto& values : m_values) values.assign(kHours, kMissing);
    }

    Loaded<WeatherYear> read()
    {
        if (m_rest.starts_with("\xEF\xBB\xBF")) m_rest.remove_prefix(3);
        auto problem = readHeader();
        while (!problem) {
            const auto line = nextLine();
            if (!line) break;
            if (!epw::trimmed(*line).empty()) problem = readRow(*line);
        }
        if (!problem) problem = checkHours();
        if (!problem) problem = fill();
        if (problem) return {std::nullopt, {*std::move(problem)}};
        return {std::move(m_year), std::move(m_notes)};
    }

private:
    using Problem = std::optional<Diagnostic>;
    using Level = Diagnostic::Level;

    std::optional<std::string_view> nextLine()
    {
        if (m_rest.empty()) return std::nullopt;
        const auto end = std::min(m_rest.find('\n'), m_rest.size());
        const auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        ++m_line;
        return line;
    }

    [[nodiscard]] Diagnostic at(int line, int column, std::string what, std::string expected, Level level = Level::Error) const
    {
        return {level, {m_file, line, column}, std::move(what), std::move(expected)};
    }

    Problem readHeader()
    {
        while (const auto line = nextLine()) {
            if (m_line == 1 && !epw::readPlace(*line, m_year)) return at(1, 1, "this is no weather file", "a first line that begins with LOCATION");
            if (const auto extremes = epw::extremesOf(*line)) m_year.extremes = extremes;
            const int rows = epw::rowsPerHour(*line);
            if (rows > 1) return at(m_line, 1, fmt::format("the file has {} rows an hour", rows), "one row an hour");
            if (rows == 1) return std::nullopt;
        }
        return at(m_line, 0, "the file ends inside its header", "eight lines of header, the last begins with DATA PERIODS, then 8,760 rows");
    }

    Problem readRow(std::string_view line)
    {
        std::array<std::string_view, kColumnsRead> cells;
        const auto count = firstCells(line, cells);
        if (count < cells.size())
            return at(m_line, static_cast<int>(line.size()) + 1, count == 1 ? "this row has one column" : fmt::format("this row has {} columns", count),
                      "at least ten: date, five of time, uncertainty, dry bulb, dew point, relative humidity, pressure");
        const auto column = [&](std::size_t i) { return static_cast<int>(cells[i].data() - line.data()) + 1; };
        const auto wrong = [&](std::size_t i, std::string_view name, std::string expected) {
            return at(m_line, column(i), fmt::format("this is no {}: {}", name, cells[i]), std::move(expected));
        };
        const int month = wholeIn(cells[1]), day = wholeIn(cells[2]), hour = wholeIn(cells[3]);
        if (m_firstHour < 0) m_firstHour = hour == 0 ? 0 : 1;
        if (month < 1 || month > 12) return wrong(1, "month", "1 to 12");
        const int days = kDaysOfMonth[static_cast<std::size_t>(month - 1)];
        if (day < 1 || day > days) return wrong(2, "day of this month", fmt::format("1 to {}", days));
        if (hour < m_firstHour || hour > m_firstHour + 23) return wrong(3, "hour", fmt::format("{} to {}", m_firstHour, m_firstHour + 23));
        const auto place = placeOf(month, day, hour - m_firstHour);
        if (m_lines[place] > 0) return at(m_line, column(1), fmt::format("{} comes again, as in line {}", nameOf(place), m_lines[place]), "one row an hour");
        if (place < m_placeBefore && m_turnedLine == 0) m_turnedLine = m_line;
        m_placeBefore = place, m_lines[place] = m_line;
        for (std::size_t c = 0; c < kColumns.size(); ++c) {
            const auto cell = cells[kColumns[c].index];
            const auto value = cell.empty() ? kMissing : epw::numberIn(cell);
            if (!value) return wrong(kColumns[c].index, kColumns[c].name, "a number");
            take(c, place, *value);
        }
        return std::nullopt;
    }

    static std::size_t placeOf(int month, int day, int hour)
    {
        int days = day - 1;
        for (int m = 1; m < month; ++m) days += kDaysOfMonth[static_cast<std::size_t>(m - 1)];
        return static_cast<std::size_t>(days * 24 + hour);
    }

    void take(std::size_t c, std::size_t place, double value)
    {
        const Column& column = kColumns[c];
        if (value >= column.least && value <= column.most && value < column.missingFrom - 1e-9) m_values[c][place] = value;
        else ++m_year.missing;
    }

    /// Each hour of the calendar has its row; of a year without a 29 February those hours go.
    Problem checkHours()
    {
        const auto leapFrom = m_lines.begin() + kLeapDayFrom, leapTo = m_lines.begin() + kLeapDayTo;
        const bool leap = std::any_of(leapFrom, leapTo, [](int line) { return line > 0; });
        std::size_t first = kHours;
        int absent = 0;
        for (std::size_t place = 0; place < kHours; ++place) {
            if (m_lines[place] > 0 || (!leap && place >= kLeapDayFrom && place < kLeapDayTo)) continue;
            first = std::min(first, place), ++absent;
        }
        if (absent > 0)
            return at(lineFrom(first), 0, fmt::format("{} has no row; absent hours: {}", nameOf(first), absent),
                      "a row for each hour of a year: 8,760, or 8,784 with a 29 February");
        if (m_firstHour == 0) note(lineFrom(0), "hours count from 0: taken for those that begin then", "hours from 1 to 24");
        if (m_turnedLine > 0) note(m_turnedLine, "from here on rows are not in the order of the calendar: they were put in it", "rows from 1/1 to 12/31");
        if (leap) return std::nullopt;
        m_lines.erase(leapFrom, leapTo);
        for (auto& values : m_values) values.erase(values.begin() + kLeapDayFrom, values.begin() + kLeapDayTo);
        return std::nullopt;
    }

    /// Of the first row there is from a place on; the last line without.
    [[nodiscard]] int lineFrom(std::size_t place) const
    {
        const auto row = std::find_if(m_lines.begin() + static_cast<std::ptrdiff_t>(place), m_lines.end(), [](int line) { return line > 0; });
        return row != m_lines.end() ? *row : m_line;
    }

    void note(int line, std::string what, std::string expected) { m_notes.push_back(at(line, 0, std::move(what), std::move(expected), Level::Note)); }

    /// False if nothing is known.
    bool filled(Quantity quantity)
    {
        constexpr int kDay = 24;
        auto& values = m_values[quantity];
        const Gaps gaps = fillGaps(values);
        if (gaps.missing == static_cast<int>(values.size())) return false;
        if (gaps.missing == 0) return true;
        const auto what = fmt::format("missing values of {}: {}, at most {} on end, from this line: drawn straight between their neighbours",
                                      kColumns[quantity].name, gaps.missing, gaps.longest);
        m_notes.push_back(at(m_lines[gaps.longestFrom], 0, what, "a value in each hour", gaps.longest > kDay ? Level::Warning : Level::Note));
        return true;
    }

    void humidityFromDewPoints()
    {
        const auto &dry = m_values[kDry], &dew = m_values[kDew];
        auto& humidity = m_values[kHumidity];
        int made = 0, firstLine = 0;
        for (std::size_t i = 0; i < humidity.size(); ++i) {
            if (!std::isnan(humidity[i]) || std::isnan(dew[i])) continue;
            humidity[i] = 100 * saturationPressure_pa(dew[i]) / saturationPressure_pa(dry[i]);
            if (++made == 1) firstLine = m_lines[i];
        }
        const auto what = fmt::format("missing values of relative humidity: {}, first here: worked out from dew points", made);
        if (made > 0) note(firstLine, what, "a value in each hour");
    }

    Problem fill()
    {
        if (!filled(kDry)) return at(m_lines[0], 0, "no hour has a dry bulb", "temperatures in column 7");
        humidityFromDewPoints();
        if (!filled(kHumidity)) return at(m_lines[0], 0, "no hour has a humidity", "relative humidity in column 9 or a dew point in column 8");
        const auto &dry = m_values[kDry], &humidity = m_values[kHumidity];
        auto& pressure = m_values[kPressure];
        if (!filled(kPressure)) {
            std::fill(pressure.begin(), pressure.end(), kStandard_pa * std::pow(1 - 2.25577e-5 * m_year.elevation_m, 5.2559));
            note(0, "no hour has a pressure: that of the standard atmosphere at this height", "pressure in column 10");
        }
        m_year.hours.reserve(dry.size());
        for (std::size_t i = 0; i < dry.size(); ++i) {
            const double rh = std::clamp(humidity[i] / 100, 0.01, 1.0);
            m_year.hours.push_back({dry[i], rh, pressure[i], airFromRelativeHumidity(dry[i], rh, pressure[i]).wetBulb_c()});
        }
        return std::nullopt;
    }

    std::string_view m_rest;
    const std::string& m_file;
    int m_line{};
    WeatherYear m_year{};
    std::vector<Diagnostic> m_notes{};
    std::array<std::vector<double>, kColumns.size()> m_values{};
    std::vector<int> m_lines = std::vector<int>(kHours);     ///< line of each hour; 0: it has none
    int m_firstHour{-1};                                     ///< of a day; -1: no row was read
    std::size_t m_placeBefore{};
    int m_turnedLine{};                                      ///< first row that stands behind a later hour
};

}  // namespace

std::size_t monthOf(std::size_t hour, std::size_t hours)
{
    std::size_t end = 0;
    for (std::size_t month = 0; month < kDaysOfMonth.size(); ++month) {
        end += static_cast<std::size_t>(kDaysOfMonth[month] - (month == 1 && hours <= 8760 ? 1 : 0)) * 24;
        if (hour < end) return month;
    }
    return kDaysOfMonth.size() - 1;
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
    const auto text = std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(size));
    file.seekg(0);
    if (!file.read(text.get(), size)) return refused("the file cannot be read");
    return readEpw({text.get(), static_cast<std::size_t>(size)}, path);
}

}  // namespace mw
