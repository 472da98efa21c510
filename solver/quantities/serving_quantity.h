// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mw {

/// A number of one workload as the serving plan has it: a cell of its row, a part of its latency.
struct WorkloadQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    std::string_view help;
    std::optional<double> (*read)(const WorkloadResult&);   ///< nothing where the workload has no such figure
};

/// A number of one pool of the serving plan. Of a pool of the layout that runs as several, what adds up is their sum and the rest of each alone.
struct PoolQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    bool addsUp;
    std::string_view help;
    std::optional<double> (*read)(const PoolResult&);
};

/// Of a percentile of latency ("ttft-p99", "tpot-p90-bursty"); nothing for any other quantity. Private to solver/quantities.
namespace reasons {
[[nodiscard]] std::optional<Reason> ofPercentiles(const Results& results, const WorkloadResult& workload, const WorkloadQuantity& quantity);
}

[[nodiscard]] std::span<const WorkloadQuantity> workloadQuantities();
[[nodiscard]] std::span<const PoolQuantity> poolQuantities();
/// Null for an unknown id.
[[nodiscard]] const WorkloadQuantity* workloadQuantity(std::string_view id);
[[nodiscard]] const PoolQuantity* poolQuantity(std::string_view id);

/// Null: the plan has no such workload.
[[nodiscard]] const WorkloadResult* workloadOf(const Results& results, std::string_view workload);
/// Whether the plan's pool is one of those that a pool of the layout runs as: "p-1", "p/chat" and "p-prefill" of "p".
[[nodiscard]] bool runsAs(const PoolResult& result, std::string_view pool);
/// The plan's pool of this name, else all that the layout's pool of this name runs as.
[[nodiscard]] std::vector<const PoolResult*> poolsOf(const Results& results, std::string_view pool);
/// The model that a pool serves, as its workload names it; the pool itself tells the architecture, which several models may share.
[[nodiscard]] std::string modelOf(const Results& results, const PoolResult& pool);
[[nodiscard]] std::optional<double> readPool(const PoolQuantity& quantity, const Results& results, std::string_view pool);

/// Why such a figure is what it is, as explain() tells of components; nothing while it is not known.
[[nodiscard]] std::optional<Reason> explainWorkload(const Results& results, std::string_view quantity, std::string_view workload);
[[nodiscard]] std::optional<Reason> explainPool(const Results& results, std::string_view quantity, std::string_view pool);

}  // namespace mw
