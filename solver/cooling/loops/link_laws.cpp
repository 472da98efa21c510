// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/link_laws.h"

#include "solver/cooling/plant/fast_powers.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mw::hydraulic {

namespace {

constexpr double kLeastSlope = 1e-9;          ///< m per L/s: of what has no resistance, so that flows through it are those of the rest
constexpr double kLaminar = 2000, kTurbulent = 4000;   ///< Reynolds numbers
const FastPowers kPowers;

/// Darcy's factor, and what it gains per relative change of the Reynolds number.
struct Friction {
    double factor{}, gain{};
};

/// Swamee and Jain, 1976: 0.25 / log10(rough + 5.74 / Re^0.9)^2
Friction turbulent(double reynolds, double rough)
{
    constexpr double kFactor = 0.25 * std::numbers::ln10 * std::numbers::ln10;
    const double smooth = 5.74 * kPowers.powerMinus09(reynolds), sum = rough + smooth, log = kPowers.log(sum);
    const double inverse = 1 / (log * sum), inverseLog = inverse * sum, factor = kFactor * inverseLog * inverseLog;
    return {factor, 1.8 * factor * smooth * inverse};
}

/// Dunlop's cubic (1991), as in EPANET 2: joins both ends with their slopes.
Friction transitional(double reynolds, double rough)
{
    static const double kSmooth = 5.74 / std::pow(kTurbulent, 0.9);
    const double y2 = rough + kSmooth, y3 = -0.86859 * std::log(y2);
    const double fa = 1 / (y3 * y3), fb = fa * (2 - 0.00514215 / (y2 * y3)), r = reynolds / kLaminar;
    const double x1 = 7 * fa - fb, x2 = 0.128 - 17 * fa + 2.5 * fb, x3 = -0.128 + 13 * fa - 2 * fb, x4 = 0.032 - 3 * fa + 0.5 * fb;
    return {x1 + r * (x2 + r * (x3 + r * x4)), r * (x2 + r * (2 * x3 + r * 3 * x4))};
}

Friction frictionAt(double reynolds, double rough)
{
    if (reynolds >= kTurbulent) return turbulent(reynolds, rough);
    if (reynolds > kLaminar) return transitional(reynolds, rough);
    return {64 / reynolds, -64 / reynolds};
}

Loss pipeLoss(const LinkLaw& law, double q)
{
    const double size = std::abs(q), reynolds = size * law.pipe.reynolds;
    if (reynolds <= kLaminar) {
        const double laminar = 64 * law.pipe.friction / law.pipe.reynolds;   // m per L/s
        return {q * (laminar + law.minor * size), laminar + 2 * law.minor * size};
    }
    const Friction f = frictionAt(reynolds, law.pipe.rough);
    const double resistance = law.pipe.friction * f.factor + law.minor;
    return {q * size * resistance, size * (2 * resistance + law.pipe.friction * f.gain)};
}

Loss pumpLoss(const LinkLaw& law, double q)
{
    constexpr double kStraight_l_s = 1e-6;   // below, where a curve's slope may be none or without bound
    const double at = std::max(q, kStraight_l_s);
    const auto& [shutoff_m, slope, power] = law.pump;
    const double loss = power == 2 ? slope * at * at : slope * std::pow(at, power);
    if (q < kStraight_l_s) return {loss / at * q - shutoff_m, loss / at};
    return {loss - shutoff_m, power * loss / at};
}

}  // namespace

double friction(double reynolds, double relativeRoughness) { return frictionAt(reynolds, relativeRoughness / 3.7).factor; }

double area_m2(const Link& link) { return std::numbers::pi / 4 * link.diameter_mm * link.diameter_mm * 1e-6; }

Loss LinkLaw::at(double q) const
{
    if (holds(q)) return {edge_m() + kSteep * (q - given_l_s()), kSteep};
    Loss loss;
    switch (kind) {
    case LinkKind::Pipe: loss = pipeLoss(*this, q); break;
    case LinkKind::Pump: loss = pumpLoss(*this, q); break;
    case LinkKind::Valve:
    case LinkKind::FlowControl: loss = {minor * q * std::abs(q), 2 * minor * std::abs(q)}; break;
    }
    if (loss.slope < kLeastSlope) {   // in proportion to the flow, whose slope it then is
        loss.slope = kLeastSlope;
        if (kind != LinkKind::Pump) loss.head_m = kLeastSlope * q;
    }
    return loss;
}

/// Both heads and slopes go with a power of the flow that hardly changes: what is left out is of the third order.
std::optional<Loss> LinkLaw::near(double q, const Loss& there, double there_l_s) const
{
    const double by = q - there_l_s;
    if (kind == LinkKind::Pump || !(std::abs(by) <= kClose * std::abs(there_l_s)) || there.slope <= kLeastSlope || there.slope >= kSteep || holds(q)) return std::nullopt;
    if (kind == LinkKind::Pipe && std::abs(q) * pipe.reynolds < 1.01 * kTurbulent) return std::nullopt;
    const double inverse = 1 / (there.head_m * there_l_s);   // h'' = h' (n - 1) / q, with n = q h' / h
    const double bend = there.slope * (there_l_s * there.slope - there.head_m) * inverse;
    return Loss{there.head_m + by * (there.slope + by * bend / 2), there.slope + by * bend};
}

double LinkLaw::resistance() const
{
    if (kind != LinkKind::Pipe) return resistance(0);
    return resistance(frictionAt(std::max(1000 * still_l_s * pipe.reynolds, kLaminar), pipe.rough).factor);
}

double LinkLaw::resistance(double darcyFactor) const
{
    constexpr double kLeast = 1e-12;
    double found = minor;
    if (kind == LinkKind::Pipe) {
        found += pipe.friction * darcyFactor;
    } else if (kind == LinkKind::Pump && pump.power == 2) {
        found = pump.slope;
    } else if (kind == LinkKind::Pump) {
        const double q = std::pow(pump.shutoff_m / (4 * pump.slope), 1 / pump.power);   // where three quarters of the head are left
        found = pump.shutoff_m / (4 * q * q);
    }
    return std::max(found, kLeast);
}

double LinkLaw::flowAt_l_s(double drop_m) const
{
    const double left_m = drop_m + lift_m();
    if (kind == LinkKind::Pump) return left_m > 0 ? std::pow(left_m / pump.slope, 1 / pump.power) : 0;
    return std::copysign(std::max(std::sqrt(std::abs(left_m) / resistance()), still_l_s), left_m);
}

LinkLaw lawOf(const Link& link, double viscosity_m2_s)
{
    LinkLaw law;
    law.kind = link.kind, law.onlyOn = link.kind == LinkKind::Pump || link.checkValve;
    if (link.kind == LinkKind::Pump) {
        const double w = link.speed;
        law.pump = {w * w * link.shutoff_m, link.power == 2 ? link.slope : link.slope * std::pow(w, 2 - link.power), link.power};
        law.still_l_s = kStill_m_s;
        return law;
    }
    const double area_l_s = area_m2(link) * 1000, d = link.diameter_mm / 1000;   // L/s at a metre a second
    const double velocityHead = 1 / (2 * kGravity * area_l_s * area_l_s);
    law.minor = link.minorLoss * velocityHead, law.still_l_s = kStill_m_s * area_l_s;
    if (link.kind == LinkKind::Pipe) law.pipe = {link.length_m / d * velocityHead, d / (viscosity_m2_s * area_l_s), link.roughness_mm / link.diameter_mm / 3.7};
    if (link.kind == LinkKind::FlowControl) law.limit_l_s = link.setting_l_s;
    return law;
}

const char* wrongOf(const Link& link)
{
    if (link.kind == LinkKind::Pump) return link.shutoff_m > 0 && link.slope > 0 && link.power > 0 ? "" : "has no curve";
    return link.diameter_mm > 0 ? "" : "has no bore";
}

bool setCurve(Link& pump, const std::vector<CurvePoint>& points)
{
    if (points.size() == 1) {
        const auto& [q, h] = points[0];
        if (q <= 0 || h <= 0) return false;
        pump.shutoff_m = 4.0 / 3 * h, pump.slope = h / 3 / (q * q), pump.power = 2;
        return true;
    }
    if (points.size() != 3 || points[0].flow_l_s != 0) return false;
    const double a = points[0].head_m, h1 = points[1].head_m, h2 = points[2].head_m, q1 = points[1].flow_l_s, q2 = points[2].flow_l_s;
    if (!(a > h1 && h1 > h2 && q1 > 0 && q2 > q1)) return false;
    pump.power = std::log((a - h2) / (a - h1)) / std::log(q2 / q1);
    pump.shutoff_m = a, pump.slope = (a - h1) / std::pow(q1, pump.power);
    return true;
}

}  // namespace mw::hydraulic
