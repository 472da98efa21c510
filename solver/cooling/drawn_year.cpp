// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/drawn_year.h"

#include "solver/cooling/solve.h"
#include "solver/weather/psychrometrics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace mw {

namespace {

constexpr double kRounding_k = 1e-6;

/// What the system does at one pair of outdoor temperatures.
struct State {
    double power_kw{}, compressor_kw{}, fan_kw{}, pump_kw{}, water_l_per_h{};
    bool waterKnown{};
    double excess_k{};               ///< of a supply temperature over what is needed there; up to rounding: none
};

State stateAt(CoolingInput& input, double dry_c, double wet_c)
{
    input.dryBulb_c = dry_c, input.wetBulb_c = wet_c;
    const CoolingResults results = solveCooling(input);
    State state{.power_kw = results.power_kw, .water_l_per_h = results.water_l_per_h, .waterKnown = results.wue_l_per_kwh.has_value()};
    for (const auto& [kind, kw] : results.power_kwByKind) (kind == "compressors" ? state.compressor_kw : kind == "fans" ? state.fan_kw : state.pump_kw) += kw;
    for (const CoolingNode& node : results.nodes)
        if (node.supply_c && node.neededSupply_c) state.excess_k = std::max(state.excess_k, *node.supply_c - *node.neededSupply_c);
    return state;
}

bool evaporates(const CoolingInput& input)
{
    return std::any_of(input.gear.begin(), input.gear.end(), [](const CoolingGear& gear) {
        return gear.role == CoolingRole::Tower || gear.role == CoolingRole::FluidCooler || (gear.role == CoolingRole::DryCooler && gear.wetApproach_k);
    });
}

}  // namespace

CoolingInput foldedUnits(const CoolingInput& input)
{
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> feeds(input.units.size());  // gear, pipes
    std::vector<bool> alone(input.units.size());                                                 // gear hangs on it: a rear door
    for (const CoolantLink& link : input.links)
        if (link.toUnit) feeds[link.to].emplace_back(link.from, link.pipes);
    for (const CoolingGear& gear : input.gear)
        if (gear.unit != kNoUnit) alone[gear.unit] = true;
    using Key = std::tuple<std::int32_t, std::optional<double>, std::vector<std::pair<std::uint32_t, std::uint32_t>>, std::uint32_t>;
    std::map<Key, std::uint32_t> groups;
    std::vector<std::uint32_t> at(input.units.size());
    CoolingInput folded = input;
    folded.units.clear();
    for (std::uint32_t u = 0; u < input.units.size(); ++u) {
        std::sort(feeds[u].begin(), feeds[u].end());
        const HeatUnit& unit = input.units[u];
        const auto [found, isNew] = groups.emplace(Key{unit.hall, unit.supplyMax_c, feeds[u], alone[u] ? u + 1 : 0}, static_cast<std::uint32_t>(folded.units.size()));
        at[u] = found->second;
        if (isNew) {
            folded.units.push_back(unit);
            continue;
        }
        HeatUnit& sum = folded.units[found->second];
        sum.liquid_kw += unit.liquid_kw, sum.air_kw += unit.air_kw, sum.flow_l_min += unit.flow_l_min;
    }
    std::vector<CoolantLink> links;
    std::vector<std::uint32_t> first(folded.units.size(), kNoUnit);
    for (std::uint32_t u = 0; u < input.units.size(); ++u)
        if (first[at[u]] == kNoUnit) first[at[u]] = u;
    for (const CoolantLink& link : input.links) {
        if (link.toUnit && first[at[link.to]] != link.to) continue;  // its like has the same pipes
        CoolantLink kept = link;
        if (kept.toUnit) kept.to = at[link.to];
        links.push_back(kept);
    }
    folded.links = std::move(links);
    std::vector<CoolingGear> gear = input.gear.list();
    for (CoolingGear& one : gear)
        if (one.unit != kNoUnit) one.unit = at[one.unit];
    folded.gear = std::move(gear);
    return folded;
}

std::shared_ptr<const DrawnYear> drawnYear(const CoolingInput& input, const WeatherYear& weather, const std::stop_token& stop)
{
    auto year = std::make_shared<DrawnYear>();
    year->place = weather.place;
    year->hours = static_cast<int>(weather.hours.size());
    if (weather.hours.empty()) return year;
    CoolingInput folded = foldedUnits(input);
    const bool wet = evaporates(folded);
    const double step = wet ? 1.0 : 0.5;
    std::map<std::pair<int, int>, State> known;
    std::map<std::tuple<YearAir::Mode, long, long>, int> airs;
    std::vector<double> powers;
    powers.reserve(weather.hours.size());
    std::array<double, 12> count{};
    for (std::size_t h = 0; h < weather.hours.size(); ++h) {
        const WeatherHour& hour = weather.hours[h];
        const std::pair key{static_cast<int>(std::lround(hour.t_db_c / step)), wet ? static_cast<int>(std::lround(hour.t_wb_c / step)) : 0};
        auto state = known.find(key);
        if (state == known.end()) {
            if (stop.stop_requested()) return nullptr;
            state = known.emplace(key, stateAt(folded, key.first * step, wet ? key.second * step : hour.t_wb_c)).first;
        }
        const State& s = state->second;
        const auto mode = s.excess_k > kRounding_k ? YearAir::Mode::TooWarm : s.compressor_kw > 0 ? YearAir::Mode::Compressors : YearAir::Mode::Free;
        ++airs[{mode, std::lround(hour.t_db_c), std::lround(1000 * airFromRelativeHumidity(hour.t_db_c, hour.rh, hour.p_pa).w)}];
        const std::size_t month = monthOf(h, weather.hours.size());
        year->power_kwByMonth[month] += s.power_kw, count[month] += 1;
        year->fans_kwByMonth[month] += s.fan_kw, year->pumps_kwByMonth[month] += s.pump_kw, year->compressors_kwByMonth[month] += s.compressor_kw;
        year->meanPower_kw += s.power_kw, year->water_l_per_h += s.water_l_per_h;
        year->waterKnown = year->waterKnown && s.waterKnown;
        year->freeHours += s.compressor_kw <= 0 ? 1 : 0;
        year->hoursTooWarm += s.excess_k > kRounding_k ? 1 : 0;
        year->worstExcess_k = std::max(year->worstExcess_k, s.excess_k);
        if (s.power_kw > year->worstPower_kw) year->worstPower_kw = s.power_kw, year->worstHour = static_cast<int>(h);
        powers.push_back(s.power_kw);
    }
    const double n = static_cast<double>(powers.size());
    year->meanPower_kw /= n, year->water_l_per_h /= n;
    for (auto* byMonth : {&year->power_kwByMonth, &year->fans_kwByMonth, &year->pumps_kwByMonth, &year->compressors_kwByMonth})
        for (std::size_t m = 0; m < 12; ++m)
            if (count[m] > 0) (*byMonth)[m] /= count[m];
    for (const auto& [air, hours] : airs)
        year->airs.push_back({std::get<0>(air), static_cast<double>(std::get<1>(air)), static_cast<double>(std::get<2>(air)), hours});
    std::sort(powers.rbegin(), powers.rend());
    for (int i = 0; i <= 100; ++i) year->power_kwSorted.push_back(powers[static_cast<std::size_t>(i) * (powers.size() - 1) / 100]);
    return year;
}

}  // namespace mw
