// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the percentiles of a workload's latencies are made of: the queue before its prompts, and what moves its steps (solver/throughput/serving/queueing.h).
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr const char* kPoissonTold = "Poisson arrivals";
constexpr const char* kBurstyTold = "bursts with a squared coefficient of variation of 4: gamma distributed as in BurstGPT (arXiv 2401.17644); the value is an assumption";

/// One percentile of one workload, with the lines that it comes from.
struct Percentile {
    const Results& results;
    const WorkloadResult& workload;
    const LatencyLines& lines;
    const LatencyPercentiles& times;
    std::size_t at{};   ///< in kPercentiles
    bool bursty{};

    [[nodiscard]] double scv() const { return bursty ? kBurstyScv : kPoissonScv; }
    [[nodiscard]] std::string further(std::string_view quantity) const { return "workload:" + workload.id + '#' + std::string(quantity); }
    [[nodiscard]] Reason variability() const { return given("variability of arrivals", scv(), fmt::format("{:g}", scv()), bursty ? kBurstyTold : kPoissonTold); }
};

Reason latencyOf(std::string label, double ms, std::string from, std::string subject = {})
{
    return given(std::move(label), ms, formatted(ms, Format::Milliseconds), std::move(from), std::move(subject));
}

Reason plainOf(std::string label, double value, std::string from)
{
    return given(std::move(label), value, fmt::format("{:.4g}", value), std::move(from));
}

bool agreesWith(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

Reason negative(const char* label, Reason value)
{
    return made(How::Product, label, Format::Milliseconds, "- value", {std::move(value), constant("sign", -1)});
}

/// Of those that wait: service / (servers x idle share) x half of the variability.
Reason meanWaitOf(const Percentile& p, bool asPlanned)
{
    const PromptLine& line = p.lines.prompts;
    const double busy = std::min(line.load, kHighestLoad);
    Reason idle = made(How::Sum, "idle share of a server", Format::Share, "1 - busy share",
                       {constant("whole time", 1), given("less the busy share", -busy, formatted(-busy, Format::Share), "prompts that come x time of each, by the serving plan; at most 97 %", "workload:" + p.workload.id)});
    Reason free = made(How::Product, "servers x idle share", Format::Plain, "servers x idle share", {plainOf("servers that share the queue", line.servers, "workers of the pool that computes prompts, serving plan"), std::move(idle)});
    Reason half = made(How::Product, "half of the variability", Format::Plain, "variability of arrivals / 2", {asPlanned ? given("variability of arrivals", kPoissonScv, "1", kPoissonTold) : p.variability(), constant("half, as service is constant", 0.5)});
    return made(How::Product, "mean wait of those that wait", Format::Milliseconds, "time of a prompt / (servers x idle share) x half of the variability",
                {made(How::Quotient, "time of a prompt over what is free", Format::Milliseconds, "time of a prompt / (servers x idle share)",
                      {latencyOf("time of a prompt", line.service_ms, "serving plan", p.workload.prefill_ms && agreesWith(*p.workload.prefill_ms, line.service_ms) ? p.further("prefill") : "workload:" + p.workload.id), std::move(free)}),
                 std::move(half)});
}

/// Without the wait that the mean has in it: the plan's means are of Poisson arrivals.
Reason besideWaiting(const Percentile& p)
{
    const PromptLine& line = p.lines.prompts;
    const WaitDistribution mean = waitOf(line.load, line.service_ms, line.servers, kPoissonScv);
    const double ttft = p.workload.ttft_ms.value_or(0);
    if (!agreesWith(ttft - mean.overallMean_ms(), line.beside_ms))
        return latencyOf("beside waiting", line.beside_ms, "computing the prompt, the step that takes it in and the path of its cache, without the queue", "workload:" + p.workload.id);
    Reason first = latencyOf("time to first token, mean", ttft, "serving plan", p.further("ttft"));
    if (mean.overallMean_ms() == 0) return made(How::Sum, "beside waiting", Format::Milliseconds, "mean time to first token: nobody waits", {std::move(first)});
    return made(How::Sum, "beside waiting", Format::Milliseconds, "mean time to first token - mean wait",
                {std::move(first), negative("less the mean wait", made(How::Product, "mean wait", Format::Milliseconds, "share that waits x mean wait of those that wait",
                                                                       {given("share that waits", mean.waits, formatted(mean.waits, Format::Share), "all servers are busy: Erlang's C"), meanWaitOf(p, true)}))});
}

/// The tail of those that wait is exponential.
Reason waitAt(const Percentile& p)
{
    const PromptLine& line = p.lines.prompts;
    const WaitDistribution wait = waitOf(line.load, line.service_ms, line.servers, p.scv());
    const double beyond = 1 - kPercentiles[p.at];
    if (wait.quantile_ms(kPercentiles[p.at]) <= 0)
        return latencyOf("waiting", 0, fmt::format("only {:.1f} % wait at all (Erlang's C): a request at this percentile finds a free server", wait.waits * 100));
    return made(How::Product, "waiting", Format::Milliseconds, "mean wait of those that wait x ln(share that waits / share beyond)",
                {meanWaitOf(p, false), plainOf("ln of share that waits over share beyond", std::log(wait.waits / beyond), fmt::format("{:.1f} % wait (Erlang's C), {:.0f} % take longer than this percentile", wait.waits * 100, beyond * 100))});
}

Reason firstTokenAt(const Percentile& p, std::string label)
{
    return made(How::Sum, std::move(label), p.times.ttft_ms[p.at], Format::Milliseconds, "beside waiting + waiting at this percentile", {besideWaiting(p), waitAt(p)});
}

/// Prompts of others that come over a request's life, and sequences that run beside it, vary together.
Reason deviationOf(const Percentile& p)
{
    const DecodeLine& line = p.lines.decode;
    const double n = p.scv() * line.batch, a = line.promptStall_ms, s = line.stepSlope_ms;
    const auto times = [&](const char* label, double each_ms, const char* eachLabel, const char* from, double root, const char* counted) {
        return made(How::Product, label, Format::Milliseconds, "time of one x root of their variance", {given(eachLabel, each_ms, fmt::format("{:.4g} ms", each_ms), from, "workload:" + p.workload.id), plainOf("root of their variance", root, counted)});
    };
    std::vector<Reason> parts;
    if (a > 0) parts.push_back(times("prompts of others", a, "prompt of one other, for each token", "what prompts add to a step of the plan, over the requests that run", std::sqrt(n), "variability x requests that share its life"));
    if (s > 0) parts.push_back(times("sequences that run beside it", s, "one sequence more", "slope of the step's time over its batch", std::sqrt(2.0 / 3 * n), "two thirds of variability x requests that share its life"));
    if (a > 0 && s > 0) parts.push_back(latencyOf("both together", std::sqrt(n * a * s), "half of variability x requests, twice the product of both times"));
    if (parts.empty()) return latencyOf("deviation", 0, "nothing moves its steps");
    return made(How::Root, "deviation", Format::Milliseconds, "root of the sum of squares", std::move(parts));
}

Reason tokenAt(const Percentile& p, std::string label)
{
    const DecodeLine& line = p.lines.decode;
    const double tpot = p.workload.tpot_ms.value_or(0), normal = kNormalQuantiles[p.at];
    std::vector<Reason> inputs{latencyOf("time per output token, mean", line.mean_ms, agreesWith(tpot, line.mean_ms) ? "serving plan" : "serving plan, of the pool that these percentiles are of",
                                         agreesWith(tpot, line.mean_ms) ? p.further("tpot") : "workload:" + p.workload.id)};
    if (const double more = (p.scv() - 1) / 2 * (line.promptStall_ms + line.stepSlope_ms); more > 0)
        inputs.push_back(given("others of the same burst", more, fmt::format("{:.4g} ms", more), "half of (variability - 1) others more than at an average moment (renewal theory), each with its prompt and its part of a step"));
    if (normal > 0)
        inputs.push_back(made(How::Product, "slower at this percentile", Format::Milliseconds, "deviation x normal quantile", {deviationOf(p), plainOf("normal quantile", normal, "standard normal distribution")}));
    Reason moved = made(How::Sum, "mean and what is slower", Format::Milliseconds, "mean + deviation x normal quantile", std::move(inputs));
    return made(How::Greatest, std::move(label), p.times.tpot_ms[p.at], Format::Milliseconds, "mean + deviation x normal quantile, at least a step alone",
                {std::move(moved), latencyOf("a step of one sequence alone", line.least_ms, "step of the plan with a batch of one", "workload:" + p.workload.id)});
}

/// Slow steps and long queues come at the same busy moments: percentiles add up.
Reason answerAt(const Percentile& p, std::string label, double value, const std::string& suffix)
{
    const double tokens = p.workload.output_tokens_per_s.value_or(0) / p.workload.requests_per_s.value_or(1);
    const bool asked = p.results.layout->workloads.get(p.workload.id) != nullptr;
    return made(How::Sum, std::move(label), value, Format::Milliseconds, "time to first token + output tokens x time of each, all at this percentile",
                {latencyOf("time to first token", p.times.ttft_ms[p.at], "serving plan", p.further("ttft-" + suffix)),
                 made(How::Product, "output tokens", Format::Milliseconds, "output tokens of a request x time per output token",
                      {given("output tokens of a request", tokens, fmt::format("{:.6g}", tokens), "this layout", asked ? "field:workloads/" + p.workload.id + "/output_tokens" : std::string()),
                       latencyOf("time per output token", p.times.tpot_ms[p.at], "serving plan", p.further("tpot-" + suffix))})});
}

}  // namespace

std::optional<Reason> ofPercentiles(const Results& results, const WorkloadResult& workload, const WorkloadQuantity& quantity)
{
    const auto dash = quantity.id.find("-p");
    if (dash == std::string_view::npos) return std::nullopt;
    const std::string_view what = quantity.id.substr(0, dash), suffix = quantity.id.substr(dash + 1);
    const std::size_t at = suffix.starts_with("p50") ? 0 : suffix.starts_with("p90") ? 1 : 2;
    const bool bursty = suffix.ends_with("-bursty");
    const auto& times = bursty ? workload.bursty : workload.poisson;
    const auto& all = results.throughput->lines;
    const auto lines = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == workload.id; });
    if (!times || lines == all.end()) return std::nullopt;
    const Percentile percentile{results, workload, lines->second, *times, at, bursty};
    std::string label(quantity.label);
    if (what == "ttft") return firstTokenAt(percentile, std::move(label));
    if (what == "tpot") return tokenAt(percentile, std::move(label));
    return answerAt(percentile, std::move(label), *quantity.read(workload), std::string(suffix));
}

}  // namespace mw::reasons
