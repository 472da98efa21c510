// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/results.h"

namespace mw {

/// Recomputes the power balance from a result alone, sharing no code with the solver: facility = IT + cooling
/// + losses; facility = what enters nodes less what leaves them, plus unserved load; each node in = fed load
/// + out + loss. Returns the largest gap in kW, with its sign (power in less load and losses).
[[nodiscard]] double powerBalanceError_kw(const PowerResults& results);

}  // namespace mw
