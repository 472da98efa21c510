// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/input.h"
#include "solver/power/results.h"

namespace mw {

/// Power accounting at the design point: load-dependent losses from the loads to the sources, loading of
/// every element and link, and the same with side A and then side B lost. PUE is facility over IT power
/// (ISO/IEC 30134-2) at the design point. Contingencies are solved apart (contingencies.h); here they are
/// zero. A cycle of links is opened where it leads back to the source and told by a note.
[[nodiscard]] PowerResults solvePower(const PowerInput& input);
/// The losses of normal operation alone, in `nodes` by instance, those without any left out: what the heat of a hall needs, at a fraction of the work.
[[nodiscard]] PowerResults powerLosses(const PowerInput& input);

}  // namespace mw
