// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>

namespace mw {

/// What recognition of a fabric starts from, by Boost.Graph: what hangs together, and how far each switch is from a host. The yardstick for solveFabrics().
struct BoostTraversal {
    std::uint32_t components{};
    int tiers{};   ///< the farthest switch
};
[[nodiscard]] BoostTraversal boostTraversal(const FabricGraph& graph);

}  // namespace mw
