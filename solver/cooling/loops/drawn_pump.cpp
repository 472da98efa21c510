// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/drawn_pump.h"

#include <algorithm>
#include <cmath>

namespace mw {

double PumpCurve::at(double load) const
{
    constexpr double kSame = 1e-6;
    if (std::abs(load - 1) < kSame) return power.back();
    if (load <= share.front()) return load > 0 ? power.front() : 0;
    const auto above = std::min(std::lower_bound(share.begin(), share.end(), load), share.end() - 1);
    const auto i = static_cast<std::size_t>(above - share.begin());
    if (i == 0 || share[i - 1] >= share[i] || power[i - 1] <= 0) return power[i];
    return power[i] * std::pow(load / share[i], std::log(power[i] / power[i - 1]) / std::log(share[i] / share[i - 1]));
}

double DrawnPump::at_kw(double heatNow_kw, double flowNow_l_min) const
{
    const bool byFlow = flow_l_min > 0 && flowNow_l_min > 0;
    if (!byFlow && heat_kw <= 0) return kw;
    return kw * curve.at(byFlow ? flowNow_l_min / flow_l_min : heatNow_kw / heat_kw);
}

}  // namespace mw
