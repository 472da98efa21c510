// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/weather/psychrometrics.h"

#include "solver/weather/root.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kKelvin = 273.15, kTriple_c = 0.01;
constexpr double kMolarRatio = 0.621945;             ///< of water and dry air
constexpr double kDryAir_j_kgk = 287.042, kVapourVolume = 1.607858;
constexpr double kLeastHumidity = 1e-7;
constexpr double kExact = 1e-15;                     ///< of humidities and logarithms

double overIce(double k)
{
    return std::exp(-5.6745359e3 / k + 6.3925247 - 9.677843e-3 * k + 6.2215701e-7 * k * k + 2.0747825e-9 * k * k * k - 9.484024e-13 * k * k * k * k +
                    4.1635019 * std::log(k));
}

double overWater(double k)
{
    return std::exp(-5.8002206e3 / k + 1.3914993 - 4.8640239e-2 * k + 4.1764768e-5 * k * k - 1.4452093e-8 * k * k * k + 6.5459673 * std::log(k));
}

double humidityOf(double vapour_pa, double p_pa) { return std::max(kLeastHumidity, kMolarRatio * vapour_pa / (p_pa - vapour_pa)); }

/// Humidity of air at a dry bulb whose wet bulb is that, with water or ice on the wick.
double humidityAt(double t_db, double t_wb, double p_pa, bool ice)
{
    const double saturated = humidityOf(ice ? overIce(t_wb + kKelvin) : overWater(t_wb + kKelvin), p_pa);
    if (ice) return ((2830 - 0.24 * t_wb) * saturated - 1.006 * (t_db - t_wb)) / (2830 + 1.86 * t_db - 2.1 * t_wb);
    return ((2501 - 2.326 * t_wb) * saturated - 1.006 * (t_db - t_wb)) / (2501 + 1.86 * t_db - 4.186 * t_wb);
}

}  // namespace

double saturationPressure_pa(double t_c) { return t_c <= kTriple_c ? overIce(t_c + kKelvin) : overWater(t_c + kKelvin); }

double saturationHumidity(double t_c, double p_pa) { return humidityOf(saturationPressure_pa(t_c), p_pa); }

MoistAir airFromRelativeHumidity(double t_db_c, double rh, double p_pa)
{
    return {t_db_c, p_pa, humidityOf(rh * saturationPressure_pa(t_db_c), p_pa)};
}

MoistAir airFromWetBulb(double t_db_c, double t_wb_c, double p_pa)
{
    return {t_db_c, p_pa, std::max(kLeastHumidity, humidityAt(t_db_c, t_wb_c, p_pa, t_wb_c < 0))};
}

double MoistAir::enthalpy_kj_kg() const { return 1.006 * t_db_c + w * (2501 + 1.86 * t_db_c); }

double MoistAir::volume_m3_kg() const { return kDryAir_j_kgk * (t_db_c + kKelvin) * (1 + kVapourVolume * w) / p_pa; }

double MoistAir::relativeHumidity() const { return p_pa * w / (kMolarRatio + w) / saturationPressure_pa(t_db_c); }

double MoistAir::dewPoint_c() const
{
    const double log = std::log(p_pa * w / (kMolarRatio + w));
    return rootOf([log](double t) { return std::log(saturationPressure_pa(t)) - log; }, -100, t_db_c, kExact);
}

/// Just around 0 C an equation with ice and one with water may both have a root: the water's is taken.
double MoistAir::wetBulb_c() const
{
    if (t_db_c > 0 && humidityAt(t_db_c, 0, p_pa, false) <= w)
        return rootOf([this](double t) { return humidityAt(t_db_c, t, p_pa, false) - w; }, 0, t_db_c, kExact);
    return rootOf([this](double t) { return humidityAt(t_db_c, t, p_pa, true) - w; }, -100, std::min(t_db_c, 0.0), kExact);
}

}  // namespace mw
