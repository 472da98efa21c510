// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <span>
#include <string>

namespace mw {

/// Results for a terminal: quantities, fabrics, pools, workloads, findings by severity. Plain text, 100 columns.
[[nodiscard]] std::string toTable(const Results& results);
/// The serving plan alone: pools, workloads, memory, frontier, what is not possible.
[[nodiscard]] std::string planTable(const Results& results);
[[nodiscard]] std::string toTable(std::span<const Finding> findings);
/// "1 error, 3 warnings, 12 advice"; waived findings do not count.
[[nodiscard]] std::string countsText(std::span<const Finding> findings);
/// Findings of a severity that are not waived.
[[nodiscard]] std::size_t countOf(std::span<const Finding> findings, Severity severity);

}  // namespace mw
