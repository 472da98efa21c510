// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/workload.h"
#include "solver/throughput/results.h"

#include <QString>

#include <span>

namespace mw {

constexpr double kPercent = 100;

/// A column that can be edited: the key in the document and how to show it.
struct WorkloadColumn {
    const char* key;
    const char* title;
    const char* help;
    QString (*text)(const Workload&);
    bool rare{};   ///< stands behind the results, which would leave a narrow window otherwise
    enum class Of { Any, Served, Trained } of{Of::Served};   ///< other rows leave it empty
    const char* unit{};      ///< of what is entered, in the title: "TTFT limit, ms"
    bool words{};            ///< no figure

    /// A share of the file, 0.8, shown and typed as 80 %.
    [[nodiscard]] bool isShare() const { return unit != nullptr && *unit == '%'; }

    [[nodiscard]] bool applies(const Workload& w) const { return of == Of::Any || (of == Of::Trained) == w.training.has_value(); }
};

[[nodiscard]] std::span<const WorkloadColumn> workloadColumns();

/// The panel's words in the user's language.
[[nodiscard]] QString trWorkloads(const char* text);

/// The title over a column, with its unit.
[[nodiscard]] QString headerText(const WorkloadColumn& column);

/// What a row tells beside its cells, a line each: where sessions wait, how a run is trained. Empty where there is nothing.
[[nodiscard]] QString workloadNote(const WorkloadResult& result);

/// How many are served at once at a fixed rate, and what the tools of its turns leave of their pool's cores; empty where there is neither.
[[nodiscard]] QString turnsNote(const ThroughputResults& results, const Workload& workload);

}  // namespace mw
