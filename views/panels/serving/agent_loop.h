// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/workload.h"

#include <vector>

namespace mw {

/// Prompt and answer of one turn of an agent's session, in tokens.
struct LoopTurn {
    double cached{}, observed{}, answered{};   ///< found in the cache, new in the prompt, and what the model adds
    [[nodiscard]] double context() const { return cached + observed + answered; }
};

/// How the context of a session grows, as the means of its workload have it.
struct AgentLoop {
    double observed{}, answered{};   ///< tokens that the tool's findings and the answer add in each turn
    double turns{};                  ///< of a session whose first prompt is new as a whole and whose mean prompt is the workload's
    std::vector<LoopTurn> shown{};   ///< the turns, or evenly spaced ones of them where there are more than asked for
    std::vector<int> numbers{};      ///< of those, from 1
    [[nodiscard]] double growth() const { return observed + answered; }
};

/// A workload states means: a prompt of I tokens, a share c of it cached, O tokens of answer. What is not cached is what the tool found since the last
/// turn, and the answer joins the context: a session grows by I (1 - c) + O a turn. If it begins with a prompt of I (1 - c) and its mean prompt is I, it has
/// 1 + 2 I c / growth turns. Nothing of it is computed with: the engine takes the means. `most`: turns to show.
[[nodiscard]] AgentLoop agentLoop(const Workload& workload, int most);

}  // namespace mw
