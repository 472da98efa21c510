// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/export.
#pragma once

#include "solver/export/json_values.h"
#include "solver/network/adapters.h"

namespace mw {

/// Network cards and DPUs that cannot fill their ports.
[[nodiscard]] Json adaptersJson(const Facility& facility);

}  // namespace mw
