// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "solver/solver_data.h"
#include "solver/throughput/predict.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A published serving measurement: its conditions and what was measured.
struct ServingMeasurement {
    ServingCase conditions{};
    double value{};                   ///< in the unit of the metric
    std::optional<double> ttft_ms{};  ///< closed loops
    bool inputUncertain{};            ///< the mean input length is not published: shown, but left out of figures
    std::string source{};
};

/// "C4" -> its title in the file's sources.
[[nodiscard]] std::string titleOfSource(const YamlNode& file, const YamlNode& record);
/// Conditions of one record. The engine's version is the record's own, else the one that the title of its source names.
[[nodiscard]] ServingCase servingConditions(const YamlNode& record, const YamlNode& file);
/// All measurements of a file of schema millwright-throughput/1; records without a metric or value are left out.
[[nodiscard]] std::vector<ServingMeasurement> servingMeasurements(const YamlNode& file);

/// Measurements of one set-up at several loads and lengths: what is held out of a fit is held out by these.
[[nodiscard]] std::string configurationGroup(const ServingMeasurement& measurement);

/// Natural logarithm of predicted over measured; nothing if it could not be predicted.
struct ServingError {
    std::optional<double> value{}, ttft{};
};
[[nodiscard]] std::vector<ServingError> servingErrors(const std::vector<ServingMeasurement>& measurements, const Catalog& catalog,
                                                      const ModelLibrary& models, const ThroughputConstants& constants);

}  // namespace mw
