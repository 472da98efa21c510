// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"

namespace mw {

/// The workloads of a layout with their models; what is wrong with them becomes issues. `models` may be null: none is known.
void readWorkloads(const Layout& layout, const ModelLibraryPtr& models, ThroughputInput& into);

}  // namespace mw
