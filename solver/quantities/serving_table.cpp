// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each number of a workload and of a pool of the serving plan once.
#include "solver/quantities/serving_quantity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

using ServingValue = std::optional<double>;

template <auto Member>
ServingValue ofWorkload(const WorkloadResult& w) { return w.*Member; }

/// What is left of the time to first token beside the parts that the plan tells apart. They are means over the pools, and their difference may be nothing.
ServingValue queueing(const WorkloadResult& w)
{
    if (!w.ttft_ms || !w.prefill_ms || !w.lateTransfer_ms) return std::nullopt;
    const double left = *w.ttft_ms - (w.sessions ? w.sessions->fetch_ms : 0) - *w.prefill_ms - *w.lateTransfer_ms;
    return left > 1e-9 * *w.ttft_ms ? left : 0;
}
ServingValue cacheFetch(const WorkloadResult& w) { return w.sessions && w.sessions->fetch_ms > 0 ? ServingValue(w.sessions->fetch_ms) : std::nullopt; }

template <class Read>
ServingValue ofTraining(const WorkloadResult& w, Read read) { return w.training ? read(*w.training) : ServingValue(); }

double stepOf(const PoolResult& p)
{
    double sum = 0;
    for (const PoolOperation& one : p.operations) sum += one.time_ms;
    return sum;
}
ServingValue poolStep(const PoolResult& p) { return stepOf(p) > 0 ? ServingValue(stepOf(p)) : std::nullopt; }

/// Of what the accelerator can do in a step: FLOPs at the dense 16-bit peak, bytes at the memory bandwidth.
ServingValue usedOf(const PoolResult& p, double PoolOperation::*work, double perSecond)
{
    double sum = 0;
    for (const PoolOperation& one : p.operations) sum += one.*work;
    const double step_s = stepOf(p) / 1e3;
    return step_s > 0 && perSecond > 0 ? ServingValue(sum / step_s / perSecond) : std::nullopt;
}

ServingValue trainedWith(const PoolResult& p, double value) { return p.role != PoolRole::Training && value > 0 ? ServingValue(value) : std::nullopt; }

/// One of kPercentiles at capacity.
template <auto Arrivals, auto Times, std::size_t At>
ServingValue latencyAt(const WorkloadResult& w)
{
    return w.*Arrivals && ((*(w.*Arrivals)).*Times)[At] > 0 ? ServingValue(((*(w.*Arrivals)).*Times)[At]) : std::nullopt;
}
/// Of the whole answer: first token and all others at the same percentile, see answerP99_ms().
template <auto Arrivals, std::size_t At>
ServingValue answerOf(const WorkloadResult& w)
{
    const auto first = latencyAt<Arrivals, &LatencyPercentiles::ttft_ms, At>(w), each = latencyAt<Arrivals, &LatencyPercentiles::tpot_ms, At>(w);
    if (!first || !each || w.requests_per_s.value_or(0) <= 0 || w.output_tokens_per_s.value_or(0) <= 0) return std::nullopt;
    return *first + *w.output_tokens_per_s / *w.requests_per_s * *each;
}

constexpr const char* kPoissonHelp = "At capacity under Poisson arrivals: this share of requests is at least as fast";
constexpr const char* kBurstyHelp = "At capacity under arrivals in bursts: this share of requests is at least as fast";

constexpr std::array kWorkload{
    WorkloadQuantity{"ttft", "Time to first token", Format::Milliseconds, "Mean, from the arrival of a request to its first token", &ofWorkload<&WorkloadResult::ttft_ms>},
    WorkloadQuantity{"tpot", "Time per output token", Format::Milliseconds, "Mean of the tokens after the first", &ofWorkload<&WorkloadResult::tpot_ms>},
    WorkloadQuantity{"queue", "Queue", Format::Milliseconds, "Of the time to first token: waiting for other prompts and for the step that takes the request in", &queueing},
    WorkloadQuantity{"cache-fetch", "Cache fetch", Format::Milliseconds, "Of the time to first token: reading back the cache of a session that waited", &cacheFetch},
    WorkloadQuantity{"prefill", "Prefill", Format::Milliseconds, "Of the time to first token: computing the prompt", &ofWorkload<&WorkloadResult::prefill_ms>},
    WorkloadQuantity{"late-transfer", "Late transfer", Format::Milliseconds, "Of the time to first token: waiting for cache that is still on its way when the prompt is computed",
                     &ofWorkload<&WorkloadResult::lateTransfer_ms>},
    WorkloadQuantity{"cache-transfer", "Transfer of the cache", Format::Milliseconds, "From the pool that computes a prompt to the one that goes on with it", &ofWorkload<&WorkloadResult::kvTransfer_ms>},
    WorkloadQuantity{"requests", "Requests per second", Format::Plain, "Served, mean", &ofWorkload<&WorkloadResult::requests_per_s>},
    WorkloadQuantity{"served", "Output", Format::TokensPerSecond, "Output tokens per second of this workload", &ofWorkload<&WorkloadResult::output_tokens_per_s>},
    WorkloadQuantity{"computed-input", "Input", Format::TokensPerSecond, "Tokens of prompts per second that are computed: those not found in the cache", &ofWorkload<&WorkloadResult::input_tokens_per_s>},
    WorkloadQuantity{"token-cost", "Cost", Format::UsdPerMillion, "All cost of this workload's tokens, input and output together, per million", &ofWorkload<&WorkloadResult::usd_per_million_tokens>},
    WorkloadQuantity{"training-tokens", "Trained on", Format::TokensPerSecond, "Tokens per second while a step runs", [](const WorkloadResult& w) { return ofTraining(w, [](const TrainingResult& t) { return ServingValue(t.tokens_per_s); }); }},
    WorkloadQuantity{"training-step", "Step", Format::Milliseconds, "Of the optimizer: one batch through the model and back", [](const WorkloadResult& w) { return ofTraining(w, [](const TrainingResult& t) { return ServingValue(t.step_s * 1e3); }); }},
    WorkloadQuantity{"training-mfu", "MFU", Format::Share, "Model FLOPs over the dense 16-bit peak of the accelerators", [](const WorkloadResult& w) { return ofTraining(w, [](const TrainingResult& t) { return ServingValue(t.mfu); }); }},
    WorkloadQuantity{"ttft-p50", "Time to first token, p50", Format::Milliseconds, kPoissonHelp, &latencyAt<&WorkloadResult::poisson, &LatencyPercentiles::ttft_ms, 0>},
    WorkloadQuantity{"tpot-p50", "Time per output token, p50", Format::Milliseconds, kPoissonHelp, &latencyAt<&WorkloadResult::poisson, &LatencyPercentiles::tpot_ms, 0>},
    WorkloadQuantity{"answer-p50", "Whole answer, p50", Format::Milliseconds, kPoissonHelp, &answerOf<&WorkloadResult::poisson, 0>},
    WorkloadQuantity{"ttft-p90", "Time to first token, p90", Format::Milliseconds, kPoissonHelp, &latencyAt<&WorkloadResult::poisson, &LatencyPercentiles::ttft_ms, 1>},
    WorkloadQuantity{"tpot-p90", "Time per output token, p90", Format::Milliseconds, kPoissonHelp, &latencyAt<&WorkloadResult::poisson, &LatencyPercentiles::tpot_ms, 1>},
    WorkloadQuantity{"answer-p90", "Whole answer, p90", Format::Milliseconds, kPoissonHelp, &answerOf<&WorkloadResult::poisson, 1>},
    WorkloadQuantity{"ttft-p99", "Time to first token, p99", Format::Milliseconds, kPoissonHelp, &latencyAt<&WorkloadResult::poisson, &LatencyPercentiles::ttft_ms, 2>},
    WorkloadQuantity{"tpot-p99", "Time per output token, p99", Format::Milliseconds, kPoissonHelp, &latencyAt<&WorkloadResult::poisson, &LatencyPercentiles::tpot_ms, 2>},
    WorkloadQuantity{"answer-p99", "Whole answer, p99", Format::Milliseconds, kPoissonHelp, &answerOf<&WorkloadResult::poisson, 2>},
    WorkloadQuantity{"ttft-p50-bursty", "Time to first token, p50 in bursts", Format::Milliseconds, kBurstyHelp, &latencyAt<&WorkloadResult::bursty, &LatencyPercentiles::ttft_ms, 0>},
    WorkloadQuantity{"tpot-p50-bursty", "Time per output token, p50 in bursts", Format::Milliseconds, kBurstyHelp, &latencyAt<&WorkloadResult::bursty, &LatencyPercentiles::tpot_ms, 0>},
    WorkloadQuantity{"answer-p50-bursty", "Whole answer, p50 in bursts", Format::Milliseconds, kBurstyHelp, &answerOf<&WorkloadResult::bursty, 0>},
    WorkloadQuantity{"ttft-p90-bursty", "Time to first token, p90 in bursts", Format::Milliseconds, kBurstyHelp, &latencyAt<&WorkloadResult::bursty, &LatencyPercentiles::ttft_ms, 1>},
    WorkloadQuantity{"tpot-p90-bursty", "Time per output token, p90 in bursts", Format::Milliseconds, kBurstyHelp, &latencyAt<&WorkloadResult::bursty, &LatencyPercentiles::tpot_ms, 1>},
    WorkloadQuantity{"answer-p90-bursty", "Whole answer, p90 in bursts", Format::Milliseconds, kBurstyHelp, &answerOf<&WorkloadResult::bursty, 1>},
    WorkloadQuantity{"ttft-p99-bursty", "Time to first token, p99 in bursts", Format::Milliseconds, kBurstyHelp, &latencyAt<&WorkloadResult::bursty, &LatencyPercentiles::ttft_ms, 2>},
    WorkloadQuantity{"tpot-p99-bursty", "Time per output token, p99 in bursts", Format::Milliseconds, kBurstyHelp, &latencyAt<&WorkloadResult::bursty, &LatencyPercentiles::tpot_ms, 2>},
    WorkloadQuantity{"answer-p99-bursty", "Whole answer, p99 in bursts", Format::Milliseconds, kBurstyHelp, &answerOf<&WorkloadResult::bursty, 2>},
};

constexpr std::array kPool{
    PoolQuantity{"pool-tokens", "Tokens per second", Format::TokensPerSecond, true, "Input of prefill pools, output of the others", [](const PoolResult& p) { return p.tokens_per_s; }},
    PoolQuantity{"pool-accelerators", "Accelerators", Format::Count, true, "That whole replicas of the plan fill", [](const PoolResult& p) { return ServingValue(p.accelerators); }},
    PoolQuantity{"pool-replicas", "Replicas", Format::Count, false, "Copies of the model that run beside each other", [](const PoolResult& p) { return ServingValue(p.replicas); }},
    PoolQuantity{"pool-batch", "Batch", Format::Count, false, "Sequences that one replica runs at a time", [](const PoolResult& p) { return trainedWith(p, p.batch); }},
    PoolQuantity{"pool-memory", "Memory in use", Format::Memory_gb, false, "Weights and KV cache of one accelerator", [](const PoolResult& p) { return trainedWith(p, p.weights_gb + p.kv_gb); }},
    PoolQuantity{"pool-memory-share", "Memory in use, share", Format::Share, false, "Weights and KV cache over the memory of one accelerator",
                 [](const PoolResult& p) { return p.memory_gb > 0 ? trainedWith(p, (p.weights_gb + p.kv_gb) / p.memory_gb) : ServingValue(); }},
    PoolQuantity{"pool-weights", "Weights", Format::Memory_gb, false, "Of one accelerator", [](const PoolResult& p) { return trainedWith(p, p.weights_gb); }},
    PoolQuantity{"pool-kv", "KV cache", Format::Memory_gb, false, "Of one accelerator, of all sequences that it keeps", [](const PoolResult& p) { return trainedWith(p, p.kv_gb); }},
    PoolQuantity{"pool-tpot", "Time per output token", Format::Milliseconds, false, "Mean of the tokens after the first", [](const PoolResult& p) { return p.tpot_ms; }},
    PoolQuantity{"pool-step", "Step", Format::Milliseconds, false, "As planned: a chunk of a prompt in a prefill pool, one token of the whole batch elsewhere", &poolStep},
    PoolQuantity{"pool-compute", "Compute in use", Format::Share, false, "FLOPs of a step over what the accelerator could do in its time, dense and in 16-bit numbers; narrower ones count for as many as take their time",
                 [](const PoolResult& p) { return usedOf(p, &PoolOperation::flops16, p.peak16_tflops * 1e12); }},
    PoolQuantity{"pool-bandwidth", "Memory bandwidth in use", Format::Share, false, "Bytes of a step over what the accelerator's memory could move in its time",
                 [](const PoolResult& p) { return usedOf(p, &PoolOperation::bytes, p.memory_tb_s * 1e12); }},
    PoolQuantity{"pool-draw", "Draw", Format::Power_kw, true, "Of its accelerators while the plan runs, mean", [](const PoolResult& p) { return p.draw_w ? ServingValue(*p.draw_w * p.accelerators / 1e3) : std::nullopt; }},
    PoolQuantity{"pool-draw-each", "Draw of an accelerator", Format::Power_kw, false, "While the plan runs, mean", [](const PoolResult& p) { return p.draw_w ? ServingValue(*p.draw_w / 1e3) : std::nullopt; }},
};

template <class List>
auto* byId(const List& list, std::string_view id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& row) { return row.id == id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::span<const WorkloadQuantity> workloadQuantities() { return kWorkload; }
std::span<const PoolQuantity> poolQuantities() { return kPool; }
const WorkloadQuantity* workloadQuantity(std::string_view id) { return byId(kWorkload, id); }
const PoolQuantity* poolQuantity(std::string_view id) { return byId(kPool, id); }

const WorkloadResult* workloadOf(const Results& results, std::string_view workload)
{
    return results.throughput ? byId(results.throughput->workloads, workload) : nullptr;
}

bool runsAs(const PoolResult& result, std::string_view pool)
{
    if (!result.id.starts_with(pool)) return false;
    const std::string_view rest = std::string_view(result.id).substr(pool.size());
    if (rest.empty() || rest.front() == '/') return true;
    return rest.starts_with("-prefill") || rest.starts_with("-decode") || (rest.front() == '-' && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9');
}

std::vector<const PoolResult*> poolsOf(const Results& results, std::string_view pool)
{
    if (!results.throughput) return {};
    if (const PoolResult* one = byId(results.throughput->pools, pool)) return {one};
    std::vector<const PoolResult*> found;
    const auto& named = results.layout->settings->serving.pools;
    for (const PoolResult& result : results.throughput->pools) {
        // "pool-2" is its own before it is a part of "pool".
        const bool nearer = std::any_of(named.begin(), named.end(), [&](const Pool& other) { return other.id.size() > pool.size() && runsAs(result, other.id); });
        if (runsAs(result, pool) && !nearer) found.push_back(&result);
    }
    return found;
}

std::string modelOf(const Results& results, const PoolResult& pool)
{
    const Workload* const workload = results.layout ? results.layout->workloads.get(pool.workload) : nullptr;
    return workload != nullptr ? workload->model : pool.model;
}

std::optional<double> readPool(const PoolQuantity& quantity, const Results& results, std::string_view pool)
{
    const auto pools = poolsOf(results, pool);
    if (pools.size() == 1) return quantity.read(*pools.front());
    std::optional<double> sum;
    for (const PoolResult* one : pools)
        if (const auto value = quantity.addsUp ? quantity.read(*one) : std::nullopt) sum = sum.value_or(0) + *value;
    return sum;
}

}  // namespace mw
