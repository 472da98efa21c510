// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/year.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mw {

PlantYear plantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather)
{
    PlantYear year;
    const auto hours = weather.hours.size();
    if (hours == 0 || loads.it_kw <= 0) return year;
    std::array<double, 12> count{};
    for (std::size_t h = 0; h < hours; ++h) {
        const PlantHour hour = plantHour(plant, weather.hours[h], heat_kw);
        const double kw = hour.power_kw();
        const std::size_t month = monthOf(h, hours);
        year.cooling_mwh += kw / 1000, year.water_m3 += hour.water_m3;
        year.cooling_mwhByMonth[month] += kw / 1000, count[month] += 1;
        ++(hour.compressorShare <= 0 ? year.fullHours : hour.compressorShare < 1 ? year.partialHours : year.noneHours);
        if (kw > year.worstPower_kw) year.worstPower_kw = kw, year.worstHour = static_cast<int>(h);
    }
    const double n = static_cast<double>(hours), it_mwh = loads.it_kw * n / 1000;
    const double mean_kw = year.cooling_mwh * 1000 / n, behind_kw = loads.it_kw + loads.upsLoss_kw + mean_kw + loads.other_kw;
    const double transformer_kw = loads.transformerLoss_kw ? loads.transformerLoss_kw(behind_kw) : 0;
    year.upsLoss_mwh = loads.upsLoss_kw * n / 1000, year.transformerLoss_mwh = transformer_kw * n / 1000;
    year.facility_mwh = (behind_kw + transformer_kw) * n / 1000;
    year.pue = year.facility_mwh / it_mwh;
    year.partialPueCooling = (it_mwh + year.cooling_mwh) / it_mwh;
    year.wue_l_kwh = year.water_m3 / it_mwh;
    for (std::size_t m = 0; m < 12; ++m)
        if (count[m] > 0)
            year.pueByMonth[m] = (loads.it_kw + loads.upsLoss_kw + loads.other_kw + transformer_kw + year.cooling_mwhByMonth[m] * 1000 / count[m]) / loads.it_kw;
    return year;
}

WeatherStatistics statisticsOf(const WeatherYear& year)
{
    WeatherStatistics s;
    if (year.hours.empty()) return s;
    std::vector<double> dry;
    s.mostWetBulb_c = year.hours.front().t_wb_c;
    for (const WeatherHour& hour : year.hours) {
        dry.push_back(hour.t_db_c);
        s.meanDryBulb_c += hour.t_db_c, s.meanWetBulb_c += hour.t_wb_c, s.meanPressure_pa += hour.p_pa;
        s.mostWetBulb_c = std::max(s.mostWetBulb_c, hour.t_wb_c);
        s.coolingDegreeHours18 += std::max(0.0, hour.t_db_c - 18);
    }
    const double n = static_cast<double>(dry.size());
    s.meanDryBulb_c /= n, s.meanWetBulb_c /= n, s.meanPressure_pa /= n;
    std::sort(dry.begin(), dry.end());
    s.leastDryBulb_c = dry.front(), s.mostDryBulb_c = dry.back();
    s.dryBulb996_c = dry[static_cast<std::size_t>(std::floor(0.996 * n))];
    return s;
}

int hoursUpTo(const WeatherYear& year, double WeatherHour::* temperature, double limit_c)
{
    return static_cast<int>(std::count_if(year.hours.begin(), year.hours.end(), [&](const WeatherHour& hour) { return hour.*temperature <= limit_c; }));
}

}  // namespace mw
