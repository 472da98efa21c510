// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"

#include <functional>

namespace mw::throughput {

/// Plans made in the search for a wait, at most.
inline constexpr int kMostToolPlans = 8;

/// The plan whose gaps between turns hold the mean wait for a core of the tools pools that its own turns cause. `solve` plans an input as it stands.
///
/// Waiting lengthens the gap that decides where the cache of a session is, and longer gaps leave fewer turns, which wait less: the wait f(w) that
/// follows from an assumed one never rises with it. So w - f(w) changes its sign once between 0 and f(0), where it is bracketed; each further
/// plan takes a quarter of the bracket off at least. It ends when the assumed wait is at most a hundredth of the shortest gap above what follows, or after kMostToolPlans;
/// what is assumed is then never too short. Without tools, or where nobody waits for long, one plan is made.
[[nodiscard]] ThroughputResults withToolWaits(const ThroughputInput& input, const std::function<ThroughputResults(const ThroughputInput&)>& solve);

}  // namespace mw::throughput
