// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/heat/heat_export.h"

#include "solver/cooling/loops/laws.h"

#include <algorithm>

namespace mw {

namespace {

constexpr double kMostRise_k = 30;   ///< as loops take it for the properties of their coolant (loop_nets.cpp)

}  // namespace

std::optional<LoopTemperatures> temperaturesOf(const CoolantLoop& loop)
{
    if (!loop.solved || loop.flow_l_min <= 0 || loop.need_l_min <= 0) return {};
    const double k = loop.kind == LoopKind::Technology ? kPg25_kw_per_lpm_k : kWater_kw_per_lpm_k;
    const double asked_k = std::clamp(loop.heat_kw / (kWater_kw_per_lpm_k * loop.need_l_min), 0.0, kMostRise_k), supply_c = loop.t_c - asked_k / 2;
    return LoopTemperatures{supply_c, supply_c + loop.heat_kw / (k * loop.flow_l_min)};
}

std::optional<HeatExport> heatExport(const CoolantLoops& loops)
{
    std::optional<double> warmest_c;
    for (const CoolantLoop& loop : loops.loops)
        if (const auto t = temperaturesOf(loop); t && loop.kind == LoopKind::Facility && loop.heat_kw > 0) warmest_c = std::max(t->return_c, warmest_c.value_or(t->return_c));
    if (!warmest_c) return {};
    HeatExport out;
    double flow = 0;
    for (std::uint32_t i = 0; i < loops.loops.size(); ++i) {
        const CoolantLoop& loop = loops.loops[i];
        const auto t = temperaturesOf(loop);
        if (!t || loop.kind != LoopKind::Facility || loop.heat_kw <= 0 || t->return_c < *warmest_c - kExportSpread_k) continue;
        out.heat_kw += loop.heat_kw + loop.pump_kw, out.return_c += t->return_c * loop.flow_l_min, flow += loop.flow_l_min;
        out.loops.push_back(i);
    }
    out.return_c /= flow;
    return out;
}

}  // namespace mw
