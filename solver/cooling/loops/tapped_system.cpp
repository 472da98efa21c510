// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/tapped_system.h"

#include "solver/cooling/plant/drawn_year.h"
#include "solver/cooling/plant/storage_year.h"
#include "solver/cooling/solve.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kLoopRise_k = 10;   ///< of water in facility loops, as their flow is asked for

constexpr double kRackAirRise_k = 15;   ///< of racks that state no air flow, as in the air field

/// Power that racks must shed where their coolant, or the water of the air units that their air goes to, is warmer than its limit: of a rise as large as that excess.
double shed_kw(const CoolingInput& input, const CoolingResults& results)
{
    const auto excess_k = [](const CoolingNode* node) { return node && node->supply_c && node->neededSupply_c ? std::max(0.0, *node->supply_c - *node->neededSupply_c) : 0.0; };
    double sum_kw = 0;
    for (const HeatUnit& unit : input.units) {
        const double excess = excess_k(results.node(unit.instance));
        if (excess > kTapRounding_k && unit.flow_l_min > 0 && unit.liquid_kw > 0) sum_kw += std::min(unit.liquid_kw, excess * kPg25_kw_per_lpm_k * unit.flow_l_min);
    }
    for (const CoolingGear& gear : input.gear) {
        if (gear.role != CoolingRole::AirUnit && gear.role != CoolingRole::RearDoor) continue;
        const CoolingNode* node = results.node(gear.instance);
        const double excess = excess_k(node);
        if (excess > kTapRounding_k) sum_kw += node->heat_kw * std::min(1.0, excess / kRackAirRise_k);
    }
    return sum_kw;
}

TapState tapStateOf(const CoolingResults& results, const CoolingInput& input)
{
    TapState state{.power_kw = results.power_kw, .water_l_per_h = results.water_l_per_h, .waterKnown = results.wue_l_per_kwh.has_value()};
    for (const auto& [kind, kw] : results.power_kwByKind) (kind == "compressors" ? state.compressor_kw : kind == "fans" ? state.fan_kw : state.pump_kw) += kw;
    for (const CoolingNode& node : results.nodes)
        if (node.supply_c && node.neededSupply_c) state.excess_k = std::max(state.excess_k, *node.supply_c - *node.neededSupply_c);
    if (state.excess_k > kTapRounding_k && results.heat_kw > 0) state.shed = std::min(1.0, shed_kw(input, results) / results.heat_kw);
    return state;
}

std::vector<double> mixedTaps(const TapState& a, const TapState& b, double weight)
{
    std::vector<double> taps = a.tapped_kw;
    for (std::size_t t = 0; t < taps.size(); ++t) taps[t] += weight * (b.tapped_kw[t] - taps[t]);
    return taps;
}

}  // namespace

TapState runAt(const TapStates& states, double share)
{
    if (share == 0) return states.idle;
    const TapState& a = states.idle;
    const TapState& b = share < 0 ? states.charging : states.giving;
    const double w = std::abs(share);
    const auto mix = [w](double x, double y) { return x + w * (y - x); };
    return {mix(a.power_kw, b.power_kw), mix(a.compressor_kw, b.compressor_kw), mix(a.fan_kw, b.fan_kw), mix(a.pump_kw, b.pump_kw), mix(a.water_l_per_h, b.water_l_per_h),
            a.waterKnown && b.waterKnown, std::max(a.excess_k, b.excess_k), mix(a.exported_kw, b.exported_kw), mix(a.stored_kw, b.stored_kw), mixedTaps(a, b, w), mix(a.shed, b.shed)};
}

TappedSystem::TappedSystem(CoolingInput input) : m_input(std::move(input))
{
    for (const HeatTap& tap : m_input.taps) (tap.kind == HeatTap::Kind::Storage ? m_stores : m_exports) = true;
    if (m_stores || m_exports) m_input.tapped_kw.assign(m_input.taps.size(), 0.0);
}

double TappedSystem::energy_kwh() const
{
    double sum = 0;
    for (const HeatTap& tap : m_input.taps) sum += tap.kind == HeatTap::Kind::Storage ? tap.energy_kwh : 0;
    return sum;
}

TapStates TappedSystem::at(double dry_c, double wet_c)
{
    m_input.dryBulb_c = dry_c, m_input.wetBulb_c = wet_c;
    std::fill(m_input.tapped_kw.begin(), m_input.tapped_kw.end(), 0.0);
    CoolingResults plain = solveCooling(m_input);
    if (m_exports && setExports(plain, dry_c)) plain = solveCooling(m_input);
    TapStates states{.idle = tapStateOf(plain, m_input)};
    states.idle.exported_kw = plain.tapped_kw, states.idle.tapped_kw = m_input.tapped_kw;
    if (!m_stores) return states;
    states.charging = withStores(plain, true), states.giving = withStores(plain, false);
    return states;
}

/// What each network takes of water that is warm enough; true if any does.
bool TappedSystem::setExports(const CoolingResults& plain, double dry_c)
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
TapState TappedSystem::withStores(const CoolingResults& plain, bool charging)
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
    TapState state = tapStateOf(moved, m_input);
    state.tapped_kw = m_input.tapped_kw;
    state.exported_kw = plain.tapped_kw, state.stored_kw = charging ? moved_kw : -moved_kw;
    m_input.tapped_kw = before;
    return state;
}

bool evaporates(const CoolingInput& input)
{
    return std::any_of(input.gear.begin(), input.gear.end(), [](const CoolingGear& gear) {
        return gear.role == CoolingRole::Tower || gear.role == CoolingRole::FluidCooler || (gear.role == CoolingRole::DryCooler && gear.wetApproach_k);
    });
}

bool TappedYear::solve(const CoolingInput& input, const WeatherYear& weather, const std::stop_token& stop)
{
    CoolingInput folded = foldedGear(foldedUnits(input));
    folded.fansFollow = true;
    const bool wet = evaporates(folded);
    const double step = wet ? 1.0 : 0.5;
    TappedSystem system(std::move(folded));
    m_stores = system.stores(), m_exports = system.exports(), m_energy_kwh = system.energy_kwh();
    m_hours.reserve(weather.hours.size());
    for (const WeatherHour& hour : weather.hours) {
        const std::pair key{static_cast<int>(std::lround(hour.t_db_c / step)), wet ? static_cast<int>(std::lround(hour.t_wb_c / step)) : 0};
        auto states = m_known.find(key);
        if (states == m_known.end()) {
            if (stop.stop_requested()) return false;
            states = m_known.emplace(key, system.at(key.first * step, wet ? key.second * step : hour.t_wb_c)).first;
        }
        m_hours.push_back(&states->second);
    }
    return true;
}

std::vector<double> TappedYear::schedule(double energy_kwh) const
{
    if (!m_stores) return std::vector<double>(m_hours.size());
    std::vector<StoreHour> list;
    list.reserve(m_hours.size());
    for (const TapStates* s : m_hours) list.push_back({s->idle.power_kw, s->charging.power_kw, s->giving.power_kw, s->charging.stored_kw, -s->giving.stored_kw});
    return storeSchedule(list, energy_kwh);
}

}  // namespace mw
