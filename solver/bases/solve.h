// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/bases/results.h"
#include "solver/loads/loads.h"
#include "solver/power/results.h"

#include <vector>

namespace mw {

/// Puts the three bases side by side. `asRun`: power solved with the loads as run and the cooling that they need.
[[nodiscard]] PowerBases powerBases(const std::vector<Load>& nameplate, const PowerResults& design, const std::vector<Load>& loadsAsRun,
                                    const PowerResults& asRun, std::optional<double> outputTokens_per_s);

}  // namespace mw
