// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// How published measurements of one kind lie about what the engine predicts for them.
struct AccuracyBand {
    std::string family{};    ///< of constants; "all": every family
    std::string models{};    ///< "dense" or "experts"
    std::string serving{};   ///< "aggregated", "disaggregated" or "training"
    int cases{};
    double low{}, high{};    ///< measured over predicted, 10th and 90th percentile
    bool operator==(const AccuracyBand&) const = default;
};

/// Fewer cases than this say nothing about a spread.
inline constexpr int kFewestBandCases = 5;

struct BandAnswer {
    const AccuracyBand* band{};  ///< null: nothing like it was ever checked
    int cases{};                 ///< of this very family, sort of model and way of serving
};
/// The band of its own kind where that has cases enough, else that of all families.
[[nodiscard]] BandAnswer bandFor(std::span<const AccuracyBand> bands, std::string_view family, bool experts, bool disaggregated);

/// The same of training runs.
[[nodiscard]] BandAnswer trainingBandFor(std::span<const AccuracyBand> bands, std::string_view family, bool experts);

/// Reads `bands: [{family, models, serving, cases, low, high}]`, as `millwright-cli accuracy --bands` writes it.
[[nodiscard]] Loaded<std::vector<AccuracyBand>> readAccuracyBands(const std::string& file);
[[nodiscard]] std::string toYaml(std::span<const AccuracyBand> bands);

}  // namespace mw
