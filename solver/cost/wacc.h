// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/economics.h"

#include <optional>

namespace mw {

/// Weighted average cost of capital per year, debt after tax: E x equity return + D x debt rate x (1 - tax). Nothing
/// where owners state no return, or debt no rate.
[[nodiscard]] std::optional<double> wacc(const Finance& finance);

}  // namespace mw
