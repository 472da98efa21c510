// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the times and rates of one workload are made of: request by request, step by step.
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr double kSameTime = 1e-9;

/// Of one workload, with what the layout asks of it; null where the layout has changed since.
struct ServedWorkload {
    const Results& results;
    const WorkloadResult& result;
    const Workload* asked{};

    [[nodiscard]] std::string field(const char* key) const { return asked != nullptr ? "field:workloads/" + result.id + "/" + key : std::string(); }
    [[nodiscard]] std::string place() const { return "workload:" + result.id; }
    [[nodiscard]] std::string further(const char* quantity) const { return "workload:" + result.id + "#" + quantity; }
    /// Pools of the plan that do this workload's part.
    template <class Wanted>
    [[nodiscard]] std::vector<const PoolResult*> pools(const Wanted& wanted) const
    {
        std::vector<const PoolResult*> found;
        for (const PoolResult& pool : results.throughput->pools)
            if (pool.workload == result.id && wanted(pool)) found.push_back(&pool);
        return found;
    }
};

bool matchesTo(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max({std::abs(a), std::abs(b), 1e-12}); }

Reason timeOf(std::string label, double ms, std::string from, std::string subject = {})
{
    return given(std::move(label), ms, formatted(ms, Format::Milliseconds), std::move(from), std::move(subject));
}

Reason tokenCount(std::string label, double tokens, std::string from, std::string subject = {})
{
    return given(std::move(label), tokens, fmt::format("{:.6g}", tokens), std::move(from), std::move(subject));
}

bool decodes(const PoolResult& pool) { return pool.role == PoolRole::Decode || pool.role == PoolRole::Both; }

/// Half a step until the request joins the batch, and what it waits behind other prompts.
Reason waitingTime(const ServedWorkload& w)
{
    const double queue = *workloadQuantity("queue")->read(w.result), half = w.result.tpot_ms.value_or(0) / 2, wait = queue - half;
    const char* behind = "behind other prompts: queue of constant service at the planned busy share of their accelerators (M/D/c; Allen and Cunneen), and the handshake of separate pools";
    if (half <= 0 || wait < 0) return timeOf("Queue", queue, behind, w.place());
    return made(How::Sum, "Queue", queue, Format::Milliseconds, "half a step + waiting",
                {made(How::Product, "until a step takes it in", Format::Milliseconds, "time per output token / 2",
                      {timeOf("time per output token", *w.result.tpot_ms, "serving plan", w.further("tpot")), constant("mean wait for the next of equal steps", 0.5)}),
                 timeOf("waiting", wait, behind)});
}

Reason fetchTime(const ServedWorkload& w)
{
    const SessionResult& sessions = *w.result.sessions;
    return timeOf("Cache fetch", sessions.fetch_ms, fmt::format("{:.3g} GB of a session's cache, read back from {}", sessions.bytes / 1e9, sessions.waitsIn), w.place());
}

/// Tokens of a prompt that are not found in the cache.
Reason newTokens(const ServedWorkload& w)
{
    const Workload& asked = *w.asked;
    return made(How::Product, "new tokens of a prompt", Format::Plain, "prompt x (1 - share in the cache)",
                {tokenCount("prompt", asked.input_tokens, "this layout", w.field("input_tokens")),
                 made(How::Sum, "share that is new", Format::Share, "1 - share in the cache",
                      {constant("whole prompt", 1), made(How::Product, "less the share in the cache", Format::Share, "- share in the cache",
                                                         {given("share in the cache", asked.cached_share, formatted(asked.cached_share, Format::Share), "this layout", w.field("cached_share")), constant("sign", -1)})})});
}

Reason prefillTime(const ServedWorkload& w)
{
    const double ms = *w.result.prefill_ms;
    const auto pools = w.pools([](const PoolResult& p) { return p.role == PoolRole::Prefill; });
    const auto step = pools.size() == 1 ? poolQuantity("pool-step")->read(*pools.front()) : std::nullopt;
    if (step)
        return made(How::Product, "Prefill", ms, Format::Milliseconds, "time of a chunk x chunks",
                    {timeOf("a chunk of the prompt", *step, "serving plan", "pool:" + pools.front()->id + "#pool-step"),
                     given("chunks", ms / *step, fmt::format("{:.3g}", ms / *step), "of equal size, one after the other; stages of a pipeline work on several at once")});
    const double tokens = w.asked != nullptr ? w.asked->input_tokens * (1 - w.asked->cached_share) : 0;
    if (tokens <= 0 || ms <= 0) return timeOf("Prefill", ms, "chunks of the prompt, one after the other, alone on its replica", w.place());
    return made(How::Product, "Prefill", ms, Format::Milliseconds, "new tokens of a prompt x time of each",
                {newTokens(w), timeOf("time of a token", ms / tokens, "chunks of the prompt, one after the other: sum of matrix products, attention, collectives and launches (docs/methods-throughput.md)")});
}

Reason transferTime(const ServedWorkload& w)
{
    const double ms = *w.result.kvTransfer_ms, gb = w.result.kvBytesPerRequest.value_or(0) / 1e9;
    const char* how = "narrower side of the path from prefill to decode, over the accelerators of a worker";
    if (ms <= 0 || gb <= 0) return timeOf("Transfer of the cache", ms, how, w.place());
    return made(How::Product, "Transfer of the cache", ms, Format::Milliseconds, "cache of a prompt / rate x 1000",
                {made(How::Quotient, "seconds", ms / 1e3, Format::Plain, "cache of a prompt / rate",
                      {given("cache of a prompt", gb, formatted(gb, Format::Memory_gb), "keys and values of all its layers, in the cache's number format", w.place()),
                       given("rate, of the whole prompt's cache", gb / ms * 1e3, formatted(gb / ms * 1e3, Format::Bandwidth_gb_s), how)}),
                 constant("ms in a second", 1000)});
}

Reason lateTime(const ServedWorkload& w)
{
    const double late = *w.result.lateTransfer_ms, transfer = w.result.kvTransfer_ms.value_or(0), prefill = w.result.prefill_ms.value_or(0);
    if (late <= 0 || !matchesTo(transfer - prefill, late, kSameTime))
        return timeOf("Late transfer", late, late > 0 ? "the longer of sending and reading back cache, less what computing the prompt hides" : "sent layer by layer while the prompt is computed, which hides it", w.place());
    return made(How::Sum, "Late transfer", late, Format::Milliseconds, "transfer of the cache - prefill, which hides as much",
                {timeOf("transfer of the cache", transfer, "serving plan", w.further("cache-transfer")),
                 made(How::Product, "less prefill", Format::Milliseconds, "- prefill", {timeOf("prefill", prefill, "serving plan", w.further("prefill")), constant("sign", -1)})});
}

Reason firstTokenTime(const ServedWorkload& w)
{
    const double ttft = *w.result.ttft_ms;
    const auto queue = workloadQuantity("queue")->read(w.result);
    if (!queue) return timeOf("Time to first token", ttft, "least that any plan reaches, which breaks a limit: one request alone", w.place());
    std::vector<Reason> inputs{waitingTime(w)};
    if (workloadQuantity("cache-fetch")->read(w.result)) inputs.push_back(fetchTime(w));
    inputs.push_back(prefillTime(w));
    inputs.push_back(lateTime(w));
    double sum = 0;
    for (const Reason& one : inputs) sum += one.value;
    if (!matchesTo(sum, ttft, kSameTime)) inputs.push_back(timeOf("pools that differ", ttft - sum, "means over the pools that serve it, by their output"));
    return made(How::Sum, "Time to first token", ttft, Format::Milliseconds, "queue + cache fetch + prefill + late transfer", std::move(inputs));
}

Reason perTokenTime(const ServedWorkload& w)
{
    const double tpot = *w.result.tpot_ms;
    std::vector<const PoolResult*> pools = w.pools([](const PoolResult& p) { return decodes(p) && p.tpot_ms && p.tokens_per_s.value_or(0) > 0; });
    double tokens = 0, sum = 0;
    for (const PoolResult* pool : pools) tokens += *pool->tokens_per_s, sum += *pool->tokens_per_s * *pool->tpot_ms;
    if (tokens <= 0 || !matchesTo(sum / tokens, tpot, 1e-6)) return timeOf("Time per output token", tpot, "serving plan; mean over the pools that serve it", w.place());
    if (const bool alike = std::all_of(pools.begin(), pools.end(), [&](const PoolResult* p) { return matchesTo(*p->tpot_ms, tpot, kSameTime); }); alike) {
        Reason reason = *explainPool(w.results, "pool-tpot", pools.front()->id);
        reason.label = "Time per output token";
        return reason;
    }
    std::vector<Reason> shares;
    for (const PoolResult* pool : pools)
        shares.push_back(made(How::Product, pool->id, Format::Milliseconds, "time per output token x share of the output",
                              {timeOf("time per output token", *pool->tpot_ms, "serving plan", "pool:" + pool->id + "#pool-tpot"),
                               given("share of the output", *pool->tokens_per_s / tokens, formatted(*pool->tokens_per_s / tokens, Format::Share), "serving plan")}));
    return made(How::Sum, "Time per output token", tpot, Format::Milliseconds, "mean over its pools, by their output", std::move(shares));
}

Reason rateOf(std::string label, double rate, std::string from, std::string subject = {})
{
    return given(std::move(label), rate, formatted(rate, Format::TokensPerSecond), std::move(from), std::move(subject));
}

/// What its pools give, or the requests that come where those are fewer.
Reason servedTokens(const ServedWorkload& w)
{
    const double output = *w.result.output_tokens_per_s;
    std::vector<Reason> inputs;
    double sum = 0;
    for (const PoolResult* pool : w.pools([](const PoolResult& p) { return decodes(p) && p.tokens_per_s; }))
        inputs.push_back(rateOf(pool->id, *pool->tokens_per_s, "serving plan", "pool:" + pool->id + "#pool-tokens")), sum += *pool->tokens_per_s;
    if (inputs.empty() || output <= 0) return rateOf("Output", output, "serving plan", w.place());
    if (matchesTo(sum, output, 1e-6)) return made(How::Sum, "Output", output, Format::TokensPerSecond, "sum over its pools", std::move(inputs));
    return made(How::Product, "Output", output, Format::TokensPerSecond, "what its pools can give x share that is asked for",
                {made(How::Sum, "what its pools can give", Format::TokensPerSecond, "sum over its pools", std::move(inputs)),
                 given("share that is asked for", output / sum, formatted(output / sum, Format::Share), "fewer requests come than the pools could serve; this layout", w.place())});
}

Reason requestRate(const ServedWorkload& w)
{
    const double requests = *w.result.requests_per_s, output = w.result.output_tokens_per_s.value_or(0), each = w.asked != nullptr ? w.asked->output_tokens : 0;
    const std::string text = fmt::format("{:.4g} /s", requests);
    if (each <= 0 || !matchesTo(output / each, requests, 1e-9)) return given("Requests per second", requests, text, "serving plan within the latency limits", w.place());
    return made(How::Quotient, "Requests per second", requests, Format::Plain, "output / output tokens of a request",
                {rateOf("output", output, "serving plan", w.further("served")), tokenCount("output tokens of a request", each, "this layout", w.field("output_tokens"))});
}

Reason computedInput(const ServedWorkload& w)
{
    const double input = *w.result.input_tokens_per_s, requests = w.result.requests_per_s.value_or(0);
    if (w.asked == nullptr || !matchesTo(requests * w.asked->input_tokens * (1 - w.asked->cached_share), input, 1e-9)) return rateOf("Input", input, "serving plan", w.place());
    return made(How::Product, "Input", input, Format::TokensPerSecond, "requests per second x new tokens of a prompt",
                {given("requests per second", requests, fmt::format("{:.4g} /s", requests), "serving plan", w.further("requests")), newTokens(w)});
}

Reason trainingStep(const ServedWorkload& w)
{
    std::vector<Reason> parts;
    for (const TrainingPart& part : w.result.training->parts) parts.push_back(timeOf(part.name, part.time_ms, "step of training on this pool (docs/methods-training.md)", w.place()));
    if (parts.empty()) return timeOf("Step", w.result.training->step_s * 1e3, "step of training on this pool (docs/methods-training.md)", w.place());
    return made(How::Sum, "Step", w.result.training->step_s * 1e3, Format::Milliseconds, "sum of its parts", std::move(parts));
}

Reason trainedTokens(const ServedWorkload& w)
{
    const TrainingResult& run = *w.result.training;
    if (w.asked == nullptr || !w.asked->training || run.step_s <= 0) return rateOf("Trained on", run.tokens_per_s, "step of training on this pool (docs/methods-training.md)", w.place());
    const double sequences = w.asked->training->batch_sequences, tokens = w.asked->training->sequence_tokens;
    if (!matchesTo(sequences * tokens / run.step_s, run.tokens_per_s, 1e-6)) return rateOf("Trained on", run.tokens_per_s, "step of training on this pool (docs/methods-training.md)", w.place());
    return made(How::Quotient, "Trained on", run.tokens_per_s, Format::TokensPerSecond, "tokens of a batch / seconds of a step",
                {made(How::Product, "tokens of a batch", Format::Plain, "sequences x tokens of each",
                      {tokenCount("sequences", sequences, "this layout", w.field("training/batch_sequences")), tokenCount("tokens of each", tokens, "this layout", w.field("training/sequence_tokens"))}),
                 made(How::Product, "seconds of a step", run.step_s, Format::Plain, "ms / 1000", {timeOf("step", run.step_s * 1e3, "serving plan", w.further("training-step")), constant("seconds in a ms", 1e-3)})});
}

Reason modelFlops(const ServedWorkload& w)
{
    const TrainingResult& run = *w.result.training;
    const double peak = run.mfu > 0 ? run.tflops / run.mfu : 0;
    const auto pools = w.pools([](const PoolResult& p) { return p.role == PoolRole::Training; });
    const Part* part = pools.empty() ? nullptr : w.results.facility->catalog->find(pools.front()->accelerator);
    if (peak <= 0 || part == nullptr) return given("MFU", run.mfu, formatted(run.mfu, Format::Share), "model FLOPs of a step over the peak of its accelerators", w.place());
    return made(How::Quotient, "MFU", run.mfu, Format::Share, "model TFLOP/s of an accelerator / its dense 16-bit peak",
                {given("model TFLOP/s of an accelerator", run.tflops, fmt::format("{:.4g}", run.tflops), "FLOPs of forward and backward pass without recomputing, over step and accelerators"),
                 given("dense 16-bit peak", peak, fmt::format("{:.5g} TFLOP/s", peak), sourceOf(*part, *w.results.facility->catalog, {"fp16_dense_tflops", "fp8_dense_tflops"}), "part:" + part->id)});
}

struct WorkloadReason {
    std::string_view quantity;
    Reason (*make)(const ServedWorkload&);
};
constexpr std::array kWorkloadReasons{
    WorkloadReason{"ttft", &firstTokenTime}, WorkloadReason{"tpot", &perTokenTime}, WorkloadReason{"queue", &waitingTime}, WorkloadReason{"cache-fetch", &fetchTime},
    WorkloadReason{"prefill", &prefillTime}, WorkloadReason{"late-transfer", &lateTime}, WorkloadReason{"cache-transfer", &transferTime}, WorkloadReason{"requests", &requestRate},
    WorkloadReason{"served", &servedTokens}, WorkloadReason{"computed-input", &computedInput}, WorkloadReason{"training-tokens", &trainedTokens}, WorkloadReason{"training-step", &trainingStep},
    WorkloadReason{"training-mfu", &modelFlops}, WorkloadReason{"token-cost", [](const ServedWorkload& w) { return costOfWorkload(w.results, w.result); }}};

}  // namespace

Reason newTokensOf(const Results& results, const WorkloadResult& workload)
{
    return newTokens({results, workload, results.layout->workloads.get(workload.id)});
}

}  // namespace mw::reasons

namespace mw {

std::optional<Reason> explainWorkload(const Results& results, std::string_view quantity, std::string_view workload)
{
    const auto* shown = workloadQuantity(quantity);
    const auto* result = workloadOf(results, workload);
    if (shown == nullptr || result == nullptr || !shown->read(*result)) return std::nullopt;
    for (const auto& row : reasons::kWorkloadReasons)
        if (row.quantity == quantity) return row.make({results, *result, results.layout->workloads.get(result->id)});
    return reasons::ofPercentiles(results, *result, *shown);
}

}  // namespace mw
