// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace mw {

/// Straight line: the same each year, (cost - salvage) / life. 0 for a life of 0 or less (land is not written
/// off).
[[nodiscard]] double straightLine_usd(double cost_usd, double salvage_usd, double life_years);

/// Yearly shares of cost under the US Modified Accelerated Cost Recovery System, half-year convention: IRS
/// Publication 946, table A-1, for property of 3, 5, 7, 10, 15 and 20 years; empty for other classes.
/// Percent.
[[nodiscard]] std::span<const double> macrsPercent(int classYears);

/// Depreciation of each tax year; empty for a class that the table does not have.
[[nodiscard]] std::vector<double> macrs_usd(double cost_usd, int classYears);

}  // namespace mw
