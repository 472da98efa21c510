// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <span>

namespace mw {

/// Counts of a facility: components and links with blocks expanded, each cable of a bundle counted, racks, accelerators.
[[nodiscard]] LayoutSummary summarize(const Facility& facility);
/// Makes the counts of `before` those of `after`, a facility of the same structure and wiring whose `otherParts` are other parts.
void recount(LayoutSummary& summary, const Facility& before, const Facility& after, std::span<const InstanceIndex> otherParts);

}  // namespace mw
