// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"

namespace mw {

/// Has a pool a cap below the limit of its accelerators?
[[nodiscard]] bool anyCap(const ThroughputInput& input);

/// The input with accelerators of capped pools at the clock that their caps leave: that of what `uncapped` says they do (capEffect). Their
/// arithmetic gets slower by it, memory and links do not, and the plan is then searched for such accelerators. Where one kind prefills and
/// decodes, both go at the lower clock of the two. A cap that even the lowest clock does not hold is an issue, `throughput.cap-too-low`.
[[nodiscard]] ThroughputInput underCaps(const ThroughputInput& input, const ThroughputResults& uncapped);

/// The part's limit, and the cap and the clock where there is one.
void setLimits(PoolResult& result, const AcceleratorSpec& spec);

}  // namespace mw
