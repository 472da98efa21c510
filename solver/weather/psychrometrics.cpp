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

/// Saturation pressure in Pa and the slope of its logarithm in 1/K.
struct Vapour {
    double p_pa{}, slope{};
};

Vapour overIce(double k)
{
    return {std::exp(-5.6745359e3 / k + 6.3925247 - 9.677843e-3 * k + 6.2215701e-7 * k * k + 2.0747825e-9 * k * k * k - 9.484024e-13 * k * k * k * k +
                     4.1635019 * std::log(k)),
            (5.6745359e3 / k + 4.1635019) / k - 9.677843e-3 + k * (2 * 6.2215701e-7 + k * (3 * 2.0747825e-9 - 4 * 9.484024e-13 * k))};
}

Vapour overWater(double k)
{
    return {std::exp(-5.8002206e3 / k + 1.3914993 - 4.8640239e-2 * k + 4.1764768e-5 * k * k - 1.4452093e-8 * k * k * k + 6.5459673 * std::log(k)),
            (5.8002206e3 / k + 6.5459673) / k - 4.8640239e-2 + k * (2 * 4.1764768e-5 - 3 * 1.4452093e-8 * k)};
}

double humidityOf(double vapour_pa, double p_pa) { return std::max(kLeastHumidity, kMolarRatio * vapour_pa / (p_pa - vapour_pa)); }

/// Water or ice on a wick: saturated air takes up (heat - byWick x wet bulb) kJ a kg of its vapour, the air's own vapour brings (heat + 1.86 x dry bulb -
/// byVapour x wet bulb).
struct Wick {
    double heat{}, byWick{}, byVapour{};
    Vapour (*vapour)(double k){};
};
constexpr Wick kWater{2501, 2.326, 4.186, &overWater}, kIce{2830, 0.24, 2.1, &overIce};
constexpr double kDryAirHeat = 1.006, kVapourHeat = 1.86;    ///< kJ/(kg K)

/// Humidity of air at a dry bulb whose wet bulb is that.
double humidityAt(double t_db, double t_wb, double p_pa, const Wick& wick)
{
    const double saturated = humidityOf(wick.vapour(t_wb + kKelvin).p_pa, p_pa);
    return ((wick.heat - wick.byWick * t_wb) * saturated - kDryAirHeat * (t_db - t_wb)) / (wick.heat + kVapourHeat * t_db - wick.byVapour * t_wb);
}

/// Where between two temperatures the heat balance of a wick is even. The balance rises and is convex: Halley's steps from the upper end, three or four as a
/// rule, until one is so short that less than 1e-11 K is left. Where water would boil, half the way down is gone instead.
double evenWick_c(const MoistAir& air, const Wick& wick, double low, double high)
{
    constexpr double kLast_k = 2e-4;
    double t = high;
    for (int i = 0; i < 100; ++i) {
        const double k = t + kKelvin;
        const Vapour v = wick.vapour(k);
        if (v.p_pa >= air.p_pa) {
            high = t, t = (low + high) / 2;
            continue;
        }
        const double q = air.p_pa / (air.p_pa - v.p_pa), saturated = kMolarRatio * v.p_pa / (air.p_pa - v.p_pa);
        const double slope = saturated * v.slope * q, curve = slope * (v.slope * (2 * q - 1) - 2 / k);   // the slope of ln p goes about with 1 / k^2
        const double heat = wick.heat - wick.byWick * t;
        const double value = heat * saturated - kDryAirHeat * (air.t_db_c - t) - air.w * (wick.heat + kVapourHeat * air.t_db_c - wick.byVapour * t);
        const double first = heat * slope - wick.byWick * saturated + kDryAirHeat + air.w * wick.byVapour, second = heat * curve - 2 * wick.byWick * slope;
        (value > 0 ? high : low) = t;
        const double next = std::clamp(t - value / (first - value * second / (2 * first)), low, high), step = next - t;
        t = next;
        if (!(std::abs(step) > kLast_k)) break;
    }
    return t;
}

}  // namespace

double saturationPressure_pa(double t_c) { return (t_c <= kTriple_c ? overIce(t_c + kKelvin) : overWater(t_c + kKelvin)).p_pa; }

double saturationHumidity(double t_c, double p_pa) { return humidityOf(saturationPressure_pa(t_c), p_pa); }

MoistAir airFromRelativeHumidity(double t_db_c, double rh, double p_pa)
{
    return {t_db_c, p_pa, humidityOf(rh * saturationPressure_pa(t_db_c), p_pa)};
}

MoistAir airFromWetBulb(double t_db_c, double t_wb_c, double p_pa)
{
    return {t_db_c, p_pa, std::max(kLeastHumidity, humidityAt(t_db_c, t_wb_c, p_pa, t_wb_c < 0 ? kIce : kWater))};
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
    if (t_db_c > 0 && humidityAt(t_db_c, 0, p_pa, kWater) <= w) return evenWick_c(*this, kWater, 0, t_db_c);
    return evenWick_c(*this, kIce, std::min(t_db_c, -100.0), std::min(t_db_c, 0.0));
}

}  // namespace mw
