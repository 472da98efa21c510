// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/results.h"

namespace mw {

/// Single failures of the fabrics by what they cost in tokens, the worst first.
[[nodiscard]] Json outagesJson(const FabricOutages& outages, const Facility& facility);

}  // namespace mw
