// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/catalog/data_paths.h"
#include "model/io/workload_presets.h"
#include "solver/cost/cost_defaults.h"
#include "solver/throughput/library/constants.h"
#include "solver/throughput/library/measured.h"
#include "solver/throughput/library/model_library.h"
#include "solver/weather/weather_library.h"

#include <memory>
#include <vector>

namespace mw {

/// All shipped data, loaded once and shared: parts, served models, economic defaults, constants, workloads to start from.
struct SolverData {
    CatalogPtr catalog{};
    ModelLibraryPtr models{};
    ThroughputConstantsPtr serving{};
    CostDefaultsPtr costs{};
    WeatherLibraryPtr weather{};
    std::vector<WorkloadPreset> presets{};  ///< workloads to start from
    MeasuredServingPtr measured{};          ///< published runs of served models
};
using SolverDataPtr = std::shared_ptr<const SolverData>;

[[nodiscard]] Loaded<SolverData> loadSolverData(const DataPaths& paths);

}  // namespace mw
