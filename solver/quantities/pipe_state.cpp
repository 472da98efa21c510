// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/pipe_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mw {

namespace {

constexpr std::array<std::pair<std::string_view, std::optional<double> PipeState::*>, 5> kColours{{{"coolant-flow", &PipeState::flow_l_min},
                                                                                                   {"loop-flow", &PipeState::flow_l_min},
                                                                                                   {"coolant-pressure", &PipeState::pressure_kpa},
                                                                                                   {"supply-temperature", &PipeState::supply_c},
                                                                                                   {"return-temperature", &PipeState::return_c}}};

auto colourOf(std::string_view overlay)
{
    return std::find_if(kColours.begin(), kColours.end(), [overlay](const auto& one) { return one.first == overlay; });
}

}  // namespace

PipeState pipeState(const Results& results, LinkIndex link)
{
    PipeState state;
    if (!results.facility || link >= results.facility->links.size() || results.facility->links[link].kind != PortKind::Coolant) return state;
    const FacilityLink& drawn = results.facility->links[link];
    if (const LoopPipeFlow* pipe = results.coolant ? results.coolant->loops->pipe(link) : nullptr; pipe && pipe->flow_l_min != 0) {
        state.flow_l_min = std::abs(pipe->flow_l_min), state.velocity_m_s = pipe->velocity_m_s, state.pressure_kpa = pipe->pressure_kpa;
        state.diameter_mm = pipe->diameter_mm;
    }
    if (!results.cooling) return state;
    if (const CoolingNode* giver = results.cooling->node(drawn.from)) state.supply_c = giver->supply_c;
    InstanceIndex taker = drawn.to;   // what of a rack takes coolant tells no temperature, the rack does
    while (!results.cooling->node(taker) && results.facility->instances[taker].parent != kNoInstance) taker = results.facility->instances[taker].parent;
    if (const CoolingNode* node = results.cooling->node(taker); node && info(results.facility->part(taker).kind).category != Category::Cooling) state.return_c = node->return_c;
    return state;
}

bool coloursPipes(std::string_view overlay) { return colourOf(overlay) != kColours.end(); }

std::optional<double> pipeValue(std::string_view overlay, const Results& results, LinkIndex link)
{
    const auto colour = colourOf(overlay);
    return colour == kColours.end() ? std::nullopt : pipeState(results, link).*colour->second;
}

}  // namespace mw
