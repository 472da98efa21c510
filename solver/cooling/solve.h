// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/cooling/results.h"

namespace mw {

/// Heat, flow and power of the cooling system at the design point: from racks over CDUs and air units to the
/// plant, by energy balance and affinity laws. Linear in units, gear and links. The annual figures stay
/// empty: they need a weather year. Never fails; what could not be worked out is in the notes.
[[nodiscard]] CoolingResults solveCooling(const CoolingInput& input);

/// Heat in less heat carried out, kW, from a result alone: liquid + air + fan and pump power into the water
/// - plant heat - unserved heat.
[[nodiscard]] double coolingBalanceError_kw(const CoolingResults& results);

}  // namespace mw
