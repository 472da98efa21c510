// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/predict.h"

#include <string>

namespace mw {

/// Tokens that a step of the engine computes at most, where the scripts of a published series of runs set it otherwise than the engine's default; 0: they
/// do not, or the source is of no such series. `source`: the title of the measurement's source.
[[nodiscard]] double publishedStepTokens(const ServingCase& conditions, const std::string& source);

}  // namespace mw
