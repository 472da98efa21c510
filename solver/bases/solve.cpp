// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bases/solve.h"

#include "model/core/find_sorted.h"

#include <algorithm>

namespace mw {

namespace {

double systems_kw(const PowerResults& power, std::string_view name)
{
    for (const auto& [system, kw] : power.bySystem_kw)
        if (system == name) return kw;
    return 0;
}

PowerBasis basisOf(const PowerResults& power)
{
    PowerBasis basis;
    basis.accelerators_kw = systems_kw(power, "accelerators");
    basis.otherIt_kw = power.it_kw - basis.accelerators_kw;
    basis.cooling_kw = power.cooling_kw;
    basis.losses_kw = systems_kw(power, "losses");
    basis.facility_kw = power.facility_kw;
    return basis;
}

}  // namespace

PowerBases powerBases(const std::vector<Load>& nameplate, const PowerResults& design, const std::vector<Load>& loadsAsRun,
                      const PowerResults& asRun, std::optional<double> outputTokens_per_s)
{
    PowerBases bases;
    for (const Load& load : nameplate) (load.system == 'c' ? bases.nameplate.accelerators_kw : bases.nameplate.otherIt_kw) += load.it_kw;
    bases.design = basisOf(design);
    bases.asRun = basisOf(asRun);
    bases.stranded_kw = std::max(0.0, design.facility_kw - asRun.facility_kw);
    if (outputTokens_per_s && *outputTokens_per_s > 0) bases.joulesPerToken = asRun.facility_kw * 1000 / *outputTokens_per_s;
    bases.draws.reserve(loadsAsRun.size());
    for (const Load& load : loadsAsRun) bases.draws.push_back({load.instance, load.it_kw});
    return bases;
}

const DrawAsRun* PowerBases::draw(InstanceIndex instance) const
{
    return findSorted(draws, instance, [](const DrawAsRun& draw) { return draw.instance; });
}

}  // namespace mw
