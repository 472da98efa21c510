// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/drawn_loops.h"
#include "solver/cooling/plant/set_points.h"

namespace mw {

/// Chiller curves from what a part says: its COP table, beyond its edges with Carnot's; else its one COP by the share of Carnot's that it reaches at its
/// rating. Input by two temperatures is fitted to that by least squares; power goes with load.
/// `outdoor`: the second temperature is the outdoor dry bulb; else that of entering condenser water.
[[nodiscard]] ChillerCurves curvesOf(const SetPointPlant& plant, bool outdoor);

/// The facility loops of a drawn system as they run now. Equal loops are one.
[[nodiscard]] std::vector<SetPointSystem> setPointSystems(const CoolingInput& cooling, const CoolingResults& results, const LoopInput& input, const std::vector<LoopNet>& nets,
                                                          const CoolantLoops& loops);

}  // namespace mw
