// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/max_flow.h"

namespace mw {

/// Value of the largest flow by Boost.Graph's push-relabel: the yardstick for maxFlow(), independent of it. 0 as there.
[[nodiscard]] std::int64_t boostMaxFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink);

}  // namespace mw
