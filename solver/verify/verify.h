// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/solver_data.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace mw {

struct VerifyOptions {
    std::string weatherFolder{};  ///< empty: "../weather" beside the case file
    SolverDataPtr data{};  ///< parts, models and economics; cases that need them fail with a reason without
};

/// What is shown of a value: nothing, a truth, a number, or words.
using VerifyValue = std::variant<std::monostate, bool, double, std::string>;

/// One expected value held against the engine's own.
struct VerifyRow {
    std::string id{};  ///< of the case
    std::string engine{};
    std::string quantity{};
    std::string subject{};  ///< which point of the case and which entry of a list
    VerifyValue expected{}, computed{};
    std::optional<double> error{};      ///< relative, or absolute where the tolerance is
    std::optional<double> tolerance{};  ///< 0: must be exact
    bool absolute{};                    ///< error and tolerance are in the unit of the quantity
    bool ok{};
    std::string source{};
    std::string reason{};  ///< why there is no computed value
    bool operator==(const VerifyRow&) const = default;
};

struct EngineSummary {
    std::string engine{};
    std::size_t cases{}, passed{};  ///< rows of the engine, and those within tolerance
    std::optional<double> medianError{}, p90Error{}, worstError{};  ///< over rows with a number
    std::string worstCase{};
    bool operator==(const EngineSummary&) const = default;
};

struct VerifyReport {
    std::vector<EngineSummary> engines{};  ///< in order of first appearance
    std::vector<VerifyRow> rows{};
    std::vector<Diagnostic> diagnostics{};  ///< files that cannot be read, cases that make no sense
};

/// Holds the engines against reference case files (`cases:` of id, kind, source, inputs, expected or points,
/// tolerance; or serving measurements of schema millwright-throughput/1). Never skips: what an engine cannot
/// take is a row with ok false and a reason. A file that cannot be read is a diagnostic.
[[nodiscard]] VerifyReport verify(std::span<const std::string> files, const VerifyOptions& options = {});

/// All files were read and all rows are ok.
[[nodiscard]] bool allWithinTolerance(const VerifyReport& report);
[[nodiscard]] bool anyUnreadable(const VerifyReport& report);

/// {"engines": [...], "cases": [...]}; null for what there is not.
[[nodiscard]] std::string toJson(const VerifyReport& report);
/// Per engine one line, then the rows out of tolerance (or all rows).
[[nodiscard]] std::string toTable(const VerifyReport& report, bool allRows = false);

}  // namespace mw
