// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/layout/workload.h"

#include <string>
#include <vector>

namespace mw {

/// A workload to start from.
struct WorkloadPreset {
    std::string title{};
    std::string about{};   ///< what its lengths are
    std::string source{};  ///< paper, trace or benchmark; "assumption"
    Workload workload{};
};

/// Reads resources/workloads/presets.yaml. A preset without a title or a source, or whose workload a layout would not take, is an error.
[[nodiscard]] Loaded<std::vector<WorkloadPreset>> readWorkloadPresets(const std::string& file);

}  // namespace mw
