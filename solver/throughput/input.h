// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/network/results.h"
#include "solver/power/results.h"
#include "solver/throughput/library/accelerator.h"
#include "solver/throughput/library/constants.h"
#include "solver/throughput/library/model_library.h"
#include "solver/throughput/results.h"
#include "solver/throughput/serving/cache_tier.h"
#include "solver/throughput/step/drafting.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Equal accelerators that play one role. `spec` carries the scale-up domain and the scale-out bandwidth as
/// linked.
struct PoolInput {
    std::string id{};
    PoolRole role{PoolRole::Both};
    AcceleratorSpec spec{};
    int accelerators{};
    int systems{};                               ///< racks or servers they sit in
    std::string model{};                         ///< only workloads of this model; empty: all
    std::string precision{};                     ///< empty: searched
    int tensor{}, pipeline{}, expert{}, data{};  ///< 0: searched
    bool declared{};                             ///< in the layout's serving plan
    double cap_w{};                              ///< on each accelerator; 0: none
    std::vector<CacheTier> tiers{};              ///< beyond its own memory, nearest first
    std::shared_ptr<const PoolInput> feedForward{};   ///< of a decode pool that holds attention alone: who holds the rest
    std::vector<InstanceIndex> members{};
    bool operator==(const PoolInput& other) const;
};

struct WorkloadInput {
    std::string id{}, modelId{};
    std::shared_ptr<const ServedModel> model{};  ///< null: not in the library
    double input_tokens{}, output_tokens{}, cached_share{}, tool_gap_s{};
    double ttft_ms{}, tpot_ms{};  ///< limits on the means; defaults where the workload states none
    std::optional<double> demandShare{}, requests_per_s{};
    Drafting drafting{};
    std::optional<Training> training{};   ///< trained, not served
    int priority{1};   ///< those of a lower number first
    bool promptsOnly{};        ///< nothing is decoded; `output_tokens` are those of the prompt, by which its share of the demand counts
    double toolCpu_s{};        ///< core-seconds of the tools pool for each turn
    std::string calledBy{};    ///< whose turns call this one's, so many each
    double callsPerTurn{1};
    double sharedTokens{};     ///< the first of each prompt, the same in all
    double rate_hz{};          ///< of each asker, who needs the whole answer before the next; 0: none
    double imageTokens{}, images{1};   ///< of the prompt, those of pictures, and of how many pictures (or pairs of frames)
    bool operator==(const WorkloadInput&) const = default;
};

/// Processors that run what agents call.
struct ToolsInput {
    std::vector<std::string> pools{};
    double cores{};
    bool operator==(const ToolsInput&) const = default;
};

/// All that the throughput engine reads, and no positions: moving a rack does not change it.
struct ThroughputInput {
    Serving::Mode mode{Serving::Mode::Auto};
    Serving::Routing routing{Serving::Routing::KvAware};
    std::string engine{};
    std::vector<PoolInput> pools{};
    std::vector<WorkloadInput> workloads{};
    std::vector<ThroughputIssue> issues{};  ///< noticed while gathering
    ThroughputConstantsPtr constants{};
    ToolsInput tools{};
    bool operator==(const ThroughputInput&) const = default;
};

/// Limits of a workload that states none: two seconds to the first token, 20 tokens per second and user.
inline constexpr double kDefaultTtft_ms = 2000, kDefaultTpot_ms = 50;

/// Gathers accelerators by kind, their links and the workloads. Without network results the datasheet's
/// scale-out bandwidth counts; without power results, or where no source is drawn, all accelerators are taken as fed. `dry`: units, ascending,
/// whose liquid heat nothing takes up (dryUnits()); they shut down within seconds and serve nothing.
/// `constants` must not be null.
[[nodiscard]] ThroughputInput throughputInput(const Facility& facility, const PowerResults* power, const NetworkResults* network,
                                              const Catalog& catalog, const ModelLibraryPtr& models,
                                              ThroughputConstantsPtr constants, const std::vector<InstanceIndex>& dry = {});

}  // namespace mw
