// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/pump_powers.h"

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
        if (gear && statesPump(*gear)) out.byPath.emplace_back(gear->path, threeDigits(part.pump_kw));
    }
    std::sort(out.byPath.begin(), out.byPath.end());
    return out;
}

SharedList<std::optional<double>> byGear(const PumpPowers& pumps, const std::vector<CoolingGear>& gear)
{
    std::vector<std::optional<double>> list(gear.size());
    bool any = false;
    for (std::size_t g = 0; g < gear.size(); ++g) {
        if (!statesPump(gear[g])) continue;
        const auto found = std::lower_bound(pumps.byPath.begin(), pumps.byPath.end(), gear[g].path, [](const auto& pump, const std::string& path) { return pump.first < path; });
        if (found != pumps.byPath.end() && found->first == gear[g].path) list[g] = found->second, any = true;
    }
    return any ? SharedList(std::move(list)) : SharedList<std::optional<double>>{};
}

}  // namespace mw
