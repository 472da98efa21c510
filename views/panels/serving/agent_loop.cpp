// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/agent_loop.h"

#include <algorithm>
#include <cmath>

namespace mw {

AgentLoop agentLoop(const Workload& workload, int most)
{
    AgentLoop loop;
    loop.observed = workload.input_tokens * (1 - workload.cached_share), loop.answered = workload.output_tokens;
    if (loop.growth() <= 0) return loop;
    loop.turns = 1 + 2 * workload.input_tokens * workload.cached_share / loop.growth();
    const int all = std::max(1, static_cast<int>(std::lround(loop.turns))), count = std::clamp(all, 1, std::max(1, most));
    for (int i = 0; i < count; ++i) {
        const int turn = count > 1 ? static_cast<int>(std::lround(static_cast<double>(i) * (all - 1) / (count - 1))) : 0;
        loop.numbers.push_back(turn + 1);
        loop.shown.push_back({turn * loop.growth(), loop.observed, loop.answered});
    }
    return loop;
}

}  // namespace mw
