// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/results.h"

namespace mw {

[[nodiscard]] Json yearAsRunJson(const YearAsRun& year);
/// Drawn loops, failures of cooling, hours of the year out of limit, set-points.
[[nodiscard]] Json coolantJson(const CoolantStudy& study, const Facility& facility);

}  // namespace mw
