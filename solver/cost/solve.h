// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/gpu_hour.h"
#include "solver/cost/input.h"
#include "solver/cost/monte_carlo.h"
#include "solver/cost/results.h"
#include "solver/cost/sensitivity.h"

namespace mw {

/// Capital, operation, annualised cost, cost of tokens, and the value of the investment where token prices
/// are given. Money before tax. docs/methods-cost.md lists every formula.
[[nodiscard]] CostResults solveCost(const CostInput& input);

/// One capital line with the lives of what it stands for.
struct CapitalLine {
    MoneyLine line{};
    std::vector<Asset> assets{};  ///< sum to line.usd
};
/// Placed parts by system, then what is not drawn: plant, installation, shell, soft cost, contingency, land.
[[nodiscard]] std::vector<CapitalLine> capitalLines(const CostInput& input);

/// The closed formula that solveCost rests on, filled from the facility. Without a known draw, energy is 0.
[[nodiscard]] GpuHourInput gpuHourInput(const CostInput& input, const std::vector<CapitalLine>& capital);

/// What the sensitivity chart and the Monte Carlo run look at.
enum class CostQuantity { UsdPerMillionTokens, UsdPerAcceleratorHour, TcoPerYear };
[[nodiscard]] std::optional<double> quantity(const CostResults& results, CostQuantity which);

/// Each default with a range moved alone, and prices of parts from low to high ("prices", -1 to 1).
[[nodiscard]] std::optional<Tornado> costTornado(const CostInput& input, const CostDefaults& defaults,
                                                 CostQuantity which);

/// All defaults with a range at once, each triangular between low and high with the value in use as its mode.
/// Not for the GUI thread: about 10 microseconds a sample.
[[nodiscard]] std::optional<SampleSummary> costMonteCarlo(const CostInput& input,
                                                          const CostDefaults& defaults, CostQuantity which,
                                                          std::size_t samples, std::uint64_t seed = 1);

}  // namespace mw
