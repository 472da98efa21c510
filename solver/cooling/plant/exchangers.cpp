// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/exchangers.h"

#include "solver/weather/root.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace mw {

Exchange counterflow(double ua_kw_k, double hot_kw_k, double cold_kw_k, double hotIn_c, double coldIn_c)
{
    const double least = std::min(hot_kw_k, cold_kw_k), most = std::max(hot_kw_k, cold_kw_k);
    if (least <= 0) return {0, 0, hotIn_c, coldIn_c};
    const double ntu = ua_kw_k / least, ratio = least / most;
    Exchange e;
    const double left = std::exp(-ntu * (1 - ratio));
    e.effectiveness = 1 - ratio < 1e-9 ? ntu / (1 + ntu) : (1 - left) / (1 - ratio * left);
    e.heat_kw = e.effectiveness * least * (hotIn_c - coldIn_c);
    e.hotOut_c = hotIn_c - e.heat_kw / hot_kw_k, e.coldOut_c = coldIn_c + e.heat_kw / cold_kw_k;
    return e;
}

double crossflowEffectiveness(double ntu, double ratio)
{
    if (ntu <= 0) return 0;
    if (ratio < 1e-9) return 1 - std::exp(-ntu);
    const double power = std::pow(ntu, 0.22);
    return 1 - std::exp(power / ratio * (std::exp(-ratio * ntu / power) - 1));
}

DryCooler::DryCooler(const DryCoolerRating& rating) : m_rating(rating)
{
    const double least = std::min(rating.water_kw_k, rating.air_kw_k), ratio = least / std::max(rating.water_kw_k, rating.air_kw_k);
    const double wanted = rating.q_kw / (least * (rating.t_in_c - rating.t_air_c));
    double low = 0, high = 100;
    for (int i = 0; i < 200 && high - low > 1e-13 * high; ++i) {
        const double ntu = (low + high) / 2;
        (crossflowEffectiveness(ntu, ratio) < wanted ? low : high) = ntu;
    }
    m_ua = (low + high) / 2 * least, m_full = conductance(1, 1, 1, 1);
}

double DryCooler::conductance(double flowRatio, double waterFilm, double fanRatio, double airFilm) const
{
    const double water = m_rating.water_kw_k * flowRatio, air = m_rating.air_kw_k * fanRatio, least = std::min(water, air);
    const double ua = m_ua / (m_rating.airResistanceShare * airFilm + (1 - m_rating.airResistanceShare) * waterFilm);
    return crossflowEffectiveness(ua / least, least / std::max(water, air)) * least;
}

double DryCooler::conductance_kw_k(double flowRatio, double fanRatio) const
{
    if (flowRatio <= 0 || fanRatio <= 0) return 0;
    if (flowRatio == 1 && fanRatio == 1) return m_full;
    return conductance(flowRatio, std::pow(flowRatio, -0.8), fanRatio, std::pow(fanRatio, -0.8));
}

namespace {

double fanAt(double film) { return 1 / (film * std::sqrt(std::sqrt(film))); }

}  // namespace

double DryCooler::fanRatio(double conductance_kw_k, double least) const
{
    const auto over = [&](double film) { return conductance_kw_k / conductance(1, 1, fanAt(film), film) - 1; };
    if (m_leastFan == least && !m_films.empty()) return tabulatedFan(conductance_kw_k);
    // Resistance, 1 / conductance, is close to a straight line over that of the air's film: some five steps.
    const double most = std::pow(least, -0.8), atMost = over(most);
    return atMost > 0 ? fanAt(rootBetween(over, 1, conductance_kw_k / m_full - 1, most, atMost, 1e-11)) : least;
}

/// Between two entries of the table resistance is straighter still: some two steps.
double DryCooler::tabulatedFan(double conductance_kw_k) const
{
    const auto steps = static_cast<double>(m_films.size() - 1);
    const double first = 1 / m_full, step = (m_lastResistance - first) / steps, at = (1 / conductance_kw_k - first) / step;
    if (at <= 0) return 1;
    if (at >= steps) return m_leastFan;
    const double before = std::floor(at);
    const auto i = static_cast<std::size_t>(before);
    const auto over = [&](double film) { return conductance_kw_k / conductance(1, 1, fanAt(film), film) - 1; };
    const auto overAt = [&](double node) { return conductance_kw_k * (first + node * step) - 1; };
    return fanAt(rootBetween(over, m_films[i], overAt(before), m_films[i + 1], overAt(before + 1), 1e-8));
}

void DryCooler::tabulateFans(double least)
{
    constexpr int kSteps = 64;
    m_films.clear();
    const double most = std::pow(least, -0.8), first = 1 / m_full, last = 1 / conductance(1, 1, least, most);
    std::vector<double> films;
    for (int i = 0; i <= kSteps; ++i) films.push_back(i == kSteps ? most : std::pow(fanRatio(1 / (first + i * (last - first) / kSteps), least), -0.8));
    m_films = std::move(films), m_leastFan = least, m_lastResistance = last;
}

double DryCooler::heat_kw(double tIn_c, double flowRatio, double tAir_c, double fanRatio) const
{
    return tAir_c < tIn_c ? conductance_kw_k(flowRatio, fanRatio) * (tIn_c - tAir_c) : 0;
}

double DryCooler::waterOut_c(double tIn_c, double flowRatio, double tAir_c, double fanRatio) const
{
    return flowRatio > 0 ? tIn_c - heat_kw(tIn_c, flowRatio, tAir_c, fanRatio) / (m_rating.water_kw_k * flowRatio) : tIn_c;
}

}  // namespace mw
