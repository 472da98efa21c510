// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/drawn_loops.h"
#include "solver/power/contingencies.h"

#include <vector>

namespace mw {

/// The drawn loops that failures of cooling were tried on.
struct CoolantNetwork {
    LoopInput input{};
    std::vector<LoopNet> nets{};
};

/// One failure of cooling, thing by thing, to be shown: what does not work, and every rack that passes a limit, in coolant or in the air of its hall. `cooling`: results of
/// the same facility, for the racks that give heat to a hall.
[[nodiscard]] PlayedFailure playCoolingFailure(const CoolantNetwork& network, const CoolingFailure& failure, const Facility& facility, const CoolingResults& cooling);

}  // namespace mw
