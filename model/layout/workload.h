// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Most tokens drafted ahead: engines offer no more.
inline constexpr int kMostDraftTokens = 8;
/// The last of the priorities of workloads; 1 is the first.
inline constexpr int kLastPriority = 9;

/// A model to train rather than to serve.
struct Training {
    double tokens_b{};               ///< to train on, in billions; 0: only the rate is asked for
    double sequence_tokens{8192};
    double batch_sequences{1024};    ///< of one optimizer step
    std::string precision{};         ///< of matrix products: bf16, fp8, fp4; empty: bf16
    Extras extras{};
    bool operator==(const Training&) const = default;
};

/// A stream of work to serve, or a model to train.
struct Workload {
    std::string id{};
    std::string title{};
    std::string model{};                       ///< id in resources/models
    double input_tokens{1024};                 ///< mean prompt per request
    double output_tokens{256};                 ///< mean new tokens per request, thinking included; 0: prompts alone, whose answer is a vector or a score
    double cached_share{};                     ///< of the prompt that is found in the KV cache
    double tool_gap_s{};                       ///< between turns of an agent
    int draft_tokens{};                        ///< speculative decoding: drafted ahead in each step; 0: none
    int priority{1};                           ///< those of a lower number are served first
    std::optional<double> draft_acceptance{};  ///< share of drafts that are right; empty: what is usual for so many
    std::optional<double> ttft_ms{}, tpot_ms{};        ///< SLO: time to first token, time per output token
    std::optional<double> demand_share{};      ///< of the served output tokens; empty: an equal share of the rest
    std::optional<double> requests_per_s{};    ///< offered load; empty: as much as the pool can
    std::optional<Training> training{};        ///< trained, not served: lengths, limits and demand above do not count
    Extras extras{};
    std::string before{}, after{};
    double tool_cpu_s{};                       ///< core-seconds that the tools of one turn take of the pool of role tools
    std::string called_by{};                   ///< id of the workload whose agents call this one as sub-agents; empty: nobody's
    double calls_per_turn{1};                  ///< turns of this one for each of theirs
    double shared_tokens{};                    ///< the first of each prompt, the same in all: kept once for all sessions
    double rate_hz{};                          ///< control at a fixed rate: each asker comes so often and needs the whole answer before; 0: no such rate
    double image_tokens{};                     ///< of the prompt, those that pictures or frames are encoded to
    double images{1};                          ///< pictures, or pairs of frames, that they come from
    bool operator==(const Workload&) const = default;
};

enum class PoolRole { Prefill, Decode, Both, Tools, Context, Training, FeedForward };
[[nodiscard]] std::string_view toText(PoolRole role);

/// The accelerators that play one role.
struct Pool {
    std::string id{};
    PoolRole role{PoolRole::Both};
    std::vector<std::string> members{};        ///< patterns over instance paths: "rack-a[01-04]", "su[01-10]/rack-[1-8]"
    std::string model{};                       ///< empty: all workloads
    std::string precision{};                   ///< fp4, fp8, bf16; empty: the best the accelerator has for the model
    int tensor{}, pipeline{}, expert{}, data{};        ///< parallel split; 0: searched
    std::optional<double> accelerator_cap_w{};         ///< power limit set below the part's own
    std::optional<double> rack_cap_kw{};               ///< on each member, what stands beside its accelerators included
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const Pool&) const = default;
};

/// Pools, parallelism, precision and routing that serve the workloads.
struct Serving {
    enum class Mode { Auto, Aggregated, Disaggregated };
    /// Which replica a turn of a session goes to: the one that has its cache, or the next in turn.
    enum class Routing { KvAware, RoundRobin };
    Mode mode{Mode::Auto};
    Routing routing{Routing::KvAware};
    std::string engine{};                      ///< trtllm, vllm, sglang; empty: trtllm
    std::vector<Pool> pools{};                 ///< empty: found from the parts
    Extras extras{};
    bool operator==(const Serving&) const = default;
};

}  // namespace mw
