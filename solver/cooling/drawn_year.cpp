// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/drawn_year.h"

#include "solver/cooling/solve.h"
#include "solver/cooling/storage_year.h"
#include "solver/weather/psychrometrics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace mw {

namespace {

constexpr double kRounding_k = 1e-6;
constexpr double kLoopRise_k = 10;   ///< of water in facility loops, as their flow is asked for

/// What the system does at one pair of outdoor temperatures.
struct State {
    double power_kw{}, compressor_kw{}, fan_kw{}, pump_kw{}, water_l_per_h{};
    bool waterKnown{};
    double excess_k{};               ///< of a supply temperature over what is needed there; up to rounding: none
    double exported_kw{}, stored_kw{};   ///< heat that networks take; cold that goes into stores, out below 0
    std::vector<double> tapped_kw{};     ///< by tap: heat taken out of its loop
};
/// The same with stores at rest, taking in all they can and giving all they can.
struct States {
    State idle{}, charging{}, giving{};
};

State stateOf(const CoolingResults& results)
{
    State state{.power_kw = results.power_kw, .water_l_per_h = results.water_l_per_h, .waterKnown = results.wue_l_per_kwh.has_value()};
    for (const auto& [kind, kw] : results.power_kwByKind) (kind == "compressors" ? state.compressor_kw : kind == "fans" ? state.fan_kw : state.pump_kw) += kw;
    for (const CoolingNode& node : results.nodes)
        if (node.supply_c && node.neededSupply_c) state.excess_k = std::max(state.excess_k, *node.supply_c - *node.neededSupply_c);
    return state;
}

/// A system whose stores and heat networks are tried in one weather after another.
class TappedSystem {
public:
    explicit TappedSystem(CoolingInput input) : m_input(std::move(input))
    {
        for (const HeatTap& tap : m_input.taps) (tap.kind == HeatTap::Kind::Storage ? m_stores : m_exports) = true;
        if (m_stores || m_exports) m_input.tapped_kw.assign(m_input.taps.size(), 0.0);
    }
    [[nodiscard]] bool stores() const { return m_stores; }
    [[nodiscard]] bool exports() const { return m_exports; }
    [[nodiscard]] double energy_kwh() const
    {
        double sum = 0;
        for (const HeatTap& tap : m_input.taps) sum += tap.kind == HeatTap::Kind::Storage ? tap.energy_kwh : 0;
        return sum;
    }

    States at(double dry_c, double wet_c)
    {
        m_input.dryBulb_c = dry_c, m_input.wetBulb_c = wet_c;
        std::fill(m_input.tapped_kw.begin(), m_input.tapped_kw.end(), 0.0);
        CoolingResults plain = solveCooling(m_input);
        if (m_exports && setExports(plain, dry_c)) plain = solveCooling(m_input);
        States states{.idle = stateOf(plain)};
        states.idle.exported_kw = plain.tapped_kw, states.idle.tapped_kw = m_input.tapped_kw;
        if (!m_stores) return states;
        states.charging = withStores(plain, true), states.giving = withStores(plain, false);
        return states;
    }

private:
    [[nodiscard]] const CoolingNode* nodeOf(const HeatTap& tap, const CoolingResults& results) const { return results.node(m_input.gear[tap.gear].instance); }

    /// What each network takes of water that is warm enough; true if any does.
    bool setExports(const CoolingResults& plain, double dry_c)
    {
        bool any = false;
        for (std::size_t t = 0; t < m_input.taps.size(); ++t) {
            const HeatTap& tap = m_input.taps[t];
            const CoolingNode* node = tap.kind == HeatTap::Kind::Export ? nodeOf(tap, plain) : nullptr;
            if (!node || !node->supply_c || node->heat_kw <= 0) continue;
            if (*node->supply_c + kLoopRise_k < tap.least_c) continue;
            m_input.tapped_kw[t] = std::min(exportDemand(tap, dry_c) * tap.rate_kw, node->heat_kw);
            any = any || m_input.tapped_kw[t] > 0;
        }
        return any;
    }

    /// Stores charge what the plant has to spare and give what passes them; both up to their rate.
    State withStores(const CoolingResults& plain, bool charging)
    {
        const std::vector<double> before = m_input.tapped_kw;
        double spare_kw = std::max(0.0, plain.plantCapacity_kw - plain.plantHeat_kw), moved_kw = 0;
        for (std::size_t t = 0; t < m_input.taps.size(); ++t) {
            const HeatTap& tap = m_input.taps[t];
            const CoolingNode* node = tap.kind == HeatTap::Kind::Storage ? nodeOf(tap, plain) : nullptr;
            if (!node || node->heat_kw <= 0) continue;
            const double kw = charging ? std::min(tap.rate_kw, spare_kw) : std::min(tap.rate_kw, node->heat_kw);
            spare_kw -= charging ? kw : 0, moved_kw += kw;
            m_input.tapped_kw[t] = charging ? -kw : kw;
        }
        const CoolingResults moved = solveCooling(m_input);
        State state = stateOf(moved);
        state.tapped_kw = m_input.tapped_kw;
        state.exported_kw = plain.tapped_kw, state.stored_kw = charging ? moved_kw : -moved_kw;
        m_input.tapped_kw = before;
        return state;
    }

    CoolingInput m_input;
    bool m_stores{}, m_exports{};
};

std::vector<double> mixedTaps(const State& a, const State& b, double weight)
{
    std::vector<double> taps = a.tapped_kw;
    for (std::size_t t = 0; t < taps.size(); ++t) taps[t] += weight * (b.tapped_kw[t] - taps[t]);
    return taps;
}

/// Between rest and full charging or giving.
State mixed(const States& states, double share)
{
    if (share == 0) return states.idle;
    const State& a = states.idle;
    const State& b = share < 0 ? states.charging : states.giving;
    const double w = std::abs(share);
    const auto mix = [w](double x, double y) { return x + w * (y - x); };
    return {mix(a.power_kw, b.power_kw), mix(a.compressor_kw, b.compressor_kw), mix(a.fan_kw, b.fan_kw), mix(a.pump_kw, b.pump_kw), mix(a.water_l_per_h, b.water_l_per_h),
            a.waterKnown && b.waterKnown, std::max(a.excess_k, b.excess_k), mix(a.exported_kw, b.exported_kw), mix(a.stored_kw, b.stored_kw), mixedTaps(a, b, w)};
}

bool evaporates(const CoolingInput& input)
{
    return std::any_of(input.gear.begin(), input.gear.end(), [](const CoolingGear& gear) {
        return gear.role == CoolingRole::Tower || gear.role == CoolingRole::FluidCooler || (gear.role == CoolingRole::DryCooler && gear.wetApproach_k);
    });
}

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

    void add(std::size_t h, const State& s, double withoutStores_kw)
    {
        DrawnYear& year = *m_year;
        const WeatherHour& hour = m_weather.hours[h];
        const auto mode = s.excess_k > kRounding_k ? YearAir::Mode::TooWarm : s.compressor_kw > 0 ? YearAir::Mode::Compressors : YearAir::Mode::Free;
        ++m_airs[{mode, std::lround(hour.t_db_c), std::lround(1000 * airFromRelativeHumidity(hour.t_db_c, hour.rh, hour.p_pa).w)}];
        const std::size_t month = monthOf(h, m_weather.hours.size());
        year.power_kwByMonth[month] += s.power_kw, m_count[month] += 1;
        year.fans_kwByMonth[month] += s.fan_kw, year.pumps_kwByMonth[month] += s.pump_kw, year.compressors_kwByMonth[month] += s.compressor_kw;
        year.meanPower_kw += s.power_kw, year.water_l_per_h += s.water_l_per_h;
        year.waterKnown = year.waterKnown && s.waterKnown;
        year.freeHours += s.compressor_kw <= 0 ? 1 : 0;
        year.hoursTooWarm += s.excess_k > kRounding_k ? 1 : 0;
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
        year.meanPower_kw /= n, year.water_l_per_h /= n, year.exported_kw /= n;
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

std::vector<double> schedule(const std::vector<const States*>& hours, double energy_kwh)
{
    std::vector<StoreHour> list;
    list.reserve(hours.size());
    for (const States* s : hours) list.push_back({s->idle.power_kw, s->charging.power_kw, s->giving.power_kw, s->charging.stored_kw, -s->giving.stored_kw});
    return storeSchedule(list, energy_kwh);
}

}  // namespace

std::shared_ptr<const DrawnYear> drawnYear(const CoolingInput& input, const WeatherYear& weather, const std::stop_token& stop)
{
    DrawnSum sum(weather, input);
    if (weather.hours.empty()) return std::make_shared<DrawnYear>(DrawnYear{.place = weather.place});
    CoolingInput folded = foldedGear(foldedUnits(input));
    folded.fansFollow = true;
    const bool wet = evaporates(folded);
    const double step = wet ? 1.0 : 0.5;
    TappedSystem system(std::move(folded));
    std::map<std::pair<int, int>, States> known;
    std::vector<const States*> hours;
    hours.reserve(weather.hours.size());
    for (const WeatherHour& hour : weather.hours) {
        const std::pair key{static_cast<int>(std::lround(hour.t_db_c / step)), wet ? static_cast<int>(std::lround(hour.t_wb_c / step)) : 0};
        auto states = known.find(key);
        if (states == known.end()) {
            if (stop.stop_requested()) return nullptr;
            states = known.emplace(key, system.at(key.first * step, wet ? key.second * step : hour.t_wb_c)).first;
        }
        hours.push_back(&states->second);
    }
    const std::vector<double> shares = system.stores() ? schedule(hours, system.energy_kwh()) : std::vector<double>(hours.size());
    for (std::size_t h = 0; h < hours.size(); ++h) sum.add(h, mixed(*hours[h], shares[h]), hours[h]->idle.power_kw);
    auto year = sum.mean();
    year->drawsExport = system.exports(), year->drawsStorage = system.stores();
    return year;
}

}  // namespace mw
