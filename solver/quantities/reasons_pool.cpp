// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of one pool of the serving plan are made of, down to what its accelerator can do by its datasheet.
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr double kSameFigure = 1e-6;

/// A pool of the plan, with the layout's pool that it runs for and its accelerator; null where there is none, or none any more.
struct PlannedPool {
    const Results& results;
    const PoolResult& result;
    const Pool* own{};
    const Part* part{};

    PlannedPool(const Results& r, const PoolResult& pool) : results(r), result(pool), part(r.facility->catalog->find(pool.accelerator))
    {
        for (const Pool& one : r.layout->settings->serving.pools)
            if (runsAs(pool, one.id) && (own == nullptr || one.id.size() > own->id.size())) own = &one;
    }
    [[nodiscard]] std::string place() const { return "pool:" + result.id; }
    [[nodiscard]] std::string further(const char* quantity) const { return place() + '#' + quantity; }
    [[nodiscard]] std::string partPlace() const { return part != nullptr ? "part:" + part->id : std::string(); }
    [[nodiscard]] std::string datasheet(std::initializer_list<std::string_view> keys) const
    {
        return part != nullptr ? sourceOf(*part, *results.facility->catalog, keys) : "the part, which is not in the catalogue any more";
    }
    [[nodiscard]] double read(const char* quantity) const { return poolQuantity(quantity)->read(result).value_or(0); }
};

bool agree(double a, double b) { return std::abs(a - b) <= kSameFigure * std::max(std::abs(a), std::abs(b)); }

Reason counted(std::string label, double count, std::string from, std::string subject = {})
{
    return given(std::move(label), count, fmt::format("{:.6g}", count), std::move(from), std::move(subject));
}

Reason gigabytes(std::string label, double gb, std::string from, std::string subject = {})
{
    return given(std::move(label), gb, formatted(gb, Format::Memory_gb), std::move(from), std::move(subject));
}

Reason milliseconds(std::string label, double ms, std::string from, std::string subject = {})
{
    return given(std::move(label), ms, formatted(ms, Format::Milliseconds), std::move(from), std::move(subject));
}

/// One of the parallel sizes: given by the layout, else found by the plan.
Reason ranksOf(const PlannedPool& p, const char* label, int ranks, int Pool::*asked, const char* key)
{
    if (p.own != nullptr && asked != nullptr && p.own->*asked > 0) return counted(label, ranks, "this layout", "field:serving/pools/" + p.own->id + "/" + key);
    return counted(label, ranks, "searched: of all splits that hold the model the one that serves most within the limits", p.place());
}

Reason replicaSize(const PlannedPool& p)
{
    std::vector<Reason> ranks{ranksOf(p, "tensor parallel", std::max(p.result.tensor, 1), &Pool::tensor, "tensor")};
    if (p.result.pipeline > 1) ranks.push_back(ranksOf(p, "pipeline parallel", p.result.pipeline, &Pool::pipeline, "pipeline"));
    if (p.result.data > 1) ranks.push_back(ranksOf(p, "attention-data parallel", p.result.data, &Pool::data, "data"));
    if (p.result.context > 1) ranks.push_back(ranksOf(p, "context parallel", p.result.context, nullptr, ""));
    return made(How::Product, "accelerators of a replica", Format::Count, "product of its parallel sizes", std::move(ranks));
}

Reason replicas(const PlannedPool& p)
{
    const Reason size = replicaSize(p);
    const std::string how = size.value == 1 ? "one on each of its accelerators"
                                            : fmt::format("whole ones of {:.0f} accelerators each that its {} accelerators hold", size.value, p.result.accelerators);
    return counted("Replicas", p.result.replicas, how, p.place());
}

Reason acceleratorsOf(const PlannedPool& p)
{
    const double count = p.result.accelerators;
    Reason size = replicaSize(p);
    const double whole = size.value * p.result.replicas;
    std::vector<Reason> inputs{made(How::Product, "in whole replicas", Format::Count, "replicas x accelerators of each", {replicas(p), std::move(size)})};
    if (!agree(whole, count)) inputs.push_back(counted("beside whole replicas", count - whole, "the pool's accelerators are shared by its workloads in parts of replicas, or do not divide by their size", p.place()));
    return made(How::Sum, "Accelerators", count, Format::Count, "in whole replicas + beside them", std::move(inputs));
}

/// How the plan found the batch, and how near it stands to what bounds it.
std::string foundBatch(const PlannedPool& p)
{
    if (p.result.role == PoolRole::Prefill) return "a prefill worker computes one prompt at a time";
    const std::string text = "largest within the limits, by bisection to 0.1 % of the batch";
    const Workload* asked = p.results.layout->workloads.get(p.result.workload);
    if (p.result.bound == "TPOT" && asked != nullptr && asked->tpot_ms && p.result.tpot_ms)
        return fmt::format("{}: time per output token of {:.4g} ms, limit {:.4g} ms", text, *p.result.tpot_ms, *asked->tpot_ms);
    return p.result.bound.empty() ? text : fmt::format("{}; bound by {}", text, p.result.bound);
}

Reason sequencesOfRank(const PlannedPool& p)
{
    const int ranks = std::max(p.result.data, 1);
    return counted("sequences of an attention rank", p.result.batch / ranks, foundBatch(p), p.place());
}

Reason batchOf(const PlannedPool& p)
{
    if (p.result.role == PoolRole::FeedForward) return counted("Batch", p.result.batch, "tokens of the attention ranks that it works for, in each of its micro-batches", p.place());
    return made(How::Product, "Batch", p.result.batch, Format::Count, "sequences of an attention rank x ranks",
                {sequencesOfRank(p), ranksOf(p, "attention-data parallel", std::max(p.result.data, 1), &Pool::data, "data")});
}

Reason weightsOf(const PlannedPool& p)
{
    return gigabytes("Weights", p.result.weights_gb,
                     fmt::format("of {} in {}, over {} tensor, {} pipeline and {} expert ranks; what all ranks hold alike counts in each", modelOf(p.results, p.result), p.result.precision, p.result.tensor, p.result.pipeline,
                                 p.result.expert),
                     p.place());
}

Reason cacheOf(const PlannedPool& p)
{
    const double sequences = p.result.batch / std::max(p.result.data, 1);
    if (p.result.kv_gb <= 0 || sequences <= 0 || p.result.role == PoolRole::FeedForward) return gigabytes("KV cache", p.result.kv_gb, "it keeps none", p.place());
    return made(How::Product, "KV cache", p.result.kv_gb, Format::Memory_gb, "sequences of an attention rank x cache for each",
                {sequencesOfRank(p), gigabytes("cache for each", p.result.kv_gb / sequences,
                                               "keys and values of the prompt and the part of the output that the engine admits, on one accelerator; with those of sessions that wait in this memory", p.place())});
}

Reason memoryInUse(const PlannedPool& p)
{
    return made(How::Sum, "Memory in use", p.result.weights_gb + p.result.kv_gb, Format::Memory_gb, "weights + KV cache", {weightsOf(p), cacheOf(p)});
}

Reason memoryShare(const PlannedPool& p)
{
    return made(How::Quotient, "Memory in use, share", p.read("pool-memory-share"), Format::Share, "memory in use / memory of an accelerator",
                {memoryInUse(p), gigabytes("memory of an accelerator", p.result.memory_gb, p.datasheet({"mem_gb"}), p.partPlace())});
}

/// The least time that what it computes or moves could take, by the datasheet.
std::vector<Reason> leastTimes(const PlannedPool& p, const PoolOperation& one)
{
    std::vector<Reason> least;
    const auto at = [&](const char* label, const char* formula, Reason work, Reason rate) {
        const double ms = work.value / rate.value * 1e3;
        Reason seconds = made(How::Quotient, "seconds", ms / 1e3, Format::Plain, formula, {std::move(work), std::move(rate)});
        seconds.text = fmt::format("{:.3g} s", ms / 1e3);
        least.push_back(made(How::Product, label, ms, Format::Milliseconds, "seconds x 1000", {std::move(seconds), constant("ms in a second", 1000)}));
    };
    const double peak = p.result.peak16_tflops, bandwidth = p.result.memory_tb_s;
    if (one.flops16 > 0 && peak > 0)
        at("computing at the peak", "TFLOP / TFLOP/s",
           given("computes", one.flops16 / 1e12, fmt::format("{:.4g} TFLOP", one.flops16 / 1e12), "of one accelerator in a step, by the layers of the model; narrower numbers count for as many 16-bit ones as take their time"),
           given("dense 16-bit peak", peak, fmt::format("{:.5g} TFLOP/s", peak), p.datasheet({"fp16_dense_tflops", "fp8_dense_tflops"}), p.partPlace()));
    if (one.bytes > 0 && bandwidth > 0)
        at("moving at the bandwidth", "TB / TB/s", given("moves", one.bytes / 1e12, fmt::format("{:.4g} GB", one.bytes / 1e9), "weights, activations and cache that one accelerator reads and writes in a step"),
           given("memory bandwidth", bandwidth, fmt::format("{:.4g} TB/s", bandwidth), p.datasheet({"mem_bw_tb_s"}), p.partPlace()));
    return least;
}

Reason operationTime(const PlannedPool& p, const PoolOperation& one)
{
    const char* fitted = "kernels as measured: tiles that are not full, overlap, launches; constants fitted to published measurements (docs/methods-throughput.md)";
    auto least = leastTimes(p, one);
    double most = 0;
    for (const Reason& time : least) most = std::max(most, time.value);
    if (most <= 0 || one.time_ms <= 0) return milliseconds(one.name, one.time_ms, "links between accelerators, launches and waits; constants fitted to published measurements (docs/methods-throughput.md)", p.place());
    Reason roof = made(How::Greatest, "least time by the datasheet", most, Format::Milliseconds, "the longer of computing and moving", std::move(least));
    return made(How::Product, one.name, one.time_ms, Format::Milliseconds, "least time by the datasheet x kernels", {std::move(roof), counted("kernels over that", one.time_ms / most, fitted)});
}

Reason stepTime(const PlannedPool& p)
{
    std::vector<Reason> inputs;
    for (const PoolOperation& one : p.result.operations)
        if (one.time_ms > 0) inputs.push_back(operationTime(p, one));
    return made(How::Sum, "Step", p.read("pool-step"), Format::Milliseconds, "sum over its operations, all layers together", std::move(inputs));
}

/// What a token takes beside its step, or what drafts save of it.
const char* besideStep(const PlannedPool& p)
{
    const auto& pools = p.results.throughput->pools;
    const bool apart = std::any_of(pools.begin(), pools.end(), [&](const PoolResult& other) { return other.role == PoolRole::FeedForward && other.workload == p.result.workload; });
    if (apart) return "feed-forward layers in another pool, and what passes between both";
    return p.result.role == PoolRole::Both ? "prompts of others, which are computed between its tokens" : "parts of a batch that wait for others";
}

Reason tokenTime(const PlannedPool& p)
{
    const double tpot = *p.result.tpot_ms, step = p.read("pool-step");
    const Workload* asked = p.results.layout->workloads.get(p.result.workload);
    if (step <= 0) return milliseconds("Time per output token", tpot, "serving plan", p.place());
    if (asked != nullptr && asked->draft_tokens > 0)
        return made(How::Product, "Time per output token", tpot, Format::Milliseconds, "step x steps for a token",
                    {stepTime(p), counted("steps for a token", tpot / step, "drafts that are right save steps; prompts of others add to them", p.place())});
    std::vector<Reason> inputs{stepTime(p)};
    if (!agree(step, tpot)) inputs.push_back(milliseconds("beside its step", tpot - step, besideStep(p), p.place()));
    return made(How::Sum, "Time per output token", tpot, Format::Milliseconds, "step of the batch + beside it", std::move(inputs));
}

Reason usedShare(const PlannedPool& p, const char* quantity, const char* label, double PoolOperation::*work, double rate, const char* unit, const char* formula, std::initializer_list<std::string_view> keys)
{
    std::vector<Reason> done;
    for (const PoolOperation& one : p.result.operations)
        if (one.*work > 0) done.push_back(given(one.name, one.*work / 1e12, fmt::format("{:.4g} {}", one.*work / 1e12, unit), "of one accelerator in a step, by the layers of the model", p.place()));
    if (done.empty()) return given(label, 0, formatted(0, Format::Share), "its step does none", p.place());
    const double step = p.read("pool-step"), could = step / 1e3 * rate;
    Reason most = made(How::Product, "what it could do in that time", could, Format::Plain, "step x rate / 1000",
                         {milliseconds("step", step, "serving plan", p.further("pool-step")), given("rate", rate, fmt::format("{:.5g} {}/s", rate, unit), p.datasheet(keys), p.partPlace()), constant("seconds in a ms", 1e-3)});
    return made(How::Quotient, label, p.read(quantity), Format::Share, formula, {made(How::Sum, "what a step does", Format::Plain, "sum over its operations", std::move(done)), std::move(most)});
}

Reason computeShare(const PlannedPool& p)
{
    return usedShare(p, "pool-compute", "Compute in use", &PoolOperation::flops16, p.result.peak16_tflops, "TFLOP", "FLOPs of a step / (step x dense 16-bit peak)", {"fp16_dense_tflops", "fp8_dense_tflops"});
}
Reason bandwidthShare(const PlannedPool& p)
{
    return usedShare(p, "pool-bandwidth", "Memory bandwidth in use", &PoolOperation::bytes, p.result.memory_tb_s, "TB", "bytes of a step / (step x memory bandwidth)", {"mem_bw_tb_s"});
}

Reason drawEach(const PlannedPool& p)
{
    const double each_kw = *p.result.draw_w / 1e3, idle_kw = p.result.idle_w.value_or(0) / 1e3;
    const auto kw = [](const char* label, double value, std::string from, std::string subject) { return given(label, value, formatted(value, Format::Power_kw), std::move(from), std::move(subject)); };
    const std::string limit = fmt::format("power limit {:.0f} W", p.result.cap_w.value_or(p.result.limit_w));
    return made(How::Sum, "Draw of an accelerator", each_kw, Format::Power_kw, "idle + while it works",
                {kw("idle", idle_kw, fmt::format("share of its {} with memory held and nothing to do", limit), p.partPlace()),
                 kw("while it works", each_kw - idle_kw,
                    fmt::format("limit x (busy share + FLOP rate / peak) + energy of the bytes moved, never above the {}; constants {}", limit, p.result.drawMeasured ? "measured on this family" : "of other families"),
                    p.place())});
}

Reason drawOf(const PlannedPool& p)
{
    return made(How::Product, "Draw", p.read("pool-draw"), Format::Power_kw, "draw of an accelerator x accelerators",
                {drawEach(p), counted("accelerators", p.result.accelerators, "serving plan", p.further("pool-accelerators"))});
}

/// Prompts that come, and what of each this pool computes.
Reason promptTokens(const PlannedPool& p, const WorkloadResult& workload)
{
    const double tokens = *p.result.tokens_per_s, requests = workload.requests_per_s.value_or(0);
    Reason each = newTokensOf(p.results, workload);
    const double all = requests * each.value;
    std::vector<Reason> inputs{given("requests per second", requests, fmt::format("{:.4g} /s", requests), "serving plan", "workload:" + workload.id + "#requests"), std::move(each)};
    if (!agree(all, tokens)) inputs.push_back(given("share of this pool", tokens / all, formatted(tokens / all, Format::Share), "its part of the accelerators that prefill, at the most that the plan could serve", p.place()));
    return made(How::Product, "Tokens per second", tokens, Format::TokensPerSecond, "requests per second x new tokens of a prompt x share", std::move(inputs));
}

Reason tokensOf(const PlannedPool& p)
{
    const double tokens = *p.result.tokens_per_s, tpot = p.result.tpot_ms.value_or(0), sequences = p.result.batch * p.result.replicas;
    const auto plain = [&](std::string from) { return given("Tokens per second", tokens, formatted(tokens, Format::TokensPerSecond), std::move(from), p.place()); };
    const WorkloadResult* workload = workloadOf(p.results, p.result.workload);
    if (p.result.role == PoolRole::FeedForward) return plain("those of the decode pool that it works for");
    if (p.result.role == PoolRole::Training) return plain("step of training on this pool (docs/methods-training.md)");
    if (p.result.role == PoolRole::Prefill || tpot <= 0) {
        const bool known = workload != nullptr && workload->requests_per_s.value_or(0) > 0 && p.results.layout->workloads.get(p.result.workload) != nullptr;
        return known ? promptTokens(p, *workload) : plain("serving plan");
    }
    const double most = sequences / tpot * 1e3;
    if (most <= 0) return plain("serving plan");
    std::vector<Reason> inputs{counted("batch", p.result.batch, "serving plan", p.further("pool-batch")), counted("replicas", p.result.replicas, "serving plan", p.further("pool-replicas")),
                               made(How::Quotient, "tokens per second of a sequence", 1e3 / tpot, Format::Plain, "1000 / time per output token",
                                    {constant("ms in a second", 1000), milliseconds("time per output token", tpot, "serving plan", p.further("pool-tpot"))})};
    if (!agree(most, tokens))
        inputs.push_back(given("share of that", tokens / most, formatted(tokens / most, Format::Share), "parts of replicas, and what a decode pool, prefill, the path of the cache or sessions leave of the full rate", p.place()));
    return made(How::Product, "Tokens per second", tokens, Format::TokensPerSecond, "batch x replicas x tokens per second of a sequence x share", std::move(inputs));
}

struct PoolReason {
    std::string_view quantity;
    Reason (*make)(const PlannedPool&);
};
constexpr std::array kPoolReasons{
    PoolReason{"pool-tokens", &tokensOf},       PoolReason{"pool-accelerators", &acceleratorsOf}, PoolReason{"pool-replicas", &replicas},      PoolReason{"pool-batch", &batchOf},
    PoolReason{"pool-memory", &memoryInUse},    PoolReason{"pool-memory-share", &memoryShare},    PoolReason{"pool-weights", &weightsOf},      PoolReason{"pool-kv", &cacheOf},
    PoolReason{"pool-tpot", &tokenTime},        PoolReason{"pool-step", &stepTime},               PoolReason{"pool-compute", &computeShare},   PoolReason{"pool-bandwidth", &bandwidthShare},
    PoolReason{"pool-draw", &drawOf},           PoolReason{"pool-draw-each", &drawEach}};

/// Of a pool of the layout that runs as several.
Reason overPools(const PoolQuantity& quantity, const std::vector<const PoolResult*>& pools, double sum)
{
    std::vector<Reason> inputs;
    for (const PoolResult* one : pools)
        if (const auto value = quantity.read(*one))
            inputs.push_back(given(one->id, *value, formatted(*value, quantity.format), "serving plan", "pool:" + one->id + '#' + std::string(quantity.id)));
    return made(How::Sum, std::string(quantity.label), sum, quantity.format, "sum over the workloads and halves that it runs as", std::move(inputs));
}

}  // namespace

}  // namespace mw::reasons

namespace mw {

std::optional<Reason> explainPool(const Results& results, std::string_view quantity, std::string_view pool)
{
    const auto* shown = poolQuantity(quantity);
    const auto value = shown != nullptr ? readPool(*shown, results, pool) : std::nullopt;
    if (!value) return std::nullopt;
    const auto pools = poolsOf(results, pool);
    if (pools.size() > 1) return reasons::overPools(*shown, pools, *value);
    for (const auto& row : reasons::kPoolReasons)
        if (row.quantity == quantity) return row.make({results, *pools.front()});
    return std::nullopt;
}

}  // namespace mw
