// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/solver_data.h"

namespace mw {

namespace {

/// Moves the value out and its diagnostics into `all`; null if there is none.
template <class T>
std::shared_ptr<const T> take(Loaded<T> loaded, std::vector<Diagnostic>& all)
{
    all.insert(all.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    return loaded.value ? std::make_shared<const T>(std::move(*loaded.value)) : nullptr;
}

}  // namespace

Loaded<SolverData> loadSolverData(const DataPaths& paths)
{
    Loaded<SolverData> loaded;
    SolverData data;
    data.catalog = take(readCatalogFolder(paths.catalog()), loaded.diagnostics);
    auto models = readModelLibrary(paths.models());
    if (models.value) addOwnModels(*models.value, paths.ownModels, loaded.diagnostics);
    data.models = take(std::move(models), loaded.diagnostics);
    auto serving = readThroughputConstants(paths.root + "/throughput/constants.yaml");
    if (const auto bands = take(readAccuracyBands(paths.root + "/throughput/bands.yaml"), loaded.diagnostics); bands && serving.value)
        serving.value->bands = *bands;
    data.serving = take(std::move(serving), loaded.diagnostics);
    auto costs = readCostDefaults(paths.economics());
    loaded.diagnostics.insert(loaded.diagnostics.end(), costs.diagnostics.begin(), costs.diagnostics.end());
    if (costs.value) data.costs = std::move(*costs.value);
    auto presets = readWorkloadPresets(paths.workloads() + "/presets.yaml");
    loaded.diagnostics.insert(loaded.diagnostics.end(), presets.diagnostics.begin(), presets.diagnostics.end());
    if (presets.value) data.presets = std::move(*presets.value);
    data.measured = take(readMeasuredServing(paths.root + "/throughput/measured.yaml"), loaded.diagnostics);
    data.weather = std::make_shared<const WeatherLibrary>(std::vector{paths.weather(), paths.ownWeather});
    if (data.catalog && data.models && data.serving && data.costs) loaded.value = std::move(data);
    return loaded;
}

}  // namespace mw
