// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/one_line.h"
#include "solver/power/results.h"

namespace mw {

/// Sums the flow of normal operation over stages of the chain and systems that draw: fills flowGroups and flowArcs of the
/// results, and group and systems of their nodes, which stand in the order of the input. Every stage takes in what it gives
/// and loses.
void addFlowGroups(const OneLine& net, const Flow& flow, PowerResults& results);

}  // namespace mw
