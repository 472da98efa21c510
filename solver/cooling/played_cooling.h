// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/drawn_loops.h"

#include <vector>

namespace mw {

/// The drawn loops that failures of cooling were tried on.
struct CoolantNetwork {
    LoopInput input{};
    std::vector<LoopNet> nets{};
};

/// One failure of cooling, thing by thing, to be shown.
struct PlayedCooling {
    std::vector<InstanceIndex> failed{};     ///< all that does not work
    LinkIndex pipe{kNoLink};                 ///< of a shut valve
    std::vector<InstanceIndex> tooWarm{};    ///< racks that pass a limit, in coolant or in the air of their hall
};
/// `cooling`: results of the same facility, for the racks that give heat to a hall.
[[nodiscard]] PlayedCooling playCoolingFailure(const CoolantNetwork& network, const CoolingFailure& failure, const Facility& facility, const CoolingResults& cooling);

}  // namespace mw
