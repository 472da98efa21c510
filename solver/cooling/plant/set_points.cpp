// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/set_points.h"

#include "solver/cooling/plant/drawn_plant.h"
#include "solver/cooling/plant/plant.h"
#include "solver/cooling/plant/year.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace mw {

namespace {

constexpr double kCoolerAir_c = 35, kCoolerRange_k = 10;     ///< what dry coolers are taken to be rated at
constexpr double kTowerRange_k = 5.5;                        ///< of condenser water (AHRI 550/590: 3 gpm a ton)
constexpr double kNoEconomiser_k = 1000;                     ///< an approach at which it never helps
constexpr double kCoilRise_k = 5.5;                          ///< of water in chillers, as in freeCoolingShare()
constexpr double kStep_k = 1, kFine_k = 0.25, kFlowStep = 0.2, kFineFlow = 0.05, kLeastFlow = 0.4, kMostFlow = 1.4;
constexpr double kWater_kg_l = 0.998;

double approachAt(double ua_kw_k, const SetPointTaker& taker, double flowShare)
{
    const double cold = taker.cold_kw_k * flowShare, ua = ua_kw_k / (0.5 + 0.5 * std::pow(flowShare, -0.8));
    const double effectiveness = counterflow(ua, taker.hot_kw_k, cold, 1, 0).effectiveness;
    return taker.heat_kw / (effectiveness * std::min(cold, taker.hot_kw_k)) - taker.heat_kw / taker.hot_kw_k;
}

/// The size of an exchanger by its present approach; where even an endless one had more, a large one.
double sizeOf(const SetPointTaker& taker)
{
    double low = 1e-3 * taker.hot_kw_k, high = 1e2 * taker.hot_kw_k;
    for (int i = 0; i < 60; ++i) {
        const double middle = std::sqrt(low * high);
        (approachAt(middle, taker, 1) > taker.approach_k ? low : high) = middle;
    }
    return high;
}

/// A cooler with an approach to what it sees: air, or its wet bulb.
DryCooler coolerAt(const SetPointPlant& plant, double approach_k, double flowRatio)
{
    const double water = plant.cooler_kw / kCoolerRange_k, in_c = kCoolerAir_c + approach_k + kCoolerRange_k;
    DryCoolerRating rating{.q_kw = plant.cooler_kw, .t_air_c = kCoolerAir_c, .t_in_c = in_c, .fan_kw = plant.coolerFan_kw, .water_kw_k = water, .air_kw_k = water};
    const DryCooler rated(rating);
    rating.q_kw = rated.heat_kw(in_c, flowRatio, kCoolerAir_c, 1), rating.water_kw_k = water * flowRatio;   // the same cooler, rated at that flow
    return DryCooler(rating);
}

double pumpAt_kw(const SetPointSystem& system, double flowShare) { return system.pump_kw * flowShare * flowShare * flowShare; }

DryPlant dryPlantAt(const SetPointSystem& system, double approach_k, double supply_c, double flowShare)
{
    DryPlant plant;
    const double each_kw_k = system.flow_l_min * kWater_kw_per_lpm_k * flowShare / system.plant.coolers;
    plant.supply_c = supply_c, plant.pump_kw = pumpAt_kw(system, flowShare), plant.count = system.plant.coolers, plant.water_kw_k = each_kw_k;
    plant.cooler = coolerAt(system.plant, approach_k, std::clamp(each_kw_k / (system.plant.cooler_kw / kCoolerRange_k), 0.1, 1.5));
    plant.trimCop = system.plant.chillers > 0 ? std::max(system.plant.cop, 1.0) : 0;
    return plant;
}

WetPlant wetPlantAt(const SetPointSystem& system, double supply_c, double flowShare)
{
    const SetPointPlant& drawn = system.plant;
    WetPlant plant{.wet = dryPlantAt(system, drawn.wetApproach_k, supply_c, flowShare), .dry = {}, .spray_kw = drawn.spray_kw * drawn.coolers,
                   .evaporation_l_per_kwh = drawn.evaporation_l_per_kwh, .cycles = drawn.cycles};
    if (drawn.kind != SetPointPlant::Kind::Dry) return plant;
    plant.dry = dryPlantAt(system, drawn.coolerApproach_k, supply_c, flowShare);
    plant.dry->trimCop = 0;   // water first, then compressors
    return plant;
}

/// Chillers with a free-cooling coil share the heat as an economiser does whose water comes back 5.5 K + its figure warmer (freeCoolingShare()).
AirChillerPlant airChillersAt(const SetPointSystem& system, double supply_c, double flowShare, double rise_k)
{
    const SetPointPlant& drawn = system.plant;
    AirChillerPlant plant;
    plant.chiller = curvesOf(drawn, true), plant.chillers = drawn.chillers, plant.supply_c = supply_c, plant.return_c = supply_c + rise_k;
    plant.economiserApproach_k = kNoEconomiser_k, plant.pump_kw = pumpAt_kw(system, flowShare);
    if (!drawn.freeCooling_k) return plant;
    const double full_k = std::max(*drawn.freeCooling_k, 0.0);
    plant.economiserApproach_k = full_k, plant.return_c = supply_c + kCoilRise_k + full_k, plant.coilFan_kw = kCoilFans * system.heat_kw;
    return plant;
}

void tabulateFans(Plant& plant)
{
    const auto tabulate = [](DryPlant& one) { one.cooler.tabulateFans(one.fanLeast); };
    if (auto* dry = std::get_if<DryPlant>(&plant)) tabulate(*dry);
    if (auto* wet = std::get_if<WetPlant>(&plant)) {
        tabulate(wet->wet);
        if (wet->dry) tabulate(*wet->dry);
    }
}

void raiseSupply(DryPlant& plant, double by_k) { plant.supply_c += by_k; }
void raiseSupply(WetPlant& plant, double by_k)
{
    plant.wet.supply_c += by_k;
    if (plant.dry) plant.dry->supply_c += by_k;
}
void raiseSupply(EvaporativePlant& plant, double by_k) { plant.supply_c += by_k; }
template <class Chillers>
void raiseSupply(Chillers& plant, double by_k)
{
    plant.supply_c += by_k, plant.return_c += by_k;
}

/// Tries points of one system and keeps the best.
class PointScan {
public:
    PointScan(const SetPointSystem& system, const WeatherYear& weather) : m_system(system), m_weather(weather) {}

    [[nodiscard]] std::optional<SetPoint> at(double supply_c, double flowShare)
    {
        if (!setPlant(supply_c, flowShare)) return {};
        const PlantYear year = binnedPlantYear(*m_plant, m_system.heat_kw, {.it_kw = m_system.heat_kw}, m_weather, m_bins);
        return SetPoint{supply_c, flowShare, year.cooling_mwh, year.hoursTooWarm, year.water_m3};
    }
    void use(SetPoint point) { m_best = point, m_hours = point.hoursTooWarm, m_found = true; }
    void tryAt(double supply_c, double flowShare)
    {
        const auto point = at(supply_c, flowShare);
        if (!point) return;
        const bool cooler = !m_found || point->hoursTooWarm < m_hours, same = m_found && point->hoursTooWarm <= m_hours;
        if (!m_fixedHours && cooler) m_best = *point, m_hours = point->hoursTooWarm, m_found = true;
        else if (same && point->energy_mwh < m_best.energy_mwh) m_best = *point;
    }
    /// From `low_c` up to what the takers bear at that flow, that end too.
    void tryColumn(double low_c, double high_c, double step_k, double flowShare)
    {
        const auto bound = boundOf(m_system, flowShare);
        const double most = bound ? std::min(high_c, bound->most_c) : high_c;
        for (double t = low_c; t < most; t += step_k) tryAt(t, flowShare);
        if (most >= low_c) tryAt(most, flowShare);
    }
    void holdHours() { m_fixedHours = true; }
    [[nodiscard]] bool found() const { return m_found; }
    [[nodiscard]] const SetPoint& best() const { return m_best; }

private:
    /// The plant at a flow is the same at all temperatures but for these.
    bool setPlant(double supply_c, double flowShare)
    {
        if (m_plant && m_flowShare == flowShare) {
            std::visit([&](auto& plant) { raiseSupply(plant, supply_c - m_supply_c); }, *m_plant);
        } else if ((m_plant = plantAt(m_system, supply_c, flowShare))) {
            tabulateFans(*m_plant);
            if (m_bins.empty()) m_bins = airBins(m_weather, *m_plant);
        }
        m_supply_c = supply_c, m_flowShare = flowShare;
        return m_plant.has_value();
    }

    const SetPointSystem& m_system;
    const WeatherYear& m_weather;
    AirBins m_bins{};
    std::optional<Plant> m_plant{};
    double m_supply_c{}, m_flowShare{};
    SetPoint m_best{};
    int m_hours{};
    bool m_found{}, m_fixedHours{};
};

/// The scan's point without its tables.
SetPoint exactly(SetPoint point, const SetPointSystem& system, const WeatherYear& weather)
{
    point.energy_mwh = binnedPlantYear(*plantAt(system, point.supply_c, point.flowShare), system.heat_kw, {.it_kw = system.heat_kw}, weather).cooling_mwh;
    return point;
}

/// The upper limit that the best point stands at, or the lower one, or neither.
SetPointLimit heldBy(const SetPointSystem& system, const SetPoint& best, double low_c)
{
    const auto bound = boundOf(system, best.flowShare);
    if (bound && best.supply_c >= bound->most_c - 1e-6) return bound->limit;
    return best.supply_c <= low_c + 1e-6 ? SetPointLimit::DewPoint : SetPointLimit::None;
}

void tellSaving(SetPointAdviceRow& row, const SetPointInput& input)
{
    row.saving_kwh = (row.now.energy_mwh - row.best.energy_mwh) * 1000 * row.count;
    if (input.usd_per_kwh) row.saving_usd = row.saving_kwh * *input.usd_per_kwh;
    if (input.it_kw > 0) row.saving_pue = row.saving_kwh / (input.it_kw * static_cast<double>(input.weather->hours.size()));
}

SetPointAdviceRow adviceFor(const SetPointSystem& system, const SetPointInput& input, const std::stop_token& stop)
{
    const WeatherYear& weather = *input.weather;
    SetPointAdviceRow row{.first = system.first, .count = system.count, .heat_kw = system.heat_kw, .flow_l_min = system.flow_l_min};
    if (system.plant.mixed) row.reason = "coolers of different kinds share it";
    else if (system.plant.kind == SetPointPlant::Kind::None) row.reason = "there is no model of a whole year for this kind of plant";
    else if (!boundOf(system, 1)) row.reason = "no limit of its supply temperature is known";
    else if (!system.now_c) row.reason = "its present supply temperature is not known";
    else if (!plantAt(system, *system.now_c, 1)) row.reason = "the plant states no capacity, COP or approach";
    if (!row.reason.empty()) return row;
    row.most_c = boundOf(system, 1)->most_c;
    PointScan scan(system, weather);
    row.now = *scan.at(*system.now_c, 1);
    row.nowWithin = *system.now_c <= row.most_c + 1e-6;
    if (row.nowWithin) scan.use(row.now), scan.holdHours();
    const double low = std::min(kLeastSupply_c, row.nowWithin ? *system.now_c : kLeastSupply_c);
    const bool pumped = system.pump_kw > 0;
    const double leastFlow = pumped ? std::max(kLeastFlow, kLowestSpeed / system.speed) : 1, mostFlow = pumped ? std::min(kMostFlow, 1 / system.speed) : 1;
    for (double x = leastFlow; x <= mostFlow + 1e-9 && !stop.stop_requested(); x += kFlowStep) scan.tryColumn(low, 60, kStep_k, x);
    if (!scan.found()) {
        row.reason = "no supply temperature is both cold enough for what it feeds and above the dew point";
        return row;
    }
    const double coarse = scan.best().flowShare;
    for (double x = std::max(leastFlow, coarse - kFlowStep); x <= std::min(mostFlow, coarse + kFlowStep) + 1e-9 && !stop.stop_requested(); x += kFineFlow)
        scan.tryColumn(low, 60, kStep_k, x);
    const SetPoint fine = scan.best();
    scan.tryColumn(std::max(low, fine.supply_c - kStep_k), fine.supply_c + kStep_k, kFine_k, fine.flowShare);
    row.best = exactly(scan.best(), system, weather), row.now = exactly(row.now, system, weather);
    if (row.nowWithin && row.best.energy_mwh > row.now.energy_mwh) row.best = row.now;   // by less than the scan's tables tell
    tellSaving(row, input);
    row.waterClass = waterClass(row.best.supply_c);
    row.heldBy = heldBy(system, row.best, low);
    return row;
}

}  // namespace

double mostSupply_c(const SetPointTaker& taker, double flowShare)
{
    const double rise_k = taker.heat_kw / taker.cold_kw_k;
    if (!taker.exchanger || taker.hot_kw_k <= 0) return taker.most_c + rise_k * (1 - 1 / flowShare) / 2;
    const double ua = sizeOf(taker);
    return taker.most_c + approachAt(ua, taker, 1) - approachAt(ua, taker, flowShare);
}

double mostSupply_c(const SetPointSystem& system, double flowShare)
{
    double most = 1e9;
    for (const SetPointTaker& taker : system.takers) most = std::min(most, mostSupply_c(taker, flowShare));
    return most;
}

std::optional<SetPointBound> boundOf(const SetPointSystem& system, double flowShare)
{
    std::optional<SetPointBound> bound;
    const auto take = [&](double most_c, SetPointLimit limit) {
        if (!bound || most_c < bound->most_c) bound = SetPointBound{most_c, limit};
    };
    for (const SetPointTaker& taker : system.takers) take(mostSupply_c(taker, flowShare), taker.limit);
    if (system.plant.leavingMost_c) take(*system.plant.leavingMost_c, SetPointLimit::Chiller);
    return bound;
}

std::string_view toText(SetPointLimit limit)
{
    constexpr std::array<std::string_view, static_cast<std::size_t>(SetPointLimit::Count)> kNames{
        "no limit but the hours out of it: energy is least there", "the warmest that what it feeds takes", "the air at the racks' inlets", "the CDU's stated range of supply",
        "the end of the chillers' stated temperatures", "the dew point in the hall"};
    return kNames[static_cast<std::size_t>(limit)];
}

std::optional<Plant> plantAt(const SetPointSystem& system, double supply_c, double flowShare)
{
    const SetPointPlant& drawn = system.plant;
    const double rise_k = system.flow_l_min > 0 ? system.heat_kw / (system.flow_l_min * flowShare * kWater_kw_per_lpm_k) : kFacilityRise_k;
    switch (drawn.kind) {
    case SetPointPlant::Kind::Dry:
        if (drawn.cooler_kw <= 0 || drawn.coolerApproach_k <= 0 || system.flow_l_min <= 0) return {};
        if (drawn.wetApproach_k > 0) return wetPlantAt(system, supply_c, flowShare);
        return dryPlantAt(system, drawn.coolerApproach_k, supply_c, flowShare);
    case SetPointPlant::Kind::Wet:
        if (drawn.cooler_kw <= 0 || drawn.wetApproach_k <= 0 || system.flow_l_min <= 0) return {};
        return wetPlantAt(system, supply_c, flowShare);
    case SetPointPlant::Kind::AirChillers:
        if (drawn.chiller_kw <= 0 || (drawn.cop <= 0 && drawn.copTable.empty())) return {};
        return airChillersAt(system, supply_c, flowShare, rise_k);
    case SetPointPlant::Kind::TowerChillers: {
        if (drawn.chiller_kw <= 0 || drawn.cop <= 0 || drawn.towerFan_kw <= 0) return {};
        TowerPlant plant;
        plant.chiller = curvesOf(drawn, false), plant.chillers = drawn.chillers, plant.supply_c = supply_c, plant.return_c = supply_c + rise_k;
        plant.condenserWater_kg_s = drawn.chillers * drawn.chiller_kw * (1 + 1 / drawn.cop) / (4.184 * kTowerRange_k) * kWater_kg_l;
        plant.condenserLeast_c = 15, plant.towerFan_kw = drawn.towerFan_kw, plant.pump_kw = pumpAt_kw(system, flowShare), plant.cycles = drawn.cycles;
        if (!drawn.economiser) plant.economiserApproach_k = kNoEconomiser_k;
        return plant;
    }
    case SetPointPlant::Kind::None: break;
    }
    return {};
}

SetPointAdvice adviseSetPoints(const SetPointInput& input, const std::stop_token& stop)
{
    SetPointAdvice out;
    if (!input.weather || input.weather->hours.empty()) return out;
    for (const SetPointSystem& system : input.systems) {
        if (stop.stop_requested()) break;
        out.rows.push_back(adviceFor(system, input, stop));
    }
    out.stopped = stop.stop_requested();
    return out;
}

std::string_view waterClass(double supply_c)
{
    struct Class {
        double most_c{};
        std::string_view name{};
    };
    constexpr std::array<Class, 5> kClasses{{{17, "W17"}, {27, "W27"}, {32, "W32"}, {40, "W40"}, {45, "W45"}}};
    const auto found = std::find_if(kClasses.begin(), kClasses.end(), [supply_c](const Class& one) { return supply_c <= one.most_c + 1e-6; });
    return found == kClasses.end() ? std::string_view("W+") : found->name;
}

}  // namespace mw
