// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/site.h"
#include "solver/weather/weather_library.h"

#include <memory>
#include <string>
#include <vector>

namespace mw {

/// A site's weather year with its climate options.
struct SiteYear {
    std::string key{};                               ///< equal for equal years: file and options
    std::shared_ptr<const WeatherYear> year{};       ///< null: there is none by that name
    std::vector<std::string> notes{};                ///< of the file
    std::string climate{};                           ///< "3 C warmer, hottest hour of 20 years"; empty: as in the file
    std::string refused{};                           ///< why an option was not taken; the year is then without it
    std::vector<std::string> problems{};             ///< why there is no year
};

/// Keeps the last year: warming one takes a hundredth of a second.
class SiteWeather {
public:
    const SiteYear& of(const WeatherLibrary& library, const Site& site);
    [[nodiscard]] const SiteYear& last() const { return m_last; }
    [[nodiscard]] static std::string keyOf(const Site& site);

private:
    SiteYear m_last{};
};

}  // namespace mw
