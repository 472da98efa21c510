// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/towers.h"

#include "solver/weather/psychrometrics.h"

#include <algorithm>
#include <cmath>

namespace mw {

const YorkCoefficients& yorkCalc()
{
    static const YorkCoefficients kCoefficients{
        -0.359741205, -0.055053608, 0.0023850432, 0.173926877, -0.0248473764,
        0.00048430224, -0.005589849456, 0.0005770079712, -1.342427256e-05, 2.847658011,
        -0.121765149, 0.0014599242, 1.680428651, -0.0166920786, -0.0007190532,
        -0.02548519445, 4.87491696e-05, 2.719234152e-05, -0.06537662556, -0.002278167,
        0.0002500254, -0.0910565458, 0.00318176316, 3.8621772e-05, -0.003428538235,
        8.56589904e-06, -1.516821552e-06};
    return kCoefficients;
}

double towerApproach_k(double t_wb_c, double range_k, double liquidToGas, const YorkCoefficients& coefficients)
{
    double sum = 0, gas = 1;
    for (std::size_t i = 0; i < 3; ++i, gas *= liquidToGas) {
        double range = 1;
        for (std::size_t j = 0; j < 3; ++j, range *= range_k) {
            const std::size_t at = 9 * i + 3 * j;
            sum += gas * range * (coefficients[at] + t_wb_c * (coefficients[at + 1] + t_wb_c * coefficients[at + 2]));
        }
    }
    return sum;
}

namespace {

double polynomial(const std::array<double, 3>& c, double x) { return c[0] + x * (c[1] + x * c[2]); }

double saturatedEnthalpy_j_kg(double t_c, double p_pa) { return MoistAir{t_c, p_pa, saturationHumidity(t_c, p_pa)}.enthalpy_kj_kg() * 1e3; }

/// Heat for a UA, air entering at a wet bulb and leaving at one that the heat itself decides.
double heatOf(double ua, const MerkelTower& tower, double t_wb_c, double waterIn_c, double water, double air)
{
    double leaving = t_wb_c + 5, heat = 0;
    for (int i = 0; i < 200; ++i) {
        const double rise = saturatedEnthalpy_j_kg(leaving, tower.p_pa) - saturatedEnthalpy_j_kg(t_wb_c, tower.p_pa);
        const double cpe = rise / (leaving - t_wb_c);
        const double airRate = air * cpe, waterRate = water * tower.cpWater_j_kgk, uae = ua * cpe / tower.cpAir_j_kgk;
        const double least = std::min(airRate, waterRate), ratio = least / std::max(airRate, waterRate), ntu = uae / least;
        const double left = std::exp(-ntu * (1 - ratio));
        const double effectiveness = 1 - ratio < 1e-9 ? ntu / (1 + ntu) : (1 - left) / (1 - ratio * left);
        heat = effectiveness * least * (waterIn_c - t_wb_c);
        const double now = std::max(t_wb_c + heat / airRate, t_wb_c + 1e-6);
        if (std::abs(now - leaving) < 1e-10) break;
        leaving = now;
    }
    return heat;
}

}  // namespace

TowerResult merkel(const MerkelTower& tower, double t_wb_c, double waterIn_c, double water_kg_s, double airRatio)
{
    if (water_kg_s <= 0 || airRatio <= 0 || waterIn_c <= t_wb_c) return {waterIn_c, 0};
    // UA of the rating: the one whose heat is the rated one.
    double low = 1, high = 1e9;
    for (int i = 0; i < 200 && high - low > 1e-12 * high; ++i) {
        const double ua = std::sqrt(low * high);
        (heatOf(ua, tower, tower.t_wb_c, tower.waterIn_c, tower.water_kg_s, tower.air_kg_s) < tower.heat_w ? low : high) = ua;
    }
    const double rated = std::sqrt(low * high);
    const double ua = rated * polynomial(tower.byWetBulb, tower.t_wb_c - t_wb_c) * polynomial(tower.byAir, airRatio) *
                      polynomial(tower.byWater, water_kg_s / tower.water_kg_s);
    const double heat = heatOf(ua, tower, t_wb_c, waterIn_c, water_kg_s, tower.air_kg_s * airRatio);
    return {waterIn_c - heat / (water_kg_s * tower.cpWater_j_kgk), heat};
}

}  // namespace mw
