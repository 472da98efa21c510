// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/sizing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mw {
namespace {

// NEC 240.6(A), standard ampere ratings of fuses and inverse-time breakers.
constexpr std::array kStandardAmps{15,  20,  25,   30,   35,   40,   45,   50,   60,   70,   80,  90,  100,
                                   110, 125, 150,  175,  200,  225,  250,  300,  350,  400,  450, 500, 600,
                                   700, 800, 1000, 1200, 1600, 2000, 2500, 3000, 4000, 5000, 6000};

}  // namespace

double lineKva(double lineVoltage_v, double amps, int phases)
{
    return (phases == 3 ? std::numbers::sqrt3 : 1.0) * lineVoltage_v * amps / 1000.0;
}

double continuousShare(bool continuous, bool hundredPercentRated)
{
    return continuous && !hundredPercentRated ? 0.8 : 1.0;
}

BreakerCapacity breakerCapacity(double lineVoltage_v, int phases, double breaker_a, double powerFactor,
                                bool continuous, bool hundredPercentRated)
{
    const double amps = breaker_a * continuousShare(continuous, hundredPercentRated);
    const double kva = lineKva(lineVoltage_v, amps, phases);
    return {amps, kva, kva * powerFactor};
}

BreakerSize breakerSize(double continuous_a, double noncontinuous_a)
{
    BreakerSize size{.required_a = 1.25 * continuous_a + noncontinuous_a};
    // 48 A x 1.25 is 60 A exactly; a rounding error must not ask for the next size.
    const auto next = std::find_if(kStandardAmps.begin(), kStandardAmps.end(),
                                   [&](int amps) { return amps >= size.required_a * (1 - 1e-12); });
    if (next != kStandardAmps.end()) size.standard_a = *next;
    return size;
}

VoltageDrop voltageDrop(double lineVoltage_v, int phases, double amps, double powerFactor,
                        double r_ohm_per_km, double x_ohm_per_km, double length_m)
{
    const double k = phases == 3 ? std::numbers::sqrt3 : 2.0;
    const double sine = std::sqrt(std::max(0.0, 1 - powerFactor * powerFactor));
    const double drop = k * amps * (r_ohm_per_km * powerFactor + x_ohm_per_km * sine) * length_m / 1000.0;
    return {drop, lineVoltage_v > 0 ? 100 * drop / lineVoltage_v : 0.0};
}

TransformerLoss transformerLoss(double sn_kva, double p0_kw, double pk_kw, double load_kva, double hours)
{
    const double x = sn_kva > 0 ? load_kva / sn_kva : 0.0;
    const double loss = p0_kw + pk_kw * x * x;
    return {loss, loss * hours, pk_kw > 0 ? std::sqrt(p0_kw / pk_kw) : 0.0};
}

}  // namespace mw
