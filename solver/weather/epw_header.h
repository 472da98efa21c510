// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/weather/epw.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The parts that readEpw() is made of. Not for use elsewhere.
namespace mw::epw {

/// Without what stands around it: blanks, tabs, the CR of Windows' lines, the end mark of DOS's files.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// A whole cell as a number; nothing for words, for what is left over and for what is not finite.
[[nodiscard]] std::optional<double> numberIn(std::string_view cell);
/// The text in UTF-8: what is none is taken for Latin-1.
[[nodiscard]] std::string utf8Of(std::string_view text);

/// LOCATION: name, state, country, source, station, latitude, longitude, time zone, height. False if the line is another.
[[nodiscard]] bool readPlace(std::string_view line, WeatherYear& year);
/// DESIGN CONDITIONS: annual extremes behind the word "Extremes". Nothing without, or where they contradict each other.
[[nodiscard]] std::optional<AnnualExtremes> extremesOf(std::string_view line);
/// DATA PERIODS: rows an hour; 0 if the line is another.
[[nodiscard]] int rowsPerHour(std::string_view line);

}  // namespace mw::epw
