// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/verify/robust_fit.h"
#include "solver/verify/serving_measurement.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

/// The mean of |log predicted/measured|, round near 0, capped, and its tail counted more; times to first token at a lower weight; and a quadratic pull
/// towards what was known before the fit. Chosen, as the spreads in the file, for errors on set-ups held out.
struct CalibrationGoal {
    RobustLoss value{.smooth = 0.05, .cap = 0.5, .tailFrom = 0.12, .tailWeight = 2}, ttft{.smooth = 0.1, .cap = 1.2, .tailFrom = 1.2};
    double ttftWeight{0.3};
    double pull{0.0003};   ///< times (log(value / start) / spread)^2, per constant
};

struct CalibratedConstant {
    std::string path{};
    double before{}, after{};
};

struct Calibration {
    ThroughputConstants constants{};
    std::vector<CalibratedConstant> moved{};
    double goalBefore{}, goalAfter{};
};

struct TrainingCase;

inline constexpr int kServingSweeps = 12;
using CalibrationProgress = std::function<void(int sweep, double goal)>;

/// Fits the constants that have a range, from the values of `data` on, by robustFit(), until a sweep gains nothing or `sweeps` are done. Deterministic. Measurements with an uncertain input are left out.
[[nodiscard]] Calibration calibrate(const std::vector<ServingMeasurement>& measurements, const SolverData& data,
                                    const CalibrationGoal& goal = {}, int sweeps = kServingSweeps, const std::stop_token& stop = {},
                                    const CalibrationProgress& progress = {});

/// The same for the constants of training alone, on published training runs.
[[nodiscard]] Calibration calibrateTraining(const std::vector<TrainingCase>& runs, const SolverData& data, const CalibrationGoal& goal = {},
                                            int sweeps = 200, const std::stop_token& stop = {}, const CalibrationProgress& progress = {});

/// What a file of constants states and is not the same in both.
[[nodiscard]] std::vector<CalibratedConstant> changed(const ThroughputConstants& before, const ThroughputConstants& after);

/// Deals the configuration groups of each kind and model to so many parts in turn: 0, 1 ... for each measurement.
[[nodiscard]] std::vector<int> holdOutParts(const std::vector<ServingMeasurement>& measurements, int parts);

/// Source of what calibrate() has moved, and calibrateTraining(), among the `sources` of the constants file.
inline constexpr std::string_view kFittedSource = "case-fit", kTrainingSource = "training-fit";
/// The text of a constants file with the moved values in place and kFittedSource as their source; all else stays to the
/// byte.
[[nodiscard]] std::string withConstants(const std::string& text, const ThroughputConstants& read,
                                        const std::vector<CalibratedConstant>& moved, std::string_view source = kFittedSource);

}  // namespace mw
