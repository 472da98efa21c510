// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <string>

namespace mw {

/// What binds now; null where nothing does or nothing is known of it.
[[nodiscard]] const ConstraintValue* bindingConstraint(const Results& results);
/// "The grid connection binds: this is what 1 MW more gives."; empty where nothing binds.
[[nodiscard]] std::string bindingText(const Results& results);

}  // namespace mw
