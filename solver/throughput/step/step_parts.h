// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/step/step.h"

namespace mw {

// Bytes per weight, scales included: nvfp4 one fp8 scale for 16, mxfp4 one for 32, int4 one bf16 scale for 32.
inline constexpr double kNvfp4 = 0.5625, kMxfp4 = 0.53, kInt4 = 0.5625;

struct StepModel::Parts {
    double compute_us{}, memory_us{}, communication_us{}, fixed_us{};
};

}  // namespace mw
