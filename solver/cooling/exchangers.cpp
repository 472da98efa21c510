// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/exchangers.h"

#include <algorithm>
#include <cmath>

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
    return 1 - std::exp(std::pow(ntu, 0.22) / ratio * (std::exp(-ratio * std::pow(ntu, 0.78)) - 1));
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
    m_ua = (low + high) / 2 * least;
}

double DryCooler::heat_kw(double tIn_c, double flowRatio, double tAir_c, double fanRatio) const
{
    if (tAir_c >= tIn_c || flowRatio <= 0 || fanRatio <= 0) return 0;
    const double water = m_rating.water_kw_k * flowRatio, air = m_rating.air_kw_k * fanRatio, least = std::min(water, air);
    const double share = m_rating.airResistanceShare;
    const double waterSide = flowRatio == 1 ? 1 : std::pow(flowRatio, 0.8);
    const double ua = m_ua / (share / std::pow(fanRatio, 0.8) + (1 - share) / waterSide);
    return crossflowEffectiveness(ua / least, least / std::max(water, air)) * least * (tIn_c - tAir_c);
}

double DryCooler::waterOut_c(double tIn_c, double flowRatio, double tAir_c, double fanRatio) const
{
    return flowRatio > 0 ? tIn_c - heat_kw(tIn_c, flowRatio, tAir_c, fanRatio) / (m_rating.water_kw_k * flowRatio) : tIn_c;
}

}  // namespace mw
