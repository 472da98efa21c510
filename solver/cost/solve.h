// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/gpu_hour.h"
#include "solver/cost/input.h"
#include "solver/cost/results.h"

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

/// Of tokens at the prices given; nothing without prices or without tokens.
[[nodiscard]] std::optional<double> revenue_usd_per_year(const CostInput& input);

/// What sensitivity, spread and break-even look at.
enum class CostQuantity { UsdPerMillionTokens, UsdPerAcceleratorHour, TcoPerYear, Npv, Capital };
[[nodiscard]] std::optional<double> quantity(const CostResults& results, CostQuantity which);

}  // namespace mw
