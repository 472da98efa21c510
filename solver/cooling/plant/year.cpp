// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/year.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <variant>
#include <vector>

namespace mw {

namespace {

constexpr double kWarm_k = 1e-6;                 ///< of excess, that is none

/// Sums of a year before they are divided by its hours.
struct YearSum {
    PlantYear year{};
    std::array<double, 12> count{};

    void add(const PlantHour& hour, int hours)
    {
        year.water_m3 += hour.water_m3 * hours;
        (hour.compressorShare <= 0 ? year.fullHours : hour.compressorShare < 1 ? year.partialHours : year.noneHours) += hours;
        if (hour.excess_k > kWarm_k) year.hoursTooWarm += hours, year.worstExcess_k = std::max(year.worstExcess_k, hour.excess_k);
    }
    void addPower(double kw, std::size_t month, int hours)
    {
        year.cooling_mwh += kw / 1000 * hours, year.cooling_mwhByMonth[month] += kw / 1000 * hours, count[month] += hours;
    }
    void worst(double kw, std::size_t position)
    {
        if (kw > year.worstPower_kw) year.worstPower_kw = kw, year.worstHour = static_cast<int>(position);
    }
    [[nodiscard]] PlantYear finished(const YearLoads& loads, double hours);
};

PlantYear YearSum::finished(const YearLoads& loads, double hours)
{
    const double it_mwh = loads.it_kw * hours / 1000;
    const double mean_kw = year.cooling_mwh * 1000 / hours, behind_kw = loads.it_kw + loads.upsLoss_kw + mean_kw + loads.other_kw;
    const double transformer_kw = loads.transformerLoss_kw ? loads.transformerLoss_kw(behind_kw) : 0;
    year.upsLoss_mwh = loads.upsLoss_kw * hours / 1000, year.transformerLoss_mwh = transformer_kw * hours / 1000;
    year.facility_mwh = (behind_kw + transformer_kw) * hours / 1000;
    year.pue = year.facility_mwh / it_mwh;
    year.partialPueCooling = (it_mwh + year.cooling_mwh) / it_mwh;
    year.wue_l_kwh = year.water_m3 / it_mwh;
    const double steady_kw = loads.it_kw + loads.upsLoss_kw + loads.other_kw + transformer_kw;
    for (std::size_t m = 0; m < 12; ++m)
        if (count[m] > 0) year.pueByMonth[m] = (steady_kw + year.cooling_mwhByMonth[m] * 1000 / count[m]) / loads.it_kw;
    return year;
}

/// Hours of plants that see nothing of the air but its dry bulb: files have tenths of a kelvin, so that most hours have been worked out before.
class DryBulbMemo {
public:
    const PlantHour& at(const Plant& plant, const WeatherHour& air, double heat_kw)
    {
        Known& known = m_known[static_cast<std::uint64_t>(std::llround(air.t_db_c * 10)) % m_known.size()];
        if (!known.set || known.t_db_c != air.t_db_c) known = {air.t_db_c, plantHour(plant, air, heat_kw), true};
        return known.hour;
    }

private:
    struct Known {
        double t_db_c{};
        PlantHour hour{};
        bool set{};
    };
    std::vector<Known> m_known = std::vector<Known>(1024);
};

bool seesHumidity(const Plant& plant) { return !std::holds_alternative<DryPlant>(plant) && !std::holds_alternative<AirChillerPlant>(plant); }

}  // namespace

PlantYear plantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather)
{
    const auto hours = weather.hours.size();
    if (hours == 0 || loads.it_kw <= 0) return {};
    YearSum sum;
    DryBulbMemo memo;
    const bool dry = !seesHumidity(plant);
    for (std::size_t h = 0; h < hours; ++h) {
        const PlantHour hour = dry ? memo.at(plant, weather.hours[h], heat_kw) : plantHour(plant, weather.hours[h], heat_kw);
        sum.add(hour, 1), sum.addPower(hour.power_kw(), monthOf(h, hours), 1), sum.worst(hour.power_kw(), h);
    }
    return sum.finished(loads, static_cast<double>(hours));
}

namespace {

struct BinWidths {
    double dry_k{}, wet_k{};
};

/// What a plant does not see is one bin. Evaporation begins at a dry bulb, all at once: narrow bins there, and an hour of it is quickly worked out.
BinWidths binsFor(const Plant& plant)
{
    constexpr double kAll_k = 1e9;
    if (std::holds_alternative<TowerPlant>(plant)) return {kAll_k, 0.25};
    if (const auto* wet = std::get_if<WetPlant>(&plant)) return wet->dry ? BinWidths{0.25, 0.5} : BinWidths{kAll_k, 0.25};
    return std::holds_alternative<EvaporativePlant>(plant) ? BinWidths{0.1, 0.5} : BinWidths{0.25, kAll_k};
}

/// Bins of one temperature from the year's lowest on; a thousand at most, wider ones if need be.
struct BinAxis {
    double WeatherHour::* temperature{};
    double low_c{}, width_k{};
    std::size_t bins{};

    [[nodiscard]] std::size_t of(const WeatherHour& air) const { return static_cast<std::size_t>((air.*temperature - low_c) / width_k); }
};

BinAxis axisOf(const WeatherYear& weather, double WeatherHour::* temperature, double width_k)
{
    constexpr double kMostBins = 1000;
    const auto colder = [&](const WeatherHour& a, const WeatherHour& b) { return a.*temperature < b.*temperature; };
    const auto [least, most] = std::minmax_element(weather.hours.begin(), weather.hours.end(), colder);
    BinAxis axis{temperature, (*least).*temperature, width_k, 0};
    axis.width_k = std::max(width_k, ((*most).*temperature - axis.low_c) / kMostBins);
    axis.bins = axis.of(*most) + 1;
    return axis;
}

bool isKnown(const WeatherHour& air) { return std::isfinite(air.t_db_c) && std::isfinite(air.t_wb_c); }

}  // namespace

AirBins airBins(const WeatherYear& weather, const Plant& plant)
{
    if (weather.hours.empty() || !std::all_of(weather.hours.begin(), weather.hours.end(), isKnown)) return {};
    const BinWidths widths = binsFor(plant);
    const std::size_t hours = weather.hours.size();
    const BinAxis dry = axisOf(weather, &WeatherHour::t_db_c, widths.dry_k), wet = axisOf(weather, &WeatherHour::t_wb_c, widths.wet_k);
    std::vector<std::uint32_t> binOf(dry.bins * wet.bins);   // number of a cell's bin, from 1
    AirBins bins;
    for (std::size_t h = 0; h < hours; ++h) {
        const WeatherHour& air = weather.hours[h];
        std::uint32_t& number = binOf[dry.of(air) * wet.bins + wet.of(air)];
        if (number == 0) bins.push_back({.warmest = h}), number = static_cast<std::uint32_t>(bins.size());
        AirBin& bin = bins[number - 1];
        bin.sum.t_db_c += air.t_db_c, bin.sum.rh += air.rh, bin.sum.p_pa += air.p_pa, bin.sum.t_wb_c += air.t_wb_c;
        ++bin.hours, ++bin.hoursByMonth[monthOf(h, hours)];
        const WeatherHour& warmest = weather.hours[bin.warmest];
        if (air.t_db_c + air.t_wb_c > warmest.t_db_c + warmest.t_wb_c) bin.warmest = h;
    }
    return bins;
}

PlantYear binnedPlantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather)
{
    return binnedPlantYear(plant, heat_kw, loads, weather, airBins(weather, plant));
}

PlantYear binnedPlantYear(const Plant& plant, double heat_kw, const YearLoads& loads, const WeatherYear& weather, const AirBins& bins)
{
    if (weather.hours.empty() || loads.it_kw <= 0) return {};
    if (bins.empty()) return plantYear(plant, heat_kw, loads, weather);
    YearSum sum;
    double worst_kw = -1;
    std::size_t worst = 0;
    for (const AirBin& bin : bins) {
        const PlantHour hour = plantHour(plant, bin.mean(), heat_kw);
        sum.add(hour, bin.hours);
        for (std::size_t m = 0; m < 12; ++m) sum.addPower(hour.power_kw(), m, bin.hoursByMonth[m]);
        if (hour.power_kw() > worst_kw) worst_kw = hour.power_kw(), worst = bin.warmest;
    }
    const PlantHour hottest = plantHour(plant, weather.hours[worst], heat_kw);
    sum.worst(hottest.power_kw(), worst), sum.year.worstExcess_k = std::max(sum.year.worstExcess_k, hottest.excess_k);
    return sum.finished(loads, static_cast<double>(weather.hours.size()));
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
