// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/chillers.h"

#include <algorithm>

namespace mw {

namespace {

double biquadratic(const std::array<double, 6>& c, double x, double y)
{
    return c[0] + x * (c[1] + c[2] * x) + y * (c[3] + c[4] * y) + c[5] * x * y;
}

}  // namespace

double evaporatorInside(const ChillerCurves& curves, double t_c) { return std::clamp(t_c, curves.evaporatorLeast_c, curves.evaporatorMost_c); }
double condenserInside(const ChillerCurves& curves, double t_c) { return std::clamp(t_c, curves.condenserLeast_c, curves.condenserMost_c); }

ChillerPoint chillerAt(const ChillerCurves& curves, double evaporatorOut_c, double condenserIn_c, double load_kw)
{
    ChillerPoint p;
    p.capacityFactor = biquadratic(curves.capacityByT, evaporatorOut_c, condenserIn_c);
    p.inputFactor = biquadratic(curves.inputByT, evaporatorOut_c, condenserIn_c);
    p.capacity_kw = curves.capacity_kw * p.capacityFactor;
    if (p.capacity_kw <= 0 || load_kw <= 0) return p;
    p.partLoad = std::min(load_kw / p.capacity_kw, curves.mostLoad);
    p.cycling = curves.leastLoad > 0 ? std::min(p.partLoad / curves.leastLoad, 1.0) : 1.0;
    const double working = std::max(p.partLoad, curves.leastUnloading);
    p.loadFactor = curves.inputByLoad[0] + working * (curves.inputByLoad[1] + working * curves.inputByLoad[2]);
    p.heat_kw = p.partLoad * p.capacity_kw;
    p.power_kw = p.capacity_kw / curves.cop * p.inputFactor * p.loadFactor * p.cycling;
    p.cop = p.power_kw > 0 ? p.heat_kw / p.power_kw : 0;
    p.condenser_kw = p.heat_kw + p.power_kw;
    return p;
}

}  // namespace mw
