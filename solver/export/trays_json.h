// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/results.h"

namespace mw {

/// How cables run, and each tray at its fullest. Ways of single cables stand in the cable list.
[[nodiscard]] Json traysJson(const TrayResults& trays, const Facility& facility);

}  // namespace mw
