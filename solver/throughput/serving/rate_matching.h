// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"

#include <string>

namespace mw::throughput {

/// Whole workers of both sorts out of so many accelerators.
struct Split {
    double output{};              ///< tokens/s
    double prefill{}, decode{};   ///< accelerators
    std::string bound{};
};

/// Divides accelerators between the workers of two plans by their rates. `requestOutput`: tokens of a request;
/// `requestsOverLink`: that the cache path of one accelerator carries in a second.
[[nodiscard]] Split matchRates(const PoolPlan& prefill, const PoolPlan& decode, double accelerators, double requestOutput, double requestsOverLink);

}  // namespace mw::throughput
