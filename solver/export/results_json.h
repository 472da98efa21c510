// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <span>
#include <string>

namespace mw {

/// "millwright.results/1", two spaces of indent, keys in fixed order. A missing quantity is null.
[[nodiscard]] std::string toJson(const Results& results);
/// The serving plan alone, with its frontier and what is not possible.
[[nodiscard]] std::string planJson(const Results& results);
/// The findings alone, as a list: `validate --format json`.
[[nodiscard]] std::string toJson(std::span<const Finding> findings);

}  // namespace mw
