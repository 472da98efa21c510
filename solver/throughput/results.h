// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "model/layout/workload.h"
#include "solver/throughput/library/measured.h"
#include "solver/throughput/serving/queueing.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// One sort of operation in a step of a pool's plan, all layers together, on one accelerator. FLOPs of narrower formats count for as many
/// 16-bit ones as the accelerator does in their time.
struct PoolOperation {
    std::string name{};       ///< "routed experts"
    double time_ms{};
    double flops16{}, bytes{};   ///< what it computes, and what it moves from and to memory; 0 where it does neither
    bool operator==(const PoolOperation&) const = default;
};

struct PoolResult {
    std::string id{};
    PoolRole role{PoolRole::Both};
    std::string accelerator{};  ///< part id
    std::string workload{};     ///< that it serves
    std::string model{};
    std::string precision{};
    int accelerators{};
    int tensor{}, pipeline{}, expert{}, data{}, context{1};
    int replicas{};
    double batch{};                             ///< sequences per replica
    double weights_gb{}, kv_gb{}, memory_gb{};  ///< per accelerator; memory_gb is what it has
    double kvEmpty_gb{};                        ///< of kv_gb, what the last page of each sequence leaves empty
    double reserved_gb{}, activations_gb{};     ///< set aside beside both; of it, activations of the fullest step
    std::optional<double> tokens_per_s{};       ///< input for prefill, output for decode and both
    std::optional<double> ttft_ms{}, tpot_ms{};
    std::string bound{};  ///< what limits it: compute, memory bandwidth, KV memory, TTFT, TPOT, link, batch
    /// Where eight of ten published measurements of the kind would lie; empty where nothing like it was measured.
    std::optional<double> low_tokens_per_s{}, high_tokens_per_s{};
    int checkedCases{};   ///< published measurements of this family, sort of model and way of serving
    std::string family{}; ///< of constants
    bool experts{};       ///< a mixture of experts
    /// Mean electrical draw of one accelerator as the plan runs, and while it has nothing to do; empty for parts without a
    /// power limit.
    std::optional<double> draw_w{}, idle_w{};
    double limit_w{};
    std::optional<double> cap_w{};   ///< a lower limit that is set on each accelerator
    double clock{1};                 ///< that it comes down to under the cap, over that at its limit
    bool drawMeasured{};  ///< the constants of the draw were measured on parts of this family
    /// Of the step as planned: a chunk of a prompt in a prefill pool, one token of the whole batch elsewhere.
    std::vector<PoolOperation> operations{};
    double peak16_tflops{}, memory_tb_s{};   ///< dense 16-bit peak and memory bandwidth of one accelerator: the roof over them
    int perMember{};      ///< accelerators of the kind in each of `members`
    std::vector<InstanceIndex> members{};
    bool operator==(const PoolResult&) const = default;
};

/// One memory that the cache of sessions may wait in.
struct SessionTier {
    std::string place{};   ///< "host memory"
    double share{};        ///< of the sessions, in the plan when it is full
    double fetch_ms{};     ///< reading a session's prefix back from it: latency, and what a turn finds over the rate of its links
    double capacity_gb{}, read_gb_s{}, latency_ms{};   ///< of one accelerator, as a memory beyond its own; 0: its own
    double read_bytes{}, lanes{};                      ///< what a turn finds there; links that read it at once
    bool operator==(const SessionTier&) const = default;
};

/// The cache of an agent's session between two turns, while its tool works.
struct SessionResult {
    std::string waitsIn{};   ///< accelerator memory, host memory, local flash, context memory, network storage, several places; dropped: it is computed again
    double bytes{};          ///< of one session at the end of a turn
    double fetch_ms{};       ///< of the time to first token: reading it back
    double recompute_ms{};   ///< what computing its prefix again would take instead; 0: it is dropped, and does
    double idle{};           ///< sessions that wait at one time, mean
    std::vector<SessionTier> tiers{};   ///< every memory of the pool, nearest first; fetching beats computing again where it takes less than recompute_ms
    bool operator==(const SessionResult&) const = default;
};

/// How long one part of a training step takes.
struct TrainingPart {
    std::string name{};   ///< "pipeline bubble"
    double time_ms{};
    bool operator==(const TrainingPart&) const = default;
};

/// A model trained on a pool. Rates are of a running step; the share tells how much of the time one runs.
struct TrainingResult {
    double step_s{}, tokens_per_s{};
    /// Where eight of ten published runs of the kind would lie; empty where nothing like it was checked.
    std::optional<double> low_tokens_per_s{}, high_tokens_per_s{};
    int checkedRuns{};   ///< published runs on parts of this family, of this sort of model
    double mfu{};      ///< model FLOPs over the dense 16-bit peak
    double tflops{};   ///< model TFLOP/s of one accelerator
    double effectiveShare{}, interruptionsPerDay{}, checkpointEvery_min{};
    std::optional<double> days{}, acceleratorHours{}, usd{};   ///< of all its tokens, where the workload says how many
    int accelerators{}, microBatch{}, chunks{1};
    bool sharded{};
    std::string recomputes{};   ///< nothing, cheap parts, all
    double memory_gb{};   ///< of one accelerator
    std::vector<TrainingPart> parts{};   ///< of a step; they add up to it
    bool operator==(const TrainingResult&) const = default;
};

struct WorkloadResult {
    std::string id{};
    std::optional<double> ttft_ms{}, tpot_ms{}, requests_per_s{}, usd_per_million_tokens{};
    std::optional<double> input_tokens_per_s{}, output_tokens_per_s{};
    std::optional<double> kvBytesPerRequest{}, kvTransfer_ms{};
    /// Of the time to first token: computing the prompt, and waiting for cache that is still on its way; the rest is queueing.
    std::optional<double> prefill_ms{}, lateTransfer_ms{};
    std::optional<double> encode_ms{};         ///< of prefill_ms: the encoder of pictures and frames, where there are any and the library knows it
    std::optional<SessionResult> sessions{};   ///< of agents
    /// Between two turns: the workload's own gap and, for tools that take cores, the mean wait for one; and the wall time of a whole turn with it.
    std::optional<double> gap_s{}, turn_s{};
    std::optional<TrainingResult> training{};  ///< of a model that is trained: nothing above applies
    std::optional<LatencyPercentiles> poisson{}, bursty{};  ///< at capacity, under arrivals of either sort
    std::optional<bool> meetsSlo{};
    std::string bound{};
    bool operator==(const WorkloadResult&) const = default;
};

struct FrontierPoint {
    double tokens_per_s_per_user{};
    double tokens_per_s_per_mw{};  ///< output tokens per facility MW; 0 until the power is known
    double batch{};
    bool disaggregated{};
    /// Output tokens/s of all accelerators at this point; over the facility MW gives tokens_per_s_per_mw.
    double tokens_per_s{};
    double tokens_per_s_per_accelerator{};
    /// Output tokens for a dollar of what serving costs, as `usd_per_million_tokens` counts it; 0 until the cost is known.
    double output_tokens_per_usd{};
    /// What keeps this point from more: TTFT, KV memory, batch, prefill or a place for sessions where the batch can grow no further; else that of
    /// compute, memory bandwidth, link and the overhead of kernels and engine, of which ten percent more (less) would speed a token most.
    std::string bound{};
    int tensor{}, pipeline{}, expert{}, data{};   ///< of the accelerators that decode
    std::string precision{};
    bool operator==(const FrontierPoint&) const = default;
};

/// Why a plan is impossible; turned into findings.
struct ThroughputIssue {
    std::string rule{};  ///< "throughput.model-does-not-fit", ...
    std::vector<std::string> subjects{};
    std::string message{};
    std::optional<double> measured{}, limit{};
    std::string unit{};
    bool operator==(const ThroughputIssue&) const = default;
};

/// The processors of the tools pools, which all agents share.
struct ToolsResult {
    std::vector<std::string> pools{};
    double cores{}, busyCores{};   ///< as planned, mean
    double wait_ms{};              ///< of a call for a core, mean
    bool operator==(const ToolsResult&) const = default;
};

/// Askers at a fixed rate (robots) that a workload serves at once.
struct FixedRateResult {
    std::string workload{};
    double rate_hz{}, askers{};
    double answer_ms{};            ///< the whole of it, mean; the next is asked for 1000 / rate_hz later
    double answerP99_ms{};         ///< at the 99th percentile: what the plan is held to
    bool operator==(const FixedRateResult&) const = default;
};

struct ThroughputResults {
    std::optional<double> tokens_per_s{};  ///< input (not from cache) + output, at the SLO
    std::optional<double> inputTokens_per_s{}, outputTokens_per_s{};
    std::optional<double>
        tokens_per_s_per_mw{};  ///< output tokens per facility MW, filled once power is known
    bool disaggregated{};
    std::vector<PoolResult> pools{};
    std::vector<WorkloadResult> workloads{};
    std::vector<FrontierPoint> frontier{};  ///< of the workload with the largest share
    std::string frontierOf{};               ///< its id
    std::vector<ThroughputIssue> issues{};
    std::vector<MeasuredPoint> measured{};  ///< runs of such a model on such accelerators at like lengths, beside the frontier
    std::optional<FrontierPoint> planned{};  ///< where the plan runs that workload, as if its pool served nothing else
    std::optional<ToolsResult> tools{};      ///< where turns take some of them
    std::vector<FixedRateResult> fixedRates{};
    std::vector<std::pair<std::string, LatencyLines>> lines{};   ///< by workload: what its percentiles come from
    bool operator==(const ThroughputResults&) const = default;
};

}  // namespace mw
