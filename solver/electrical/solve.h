// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/electrical/input.h"
#include "solver/electrical/results.h"

namespace mw {

/// Voltages by load flow, the largest three-phase short circuits by IEC 60909-0 (voltage factor 1.1, static bypasses closed, with the running motors of `faults`). Where no voltages carry the
/// loads, that is said and short circuits are still there.
[[nodiscard]] ElectricalResults solveElectrical(const ElectricalInput& input);

}  // namespace mw
