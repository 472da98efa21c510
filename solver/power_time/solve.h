// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power_time/results.h"

namespace mw {

/// All of it. `present`: power with the loads as the serving plan runs them, or the design again.
[[nodiscard]] PowerOverTime powerOverTime(const Facility& facility, const PowerResults& design, const PowerResults& present, const ThroughputResults& serving,
                                          const DrawShares& draw);

}  // namespace mw
