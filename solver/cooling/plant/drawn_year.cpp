// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/drawn_year.h"

#include "solver/cooling/loops/tapped_system.h"
#include "solver/weather/psychrometrics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace mw {

namespace {

/// Hour after hour into the year.
class DrawnSum {
public:
    DrawnSum(const WeatherYear& weather, const CoolingInput& input) : m_weather(weather), m_year(std::make_shared<DrawnYear>())
    {
        for (const HeatTap& tap : input.taps) m_year->taps.push_back({input.gear[tap.gear].instance, tap.kind == HeatTap::Kind::Storage});
        m_year->place = weather.place;
        m_year->hours = static_cast<int>(weather.hours.size());
        m_powers.reserve(weather.hours.size());
    }

    void add(std::size_t h, const TapState& s, double withoutStores_kw)
    {
        DrawnYear& year = *m_year;
        const WeatherHour& hour = m_weather.hours[h];
        const auto mode = s.excess_k > kTapRounding_k ? YearAir::Mode::TooWarm : s.compressor_kw > 0 ? YearAir::Mode::Compressors : YearAir::Mode::Free;
        ++m_airs[{mode, std::lround(hour.t_db_c), std::lround(1000 * airFromRelativeHumidity(hour.t_db_c, hour.rh, hour.p_pa).w)}];
        const std::size_t month = monthOf(h, m_weather.hours.size());
        year.power_kwByMonth[month] += s.power_kw, m_count[month] += 1;
        year.fans_kwByMonth[month] += s.fan_kw, year.pumps_kwByMonth[month] += s.pump_kw, year.compressors_kwByMonth[month] += s.compressor_kw;
        year.meanPower_kw += s.power_kw, year.water_l_per_h += s.water_l_per_h;
        year.waterKnown = year.waterKnown && s.waterKnown;
        year.freeHours += s.compressor_kw <= 0 ? 1 : 0;
        year.hoursTooWarm += s.excess_k > kTapRounding_k ? 1 : 0;
        year.shedShare += s.shed;
        year.worstExcess_k = std::max(year.worstExcess_k, s.excess_k);
        if (s.power_kw > year.worstPower_kw) year.worstPower_kw = s.power_kw, year.worstHour = static_cast<int>(h);
        year.exported_kwByMonth[month] += s.exported_kw, year.exported_kw += s.exported_kw, year.exportHours += s.exported_kw > 0 ? 1 : 0;
        (s.stored_kw > 0 ? year.charged_mwh : year.given_mwh) += std::abs(s.stored_kw) / 1000;
        year.stored_kwByHour[h % 24] += s.stored_kw, year.storageSaved_mwh += (withoutStores_kw - s.power_kw) / 1000;
        for (std::size_t t = 0; t < s.tapped_kw.size(); ++t)
            if (s.tapped_kw[t] > 0) year.taps[t].mean_kw += s.tapped_kw[t], ++year.taps[t].hours;
        m_powers.push_back(s.power_kw);
    }

    std::shared_ptr<DrawnYear> mean()
    {
        DrawnYear& year = *m_year;
        const double n = static_cast<double>(m_powers.size());
        year.meanPower_kw /= n, year.water_l_per_h /= n, year.shedShare /= n, year.exported_kw /= n;
        for (double& kw : year.stored_kwByHour) kw *= 24 / n;
        for (TapYear& tap : year.taps) tap.mean_kw /= n;
        for (auto* byMonth : {&year.power_kwByMonth, &year.fans_kwByMonth, &year.pumps_kwByMonth, &year.compressors_kwByMonth, &year.exported_kwByMonth})
            for (std::size_t m = 0; m < 12; ++m)
                if (m_count[m] > 0) (*byMonth)[m] /= m_count[m];
        for (const auto& [air, hours] : m_airs)
            year.airs.push_back({std::get<0>(air), static_cast<double>(std::get<1>(air)), static_cast<double>(std::get<2>(air)), hours});
        std::sort(m_powers.rbegin(), m_powers.rend());
        for (std::size_t i = 0; i <= 100; ++i) year.power_kwSorted.push_back(m_powers[i * (m_powers.size() - 1) / 100]);
        return m_year;
    }

private:
    const WeatherYear& m_weather;
    std::shared_ptr<DrawnYear> m_year;
    std::map<std::tuple<YearAir::Mode, long, long>, int> m_airs{};
    std::vector<double> m_powers{};
    std::array<double, 12> m_count{};
};

}  // namespace

std::shared_ptr<const DrawnYear> drawnYear(const CoolingInput& input, const WeatherYear& weather, const std::stop_token& stop)
{
    DrawnSum sum(weather, input);
    if (weather.hours.empty()) return std::make_shared<DrawnYear>(DrawnYear{.place = weather.place});
    TappedYear system;
    if (!system.solve(input, weather, stop)) return nullptr;
    const auto& hours = system.hours();
    const std::vector<double> shares = system.schedule(system.energy_kwh());
    for (std::size_t h = 0; h < hours.size(); ++h) sum.add(h, runAt(*hours[h], shares[h]), hours[h]->idle.power_kw);
    auto year = sum.mean();
    year->drawsExport = system.exports(), year->drawsStorage = system.stores();
    return year;
}

}  // namespace mw
