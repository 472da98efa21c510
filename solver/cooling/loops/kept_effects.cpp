// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/kept_effects.h"

#include <algorithm>

namespace mw {

namespace {

/// Loops of which an element or a pipe differs; all of them where the network hangs together otherwise.
std::vector<char> changedLoops(const LoopInput& before, const LoopInput& now, const std::vector<LoopNet>& nets)
{
    const bool alike = hangTogetherAlike(before, now) && before.airUnits == now.airUnits &&
                       before.halls == now.halls;
    std::vector<char> changed(nets.size(), 1);
    if (!alike) return changed;
    for (std::size_t i = 0; i < nets.size(); ++i)
        changed[i] = std::any_of(nets[i].elements.begin(), nets[i].elements.end(), [&](std::uint32_t e) { return now.elements[e] != before.elements[e]; }) ||
                     std::any_of(nets[i].pipes.begin(), nets[i].pipes.end(), [&](std::uint32_t p) { return now.pipes[p] != before.pipes[p]; });
    return changed;
}

}  // namespace

void KeptEffects::begin(const LoopInput& input, const std::vector<LoopNet>& nets)
{
    const std::vector<char> changed = changedLoops(m_input, input, nets);
    const bool any = std::find(changed.begin(), changed.end(), 0) != changed.end();
    const std::array sizes{input.elements.size(), input.airUnits.size(), input.pipes.size(), std::size_t{2}};
    for (std::size_t list = 0; list < sizes.size(); ++list) {
        if (!any && !nets.empty()) m_effects[list].clear();
        m_effects[list].resize(sizes[list]);
        for (Kept& kept : m_effects[list])
            kept.known = kept.known && std::none_of(kept.effect.loops.begin(), kept.effect.loops.end(), [&](std::uint32_t loop) { return loop >= changed.size() || changed[loop]; });
    }
    m_input = input, m_tried = 0;
}

const OutageEffect& KeptEffects::of(OutageSolver& solver, Of kind, std::uint32_t at, const LoopOutage& outage)
{
    Kept& kept = listOf(kind)[kind > Of::Pipe ? static_cast<std::size_t>(kind) - static_cast<std::size_t>(Of::SideA) : at];
    if (kept.known && outage.unpiped.empty()) return kept.effect;
    kept = {true, solver.effectOf(outage)}, ++m_tried;
    kept.effect.racks = {}, kept.effect.halls = {};
    return kept.effect;
}

}  // namespace mw
