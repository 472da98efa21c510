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
/// Placed parts by system, then what is not drawn: plant, installation, substation, shell, engineering, commissioning,
/// contingency, land.
[[nodiscard]] std::vector<CapitalLine> capitalLines(const CostInput& input);

/// What the substation line is in proportion to: the facility's draw, or that of IT while it is unknown; 0 where one is drawn.
[[nodiscard]] double substation_mw(const CostInput& input);
/// Price of one at a price level of CostInput.
[[nodiscard]] double unitPrice(const PricedPart& part, int level);

/// The closed formula that solveCost rests on, filled from the facility. Without a known draw, energy is 0.
[[nodiscard]] GpuHourInput gpuHourInput(const CostInput& input, const std::vector<CapitalLine>& capital);

/// Of tokens at the prices given; nothing without prices or without tokens.
[[nodiscard]] std::optional<double> revenue_usd_per_year(const CostInput& input);

/// What sensitivity, spread and break-even look at.
enum class CostQuantity { UsdPerMillionTokens, UsdPerAcceleratorHour, TcoPerYear, Npv, Capital };
[[nodiscard]] std::optional<double> quantity(const CostResults& results, CostQuantity which);

}  // namespace mw
