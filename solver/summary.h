// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

namespace mw {

/// Counts of a facility: components and links with blocks expanded, each cable of a bundle counted, racks, accelerators.
[[nodiscard]] LayoutSummary summarize(const Facility& facility);

}  // namespace mw
