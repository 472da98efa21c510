// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "solver/verify/verify.h"

#include <string>

namespace mw {

/// Fills `engines` from `rows`.
void summarizeEngines(VerifyReport& report);

/// Runs a file of serving measurements: a row a case, then the set's median and 90th percentile against the
/// file's tolerance (`median_pct`, `p90_pct`), which are what can fail. Cases with `isl_uncertain` are shown
/// but left out of the set.
void runServingCases(const YamlNode& file, const std::string& folder, const VerifyOptions& options,
                     VerifyReport& report);

/// Value below which a share of the sorted numbers lies, linear between neighbours; nothing for an empty
/// list.
[[nodiscard]] std::optional<double> percentileOf(std::vector<double> numbers, double share);

}  // namespace mw
