// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/pump_powers.h"

#include "model/core/find_sorted.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

double threeDigits(double kw)
{
    if (kw <= 0) return 0;
    const double scale = std::pow(10.0, 2 - std::floor(std::log10(kw)));
    return std::round(kw * scale) / scale;
}

bool statesPump(const CoolingGear& gear)
{
    return gear.role == CoolingRole::Pass || gear.role == CoolingRole::Cdu || (gear.role == CoolingRole::LiquidToAir && gear.fan_kw > 0);
}

}  // namespace

PumpPowers pumpPowers(const CoolantLoops& loops, const CoolingInput& cooling)
{
    PumpPowers out;
    for (const LoopPart& part : loops.parts) {
        if (!part.pump || !loops.loops[part.loop].solved) continue;
        const CoolingGear* gear = findSorted(cooling.gear.list(), part.instance, [](const CoolingGear& one) { return one.instance; });
        if (gear && statesPump(*gear)) out.byPath.emplace_back(gear->path, DrawnPump{.kw = threeDigits(part.pump_kw), .curve = loops.curves[part.loop]});
    }
    std::sort(out.byPath.begin(), out.byPath.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return out;
}

std::vector<double> powersOf(const PumpPowers& pumps)
{
    std::vector<double> kw;
    for (const auto& [path, pump] : pumps.byPath) kw.push_back(pump.kw);
    return kw;
}

void setDuties(PumpPowers& pumps, const CoolingInput& cooling, const CoolingResults& results)
{
    const auto byPath = [](const auto& pump, const std::string& path) { return pump.first < path; };
    for (const CoolingGear& gear : cooling.gear) {
        const CoolingNode* node = statesPump(gear) ? results.node(gear.instance) : nullptr;
        const auto found = node ? std::lower_bound(pumps.byPath.begin(), pumps.byPath.end(), gear.path, byPath) : pumps.byPath.end();
        if (found == pumps.byPath.end() || found->first != gear.path) continue;
        const bool cdu = gear.role == CoolingRole::Cdu || gear.role == CoolingRole::LiquidToAir;
        found->second.heat_kw = node->heat_kw, found->second.flow_l_min = cdu ? node->flow_l_min.value_or(0) : 0;
    }
}

SharedList<std::optional<DrawnPump>> byGear(const PumpPowers& pumps, const std::vector<CoolingGear>& gear)
{
    std::vector<std::optional<DrawnPump>> list(gear.size());
    bool any = false;
    for (std::size_t g = 0; g < gear.size(); ++g) {
        if (!statesPump(gear[g])) continue;
        const auto found = std::lower_bound(pumps.byPath.begin(), pumps.byPath.end(), gear[g].path, [](const auto& pump, const std::string& path) { return pump.first < path; });
        if (found != pumps.byPath.end() && found->first == gear[g].path) list[g] = found->second, any = true;
    }
    return any ? SharedList(std::move(list)) : SharedList<std::optional<DrawnPump>>{};
}

}  // namespace mw
