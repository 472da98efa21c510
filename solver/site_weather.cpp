// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/site_weather.h"

#include "solver/weather/climate.h"

#include <fmt/format.h>

#include <utility>

namespace mw {

namespace {

/// Takes an option, or says why not.
void take(SiteYear& out, Outcome<WeatherYear> changed, const std::string& what)
{
    if (!changed) {
        out.refused = changed.refusal().message;
        return;
    }
    out.year = std::make_shared<const WeatherYear>(std::move(*changed));
    out.climate += (out.climate.empty() ? "" : ", ") + what;
}

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string SiteWeather::keyOf(const Site& site)
{
    const Climate& climate = site.climate;
    if (site.weather.empty() || (!climate.warming_c && !climate.extremeYear)) return site.weather;
    return fmt::format("{}+{}/{}", site.weather, climate.warming_c.value_or(0), climate.extremeYear.value_or(0));
}

const SiteYear& SiteWeather::of(const WeatherLibrary& library, const Site& site)
{
    SiteYear now{.key = keyOf(site)};
    if (now.key == m_last.key && m_last.year) return m_last;
    std::string problem;
    now.year = library.year(site.weather, &problem);
    (now.year ? now.notes : now.problems) = lines(problem);
    // Stretched first: extremes of the file are those of the years that it was made of.
    if (now.year && site.climate.extremeYear)
        take(now, extremeYear(*now.year, *site.climate.extremeYear), fmt::format("hottest hour of {:.0f} years", *site.climate.extremeYear));
    if (now.year && site.climate.warming_c && *site.climate.warming_c != 0)
        take(now, warmed(*now.year, *site.climate.warming_c), fmt::format("{:+.1f} C in every month", *site.climate.warming_c));
    return m_last = std::move(now);
}

}  // namespace mw
