// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/laws.h"

#include <algorithm>
#include <vector>

namespace mw {
namespace {

struct Sample {
    double x{}, y{};
};

/// Straight lines through samples sorted by x; the ends hold outside.
Cop interpolate(const std::vector<Sample>& samples, double x)
{
    if (x <= samples.front().x) return {samples.front().y, x < samples.front().x};
    if (x >= samples.back().x) return {samples.back().y, x > samples.back().x};
    const auto above =
        std::find_if(samples.begin(), samples.end(), [x](const Sample& s) { return s.x >= x; });
    const auto below = above - 1;
    return {below->y + (above->y - below->y) * (x - below->x) / (above->x - below->x), false};
}

}  // namespace

double affinityPower_kw(double rated_kw, double flowShare)
{
    if (flowShare <= 0) return 0;
    const double speed = std::clamp(flowShare, kLowestSpeed, 1.0);
    return rated_kw * speed * speed * speed;
}

double fluidPower_kw(double flow_m3_s, double pressure_pa, double efficiency, double motorEfficiency,
                     double driveEfficiency, double speedRatio)
{
    return flow_m3_s * pressure_pa / (efficiency * motorEfficiency * driveEfficiency) / 1000 * speedRatio *
           speedRatio * speedRatio;
}

double heatFlow_l_s(double heat_kw, double density_kg_m3, double cp_kj_kgk, double deltaT_k)
{
    return heat_kw / (density_kg_m3 * cp_kj_kgk * deltaT_k) * 1000;
}

double heatRise_k(double heat_kw, double density_kg_m3, double cp_kj_kgk, double flow_l_s)
{
    return heat_kw / (density_kg_m3 * cp_kj_kgk * flow_l_s) * 1000;
}

double makeUpPerEvaporation(double cycles)
{
    return cycles > 1 ? cycles / (cycles - 1) : 1.0;
}

TowerWater towerWater(double heat_kw, double evaporatedFraction, double latent_mj_kg, double cycles,
                      double driftPercent, double waterFlow_kg_s)
{
    TowerWater water;
    water.evaporation_kg_h = heat_kw * 3.6 * evaporatedFraction / latent_mj_kg;
    water.drift_kg_h = waterFlow_kg_s * 3600 * driftPercent / 100;
    water.blowdown_kg_h = std::max(0.0, water.evaporation_kg_h / (cycles - 1) - water.drift_kg_h);
    water.makeup_kg_h = water.evaporation_kg_h + water.drift_kg_h + water.blowdown_kg_h;
    return water;
}

std::optional<Cop> copAt(std::span<const CopPoint> table, double ambient_c, double leaving_c)
{
    if (table.empty()) return std::nullopt;
    std::vector<CopPoint> points(table.begin(), table.end());
    std::sort(points.begin(), points.end(), [](const CopPoint& a, const CopPoint& b) {
        return a.leaving_c != b.leaving_c ? a.leaving_c < b.leaving_c : a.ambient_c < b.ambient_c;
    });
    std::vector<Sample> byLeaving;
    bool clamped = false;
    for (std::size_t i = 0; i < points.size();) {
        std::vector<Sample> byAmbient;
        const double leaving = points[i].leaving_c;
        for (; i < points.size() && points[i].leaving_c == leaving; ++i)
            byAmbient.push_back({points[i].ambient_c, points[i].cop});
        const Cop at = interpolate(byAmbient, ambient_c);
        clamped = clamped || at.clamped;
        byLeaving.push_back({leaving, at.cop});
    }
    Cop result = interpolate(byLeaving, leaving_c);
    result.clamped = result.clamped || clamped;
    return result;
}

std::optional<YearMetrics> yearMetrics(const YearEnergy& year)
{
    if (year.it_mwh <= 0) return std::nullopt;
    const double facility = year.it_mwh + year.cooling_mwh + year.losses_mwh + year.other_mwh;
    YearMetrics m;
    m.pue = facility / year.it_mwh;
    m.dcie = year.it_mwh / facility;
    m.wue_l_per_kwh = year.water_m3 / year.it_mwh;  // m3 per MWh is l per kWh
    m.cue_kg_per_kwh = year.grid_kg_per_kwh * m.pue;
    m.ere = (facility - year.reused_mwh) / year.it_mwh;
    m.erf = year.reused_mwh / facility;
    m.ppueCooling = (year.it_mwh + year.cooling_mwh) / year.it_mwh;
    return m;
}

}  // namespace mw
