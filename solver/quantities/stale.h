// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"

namespace mw {

/// Whether what the quantity has in these results is of an earlier layout: its engine is one of the slow lane and has not answered yet.
[[nodiscard]] bool isStale(const InstanceQuantity& quantity, const Results& results);

}  // namespace mw
