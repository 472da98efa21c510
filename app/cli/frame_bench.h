// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"

#include <vector>

namespace mw::cli {

/// Times frames of the canvas at 1,100 x 570 pixels, drawn in software: the whole hall panned, then zoomed in by steps.
/// Milliseconds a frame.
[[nodiscard]] std::vector<double> frameTimes_ms(const ResultsPtr& results, const SolverDataPtr& data);

}  // namespace mw::cli
