// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/results.h"

namespace mw {

/// Capital by line with its range and source, by hall and by part.
[[nodiscard]] Json capitalJson(const Results& results);

}  // namespace mw
