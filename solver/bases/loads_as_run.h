// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/loads/loads.h"
#include "solver/throughput/results.h"

#include <string>
#include <vector>

namespace mw {

/// The design loads with what runs in them: accelerators of a pool draw what its plan makes them draw, those that no plan
/// uses idle, and what surrounds them (CPUs, fans, NICs) draws `surroundingsShare` of its design figure; gear without
/// accelerators takes the typical draw of its datasheet where that is given. Heat and coolant fall in proportion. `notes`:
/// what was taken instead.
[[nodiscard]] std::vector<Load> loadsAsRun(const Facility& facility, const std::vector<Load>& design, const ThroughputResults& serving,
                                           double surroundingsShare, std::vector<std::string>& notes);
/// Sum of the power supplies' ratings where a datasheet gives them, else the design figure.
[[nodiscard]] std::vector<Load> nameplateLoads(const Facility& facility, const std::vector<Load>& design);

}  // namespace mw
