// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <string>

namespace mw {

/// Text of a facility of `racks` racks (at least one) made of pods: nine units of eight GB200 NVL72 racks and one network
/// rack each, nine spine racks, power A and B from the grid to busways, CDUs and dry coolers; racks left over after whole
/// pods and units stand alone. Written with ranges and nested blocks.
[[nodiscard]] std::string syntheticLayoutText(int racks);

/// The same facility with every component and link written out on a line of its own.
[[nodiscard]] std::string writtenOut(const Facility& facility);

}  // namespace mw
