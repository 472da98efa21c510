// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/solve.h"

#include <optional>
#include <string_view>

namespace mw {

/// What JSON and the command line call a quantity: "usd_per_million_tokens".
[[nodiscard]] constexpr std::string_view nameOf(CostQuantity quantity)
{
    switch (quantity) {
    case CostQuantity::UsdPerMillionTokens:
        return "usd_per_million_tokens";
    case CostQuantity::UsdPerAcceleratorHour:
        return "usd_per_accelerator_hour";
    case CostQuantity::TcoPerYear:
        return "tco_usd_per_year";
    case CostQuantity::Npv:
        return "npv_usd";
    case CostQuantity::Capital:
        break;
    }
    return "capex_usd";
}

[[nodiscard]] constexpr std::optional<CostQuantity> quantityNamed(std::string_view name)
{
    for (const auto quantity : {CostQuantity::UsdPerMillionTokens, CostQuantity::UsdPerAcceleratorHour, CostQuantity::TcoPerYear, CostQuantity::Npv,
                                CostQuantity::Capital})
        if (nameOf(quantity) == name) return quantity;
    return std::nullopt;
}

}  // namespace mw
