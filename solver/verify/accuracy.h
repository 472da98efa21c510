// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/verify/serving_measurement.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Errors of one set of measurements, as shares: 0.07 is 7 %.
struct AccuracyFigures {
    std::string name{};
    std::size_t cases{}, ttftCases{};
    std::optional<double> median{}, p90{};   ///< of |predicted / measured - 1|
    std::optional<double> signedMedian{};    ///< of predicted / measured - 1
    std::optional<double> ttftMedian{}, ttftP90{};
};

struct AccuracySection {
    std::string title{};
    std::vector<AccuracyFigures> rows{};
};

struct WorstCase {
    std::string id{}, what{}, reason{};
    double error{};  ///< predicted / measured - 1
};

struct AccuracyReport {
    std::vector<AccuracySection> sections{};  ///< all, kind, sort of model, accelerator, model, engine, precision
    std::vector<WorstCase> worst{};
    std::vector<std::string> notPredicted{};  ///< id and reason
    std::vector<AccuracyFigures> heldOut{};   ///< each case predicted by constants that have not seen its configuration
};

/// How the engine does on the measurements with the constants of `data`. `reasons`: why a case misses, by id.
[[nodiscard]] AccuracyReport accuracyReport(const std::vector<ServingMeasurement>& measurements, const SolverData& data,
                                            const std::map<std::string, std::string>& reasons = {});
inline constexpr int kHoldOutParts = 5;
/// Errors of each measurement under constants fitted on the other parts of the configuration groups, from what was known before any
/// fit: nothing of its part has gone into them.
[[nodiscard]] std::vector<ServingError> heldOutErrors(const std::vector<ServingMeasurement>& measurements, const SolverData& data);
/// Of such errors: all, by sort of model, kind of measurement, accelerator and model.
[[nodiscard]] std::vector<AccuracyFigures> heldOutAccuracy(const std::vector<ServingMeasurement>& measurements,
                                                           const std::vector<ServingError>& errors, const SolverData& data);

/// Spread of measured over predicted by family of constants, sort of model and way of serving, and over all families. `errors`: of
/// constants that have not seen the measurement, else the bands are too narrow.
[[nodiscard]] std::vector<AccuracyBand> accuracyBands(const std::vector<ServingMeasurement>& measurements,
                                                      const std::vector<ServingError>& errors, const SolverData& data);

struct TrainingCase;
/// The same of training runs, by family and sort of model: each predicted by constants of training that were fitted, from the middle of their
/// ranges, on runs of other models and parts.
[[nodiscard]] std::vector<AccuracyBand> trainingBands(const std::vector<TrainingCase>& runs, const SolverData& data);

/// The report as a page for `docs/`.
[[nodiscard]] std::string toMarkdown(const AccuracyReport& report);

}  // namespace mw
