// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the solver of coolant loops.
#pragma once

#include "solver/cooling/loops/link_laws.h"
#include "solver/cooling/loops/loop_core.h"

#include <span>
#include <vector>

namespace mw::hydraulic {

/// About what will flow through each link, so that few steps of Newton's method are left: with losses that grow with the square of the flow, resistances of series add
/// up and so do inverse roots of parallel ones; what a plan leaves is iterated. `shut` is true for links that let nothing through. The core is
/// left at heads of no use. By element: flows, and memory to work in.
void firstFlows(const FoldPlan& plan, std::span<const LinkLaw> laws, const std::vector<char>& shut, LoopCore& core, std::span<double> flow_l_s, std::span<Line> memory);

}  // namespace mw::hydraulic
