// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/throughput/plan/placement.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Where a request stops on its way.
struct FlowStop {
    enum class Kind { Router, Prefill, Decode, Both, FeedForward, Tools, Context };
    Kind kind{};
    std::string pool{};                        ///< id in the plan or in the layout; empty: nothing that is drawn
    std::vector<InstanceIndex> members{};      ///< racks and servers of the results' facility that work for this workload
    int accelerators{}, cpus{}, dpus{}, nics{};   ///< in them; accelerators: those of the workload's replicas
    std::optional<double> time_ms{};           ///< that a request spends there, mean
    bool operator==(const FlowStop&) const = default;
};

/// What goes from one stop to another, mean at the plan's rates.
struct FlowLeg {
    enum class What { Prompt, Cache, Activations, Answer, Call, Observation, Sessions };
    What what{};
    int step{};                                ///< in the order of a request, from 1
    std::size_t from{}, to{};                  ///< in RequestFlow::stops
    double tokens_per_s{};
    std::optional<double> bytes_per_s{};       ///< empty for text, which is a few bytes a token
    std::optional<double> time_ms{};           ///< on the way
    std::optional<double> late_ms{};           ///< of it what a request waits for; the rest hides behind computing
    std::string over{};                        ///< fabric that carries it; empty: not known, or it stays inside a system
    bool operator==(const FlowLeg&) const = default;
};

/// The way of a workload's requests over what is drawn.
struct RequestFlow {
    std::string workload{};
    double requests_per_s{};
    std::vector<FlowStop> stops{};
    std::vector<FlowLeg> legs{};               ///< by step
    bool operator==(const RequestFlow&) const = default;
};

/// Of each workload that is served, in the order of the results: router, prefill, cache transfer, decode (with feed-forward layers elsewhere), answer; of
/// agents also the tool and the way back, and the memory that their cache waits in where it is a pool of the layout. Prompt: tokens not found in a cache;
/// cache: bytes of the whole prompt times requests, as docs/methods-throughput.md and planDemands() have them. Times: what the results say of the mean request; the
/// queue is the time to first token less prefill, late cache and fetch. A pool of tools serves all workloads with a tool gap.
[[nodiscard]] std::vector<RequestFlow> requestFlows(const Results& results, const PlanPlacement& placement);

}  // namespace mw
