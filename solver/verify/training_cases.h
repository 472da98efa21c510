// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "solver/solver_data.h"
#include "solver/throughput/step/training_step.h"

#include <memory>
#include <string>
#include <vector>

namespace mw {

/// A published training run: how it was spread and what one accelerator did.
struct TrainingCase {
    std::string id{};
    std::shared_ptr<const ServedModel> model{};   ///< owns what the configuration points to
    TrainingConfig config{};
    double tokens_per_s{};   ///< of one accelerator, measured
    std::string reason{};    ///< why it cannot be computed
};

/// The inputs of one case; `file` holds the shapes of models that the library does not have.
[[nodiscard]] TrainingCase trainingCase(const YamlNode& inputs, const YamlNode& file, const SolverData& data);
/// All of kind training_run in a file of reference cases.
[[nodiscard]] std::vector<TrainingCase> trainingCases(const YamlNode& file, const SolverData& data);
/// Tokens per second of one accelerator.
[[nodiscard]] double trainingRate(const TrainingCase& one, const ThroughputConstants& constants);

}  // namespace mw
