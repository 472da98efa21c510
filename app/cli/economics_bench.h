// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/pipeline.h"

namespace mw::cli {

/// Milliseconds, medians of seven.
struct EconomicsTimes {
    double cost_ms{};              ///< cost part of an edit that changes figures: input from a kept bill, and all lines
    double bill_ms{};              ///< the bill of materials from nothing
    double overTime_ms{};          ///< cash flow by month and what it is worth
    double model_us{};             ///< one draw of the flat model, of a batch
    double draws_ms{};             ///< 100,000 draws, one core
    double drawsAllCores_ms{};
    std::size_t drivers{};
};

[[nodiscard]] EconomicsTimes economicsTimes(const Results& results, const SolverData& data);

}  // namespace mw::cli
